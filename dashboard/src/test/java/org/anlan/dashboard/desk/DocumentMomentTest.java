package org.anlan.dashboard.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.anlan.domain.port.Responses;
import org.anlan.store.open.OpenStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A document of a past moment, when things have changed since,")
class DocumentMomentTest {

    private static DeskServer desk;
    private static Instant then;

    @BeforeAll
    static void changeAllSince() {
        desk = new DeskServer();
        desk.affected();
        desk.responses.endAll();
        var morning = desk.server.open().civil().instant();
        var day = LocalDate.ofInstant(morning, OpenStore.ZONE);
        desk.responses.start("r3", Responses.Type.FLOOD, 3, morning);
        desk.observations.rain(day.minusDays(1), "50", morning);
        desk.observations.stage(morning.minusSeconds(60), "27.60");
        desk.supplies.tents(morning, 100, 0, 0);
        roster("早班长");
        then = morning.plus(Duration.ofHours(1));
        var evening = morning.plus(Duration.ofHours(3));
        desk.server.open().turnClock(evening);
        desk.responses.endAll();
        desk.responses.start("r3", Responses.Type.FLOOD, 3, morning);
        desk.responses.start("r1", Responses.Type.FLOOD, 1, evening);
        desk.observations.rain(day, "123.4", evening);
        desk.observations.stage(evening.minusSeconds(60), "29.45");
        desk.supplies.tents(evening, 250, 90, 10);
        roster("晚班长");
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void tellsTheResponsesThatWereInForce() {
        assertThat(past()).contains("防汛应急响应三级（试省）").doesNotContain("一级");
        assertThat(now()).contains("防汛应急响应一级（试省）");
    }

    @Test
    void tellsTheRainAndStagesThatWereRecorded() {
        assertThat(past()).contains("试江闸50毫米", "27.60米").doesNotContain("123.4", "29.45");
        assertThat(now()).contains("试江闸123.4毫米", "29.45米").doesNotContain("50毫米");
    }

    @Test
    void tellsTheGoodsThatHadLeft() {
        assertThat(past()).contains("帐篷100顶（签收0）").doesNotContain("250");
        assertThat(now()).contains("帐篷250顶（签收90，短少10）", "含〔示例〕库存");
    }

    @Test
    void namesWhoWasOnDuty() {
        assertThat(past()).contains("值班长：早班长").doesNotContain("晚班长");
        assertThat(now()).contains("值班长：晚班长");
    }

    @Test
    void saysOfTeamsAndMoneyThatNobodyCountsThem() {
        assertThat(now()).contains("队伍：—未统计。资金：—未统计。");
    }

    private static String past() {
        return desk.docx("/api/v1/desk/bulletin.docx?kind=duty&asOf=" + then);
    }

    private static String now() {
        return desk.docx("/api/v1/desk/bulletin.docx?kind=duty");
    }

    private static void roster(String chief) {
        var reply =
                desk.put(
                        DeskServer.CHIEF,
                        "/api/v1/desk/duty",
                        Map.of(
                                "leader", Map.of("name", "赵", "phone", "104"),
                                "chief", Map.of("name", chief, "phone", "103"),
                                "officers", List.of(Map.of("name", "王", "phone", "101"))));
        assertThat(reply.status()).isEqualTo(200);
    }
}
