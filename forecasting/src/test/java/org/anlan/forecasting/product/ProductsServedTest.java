package org.anlan.forecasting.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.anlan.domain.Role;
import org.anlan.domain.port.Observations.Kind;
import org.anlan.forecasting.house.House;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A forecast product in service")
class ProductsServedTest {

    private static final String FORECASTS = "/api/v1/forecasting/forecasts";
    private static final String NOWCAST =
            "/api/v1/forecasting/nowcast?process=flood&base=since-july";

    @TempDir private Path folder;
    private House house;

    @BeforeEach
    void open() {
        house = new House(folder);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void tellsOfEachCountyItsRainLevelAndImpactAndWhereItHasNoSkill() {
        rain("180", "190", "200", "170");
        var told = read(FORECASTS);
        assertThat(told.path("day").asText()).isEqualTo(day().toString());
        var near = of(told.path("counties"), "region", "340102");
        assertThat(near.path("rainMm").path("p50").asDouble()).isBetween(170.0, 200.0);
        assertThat(near.path("rainMm").path("p10").isNull()).isTrue();
        assertThat(near.path("why").asText()).contains("没有误差估计");
        assertThat(near.path("level").path("level").asText()).isEqualTo("ORANGE");
        assertThat(near.path("level").path("sample").asBoolean()).isTrue();
        var people = of(near.path("impact"), "indicator", "people-affected");
        assertThat(people.path("people").asLong()).isEqualTo(800_000);
        assertThat(people.path("p50").asLong()).isEqualTo(80_000);
        assertThat(people.path("p10").asLong()).isBetween(22_000L, 22_400L);
        assertThat(people.path("p90").asLong()).isBetween(287_000L, 289_000L);
        assertThat(people.path("why").asText()).contains("缺 2 日");

        var far = of(told.path("counties"), "region", "340202");
        assertThat(far.path("skill").asText()).isEqualTo("NO_SKILL");
        assertThat(far.path("skillZh").asText()).isEqualTo("无技巧");
        assertThat(far.path("level").isNull()).isTrue();
        assertThat(of(far.path("impact"), "indicator", "relocated").path("p50").isNull()).isTrue();
        assertThat(issued("RISK_LEVEL")).isEqualTo(2);
    }

    @Test
    void tellsOfATownshipWhoseExposureThePackKnowsAndNamesItsSource() {
        rain("180", "190", "200", "170");
        var told = read(FORECASTS);
        assertThat(told.path("township").asText()).contains("其余未掌握");
        var county = of(told.path("counties"), "region", "340102");
        assertThat(county.path("townships")).hasSize(1);
        var township = county.path("townships").get(0);
        assertThat(township.path("name").asText()).isEqualTo("甲一镇");
        var people = of(township.path("impact"), "indicator", "people-affected");
        assertThat(people.path("people").asLong()).isEqualTo(40_000);
        assertThat(people.path("p50").asLong()).isEqualTo(4_000);
        assertThat(people.path("exposureSource").asText()).isEqualTo("own");
        assertThat(of(told.path("counties"), "region", "340103").path("townships")).isEmpty();
    }

    @Test
    void isEmptyWithAReasonBeforeAnyRainWasComputed() {
        var told = read(FORECASTS);
        assertThat(told.path("day").isNull()).isTrue();
        assertThat(told.path("counties")).isEmpty();
        assertThat(told.path("remarks").get(0).asText()).contains("还没有面雨量");
        assertThat(told.path("stations").get(0).path("leads")).isEmpty();
    }

    @Test
    void forecastsAStationAtEachReadingAndSaysSoInTheBook() {
        var last = house.now().minus(Duration.ofMinutes(10));
        wave(last, 27.0);
        house.arrived(Kind.STAGE, last);
        var station = read("/api/v1/forecasting/stations/r1?days=5");
        var forecast = station.path("forecast");
        assertThat(forecast.path("leads")).hasSize(24);
        var day = forecast.path("leads").get(7);
        assertThat(day.path("hours").asInt()).isEqualTo(24);
        assertThat(day.path("skill").asText()).isEqualTo("SKILL");
        assertThat(day.path("stageM").path("p10").asDouble())
                .isLessThan(day.path("stageM").path("p90").asDouble());
        assertThat(day.path("flowM3s").path("p50").asDouble())
                .isCloseTo(
                        50 * Math.pow(day.path("stageM").path("p50").asDouble() - 18, 1.5),
                        within(2.0));
        assertThat(station.path("readings")).hasSizeBetween(39, 41);
        assertThat(station.path("rating").path("sample").asBoolean()).isTrue();
        assertThat(of(forecast.path("crossings"), "mark", "WARNING").path("levelM").asDouble())
                .isEqualTo(27.5);
        assertThat(issued("STAGE")).isEqualTo(5);
        var all = of(read(FORECASTS).path("stations"), "station", "r1");
        assertThat(all.path("leads")).hasSize(24);
        assertThat(all.path("run").asText()).isEqualTo(forecast.path("run").asText());
    }

    @Test
    void givesPersistenceWithoutAnIntervalWhereThereIsNoHistory() {
        var now = house.now().minus(Duration.ofMinutes(10));
        house.gauges().put(Kind.STAGE, "r1", now, "26.50");
        house.arrived(Kind.STAGE, now);
        var forecast = read("/api/v1/forecasting/stations/r1").path("forecast");
        assertThat(forecast.path("leads")).hasSize(3);
        var lead = forecast.path("leads").get(0);
        assertThat(lead.path("method").asText()).isEqualTo("PERSISTENCE");
        assertThat(lead.path("skillZh").asText()).isEqualTo("无技巧");
        assertThat(lead.path("stageM").path("p50").asDouble()).isEqualTo(26.5);
        assertThat(lead.path("stageM").path("p10").isNull()).isTrue();
        assertThat(forecast.path("remarks").get(0).asText()).contains("历史不足");
    }

    @Test
    void refusesAStationThatIsNoneAndTooManyDays() {
        assertThat(get("/api/v1/forecasting/stations/nowhere")).isEqualTo(404);
        assertThat(get("/api/v1/forecasting/stations/g1")).isEqualTo(404);
        assertThat(get("/api/v1/forecasting/stations/r1?days=121")).isEqualTo(400);
        assertThat(get("/api/v1/forecasting/stations/r1?asOf=gestern")).isEqualTo(422);
        assertThat(get(FORECASTS + "?day=2031-02-30")).isEqualTo(422);
    }

    @Test
    void nowcastsFromReportsAndPriorAndNamesWhomToPhone() {
        house.server().person("李值班", Role.DUTY_OFFICER, "340103");
        rain("180", "190", "200", "170");
        house.counts().at(house.now());
        house.counts().put("340102", "relocated", 4_000);
        var told = of(read(NOWCAST).path("items"), "indicator", "relocated");
        var spoken = of(told.path("counties"), "region", "340102");
        assertThat(spoken.path("state").asText()).isEqualTo("REPORTED");
        assertThat(spoken.path("reported").asLong()).isEqualTo(4_000);
        assertThat(spoken.path("byReports").asDouble()).isGreaterThan(0.8);
        assertThat(spoken.path("rainSince").asBoolean()).isFalse();
        var silent = of(told.path("counties"), "region", "340103");
        assertThat(silent.path("state").asText()).isEqualTo("SILENT");
        assertThat(silent.path("reported").isNull()).isTrue();
        assertThat(silent.path("p50").asLong())
                .isBetween(4_000L, 20_000L); // the other county was hit worse than foreseen
        assertThat(of(told.path("counties"), "region", "340202").path("state").asText())
                .isEqualTo("NO_PRIOR");
        var province = told.path("province");
        assertThat(province.path("p50").asLong()).isGreaterThan(5_000);
        assertThat(province.path("p90").isNull()).isTrue(); // nothing was verified yet
        assertThat(province.path("skillZh").asText()).isEqualTo("未检验");
        assertThat(province.path("verifiedProcesses").asInt()).isZero();
        var first = told.path("phoneFirst").get(0);
        assertThat(first.path("region").asText()).isEqualTo("340103");
        assertThat(first.path("holders").get(0).path("name").asText()).isEqualTo("李值班");
        assertThat(read(NOWCAST).path("curve").path("sample").asBoolean()).isTrue();
    }

    @Test
    void neverAnswersOnABaseTheProcessWasNotCountedOn() {
        assertThat(get("/api/v1/forecasting/nowcast?process=flood&base=other")).isEqualTo(422);
        assertThat(get("/api/v1/forecasting/nowcast?process=none&base=since-july")).isEqualTo(422);
        assertThat(get("/api/v1/forecasting/nowcast?process=flood")).isEqualTo(400);
    }

    @Test
    void issuesTheNowcastByTheClockOnceEachHalfDayAndProposesByIt() {
        rain("180", "190", "200", "170");
        house.counts().put("340000", "relocated", 4_000);
        house.counts().put("340102", "relocated", 4_000);
        house.pass(Duration.ofHours(12));
        house.pass(Duration.ofMinutes(1));
        assertThat(issued("indicator:relocated")).isEqualTo(1);
        var lines = read("/api/v1/responses?process=flood&base=since-july").path("outlook");
        var relief = of(lines, "basis", "NOWCAST");
        assertThat(relief.path("type").asText()).isEqualTo("RELIEF");
        assertThat(relief.path("level").asInt()).isEqualTo(2);
        assertThat(relief.path("basisZh").asText()).isEqualTo("推算");
        assertThat(relief.path("chance").isNumber())
                .as("a chance while nobody knows how far nowcasts err")
                .isFalse();
        assertThat(read("/api/v1/responses").path("items")).isEmpty();
    }

    @Test
    void proposesALevelOfAFloodByTheStageAndNeverActivatesIt() {
        var last = house.now().minus(Duration.ofMinutes(10));
        wave(last, 28.6);
        house.arrived(Kind.STAGE, last);
        var lines = read("/api/v1/responses").path("outlook");
        var borne = of(lines, "state", "REACHED");
        assertThat(borne.path("type").asText()).isEqualTo("FLOOD");
        assertThat(borne.path("basis").asText()).isEqualTo("OBSERVED");
        assertThat(borne.path("level").asInt()).isEqualTo(3);
        assertThat(borne.path("clauseZh").asText()).isEqualTo("超警戒1米");
        assertThat(borne.path("margin").asDouble()).isCloseTo(0.1, within(0.011));
        assertThat(lines.toString()).contains("FORECAST");
        assertThat(read("/api/v1/responses").path("items")).isEmpty();
        assertThat(proposedFacts()).isEqualTo(1);
        house.arrived(Kind.STAGE, last);
        assertThat(proposedFacts()).isEqualTo(1);
    }

    @Test
    void canBeMadeAgainBitForBit() {
        rain("180", "190", "200", "170");
        house.counts().put("340102", "relocated", 4_000);
        var last = house.now().minus(Duration.ofMinutes(10));
        wave(last, 27.0);
        house.arrived(Kind.STAGE, last);
        house.pass(Duration.ofHours(12));
        var runs = read("/api/v1/forecasting/runs").path("items");
        for (var model : List.of("stage-forecast", "county-products", "loss-nowcast")) {
            var run = of(runs, "model", model);
            assertThat(run.path("state").asText()).as(run.toString()).isEqualTo("DONE");
            var path = "/api/v1/forecasting/runs/%s/again".formatted(run.path("id").asText());
            var again = house.server().post("预报员", path, Map.of()).json().path("id").asText();
            house.server().settle();
            var repeated = read("/api/v1/forecasting/runs/" + again);
            assertThat(repeated.path("equal").asBoolean()).as(model).isTrue();
        }
    }

    @Test
    void saysInItsRunWhyNothingIsForecastOfAStationLongSilent() {
        var old = house.now().minus(Duration.ofDays(4));
        house.gauges().put(Kind.STAGE, "r1", old, "26.50");
        house.arrived(Kind.STAGE, old);
        var run = of(read("/api/v1/forecasting/runs").path("items"), "model", "stage-forecast");
        assertThat(run.path("state").asText()).isEqualTo("FAILED");
        assertThat(run.toString()).contains("72 小时没有水位");
        assertThat(read("/api/v1/forecasting/stations/r1").path("forecast").isNull()).isTrue();
    }

    /// A month of a flood wave each five days, up to the newest stage.
    private void wave(Instant last, double newest) {
        IntStream.range(0, 320)
                .forEach(
                        back ->
                                house.gauges()
                                        .put(
                                                Kind.STAGE,
                                                "r1",
                                                last.minus(Duration.ofHours(3L * back)),
                                                metres(
                                                        newest
                                                                + Math.sin(back / 7.0) * 1.5
                                                                + 0.02
                                                                        * Math.sin(
                                                                                back * 12.9898))));
    }

    private static String metres(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    private java.time.LocalDate day() {
        return house.today().minusDays(1);
    }

    private void rain(String... mm) {
        IntStream.rangeClosed(1, 4).forEach(i -> house.gauges().put("g" + i, day(), mm[i - 1]));
        house.rainArrived(day());
    }

    private JsonNode read(String path) {
        return house.server().get("值班长", path).json();
    }

    private int get(String path) {
        return house.server().get("值班长", path).status();
    }

    private static JsonNode of(JsonNode list, String field, String value) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(each -> each.path(field).asText().equals(value))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + field + " " + value + " in " + list));
    }

    private long issued(String quantity) {
        return count(
                "select count(*) from forecasting.issued where quantity = :what",
                Map.of("what", quantity));
    }

    private long proposedFacts() {
        return count(
                "select count(*) from core.journal where type like :what",
                Map.of("what", "%LevelProposed%"));
    }

    private long count(String sql, Map<String, ?> values) {
        return house.server()
                .open()
                .store()
                .read(h -> h.createQuery(sql).bindMap(values).mapTo(Long.class).one());
    }
}
