package org.anlan.forecasting.loop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.anlan.domain.RegionCode;
import org.anlan.forecasting.house.Gauges;
import org.anlan.forecasting.house.House;
import org.anlan.store.Cause;
import org.anlan.store.open.OpenStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Warnings held against what came")
class WarningCheckTest {

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
    void areHitsFalseAlarmsAndMissesMatchedOneToOne() {
        var hit = house.today().plusDays(1);
        until(midnight(hit).minus(Duration.ofHours(6)));
        var first = warn("BLUE", midnight(hit), Duration.ofHours(24));
        until(midnight(hit.plusDays(1)));
        rain(hit, "70");

        var vain = hit.plusDays(3);
        until(midnight(vain).minus(Duration.ofHours(3)));
        var second = warn("BLUE", midnight(vain), Duration.ofHours(12));
        until(midnight(vain.plusDays(1)));
        rain(vain, "2");

        var missed = vain.plusDays(2);
        until(midnight(missed.plusDays(1)));
        rain(missed, "60");
        warn("BLUE", house.now(), Duration.ofHours(24)); // still in force

        var read = read("");
        assertThat(read.get("hits").asInt()).isOne();
        assertThat(read.get("falseAlarms").asInt()).isOne();
        assertThat(read.get("misses").asInt()).isOne();
        assertThat(read.get("running").asInt()).isOne();
        assertThat(read.get("warnings").asInt()).as("with the one that waits").isEqualTo(3);
        assertThat(read.get("detection").asDouble()).isEqualTo(0.5);
        assertThat(read.get("falseAlarmRatio").asDouble()).isEqualTo(0.5);
        assertThat(read.get("medianLeadHours").asDouble()).isBetween(5.9, 6.1);
        assertThat(read.at("/matches/0/warning/id").asText()).isEqualTo(first);
        assertThat(read.at("/matches/0/event/textZh").asText()).contains("70.0 毫米");
        assertThat(read.at("/inVain/0/id").asText()).isEqualTo(second);
        assertThat(read.at("/missed/0/areaNames").toString()).contains("甲县");
        assertThat(read.get("small").asBoolean()).isTrue();
        assertThat(read.get("ruleZh").asText()).contains("50 毫米", "示例标准");
        assertThat(read.get("ruleEn").asText()).contains("50 mm", "sample");
        assertThat(read("?colour=RED").get("warnings").asInt()).isZero();
        assertThat(read("?colour=RED").get("detection").isNull()).isTrue();
    }

    @Test
    void areJudgedOverTheWholeCourseOfAlertAndUpdates() {
        var day = house.today().plusDays(1);
        until(midnight(day).minus(Duration.ofHours(10)));
        var alert = warn("BLUE", house.now(), Duration.ofHours(8));
        var update = draft("UPDATE", alert, "ORANGE", house.now(), Duration.ofHours(40));
        issue(update);
        until(midnight(day.plusDays(2)));
        rain(day, "70");
        var read = read("");
        assertThat(read.get("warnings").asInt()).isOne();
        assertThat(read.at("/matches/0/warning/id").asText()).isEqualTo(alert);
        assertThat(read.at("/matches/0/warning/level").asInt()).isEqualTo(3);
    }

    @Test
    void areHitsWhileStillInForceOnceTheirEventCame() {
        var day = house.today().plusDays(1);
        until(midnight(day).minus(Duration.ofHours(5)));
        warn("BLUE", midnight(day), Duration.ofDays(3));
        assertThat(read("").get("running").asInt()).as("nothing has come yet").isOne();
        assertThat(read("").get("falseAlarms").asInt()).isZero();
        until(midnight(day.plusDays(1)));
        rain(day, "70");
        var read = read("");
        assertThat(read.get("hits").asInt()).isOne();
        assertThat(read.get("running").asInt()).isZero();
        assertThat(read.get("messages").asInt()).isOne();
        assertThat(read.get("detection").asDouble()).isOne();
    }

    @Test
    void forARiskOfFloodAreMetByARiverAboveItsMarkWithoutAnyRain() {
        var day = house.today().plusDays(1);
        until(midnight(day).minus(Duration.ofHours(6)));
        warn("BLUE", midnight(day), Duration.ofHours(24));
        until(midnight(day.plusDays(1)));
        rain(day, "0");
        assertThat(read("").get("falseAlarms").asInt()).as("no rain").isOne();

        house.server()
                .open()
                .store()
                .useTransaction(
                        Cause.house(),
                        tx ->
                                tx.handle()
                                        .createUpdate(ABOVE)
                                        .bind("at", midnight(day).plus(Duration.ofHours(9)))
                                        .execute());
        var places = new StationPlaces(Map.of("r1", new RegionCode("340102")));
        var events =
                house.server()
                        .open()
                        .store()
                        .read(
                                handle ->
                                        new DangerEvents(
                                                        SeverityRules.bundled(),
                                                        places,
                                                        region -> List.of(region.digits()),
                                                        1)
                                                .list(handle, day.minusDays(5), day));
        assertThat(events).hasSize(1);
        assertThat(events.getFirst().counties()).containsExactly("340102");
        assertThat(events.getFirst().names()).containsOnlyKeys(SeverityRule.Kind.STAGE_MARK);
        assertThat(events.getFirst().level()).isEqualTo(3);
    }

    /// A river above its guarantee stage from one reading on.
    private static final String ABOVE =
            """
            insert into forecasting.threshold_event (id, rule, kind, station, name, text_zh, since,
                   told_at, value, bound, unit, peak, last_at, sample, consults)
            values (gen_random_uuid(), 'stage-guarantee@1', 'STAGE_GUARANTEE', 'r1', '甲站', 'x',
                   :at, :at, 30, 29, 'm', 30, :at, true, false)
            """;

    private String warn(String colour, Instant onset, Duration lasts) {
        var id = draft("ALERT", "", colour, onset, lasts);
        issue(id);
        return id;
    }

    private String draft(
            String message, String follows, String colour, Instant onset, Duration lasts) {
        var warning =
                Map.of(
                        "colour",
                        colour,
                        "headline",
                        "甲县、乙县灾害风险提示",
                        "description",
                        "强降雨",
                        "instruction",
                        "转移",
                        "areas",
                        List.of("340102", "340103"),
                        "onset",
                        onset.toString(),
                        "expires",
                        onset.plus(lasts).toString());
        var body =
                follows.isEmpty()
                        ? Map.of("message", message, "warning", warning)
                        : Map.of("message", message, "follows", follows, "warning", warning);
        var reply = house.server().post("会务", "/api/v1/warnings", body);
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return reply.json().get("id").asText();
    }

    private void issue(String id) {
        var path = "/api/v1/warnings/" + id;
        house.server().post("预报员", path + "/review", Map.of("accepted", true));
        assertThat(house.server().post("带班领导", path + "/sign", Map.of()).status()).isEqualTo(200);
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(OpenStore.ZONE).toInstant();
    }

    private void until(Instant instant) {
        house.pass(Duration.between(house.now(), instant));
    }

    private void rain(LocalDate day, String mm) {
        Gauges.STATIONS.forEach(s -> house.gauges().put(s.id(), day, mm));
        house.rainArrived(day);
    }

    private JsonNode read(String query) {
        return house.server()
                .get("值班长", "/api/v1/forecasting/verification/warnings" + query)
                .json();
    }
}
