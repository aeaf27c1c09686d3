package org.anlan.dashboard.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
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

    @Test
    void isTheSumOfItsTownshipsUntilItTellsItsOwnWord() {
        var path = "/api/v1/desk/evacuation";
        var before = total(path, "moved");
        var one = Map.of("toMove", 40, "moved", 30, "asOf", DUE.toString(), "reporter", "孙");
        desk.write(DeskServer.TOWN, path + "/340102001", one);
        var two = Map.of("toMove", 60, "moved", 60, "asOf", DUE.toString(), "reporter", "钱");
        desk.write(DeskServer.OFFICER, path + "/340102002", two);
        var county = line(path, "340102");
        assertThat(county.get("moved").asInt()).isEqualTo(90);
        assertThat(county.get("left").asInt()).isEqualTo(10);
        assertThat(county.get("parts").asInt()).isEqualTo(2);
        assertThat(total(path, "moved")).as("the number of the wall").isEqualTo(before + 90);

        var more = Map.of("toMove", 40, "moved", 35, "asOf", DUE.toString(), "reporter", "孙");
        desk.write(DeskServer.TOWN, path + "/340102001", more);
        assertThat(total(path, "moved")).isEqualTo(before + 95);

        var own = Map.of("toMove", 120, "moved", 100, "asOf", DUE.toString(), "reporter", "周");
        desk.write(DeskServer.COUNTY, path + "/340102", own);
        assertThat(total(path, "moved")).as("nobody is counted twice").isEqualTo(before + 100);
        var sheet = get(path + "/340102");
        assertThat(sheet.at("/own/moved").asInt()).isEqualTo(100);
        assertThat(sheet.at("/below/moved").asInt()).isEqualTo(95);
        assertThat(sheet.get("items").findValuesAsText("name")).contains("甲一镇");
    }

    @Test
    void hasTheVillagesOfATownshipMakeItsSumAndNamesWhoseChargeTheyAreOnlyToThoseThere() {
        var path = "/api/v1/desk/evacuation/340176001";
        var first =
                Map.of(
                        "name",
                        "河湾村",
                        "toMove",
                        80,
                        "moved",
                        70,
                        "refused",
                        4,
                        "returned",
                        3,
                        "keeper",
                        "何",
                        "keeperPhone",
                        "13800000001");
        var second = Map.of("name", "柳林村", "toMove", 20, "moved", 20);
        var list =
                Map.of(
                        "villages",
                        List.of(first, second),
                        "keeper",
                        "吴",
                        "keeperPhone",
                        "13800000002",
                        "asOf",
                        DUE.toString(),
                        "reporter",
                        "冯",
                        "onBehalf",
                        true,
                        "synthetic",
                        true);
        var told = desk.write(DeskServer.OFFICER, path, list).json();
        assertThat(told.get("toMove").asInt()).isEqualTo(100);
        assertThat(told.get("left").asInt()).isEqualTo(10);
        var own = get(path).get("own");
        assertThat(own.at("/villages/0/keeperPhone").asText()).isEqualTo("13800000001");
        assertThat(own.get("synthetic").asBoolean()).isTrue();
        assertThat(own.get("onBehalf").asBoolean()).isTrue();
        var split = Map.of("moved", 1, "asOf", DUE.toString(), "reporter", "演练", "synthetic", true);
        desk.write(DeskServer.OFFICER, "/api/v1/desk/evacuation/340103", split);
        assertThat(get("/api/v1/desk/evacuation").get("synthetic").asBoolean()).isTrue();
        var stranger = desk.server.get(DeskServer.COUNTY, path).json().get("own");
        assertThat(stranger.get("keeper").isNull()).isTrue();
        assertThat(stranger.at("/villages/0/keeper").isNull()).isTrue();
    }

    @Test
    void isToldWhichNumberOfWhichVillageIsTooMany() {
        var path = "/api/v1/desk/evacuation/";
        var village = Map.of("name", "河湾村", "toMove", 8, "moved", 7, "refused", 2);
        var list = Map.of("villages", List.of(village), "asOf", DUE.toString(), "reporter", "冯");
        assertThat(refusal(path + "340176001", list))
                .contains("/villages/0/refused", "拒转 2 不能多于 未转 1");
        assertThat(refusal(path + "340176", list)).contains("township-list");
        var beside =
                Map.of(
                        "toMove",
                        9,
                        "villages",
                        List.of(Map.of("name", "河湾村", "toMove", 8, "moved", 7)),
                        "asOf",
                        DUE.toString(),
                        "reporter",
                        "冯");
        assertThat(refusal(path + "340176001", beside)).contains("villages-sum", "/toMove");
        var back = Map.of("moved", 5, "returned", 6, "asOf", DUE.toString(), "reporter", "冯");
        assertThat(refusal(path + "340176001", back)).contains("/returned");
    }

    private static String refusal(String path, Object body) {
        var refused = desk.server.post(DeskServer.OFFICER, path, body);
        assertThat(refused.status()).as(refused.body()).isEqualTo(422);
        return refused.body();
    }

    private static long total(String path, String number) {
        return get(path).path(number).asLong(0);
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
