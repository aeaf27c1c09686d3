package org.anlan.dashboard.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A county telling of its evacuation")
class EvacuationTest {

    private static final Instant DUE = Instant.parse("2020-07-12T03:00:00Z");

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
    void isReadAsItWasToldByThen() {
        var path = "/api/v1/desk/evacuation";
        var told = Map.of("toMove", 70, "moved", 20, "asOf", DUE.toString(), "reporter", "周");
        desk.write(DeskServer.OFFICER, path + "/340176", told);
        var then = desk.server.open().civil().instant();
        desk.server.open().turnClock(then.plusSeconds(600));
        var newer = Map.of("toMove", 70, "moved", 65, "asOf", DUE.toString(), "reporter", "周");
        desk.write(DeskServer.OFFICER, path + "/340176", newer);
        assertThat(line(path, "340176").get("moved").asInt())
                .as("of two for one time the one recorded last")
                .isEqualTo(65);
        assertThat(line(path + "?asOf=" + then, "340176").get("moved").asInt()).isEqualTo(20);
        var before = get(path + "?asOf=2001-01-01T00:00:00Z");
        assertThat(before.get("items")).isEmpty();
        assertThat(before.get("missing")).as("nobody was asked yet").isEmpty();
    }

    @Test
    void isRefusedForTheFutureAndForAProcessNobodyKnows() {
        var path = "/api/v1/desk/evacuation/340102";
        var later = desk.server.open().civil().instant().plusSeconds(301).toString();
        var future = Map.of("moved", 1, "asOf", later, "reporter", "周");
        var refused = desk.server.post(DeskServer.COUNTY, path, future);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("/asOf");
        var unknown =
                Map.of("process", "nobodys", "moved", 1, "asOf", DUE.toString(), "reporter", "周");
        refused = desk.server.post(DeskServer.COUNTY, path, unknown);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("/process");
    }

    @Test
    void hasWhicheverNumberIsMissingMadeAndNoMoreLeftThanToMove() {
        var path = "/api/v1/desk/evacuation/340202";
        var parts = Map.of("moved", 30, "left", 12, "asOf", DUE.toString(), "reporter", "郑");
        assertThat(desk.write(DeskServer.OFFICER, path, parts).json().get("toMove").asInt())
                .isEqualTo(42);
        var rest = Map.of("toMove", 42, "left", 12, "asOf", DUE.toString(), "reporter", "郑");
        assertThat(desk.write(DeskServer.OFFICER, path, rest).json().get("moved").asInt())
                .isEqualTo(30);
        var over = Map.of("toMove", 42, "left", 43, "asOf", DUE.toString(), "reporter", "郑");
        var refused = desk.server.post(DeskServer.OFFICER, path, over);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("/left");
    }

    private static JsonNode line(String path, String region) {
        return get(path)
                .get("items")
                .valueStream()
                .filter(l -> l.get("region").asText().equals(region))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode get(String path) {
        var reply = desk.server.get(DeskServer.OFFICER, path);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json();
    }
}
