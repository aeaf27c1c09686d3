package org.anlan.ingest.damage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anlan.domain.ActorId;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Role;
import org.anlan.domain.port.DamageRows.Damage;
import org.anlan.web.Json;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("The ledger of damaged homes")
class DamageLedgerTest {

    @RegisterExtension static final TestLedger HOUSE = new TestLedger();

    @Test
    void handsAnAcceptedRowToOtherRoomsByAFactWithoutPersonalData() {
        var id = HOUSE.file("甲一", TestLedger.row("p1", "340102001", 1));
        assertThat(HOUSE.ledger().rows().find(UUID.fromString(id))).isEmpty();
        assertThat(HOUSE.review("甲县", id, "ACCEPT", "").status()).isEqualTo(200);

        assertThat(HOUSE.facts("p1"))
                .singleElement()
                .asString()
                .contains(id, "340102001", "COLLAPSED")
                .doesNotContain("张", TestLedger.identity(1), "6222");
        var row = HOUSE.ledger().rows().find(UUID.fromString(id)).orElseThrow();
        assertThat(row.head()).isEqualTo("张小三");
        assertThat(row.identity()).isEqualTo(TestLedger.identity(1));
        assertThat(row.account()).isEqualTo("6222000011112222");
        assertThat(row.persons()).isEqualTo(3);
        assertThat(row.daysDisplaced()).isEqualTo(12);
        assertThat(row.synthetic()).isTrue();
    }

    @Test
    void isReviewedByTheCountyOnceAndNeverByTheReporter() {
        var id = HOUSE.file("甲一", TestLedger.row("p2", "340102001", 1));
        assertThat(HOUSE.review("丙县", id, "ACCEPT", "").status()).isEqualTo(403);
        assertThat(HOUSE.review("甲一审", id, "ACCEPT", "").status()).isEqualTo(403);
        assertThat(HOUSE.review("甲一", id, "ACCEPT", "").status()).isEqualTo(403);
        assertThat(HOUSE.review("甲县", id, "RETURN", " ").status()).isEqualTo(422);
        assertThat(HOUSE.review("甲县", id, "ACCEPT", "").status()).isEqualTo(200);
        assertThat(HOUSE.review("甲县", id, "RETURN", "错").status()).isEqualTo(409);
        assertThat(HOUSE.facts("p2")).hasSize(1);
    }

    @Test
    void refusesAReviewerWhoIsTheReporter() {
        var both = HOUSE.withPosts("兼职", "340102", Role.REPORTER, Role.REVIEWER);
        var row = Json.write(TestLedger.row("p3", "340102001", 1));
        var id = HOUSE.send(both, "/api/v1/damage-rows", row).json().at("/items/0/id").asText();
        var own =
                HOUSE.send(
                        both, "/api/v1/damage-rows/" + id + "/review", "{\"decision\":\"ACCEPT\"}");
        assertThat(own.status()).isEqualTo(403);
        assertThat(own.body()).contains("填报人不能审核");
        assertThat(HOUSE.review("甲县", id, "ACCEPT", "").status()).isEqualTo(200);
    }

