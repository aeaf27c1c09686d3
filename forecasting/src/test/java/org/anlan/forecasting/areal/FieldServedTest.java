package org.anlan.forecasting.areal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import org.anlan.forecasting.house.RainyDay;
import org.anlan.forecasting.raster.RasterFormat;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Gauge g1 stands at 117.2° east, 32.0° north in county 340102; 340202 is farther than 80 km from
/// any gauge.
@DisplayName("The analysed rain of a day on cells")
class FieldServedTest extends RainyDay {

    private static final String FIELD = "/api/v1/forecasting/rain/field";

    @Test
    void tellsWhatItIsAndTheRainOfEachCell() {
        rain("10", "40", "25", "5");
        var field = read();
        var areal = house().server().get("值班长", "/api/v1/forecasting/rain").json();
        assertThat(field.get("run")).isEqualTo(areal.get("run"));
        assertThat(field.get("crs").asText()).isEqualTo("EPSG:4490");
        assertThat(field.get("cellDegrees").asDouble()).isEqualTo(0.05);
        assertThat(field.get("west").asDouble()).isEqualTo(117);
        assertThat(field.get("cells").size())
                .isEqualTo(field.get("columns").asInt() * field.get("rows").asInt());
        // The gauge stands on the corner of four cells: each is near its 10 mm.
        assertThat(at(field, 117.19, 32.01).asDouble()).isCloseTo(10, within(1.0));
        assertThat(at(field, 118.5, 31).isNull()).isTrue();
        assertThat(at(field, 119.7, 29.8).isNull()).isTrue();
        var mean = new double[] {0, 0};
        for (double lon = 117.025; lon < 117.4; lon += 0.05) {
            for (double lat = 31.825; lat < 32.2; lat += 0.05) {
                mean[0] += at(field, lon, lat).asDouble();
                mean[1]++;
            }
        }
        assertThat(mean[0] / mean[1])
                .isCloseTo(areal.at("/items/0/meanMm").asDouble(), within(0.5));
    }

    @Test
    void isZeroWhereItIsDryAndUnknownWhereNobodyMeasures() {
        rain("0", "0", "0", "0");
        var field = read();
        assertThat(at(field, 117.19, 32.01).asDouble()).isZero();
        assertThat(field.get("dryCells").asInt()).isEqualTo(128);
        assertThat(field.get("dryCells").asInt() + field.get("unknownCells").asInt())
                .isEqualTo(field.get("cells").size());
    }

    @Test
    void goesOutAsFilesThatReadTheSame() throws Exception {
        rain("10", "40", "25", "5");
        var field = read();
        for (var format : RasterFormat.values()) {
            var file = download("?format=" + format.ending());
            assertThat(file.headers().firstValue("content-disposition").orElse(""))
                    .contains("rain-" + day())
                    .contains(field.get("run").asText());
            var raster = format.read(file.body());
            assertThat(raster.at(117.19, 32.01))
                    .isCloseTo(at(field, 117.19, 32.01).asDouble(), within(0.06));
            assertThat(raster.at(118.5, 31)).isNaN();
        }
    }

    @Test
    void saysInItsFilesWhatIsUnknownAndFromWhichRun() throws Exception {
        rain("0", "0", "0", "0");
        var text = new String(download("?format=asc").body(), StandardCharsets.US_ASCII);
        assertThat(text).containsIgnoringCase("nodata_value -9999");
        assertThat(text.lines().skip(6).findFirst().orElseThrow()).contains("-9999");
        var tiff = new String(download("?format=tif").body(), StandardCharsets.ISO_8859_1);
        assertThat(tiff).contains("run " + read().get("run").asText()).contains("EPSG:4490");
    }

    @Test
    void isNotThereBeforeAnyWasAnalysed() {
        assertThat(house().server().get("值班长", FIELD).status()).isEqualTo(404);
        assertThat(house().server().get("值班长", FIELD + "/file?format=png").status())
                .isBetween(400, 422);
    }

    private static JsonNode at(JsonNode field, double lon, double lat) {
        var column = (int) Math.floor((lon - field.get("west").asDouble()) / 0.05);
        var row = (int) Math.floor((field.get("north").asDouble() - lat) / 0.05);
        return field.get("cells").get(row * field.get("columns").asInt() + column);
    }

    private JsonNode read() {
        var reply = house().server().get("值班长", FIELD);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json();
    }

    private HttpResponse<byte[]> download(String query) throws Exception {
        var request =
                HttpRequest.newBuilder(
                                URI.create(
                                        house().server().uri(FIELD + "/file" + query).toString()))
                        .header("Authorization", "Bearer " + house().server().token("值班长"))
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    private void rain(String... mm) {
        var rain = new HashMap<String, String>();
        for (int i = 0; i < mm.length; i++) {
            rain.put("g" + (i + 1), mm[i]);
        }
        arrive(rain);
    }
}
