package org.anlan.logistics.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.anlan.logistics.allocation.Instance;
import org.anlan.web.Json;
import org.anlan.web.testing.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A plan")
class PlansTest {

    private static final List<String> COUNTIES = List.of("340102", "340103", "340176", "340202");

    private static final String DEPARTURES = "/api/v1/logistics/departures?depot=";

    private final Scene scene = new Scene();

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void isProposedWhenNeedsMoveFarEnoughAndOnlyThen() {
        scene.relocate("340103", 100);
        var first = scene.latest();
        assertThat(first.get("state").asText()).isEqualTo("PROPOSED");
        assertThat(first.get("sample").asBoolean()).isTrue();

        scene.relocate("340103", 105); // 5 % more: below the threshold of 10 %
        assertThat(scene.latest().get("id")).isEqualTo(first.get("id"));

        scene.relocate("340103", 120);
        var second = scene.latest();
        assertThat(second.get("id")).isNotEqualTo(first.get("id"));
        var superseded = scene.read(Scene.PLANS + "/" + first.get("id").asText());
        assertThat(superseded.get("state").asText()).isEqualTo("SUPERSEDED");
        assertThat(superseded.get("supersededBy")).isEqualTo(second.get("id"));
    }

    @Test
    void isToldAsItStoodAtAnyTime() {
        var before = scene.server.open().civil().instant();
        scene.later(Duration.ofMinutes(10));
        scene.relocate("340102", 90);
        var proposed = scene.server.open().civil().instant();
        scene.later(Duration.ofMinutes(10));
        var plan = scene.approved();
        var path = Scene.PLANS + "/latest?asOf=";
        assertThat(scene.server.get("值班员", path + before).status()).isEqualTo(404);
        var then = scene.read(path + proposed);
        assertThat(then.get("id").asText()).isEqualTo(plan);
        assertThat(then.get("state").asText()).isEqualTo("PROPOSED");
        assertThat(then.get("approval").isNull()).isTrue();
        var now = scene.read(path + scene.server.open().civil().instant());
        assertThat(now.get("state").asText()).isEqualTo("APPROVED");
        assertThat(now.get("lines")).isEqualTo(scene.latest().get("lines"));
        assertThat(scene.server.get("值班员", path + "yesterday").body()).contains("asOf");
    }

    @Test
    void saysWhichOfItRestsOnFiguresThatADrillSplit() {
        scene.relocate("340202", 300);
        var plan = scene.latest();
        assertThat(plan.get("synthetic").asBoolean()).isTrue();
        assertThat(plan.get("lines")).allMatch(l -> l.get("synthetic").asBoolean());
    }

    @Test
    void takesTheCountysOwnStockFirstThenTheNearest() {
        scene.relocate("340202", 300);
        var quilts = scene.latest().get("lines").valueStream().filter(l -> isQuilt(l)).toList();
        assertThat(quilts).extracting(l -> l.get("depot").asText()).containsExactly("west", "own");
        var own = quilts.getLast();
        assertThat(own.get("quantity").asText()).isEqualTo("200");
        assertThat(own.get("ownStock").asBoolean()).isTrue();
        assertThat(own.get("minutes").asInt()).isEqualTo(30);
        assertThat(own.get("reasonZh").asText()).contains("本");
        assertThat(own.get("reasonEn").asText()).contains("the county's own stock goes first");
    }

    private static boolean isQuilt(JsonNode line) {
        return line.get("item").asText().equals("summer-quilt");
    }