    @Test
    void showsAHouseholdThatStandsAlreadyAsAConflictAndStoresNothing() {
        var first = HOUSE.file("甲一", TestLedger.row("p4", "340102001", 1));
        var again =
                HOUSE.server.post(
                        "甲二",
                        "/api/v1/damage-rows",
                        List.of(
                                TestLedger.row("p4", "340102002", 2),
                                TestLedger.row("p4", "340102002", 1)));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().at("/errors/0/field").asText()).isEqualTo("/1/identity");
        assertThat(again.json().at("/errors/0/rule").asText()).isEqualTo("duplicate-household");
        assertThat(again.json().at("/errors/0/message").asText()).contains(first, "甲一镇", "待审");
        assertThat(again.body()).doesNotContain("张", TestLedger.identity(1));
        assertThat(list("甲县", "p4", "340102", "").at("/items").size()).isEqualTo(1);
        assertThat(HOUSE.file("丙一", TestLedger.row("p4b", "340202001", 1))).isNotEmpty();
    }

    @Test
    void letsAReturnedHouseholdBeFiledAgain() {
        var row = TestLedger.row("p5", "340102001", 1);
        var first = HOUSE.file("甲一", row);
        HOUSE.review("甲县", first, "RETURN", "间数有误");
        var second = HOUSE.file("甲一", row);
        assertThat(second).isNotEmpty().isNotEqualTo(first);
        var items = list("甲一", "p5", "340102001", "&state=RETURNED").at("/items");
        assertThat(items.size()).isEqualTo(1);
        assertThat(items.at("/0/reason").asText()).isEqualTo("间数有误");
        assertThat(items.at("/0/stateZh").asText()).isEqualTo("已退回");
    }

    @Test
    void listsByPageWithMaskedNames() {
        HOUSE.server.post(
                "甲一",
                "/api/v1/damage-rows",
                List.of(
                        TestLedger.row("p6", "340102001", 1),
                        TestLedger.row("p6", "340102001", 2),
                        TestLedger.row("p6", "340102001", 3)));
        var first = list("甲县", "p6", "340102", "&limit=2");
        assertThat(first.at("/items").findValuesAsText("head")).containsExactly("张*三", "张*三");
        assertThat(first.toString()).doesNotContain("小", TestLedger.identity(1), "6222");
        var second = list("甲县", "p6", "340102", "&limit=2&cursor=" + first.get("next").asText());
        assertThat(second.at("/items").size()).isEqualTo(1);
        assertThat(second.has("next")).isFalse();
        assertThat(list("丙县", "p6", "340202", "").at("/items").size()).isZero();
        assertThat(get("丙县", "/api/v1/damage-rows?process=p6&region=340102")).isEqualTo(403);
    }

    @Test
    void writesDownWhoReadPersonalData() {
        var id = HOUSE.file("甲一", TestLedger.row("p7", "340102001", 1));
        var full = HOUSE.server.get("甲县", "/api/v1/damage-rows/" + id);
        assertThat(full.json().at("/personal/head").asText()).isEqualTo("张小三");
        assertThat(get("丙县", "/api/v1/damage-rows/" + id)).isEqualTo(403);
        assertThat(get("审计", "/api/v1/damage-rows/" + id)).isEqualTo(403);
        HOUSE.review("甲县", id, "ACCEPT", "");
        HOUSE.ledger().rows().find(UUID.fromString(id));

        var reads = HOUSE.server.get("审计", "/api/v1/damage-rows/" + id + "/reads").json();
        assertThat(reads.at("/items").findValuesAsText("purpose"))
                .containsExactly("case", "screen");
        assertThat(reads.at("/items/0/actor").asText()).isEqualTo(ActorId.HOUSE.toString());
    }

    @Test
    void sumsAcceptedRowsByDamage() {
        accept(TestLedger.row("p8", "340102001", 1));
        accept(TestLedger.row("p8", "340102001", 2));
        var severe = TestLedger.row("p8", "340102001", 3);
        severe.put("damage", "SEVERE");
        severe.put("rooms", 1);
        accept(severe);
        HOUSE.file("甲一", TestLedger.row("p8", "340102001", 4));

        var totals = HOUSE.ledger().totals().list("p8", new RegionCode("340100"));
        assertThat(totals)
                .extracting(t -> t.damage() + " " + t.households() + " " + t.rooms())
                .containsExactly("COLLAPSED 2 households 8 rooms", "SEVERE 1 households 1 rooms");
        assertThat(totals.getFirst().damage()).isEqualTo(Damage.COLLAPSED);
        assertThat(HOUSE.ledger().totals().list("p8", new RegionCode("340200"))).isEmpty();
        var shown = HOUSE.server.get("甲县", "/api/v1/damage-totals?process=p8&region=340102").json();
        assertThat(shown.at("/items/0/rooms").asText()).isEqualTo("8");
    }

    @Test
    void forgetsEveryoneWhenTheKeyIsDestroyedButKeepsTheSums() {
        var id = accept(TestLedger.row("p9", "340102001", 1));
        HOUSE.ledger().destroyPersonalData("p9");
        assertThat(get("甲县", "/api/v1/damage-rows/" + id)).isEqualTo(410);
        assertThat(HOUSE.ledger().rows().find(UUID.fromString(id))).isEmpty();
        assertThat(list("甲县", "p9", "340102", "").at("/items/0/head").asText()).isEqualTo("已销毁");
        assertThat(HOUSE.ledger().totals().list("p9", new RegionCode("340102"))).hasSize(1);
        var late =
                HOUSE.server.post(
                        "甲一", "/api/v1/damage-rows", TestLedger.row("p9", "340102001", 2));
        assertThat(late.status()).isEqualTo(409);
    }

    @Test
    void neverReplacesAKeyThatIsMissingAndTellsItFromADestroyedOne() throws IOException {
        var folder = HOUSE.keys.resolve("damage");
        var others = keys(folder);
        var id = accept(TestLedger.row("p10", "340102001", 1));
        var key = keys(folder).stream().filter(f -> !others.contains(f)).findFirst().orElseThrow();
        var away = key.resolveSibling("away");
        Files.move(key, away);
        var late = TestLedger.row("p10", "340102001", 2);
        var refused = HOUSE.server.post("甲一", "/api/v1/damage-rows", late);
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.body()).contains("密钥缺失");
        assertThat(key).doesNotExist();
        assertThat(get("甲县", "/api/v1/damage-rows/" + id)).isEqualTo(503);
        assertThat(list("甲县", "p10", "340102", "").at("/items/0/head").asText()).isEqualTo("密钥缺失");
        Files.move(away, key);
        assertThat(get("甲县", "/api/v1/damage-rows/" + id)).isEqualTo(200);
    }

    private static List<Path> keys(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".key")).toList();
        }
    }

    private static String accept(Map<String, Object> row) {
        var id = HOUSE.file("甲一", row);
        assertThat(HOUSE.review("甲县", id, "ACCEPT", "").status()).isEqualTo(200);
        return id;
    }

    private static com.fasterxml.jackson.databind.JsonNode list(
            String person, String process, String region, String more) {
        return HOUSE.server
                .get(
                        person,
                        "/api/v1/damage-rows?process=%s&region=%s%s"
                                .formatted(process, region, more))
                .json();
    }

    private static int get(String person, String path) {
        return HOUSE.server.get(person, path).status();
    }
}
