package org.anlan.forecasting.raster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.anlan.domain.Role;
import org.anlan.forecasting.house.House;
import org.anlan.web.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Counties of the test province: squares of 0.4° at 117.0°, 117.4° east (31.8° north) and at
/// 119.5° east, 29.6° north.
@DisplayName("Rain that others forecast on a grid")
@TestInstance(Lifecycle.PER_CLASS)
class RainGridsTest {
    private static final String GRIDS = "/api/v1/forecasting/rain/grids";

    private House house;

    @BeforeAll
    void open(@TempDir Path folder) {
        house = new House(folder);
        house.server().person("县预报员", Role.FORECASTER, "340102");
    }

    @AfterAll
    void close() {
        house.close();
    }

    /// 10 mm over the first county, 20 mm over the second but for its eastern half, nothing known
    /// of the third.
    private static final String TEXT =
            """
            ncols 6
            nrows 4
            xllcorner 116.8
            yllcorner 31.6
            cellsize 0.2
            NODATA_value -9999
            0 10 10 20 -9999 0
            0 10 10 20 -9999 0
            0 10 10 20 -9999 0
            0 0 0 0 0 0
            """;

    @Test
    void isToldForEachCountyByTheCellsInIt() {
        var grid = read(taken(text(TEXT)));
        assertThat(county(grid, "340102").get("meanMm").asDouble()).isEqualTo(10);
        assertThat(county(grid, "340102").get("coveredShare").asDouble()).isEqualTo(1);
        assertThat(county(grid, "340103").get("meanMm").asDouble()).isEqualTo(20);
        assertThat(county(grid, "340103").get("coveredShare").asDouble()).isEqualTo(0.5);
        assertThat(county(grid, "340202").has("meanMm")).isFalse();
        assertThat(county(grid, "340202").get("coveredShare").asDouble()).isZero();
    }

    @Test
    void answersAQuestionToItsCounties() {
        var path = GRIDS + "/" + taken(text(TEXT)).json().get("id").asText();
        var wet = ask(path + "?filter=meanMm%20%3E%2015");
        assertThat(wet.get("counties")).hasSize(1);
        assertThat(wet.at("/counties/0/region").asText()).isEqualTo("340103");
        var bad = house.server().get("值班长", path + "?filter=rain%20%3E%2015");
        assertThat(bad.status()).isEqualTo(422);
        assertThat(bad.body()).contains("filter").contains("rain 不是字段");
    }

    @Test
    void isOneAndTheSameWhenItComesTwice() {
        var first = taken(text(TEXT)).json().get("id").asText();
        assertThat(taken(text(TEXT)).json().get("id").asText()).isEqualTo(first);
    }

    @Test
    void goesOutAsAFileThatReadsTheSame() throws Exception {
        var path = GRIDS + "/" + taken(text(TEXT)).json().get("id").asText() + "/file";
        for (var format : RasterFormat.values()) {
            var file = download(path + "?format=" + format.ending());
            assertThat(file.headers().firstValue("content-type")).hasValue(format.media());
            var raster = format.read(file.body());
            assertThat(raster.at(117.1, 32.1)).isEqualTo(10);
            assertThat(raster.at(117.7, 32.1)).isNaN();
        }
    }

    @Test
    void comesInAsGeoTiffToo() throws Exception {
        var bytes =
                RasterFormat.GEO_TIFF.write(
                        RasterFormat.ARC_GRID.read(TEXT.getBytes(StandardCharsets.US_ASCII)));
        var reply = upload(bytes, "image/tiff", query(house.now()));
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(201);
        var grid = ask(GRIDS + "/" + Json.tree(reply.body()).get("id").asText());
        assertThat(county(grid, "340102").get("meanMm").asDouble()).isEqualTo(10);
    }

