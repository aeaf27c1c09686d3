package org.anlan.dashboard.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anlan.store.journal.SealedFact;
import org.anlan.web.Json;
import org.anlan.web.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A shift")
class ShiftTest {

    private static final String PATH = "/api/v1/desk/handovers";

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
    void isHandedOverWhenBothSignedAndTheNextRosterIsInForceThen() {
        desk.put(DeskServer.CHIEF, "/api/v1/desk/duty", roster("老"));
        desk.write(
                DeskServer.OFFICER,
                "/api/v1/desk/incidents",
                Map.of("kind", "trapped", "region", "340102001"));
        var draft =
                Map.of(
                        "promises", List.of(Map.of("what", "06:00 前回电", "toWhom", "甲县")),
                        "onTheRoad", List.of(Map.of("who", "工作组", "where", "甲一镇", "phone", "139")),
                        "note", "注意圩堤",
                        "nextDuty", roster("新"));
        var written = desk.write(DeskServer.OFFICER, PATH, draft).json();
        assertThat(written.at("/content/incidents/0/kindZh").asText()).isEqualTo("群众被困");
        assertThat(written.at("/content/alarms/0/level").asText()).isEqualTo("RED");
        assertThat(written.at("/content/promises/0/toWhom").asText()).isEqualTo("甲县");

        var sign = PATH + "/" + written.get("id").asText() + "/sign";
        desk.write(DeskServer.OFFICER, sign, Map.of("side", "GIVING"));
        assertThat(leader()).isEqualTo("老赵");
        assertThat(facts()).doesNotContain("desk.ShiftHandedOver/1");
        assertThat(desk.server.post(DeskServer.OFFICER, sign, Map.of("side", "TAKING")).status())
                .as("one person cannot sign both sides")
                .isEqualTo(409);
        var done = desk.write(DeskServer.CHIEF, sign, Map.of("side", "TAKING")).json();
        assertThat(done.at("/taken/name").asText()).isEqualTo(DeskServer.CHIEF);
        assertThat(leader()).isEqualTo("新赵");
        assertThat(facts()).contains("desk.ShiftHandedOver/1");
        assertThat(desk.server.get(DeskServer.CHIEF, PATH).json().get("items")).hasSize(1);
    }

    @Test
    void rosterIsTheOneOfTheMomentAskedFor() {
        desk.put(DeskServer.CHIEF, "/api/v1/desk/duty", roster("早"));
        var then = desk.server.open().civil().instant();
        desk.server.open().turnClock(then.plusSeconds(60));
        desk.put(DeskServer.CHIEF, "/api/v1/desk/duty", roster("晚"));
        assertThat(leader()).isEqualTo("晚赵");
        var was = desk.server.get(DeskServer.TOWN, "/api/v1/desk/duty?asOf=" + then).json();
        assertThat(was.at("/leader/name").asText()).isEqualTo("早赵");
        var never = desk.server.get(DeskServer.TOWN, "/api/v1/desk/duty?asOf=2001-01-01T00:00:00Z");
        assertThat(never.json().get("leader").isNull()).isTrue();
    }

    @Test
    void ofACountyIsToldToThoseWhoAreResponsibleForItOnly() {
        var path = "/api/v1/desk/counties/340102/duty";
        var told = desk.server.get(DeskServer.OFFICER, path).json();
        assertThat(told.get("trusted").asBoolean()).isTrue();
        assertThat(told.get("people").findValuesAsText("name")).contains(DeskServer.COUNTY);
        var withheld = desk.server.get(DeskServer.TOWN, path).json();
        assertThat(withheld.get("trusted").asBoolean()).isFalse();
        assertThat(withheld.get("people")).isEmpty();
        assertThat(desk.server.get(DeskServer.OFFICER, path.replace("340102", "340199")).status())
                .isEqualTo(422);
    }

    @Test
    void rosterIsSetByTheChiefOrLeaderOfTheProvinceOnly() {
        assertThat(desk.put(DeskServer.OFFICER, "/api/v1/desk/duty", roster("x")).status())
                .isEqualTo(403);
        assertThat(desk.put(DeskServer.CHIEF, "/api/v1/desk/duty", Map.of("leader", 7)).status())
                .isEqualTo(400);
    }

    @Test
    void rosterThatSomebodyElseReplacedIsNotOverwritten() {
        var seen = desk.server.get(DeskServer.CHIEF, "/api/v1/desk/duty");
        var version = seen.raw().headers().firstValue("ETag").orElseThrow();
        assertThat(version).isEqualTo('"' + seen.json().get("version").asText() + '"');
        assertThat(put(version, "一").status()).isEqualTo(200);
        var late = put(version, "二");
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.json().at("/errors/0/field").asText()).isEqualTo("If-Match");
        assertThat(leader()).isEqualTo("一赵");
    }

    private static TestServer.Reply put(String version, String mark) {
        return desk.server.send(
                "PUT",
                "/api/v1/desk/duty",
                Optional.of(desk.server.token(DeskServer.CHIEF)),
                Json.write(roster(mark)),
                Map.of("Idempotency-Key", UUID.randomUUID().toString(), "If-Match", version));
    }

    private static Map<String, Object> roster(String mark) {
        return Map.of(
                "leader", Map.of("name", mark + "赵", "phone", "104"),
                "chief", Map.of("name", mark + "李", "phone", "103"),
                "officers", List.of(Map.of("name", mark + "王", "phone", "101")));
    }

    private static String leader() {
        return desk.server
                .get(DeskServer.TOWN, "/api/v1/desk/duty")
                .json()
                .at("/leader/name")
                .asText();
    }

    private static List<String> facts() {
        return desk.server.open().journal().listAfter(0, 10_000).stream()
                .map(SealedFact::type)
                .toList();
    }
}
