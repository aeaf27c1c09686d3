package org.anlan.forecasting.threshold;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.anlan.domain.port.Observations.Kind;
import org.anlan.domain.port.Observations.Station;
import org.anlan.forecasting.house.House;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A rule on readings")
class ThresholdTest {

    @TempDir private Path folder;
    private House house;
    private Instant hour;

    @BeforeEach
    void open() {
        house = new House(folder);
        hour = house.now().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(6));
        for (var kind : List.of(Kind.RAIN_HOUR, Kind.WIND, Kind.QUAKE, Kind.INTENSITY)) {
            house.gauges().stand(kind, List.of(station("s1", kind), station("s2", kind)));
        }
        house.gauges().stand(Kind.RESERVOIR, List.of(station("dam", Kind.RESERVOIR)));
    }

    @AfterEach
    void close() {
        house.close();
    }

    private static Station station(String id, Kind kind) {
        return new Station(
                id,
                kind,
                "名" + id,
                "",
                117,
                32,
                kind == Kind.RESERVOIR ? Optional.of(new BigDecimal("125.27")) : Optional.empty(),
                Optional.empty());
    }

    @Test
    void onRainIsMetByTheSumOfItsHoursAndToldOnce() {
        rain(0, "40");
        assertThat(all()).isEmpty();
        rain(1, "40");
        rain(2, "30");
        assertThat(met("rain-3h-red")).hasSize(1);
        var event = met("rain-3h-red").getFirst();
        assertThat(event.get("value").asText()).isEqualTo("110");
        assertThat(event.get("limit").asText()).isEqualTo("100");
        assertThat(event.get("since").asText())
                .isEqualTo(hour.plus(Duration.ofHours(2)).toString());
        assertThat(event.get("textZh").asText()).contains("3 小时雨量 110 毫米").contains("规则 100 毫米");
        rain(3, "45");
        house.arrived(Kind.RAIN_HOUR, hour.plus(Duration.ofHours(3)));
        assertThat(met("rain-3h-red")).hasSize(1);
        assertThat(met("rain-3h-red").getFirst().get("peak").asText()).isEqualTo("115");
    }

    @Test
    void isOverOnlyWhenTheValueFellByTheMargin() {
        wind(0, "25");
        wind(1, "21");
        assertThat(met("gust").getFirst().get("endedAt").isNull()).isTrue();
        wind(2, "24.6");
        assertThat(met("gust")).hasSize(1);
        wind(3, "20.4");
        assertThat(met("gust").getFirst().get("endedAt").asText())
                .isEqualTo(hour.plus(Duration.ofHours(3)).toString());
        wind(4, "26");
        assertThat(met("gust")).hasSize(2);
        assertThat(states()).containsExactly("MET", "ENDED", "MET");
    }

    @Test
    void isMetByAnHourThatCameLateOrWasCorrected() {
        rain(0, "30");
        rain(2, "30");
        assertThat(met("rain-3h-red")).isEmpty();
        rain(1, "45");
        assertThat(met("rain-3h-red")).hasSize(1);
        assertThat(met("rain-3h-red").getFirst().get("value").asText()).isEqualTo("105");
    }

    @Test
    void countsAMissingHourAsUnknownAndSaysSo() {
        rain(0, "55");
        rain(2, "50");
        var event = met("rain-3h-red").getFirst();
        assertThat(event.get("textZh").asText()).endsWith("(缺 1 小时,按已报计)");
    }

    @Test
    void callsOneConsultationForAllStationsThatMeetIt() {
        house.gauges().put(Kind.RAIN_HOUR, "s2", hour, "120");
        rain(0, "110");
        var items = house.server().get("值班长", "/api/v1/consultations").json().get("items");
        assertThat(items).hasSize(1);
        var id = items.get(0).get("id").asText();
        var called = house.server().get("值班长", "/api/v1/consultations/" + id).json();
        assertThat(called.get("process").asText()).isEqualTo("flood");
        assertThat(called.get("causes")).hasSize(2);
    }

    @Test
    void onLevelsGoesByTheStationsOwnMarks() {
        house.read(Kind.RESERVOIR, "dam", hour, "125.26");
        assertThat(met("flood-limit")).isEmpty();
        house.read(Kind.RESERVOIR, "dam", hour.plusSeconds(3_600), "125.27");
        assertThat(met("flood-limit")).hasSize(1);
        house.read(Kind.STAGE, "r1", hour, "29.30");
        assertThat(met("stage-guarantee").getFirst().get("limit").asText()).isEqualTo("29.3");
        assertThat(met("stage-warning")).hasSize(1);
    }

    @Test
    void onEarthquakesIsToldForEachAndOverAtOnce() {
        house.read(Kind.QUAKE, "s1", hour, "5.2");
        house.read(Kind.QUAKE, "s1", hour.plusSeconds(600), "4.1");
        house.read(Kind.INTENSITY, "s2", hour, "6.3");
        assertThat(met("magnitude")).hasSize(2);
        assertThat(met("magnitude-strong")).hasSize(1);
        assertThat(met("intensity")).hasSize(1);
        assertThat(house.server().get("值班长", "/api/v1/forecasting/thresholds").json().get("items"))
                .isEmpty();
        var items = house.server().get("值班长", "/api/v1/consultations").json().get("items");
        assertThat(items).hasSize(1);
        var path = "/api/v1/consultations/" + items.get(0).get("id").asText();
        assertThat(house.server().get("值班长", path).json().get("hazard").asText())
                .as("no process is one of an earthquake: the rule says what it is about")
                .isEqualTo("earthquake");
    }

    @Test
    void tellsNothingOfHistory() {
        var old = house.now().minus(Duration.ofDays(9)).truncatedTo(ChronoUnit.HOURS);
        house.read(Kind.RAIN_HOUR, "s1", old, "200");
        assertThat(all()).isEmpty();
    }

    @Test
    void knowsTheHoursBeforeARestart() {
        rain(0, "60");
        rain(1, "45");
        assertThat(met("rain-3h-red")).hasSize(1);
        // Another process followed since: what is in memory counts no more.
        house.server()
                .open()
                .store()
                .useTransaction(
                        org.anlan.store.Cause.house(),
                        tx ->
                                tx.handle()
                                        .execute(
                                                """
                                                update forecasting.threshold_stand
                                                   set holder = gen_random_uuid()
                                                """));
        house.gauges().put(Kind.RAIN_HOUR, "s2", hour.plus(Duration.ofHours(1)), "70");
        house.gauges().put(Kind.RAIN_HOUR, "s2", hour.plus(Duration.ofHours(2)), "40");
        house.arrived(Kind.RAIN_HOUR, hour.plus(Duration.ofHours(2)));
        assertThat(met("rain-3h-red")).hasSize(2);
    }

    private void rain(int after, String mm) {
        house.read(Kind.RAIN_HOUR, "s1", hour.plus(Duration.ofHours(after)), mm);
    }

    private void wind(int after, String speed) {
        house.read(Kind.WIND, "s1", hour.plus(Duration.ofHours(after)), speed);
    }

    private List<JsonNode> all() {
        return house.server()
                .get("值班长", "/api/v1/forecasting/thresholds?ended=true")
                .json()
                .get("items")
                .findParents("rule");
    }

    private List<JsonNode> met(String rule) {
        return all().stream().filter(e -> e.get("rule").asText().equals(rule + "@1")).toList();
    }

    private List<String> states() {
        return house.server()
                .open()
                .store()
                .read(
                        h ->
                                h.createQuery(
                                                """
                                                select body::json ->> 'state' from core.journal
                                                 where type = 'forecasting.ThresholdMoved/1'
                                                 order by position
                                                """)
                                        .mapTo(String.class)
                                        .list());
    }
}
