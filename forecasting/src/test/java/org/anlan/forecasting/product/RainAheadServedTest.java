package org.anlan.forecasting.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.anlan.forecasting.book.Came;
import org.anlan.forecasting.book.ForecastBook;
import org.anlan.forecasting.book.Quantity;
import org.anlan.forecasting.book.Told;
import org.anlan.forecasting.house.House;
import org.anlan.forecasting.verification.ForecastValue;
import org.anlan.forecasting.verification.IssuedForecast;
import org.anlan.forecasting.verification.Reference;
import org.anlan.forecasting.verification.ScoreKey;
import org.anlan.store.Cause;
import org.anlan.store.Tx;
import org.anlan.web.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Rain that others forecast for the coming days")
class RainAheadServedTest {

    private static final List<String> COUNTIES = List.of("340102", "340103", "340202");

    @TempDir private Path folder;
    private House house;
    private Instant now = Instant.EPOCH;

    @BeforeEach
    void open() {
        house = new House(folder);
        now = house.now().truncatedTo(ChronoUnit.HOURS);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void isToldByCountyWithLevelImpactSourceAndAge() {
        take(180, 1, 25);
        var ahead = read("/api/v1/forecasting/rain/ahead");
        assertThat(ahead.get("source").asText()).isEqualTo("CMA-test");
        assertThat(ahead.get("ageHours").asInt()).isZero();
        var day = ahead.at("/days/0");
        assertThat(day.get("leadHours").asInt()).isEqualTo(25);
        assertThat(day.get("skill").asText()).isEqualTo("UNKNOWN");
        var county = day.at("/counties/0");
        assertThat(county.get("name").asText()).isNotBlank();
        assertThat(county.at("/rainMm/p50").asDouble()).isEqualTo(180);
        assertThat(county.at("/rainMm/p10").isNull()).isTrue();
        assertThat(county.get("why").asText()).contains("不足 20 次");
        assertThat(county.at("/level/level").asText()).isEqualTo("ORANGE");
        assertThat(impact(county).get("p50").asLong()).isEqualTo(80_000);
        assertThat(impact(county).get("why").asText()).contains("缺 2 日");
    }

    @Test
    void addsTheDaysThatHaveFallenToItsImpact() {
        for (var gauge : List.of("g1", "g2", "g3", "g4")) {
            house.gauges().put(gauge, house.today(), "60");
        }
        house.rainArrived(house.today());
        take(60, 24, 48);
        var county = read("/api/v1/forecasting/rain/ahead").at("/days/0/counties/0");
        assertThat(impact(county).get("rainMm").asDouble()).isEqualTo(120);
    }

    @Test
    void standsInTheBookOnceForEachDayThoughGridsComeOneByOne() {
        take(180, 1, 25);
        take(20, 25, 49);
        assertThat(read("/api/v1/forecasting/rain/ahead").get("days")).hasSize(2);
        assertThat(issued(Quantity.AREAL_RAIN_DAY)).isEqualTo(6);
        assertThat(issued(Quantity.RISK_LEVEL)).isZero();
        take(90, 25, 49);
        assertThat(issued(Quantity.AREAL_RAIN_DAY)).isEqualTo(9);
    }

    @Test
    void isHeldAgainstTheRainThatFell() {
        take(30, 1, 25);
        var day = read("/api/v1/forecasting/rain/ahead").at("/days/0/day").asText();
        house.pass(Duration.ofHours(30));
        for (var gauge : List.of("g1", "g2", "g3", "g4")) {
            house.gauges().put(gauge, LocalDate.parse(day), "40");
        }
        house.rainArrived(LocalDate.parse(day));
        house.pass(Duration.ofHours(3));
        var pairs = read("/api/v1/forecasting/verification/pairs?issuer=CMA-test&region=340102");
        assertThat(pairs.at("/items/0/outcomes/0/observed").asDouble()).isEqualTo(40);
        assertThat(pairs.at("/items/0/scored").asBoolean()).isTrue();
    }

    @Test
    void bearsALevelOfTheFloodPlanAsAForecast() {
        take(120, 1, 25);
        var line = forecastLine();
        assertThat(line.get("value").asDouble()).isEqualTo(3);
        assertThat(line.get("state").asText()).isEqualTo("REACHED");
        assertThat(line.get("figureZh").asText()).contains("预报日面雨量 100 毫米以上的县");
        assertThat(line.get("skill").asText()).isEqualTo("UNKNOWN");
    }

    private JsonNode forecastLine() {
        return StreamSupport.stream(read("/api/v1/responses").get("outlook").spliterator(), false)
                .filter(l -> l.get("figure").asText().equals("counties-rain-day"))
                .filter(l -> l.get("basis").asText().equals("FORECAST"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void hasARangeAndAMarkWhenItsSourceWasVerifiedOftenEnough() {
        house.server().open().store().useTransaction(Cause.house(), this::verified);
        take(100, 1, 25);
        var county = read("/api/v1/forecasting/rain/ahead").at("/days/0/counties/0");
        // All errors were √121 − √100 or √81 − √100: one root of a millimetre.
        assertThat(county.at("/rainMm/p50").asDouble()).isEqualTo(100);
        assertThat(county.at("/rainMm/p10").asDouble()).isEqualTo(76.0);
        assertThat(county.at("/rainMm/p90").asDouble()).isEqualTo(127.3);
        assertThat(county.get("skill").asText()).isEqualTo("SKILL");
        assertThat(issued(Quantity.RISK_LEVEL)).isEqualTo(3);
    }

    /// Twenty issues of 100 mm, of which 121 or 81 mm came, while 10 mm had fallen before.
    private void verified(Tx tx) {
        for (int issue = 1; issue <= 20; issue++) {
            for (var county : COUNTIES) {
                var from = now.minus(Duration.ofDays(issue + 1));
                var told = told(issue, county, from);
                ForecastBook.issue(tx, told);
                ForecastBook.observe(
                        tx,
                        told.id(),
                        new Came(
                                Optional.of(from),
                                OptionalDouble.of(issue % 2 == 0 ? 121 : 81),
                                "run:x",
                                "rain-of-the-day@1",
                                told.validTo()));
            }
        }
    }

    private static Told told(int issue, String county, Instant from) {
        return new Told(
                UUID.randomUUID(),
                Told.Issuer.MODEL,
                Quantity.AREAL_RAIN_DAY,
                from,
                from.plus(Duration.ofDays(1)),
                "run:" + new UUID(0, issue),
                new IssuedForecast(
                        new ScoreKey("flood", county, 25, "CMA-test", 0),
                        from.minus(Duration.ofHours(1)),
                        new ForecastValue.Ensemble(List.of(100.0)),
                        Map.of(Reference.PERSISTENCE, new ForecastValue.Ensemble(List.of(10.0)))));
    }

    @Test
    void ofAnythingButWholeDaysIsAFailedRunThatSaysSo() {
        take(120, 1, 73);
        assertThat(read("/api/v1/forecasting/rain/ahead").get("days")).isEmpty();
        assertThat(read("/api/v1/forecasting/runs?model=rain-ahead").toString()).contains("凑不成一整日");
    }

    @Test
    void isRunAgainBitForBitAndKnownOnlyFromWhenItCame() {
        var before = house.now();
        take(33.3, 1, 25);
        var ahead = read("/api/v1/forecasting/rain/ahead");
        assertThat(read("/api/v1/forecasting/rain/ahead?asOf=" + before).get("days")).isEmpty();
        assertThat(ahead.get("run").isNull()).isFalse();
        var run = read("/api/v1/forecasting/runs?model=rain-ahead").at("/items/0");
        assertThat(run.get("subject").asText()).startsWith("CMA-test@");
        assertThat(run.get("missing")).hasSize(2);
    }

    private static JsonNode impact(JsonNode county) {
        return StreamSupport.stream(county.get("impact").spliterator(), false)
                .filter(i -> i.get("indicator").asText().equals("people-affected"))
                .findFirst()
                .orElseThrow();
    }

    private long issued(String quantity) {
        return house.server()
                .open()
                .store()
                .read(
                        h ->
                                h.createQuery(
                                                "select count(*) from forecasting.issued"
                                                        + " where quantity = :q and issued_at >= :now")
                                        .bind("q", quantity)
                                        .bind("now", now)
                                        .mapTo(Long.class)
                                        .one());
    }

    /// A grid of one value over all three counties, told now, for a span from now on.
    private void take(double mm, int fromHours, int toHours) {
        var row = (mm + " ").repeat(17).strip() + "\n";
        var text =
                "ncols 17\nnrows 16\nxllcorner 116.8\nyllcorner 29.4\ncellsize 0.2\nNODATA_value -9999\n"
                        + row.repeat(16);
        var query =
                "?source=CMA-test&issued=%s&from=%s&to=%s"
                        .formatted(
                                now,
                                now.plus(Duration.ofHours(fromHours)),
                                now.plus(Duration.ofHours(toHours)));
        var reply = post("/api/v1/forecasting/rain/grids" + query, text);
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(201);
        house.server().settle();
    }

    private HttpResponse<String> post(String path, String text) {
        var request =
                HttpRequest.newBuilder(URI.create(house.server().uri(path).toString()))
                        .header("Authorization", "Bearer " + house.server().token("预报员"))
                        .header("Content-Type", "text/plain")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(HttpRequest.BodyPublishers.ofString(text))
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private JsonNode read(String path) {
        var reply = house.server().get("值班长", path);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return Json.tree(reply.body());
    }
}