    @Test
    void namesWhatStaysUnmetAndWhyAndNeverSendsWhatHasExpired() {
        scene.relocate("340103", 6000); // 4091 boxes of water; 1500 are good, 5000 expired in 2001
        var plan = scene.latest();
        var water = Scene.find(plan.get("unmet"), "340103", "water");
        assertThat(water.get("quantity").asText()).isEqualTo("2591");
        assertThat(water.get("reasonZh").asText()).isNotBlank();
        assertThat(plan.get("lines").findValuesAsText("lot")).doesNotContain("province-water-old");
        // tents 600/2000, quilts 2800/6000 (own lot serves 丙县 only), water 1500/4091
        assertThat(plan.get("needServedShare").asText()).isEqualTo("0.3777");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2020, 34, 715})
    void isOptimalAsASecondCalculationSays(long seed) {
        var random = new Random(seed);
        for (var county : COUNTIES) {
            scene.relocate(county, random.nextInt(2500));
        }
        assertThat(scene.server.post("值班长", Scene.PLANS, Map.of()).status()).isEqualTo(201);
        var plan = scene.latest();
        var proof = proof(plan);
        var oracle = new PlanOracle(instance(proof));
        assertThat(oracle.cost(plan)).isEqualTo(oracle.least());
        assertThat(proof.get("objectivePoints").asText())
                .isEqualTo(Long.toString(oracle.least()))
                .isEqualTo(proof.get("lowerBoundPoints").asText());
        assertThat(plan.get("gap").asText()).isEqualTo("0.0000");
    }

    private JsonNode proof(JsonNode plan) {
        return scene.server
                .get("签批人", Scene.PLANS + "/" + plan.get("id").asText() + "/proof")
                .json();
    }

    private static Instance instance(JsonNode proof) {
        var bytes = proof.get("inputs").toString().getBytes(StandardCharsets.UTF_8);
        return Json.read(bytes, Instance.class);
    }

    @Test
    void isMadeAgainBitForBitFromWhatItWasMadeFrom() {
        scene.relocate("340103", 700).relocate("340202", 900);
        var proof = proof(scene.latest());
        assertThat(proof.get("rebuiltEqual").asBoolean()).isTrue();
        assertThat(proof.get("inputsKept").asBoolean()).isTrue();
        assertThat(proof.get("violations")).isEmpty();
        assertThat(proof.get("inputsDigest")).isEqualTo(scene.latest().get("inputsDigest"));
    }

    @Test
    void goesRoundARoadThatIsClosedAndBackWhenItOpens() {
        scene.relocate("340202", 1500);
        assertThat(minutesFromProvince()).isEqualTo(150); // 60 + 90, shorter than 200
        var path = "/api/v1/logistics/roads/340202-340103/closure";
        var until = scene.server.open().civil().instant().plus(Duration.ofHours(12)).toString();
        var body = Map.of("reason", "漫水", "until", until);
        assertThat(scene.server.post("值班长", path, body).status()).isEqualTo(403);
        assertThat(scene.server.post("值班员", path, body).status()).isEqualTo(201);
        assertThat(scene.latest().get("occasion").asText()).isEqualTo("ROADS");
        assertThat(minutesFromProvince()).isEqualTo(200);

        var token = Optional.of(scene.server.token("值班员"));
        assertThat(scene.server.send("DELETE", path, token, "", Map.of()).status()).isEqualTo(204);
        assertThat(minutesFromProvince()).isEqualTo(150);
        assertThat(scene.server.send("DELETE", path, token, "", Map.of()).status()).isEqualTo(409);
    }

    @Test
    void goesBackToTheRoadWhoseClosureHasRunOut() {
        scene.relocate("340202", 1500);
        var path = "/api/v1/logistics/roads/340202-340103/closure";
        var until = scene.server.open().civil().instant().plus(Duration.ofHours(2)).toString();
        var body = Map.of("reason", "漫水", "until", until);
        assertThat(scene.server.post("值班员", path, body).status()).isEqualTo(201);
        scene.later(Duration.ofHours(1));
        assertThat(minutesFromProvince()).isEqualTo(200);
        scene.later(Duration.ofHours(1));
        assertThat(minutesFromProvince()).isEqualTo(150);
        var again = scene.latest().get("id").asText();
        scene.later(Duration.ofHours(1));
        assertThat(scene.latest().get("id").asText()).as("once").isEqualTo(again);
    }

    @Test
    void goesRoundARoadOnlyOnceAClosureAheadHasBegun() {
        scene.relocate("340202", 1500);
        assertThat(closeAhead(Duration.ofHours(3), "FLOOD").status()).isEqualTo(201);
        assertThat(minutesFromProvince()).isEqualTo(150);
        var road = scene.read("/api/v1/logistics/roads").findParents("ahead").get(1);
        assertThat(road.get("closure").isNull()).isTrue();
        assertThat(road.get("ahead").get(0).get("kind").asText()).isEqualTo("FLOOD");
        scene.later(Duration.ofHours(2));
        assertThat(minutesFromProvince()).isEqualTo(150);
        scene.later(Duration.ofHours(1));
        assertThat(minutesFromProvince()).isEqualTo(200);
        assertThat(scene.latest().get("occasion").asText()).isEqualTo("ROADS");
    }

    @Test
    void tellsUntilWhenToLeaveBeforeARoadFloods() {
        var now = scene.server.open().civil().instant();
        closeAhead(Duration.ofHours(3), "FLOOD");
        var windows = windows();
        assertThat(windows).hasSize(2);
        assertThat(windows.get(0).get("minutes").asInt()).isEqualTo(150);
        assertThat(Duration.between(now, Instant.parse(windows.get(0).get("latest").asText())))
                .isBetween(Duration.ofMinutes(29), Duration.ofMinutes(31));
        assertThat(windows.get(1).get("minutes").asInt()).isEqualTo(200);
        assertThat(windows.get(1).get("latest").isNull()).isTrue();
        scene.later(Duration.ofHours(1));
        assertThat(windows()).as("too late for the fast way").hasSize(1);
        var path = "/api/v1/logistics/roads/340202-340103/closure";
        var token = Optional.of(scene.server.token("值班员"));
        assertThat(scene.server.send("DELETE", path, token, "", Map.of()).status()).isEqualTo(204);
        assertThat(windows().get(0).get("minutes").asInt()).isEqualTo(150);
        assertThat(scene.server.get("值班员", DEPARTURES + "none").status()).isEqualTo(404);
    }

    private JsonNode windows() {
        return scene.read(DEPARTURES + "province")
                .get("items")
                .valueStream()
                .filter(place -> place.get("region").asText().equals("340202"))
                .findFirst()
                .orElseThrow()
                .get("windows");
    }

    @Test
    void refusesAClosureAheadThatBeginsInThePastOrEndsBeforeItBegins() {
        assertThat(closeAhead(Duration.ofHours(-1), "CLOSED").body()).contains("/from");
        assertThat(closeAhead(Duration.ofHours(13), "CLOSED").body()).contains("/until");
        assertThat(closeAhead(Duration.ofHours(1), "SNOW").status()).isEqualTo(400);
    }

    private TestServer.Reply closeAhead(Duration begins, String kind) {
        var now = scene.server.open().civil().instant();
        var body =
                Map.of(
                        "reason",
                        "漫水",
                        "kind",
                        kind,
                        "from",
                        now.plus(begins).toString(),
                        "until",
                        now.plus(Duration.ofHours(12)).toString());
        return scene.server.post("值班员", "/api/v1/logistics/roads/340202-340103/closure", body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+99999-01-01T00:00:00Z", "2199-01-01T00:00:00Z"})
    void knowsNoRoadClosedForMoreThanAYear(String until) {
        var path = "/api/v1/logistics/roads/340202-340103/closure";
        var body = Map.of("reason", "漫水", "until", until);
        var reply = scene.server.post("值班员", path, body);
        assertThat(reply.status()).isIn(400, 422);
        assertThat(reply.body()).contains("until");
    }

    @Test
    void isMadeAnewWhenGoodsComeInThatItLacks() {
        scene.relocate("340103", 9000);
        var before = scene.latest();
        assertThat(Scene.find(before.get("unmet"), "340103", "summer-quilt")).isNotNull();
        scene.approved();
        var intake =
                Map.of(
                        "lot", "central-9",
                        "depot", "west",
                        "item", "summer-quilt",
                        "quantity", "300",
                        "from", "中央调拨");
        assertThat(scene.server.post("省库管", "/api/v1/logistics/stock", intake).status())
                .isEqualTo(201);
        var after = scene.latest();
        assertThat(after.get("occasion").asText()).isEqualTo("STOCK");
        assertThat(after.get("lines").findValuesAsText("lot")).contains("central-9");
    }

    private int minutesFromProvince() {
        return scene.latest()
                .get("lines")
                .valueStream()
                .filter(l -> l.get("depot").asText().equals("province"))
                .mapToInt(l -> l.get("minutes").asInt())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void isNotApprovedByItsProposerNorWithoutTheDuty() {
        scene.relocate("340103", 100);
        assertThat(scene.server.post("签批人", Scene.PLANS, Map.of()).status()).isEqualTo(201);
        var path = path("approve");
        assertThat(scene.server.post("签批人", path, Map.of()).status()).isEqualTo(403);
        assertThat(scene.server.post("值班长", path, Map.of()).status()).isEqualTo(403);
        assertThat(scene.server.post("省库管", path, Map.of()).status()).isEqualTo(403);
        assertThat(scene.server.post("省库管", Scene.PLANS, Map.of()).status()).isEqualTo(403);
        assertThat(scene.server.post("另一签批人", path, Map.of()).status()).isEqualTo(200);
    }

    private String path(String deed) {
        return Scene.PLANS + "/" + scene.latest().get("id").asText() + "/" + deed;
    }

    @Test
    void isApprovedOnceHoweverOftenThatIsSent() {
        scene.relocate("340103", 100);
        var path = path("approve");
        assertThat(scene.server.post("签批人", path, "key-0001", Map.of()).status()).isEqualTo(200);
        assertThat(scene.server.post("签批人", path, "key-0001", Map.of()).status()).isEqualTo(200);
        assertThat(scene.server.post("签批人", path, "key-0002", Map.of()).status()).isEqualTo(409);
        var lot = scene.lot("province-tent-1");
        assertThat(lot.get("reserved").asText()).isEqualTo("34");
        assertThat(lot.get("free").asText()).isEqualTo("466");
        assertThat(scene.need("340103", "tent-12").get("outstanding").asText()).isEqualTo("0");
        assertThat(scene.server.post("值班长", Scene.PLANS, Map.of()).status()).isEqualTo(409);
    }

    @Test
    void standsByTelephoneUntilTheSignatureIsMadeGood() {
        scene.relocate("340103", 100);
        var phone = Map.of("byPhone", Map.of("name", "厅长", "phone", "0551-0000"));
        var approved = scene.server.post("值班员", path("approve"), phone).json();
        assertThat(approved.get("state").asText()).isEqualTo("APPROVED");
        assertThat(approved.at("/approval/signatureZh").asText()).isEqualTo("电话批准,待补签");
        assertThat(approved.at("/approval/byPhone/name").asText()).isEqualTo("厅长");

        var sign = path("signature");
        assertThat(sign(sign, "值班员")).isEqualTo(403);
        assertThat(sign(sign, "签批人")).isEqualTo(200);
        assertThat(scene.latest().at("/approval/signatureDue").asBoolean()).isFalse();
        assertThat(sign(sign, "签批人")).isEqualTo(409);
    }

    private int sign(String path, String person) {
        var token = Optional.of(scene.server.token(person));
        var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        return scene.server.send("POST", path, token, "", key).status();
    }

    @Test
    void givesBackWhatHasNotLeft() {
        scene.relocate("340103", 100);
        var id = scene.approved();
        var path = path("release");
        var reason = Map.of("reason", "撤回");
        assertThat(scene.server.post("签批人", path, reason).status()).isEqualTo(200);
        assertThat(scene.lot("province-tent-1").get("free").asText()).isEqualTo("500");
        assertThat(scene.read(Scene.PLANS + "/" + id).get("state").asText())
                .isEqualTo("SUPERSEDED");
        assertThat(scene.latest().get("state").asText())
                .as("the need stands as before, so another is proposed")
                .isEqualTo("PROPOSED");
        assertThat(scene.latest().get("occasion").asText()).isEqualTo("STOCK");
        assertThat(scene.server.post("签批人", path, reason).status()).isEqualTo(409);
    }

    @Test
    void isNotFoundUnderAnIdThatNobodyGave() {
        scene.relocate("340103", 100);
        for (var id : List.of(UUID.randomUUID().toString(), "abc")) {
            var path = Scene.PLANS + "/" + id;
            assertThat(scene.server.get("值班员", path).status()).isEqualTo(404);
            assertThat(scene.server.get("签批人", path + "/proof").status()).isEqualTo(404);
            assertThat(scene.server.post("签批人", path + "/approve", Map.of()).status())
                    .isEqualTo(404);
        }
        var unknown = Map.of("process", "no-such");
        assertThat(scene.server.post("值班长", Scene.PLANS, unknown).status()).isEqualTo(404);
    }
}