    @Test
    void isListedFromWhenItWasKnown() {
        var before = house.now().minus(Duration.ofMinutes(1));
        var id = taken(text(TEXT)).json().get("id").asText();
        assertThat(ask(GRIDS).get("items").findValuesAsText("id")).contains(id);
        assertThat(ask(GRIDS + "?asOf=" + before).get("items")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            0 10 10 20          | 0 -5 10 20          | 毫米,应在 0 到 3000 之间
            ncols 6             | ncols 90000000      | 最多 4000000 格
            xllcorner 116.8     | xllcorner 10        | 不在本省范围内
            xllcorner 116.8     | xllcorner 500000    | 栅格
            ncols 6             | 降雨 6              | 读不懂
            """)
    void isRefusedInWordsWhenItIsWrong(String right, String wrong, String words) {
        var reply = taken(text(TEXT.replaceFirst(right, wrong)));
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body()).contains("body").contains(words);
    }

    @Test
    void isRefusedWhenItsTimesAreOutOfOrder() throws Exception {
        var now = house.now().truncatedTo(ChronoUnit.SECONDS);
        var later = now.plus(Duration.ofHours(24));
        for (var query :
                new String[][] {
                    {times(now, later, now), "to"},
                    {times(later, now, later.plusSeconds(60)), "issued"},
                    {times(now, now.minusSeconds(60), now), "issued"},
                    {times(now, now, later).replace("Z", "x"), "date-time"}
                }) {
            var reply = upload(TEXT.getBytes(StandardCharsets.US_ASCII), "text/plain", query[0]);
            assertThat(reply.statusCode()).as(query[0] + reply.body()).isBetween(400, 422);
            assertThat(reply.body()).contains(query[1]);
        }
    }

    @Test
    void isTakenFromTheProvincesForecastersOnlyAndInFormatsItKnows() throws Exception {
        var body = TEXT.getBytes(StandardCharsets.US_ASCII);
        assertThat(upload(body, "application/pdf", query(house.now())).statusCode()).isEqualTo(415);
        assertThat(post("县预报员", body, "text/plain", query(house.now())).statusCode())
                .isEqualTo(403);
        assertThat(post("省水利厅", body, "text/plain", query(house.now())).statusCode())
                .isEqualTo(403);
    }

    private static JsonNode county(JsonNode grid, String code) {
        for (var county : grid.get("counties")) {
            if (county.get("region").asText().equals(code)) {
                return county;
            }
        }
        throw new AssertionError("No county " + code);
    }

    private record Reply(int status, String body) {
        JsonNode json() {
            return Json.tree(body);
        }
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private final Instant issued = Instant.parse("2020-07-18T00:00:00Z");

    private Reply taken(byte[] body) {
        try {
            var reply =
                    upload(
                            body,
                            "text/plain; charset=us-ascii",
                            times(issued, issued, issued.plus(Duration.ofDays(1))));
            return new Reply(reply.statusCode(), reply.body());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String query(Instant now) {
        var issued = now.truncatedTo(ChronoUnit.SECONDS);
        return times(issued, issued, issued.plus(Duration.ofDays(1)));
    }

    private static String times(Instant issued, Instant from, Instant to) {
        return "?source=CMA-test&issued=%s&from=%s&to=%s".formatted(issued, from, to);
    }

    private HttpResponse<String> upload(byte[] body, String media, String query)
            throws IOException, InterruptedException {
        return post("预报员", body, media, query);
    }

    private HttpResponse<String> post(String person, byte[] body, String media, String query)
            throws IOException, InterruptedException {
        var request =
                request(GRIDS + query, person)
                        .header("Content-Type", media)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private HttpResponse<byte[]> download(String path) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    request(path, "值班长").build(), HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    private HttpRequest.Builder request(String path, String person) {
        return HttpRequest.newBuilder(URI.create(house.server().uri(path).toString()))
                .header("Authorization", "Bearer " + house.server().token(person));
    }

    private JsonNode read(Reply taken) {
        assertThat(taken.status()).as(taken.body()).isEqualTo(201);
        return ask(GRIDS + "/" + taken.json().get("id").asText());
    }

    private JsonNode ask(String path) {
        var reply = house.server().get("值班长", path);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json();
    }
}
