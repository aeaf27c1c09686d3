package org.anlan.dashboard.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A flood storage area (行蓄洪区)")
class FloodAreaTest {

    private static final String AREAS = "/api/v1/desk/flood-areas";
    private static final String STATES = AREAS + "/jia/states";

    private static DeskServer desk;

    @BeforeAll
    static void open() {
        desk = new DeskServer();
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void isInUseFromWhenTheDeskSaysSoUntilItSaysOtherwise() {
        var before = desk.server.open().civil().instant();
        assertThat(area("").get("inUse").isNull()).as("nobody has told anything").isTrue();
        assertThat(tell(DeskServer.OFFICER, true, "省防指令〔2020〕1号")).isEqualTo(200);
        assertThat(area("").get("inUse").asBoolean()).isTrue();
        assertThat(area("").get("by").asText()).isEqualTo(DeskServer.OFFICER);
        var told = desk.dashboard().floodAreas().listInUse(desk.server.open().civil().instant());
        assertThat(told).extracting("id").containsExactly("jia");
        assertThat(told.getFirst().note()).isEqualTo("省防指令〔2020〕1号");
        assertThat(desk.dashboard().floodAreas().listInUse(before.minusSeconds(1))).isEmpty();
        assertThat(desk.dashboard().floodAreas().count()).isPositive();
        assertThat(tell(DeskServer.OFFICER, true, "再说一次")).as("it is in use").isEqualTo(409);
        desk.server.settle();
        var marks = desk.server.get(DeskServer.OFFICER, "/api/v1/desk/timeline").json();
        assertThat(marks.get("items").findValuesAsText("titleZh")).contains("启用甲湖蓄洪区");

        desk.server.open().turnClock(before.plusSeconds(600));
        assertThat(tell(DeskServer.CHIEF, false, "退水")).isEqualTo(200);
        assertThat(area("").get("inUse").asBoolean()).isFalse();
        var closed = desk.server.open().civil().instant();
        assertThat(desk.dashboard().floodAreas().listInUse(closed)).isEmpty();
        assertThat(area("?asOf=" + before.plusSeconds(300)).get("inUse").asBoolean()).isTrue();
        assertThat(area("?asOf=2001-01-01T00:00:00Z").get("inUse").isNull()).isTrue();
    }

    @Test
    void isToldOfByTheDeskOnlyWithAReasonAndNotForTheFuture() {
        assertThat(tell(DeskServer.TOWN, true, "听说")).isEqualTo(403);
        assertThat(tell(DeskServer.OFFICER, true, "")).isEqualTo(400);
        var later = desk.server.open().civil().instant().plusSeconds(3600).toString();
        var refused =
                desk.server.post(
                        DeskServer.OFFICER,
                        STATES,
                        Map.of("inUse", true, "note", "预定", "at", later));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("/at");
        var unknown = Map.of("inUse", true, "note", "没有的");
        var path = STATES.replace("jia", "nowhere");
        assertThat(desk.server.post(DeskServer.OFFICER, path, unknown).status()).isEqualTo(404);
    }

    private static int tell(String person, boolean inUse, String note) {
        var body = Map.of("inUse", inUse, "note", note);
        return desk.server.post(person, STATES, body).status();
    }

    private static JsonNode area(String query) {
        return desk.server.get(DeskServer.OFFICER, AREAS + query).json().at("/items/0");
    }
}
