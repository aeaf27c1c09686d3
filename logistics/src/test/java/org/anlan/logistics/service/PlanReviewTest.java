package org.anlan.logistics.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A plan under review")
class PlanReviewTest {

    private final Scene scene = new Scene();

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void saysOnTheApproversCardHowMuchMovesAndHowFarTheGapFalls() {
        scene.relocate("340103", 3000);
        var card = card();
        assertThat(card.at("/moves/depots").asInt()).isEqualTo(2);
        assertThat(card.at("/moves/counties").asInt()).isEqualTo(1);
        assertThat(card.at("/moves/trucks").asInt())
                .isEqualTo(sum(card.get("flows"), "trucks"))
                .isPositive();
        assertThat(card.at("/moves/truckSample").asBoolean()).isTrue();
        assertThat(card.at("/gap/peopleBefore").asText()).isEqualTo("3000");
        // tents: 600 of 1 000, so 1 200 people; quilts 200; water 1 500 of 2 046 boxes: 801 people
        assertThat(card.at("/gap/peopleAfter").asText()).isEqualTo("1200");
        assertThat(card.get("places").get(0).get("peopleAfter").asText()).isEqualTo("1200");
        var less = card.get("less");
        assertThat(less).hasSize(1);
        assertThat(less.get(0).get("item").asText()).isEqualTo("tent-12");
        assertThat(less.get(0).get("people").asText()).isEqualTo("1200");
        assertThat(less.get(0).get("reasonZh").asText()).isNotBlank();
        assertThat(card.at("/proof/gap").asText()).isEqualTo("0.0000");
    }

    private static int sum(JsonNode rows, String field) {
        return rows.valueStream().mapToInt(r -> r.get(field).asInt()).sum();
    }

    @Test
    void countsTheTrucksThatLeftOnceAnyDid() {
        scene.relocate("340103", 100);
        var id = scene.approved();
        var load =
                Map.of(
                        "depot", "province",
                        "region", "340103",
                        "vehicle", "皖A00001",
                        "driver", "司机",
                        "driverPhone", "13800000000");
        assertThat(scene.server.post("省库管", Scene.PLANS + "/" + id + "/dispatches", load).status())
                .isEqualTo(201);
        var card = scene.read(Scene.PLANS + "/" + id + "/card");
        assertThat(card.at("/moves/trucks").asInt()).isEqualTo(1);
        assertThat(card.at("/moves/trucksSent").asBoolean()).isTrue();
        assertThat(card.at("/moves/truckSample").asBoolean()).isFalse();
    }

    @Test
    void seesWhetherACountysOwnStockWentFirst() {
        scene.relocate("340202", 1500);
        assertThat(card().at("/ownFirst/allFirst").asBoolean()).isTrue();
        assertThat(card().at("/ownFirst/used").asInt()).isEqualTo(1);
        edit(Map.of("kind", "FORBID", "depot", "own", "region", "340202"));
        var own = card().get("ownFirst");
        assertThat(own.get("allFirst").asBoolean()).isFalse();
        assertThat(own.get("left").get(0).get("quantity").asText()).isEqualTo("200");
    }

    @Test
    void pricesTheRuralTiltInPeopleOnBothSides() {
        scene.relocate("340103", 3000).relocate("340202", 3000);
        var tilt = card().get("tilt");
        assertThat(tilt.get("permille").asInt()).isEqualTo(100);
        assertThat(tilt.get("ruralMore").asLong()).isNotNegative();
        assertThat(tilt.get("urbanLess").asLong()).isNotNegative();
    }

    @Test
    void isToldAsADifferenceWithTheReportThatCausedIt() {
        scene.relocate("340103", 300).relocate("340102", 60);
        scene.relocate("340103", 450);
        var diff = scene.read(path("comparison"));
        var tents = Scene.find(diff.get("items"), "340103", "tent-12");
        assertThat(tents.get("then").asText()).isEqualTo("100");
        assertThat(tents.get("now").asText()).isEqualTo("150");
        assertThat(tents.at("/cause/kind").asText()).isEqualTo("REPORT");
        assertThat(tents.at("/cause/zh").asText()).startsWith("需求由 100 变为 150(截至");
        assertThat(tents.at("/cause/position").asText()).matches("[0-9]+");
        assertThat(diff.get("more").asInt()).isEqualTo(3);
        assertThat(diff.get("items").findValuesAsText("region")).doesNotContain("340102");
        assertThat(diff.get("between").findValuesAsText("kind")).containsExactly("REPORT");
    }

    @Test
    void isToldAsADifferenceWithTheClosureOrTheHoldThatCausedIt() {
        scene.relocate("340202", 1500);
        closeRoad("340202-340103");
        closeRoad("340102-340202");
        var diff = scene.read(path("comparison"));
        var quilts = Scene.find(diff.get("items"), "340202", "summer-quilt");
        assertThat(quilts.get("change").asLong()).isNegative();
        assertThat(quilts.at("/cause/kind").asText()).isEqualTo("ROAD_CLOSED");
        assertThat(quilts.at("/cause/zh").asText()).contains("道路封闭(漫水)");
        edit(set("west", "340202", "tent-12", "10"));
        var tents = Scene.find(scene.read(path("comparison")).get("items"), "340202", "tent-12");
        assertThat(tents.at("/cause/kind").asText()).isEqualTo("HOLD");
    }

    @Test
    void isHeldAgainstWhatReallyLeftAndAgainstAnyPlanOfItsProcess() {
        scene.relocate("340103", 300);
        var first = scene.latest().get("id").asText();
        scene.relocate("340103", 400);
        assertThat(scene.read(path("comparison?with=" + first)).get("items"))
                .isEqualTo(scene.read(path("comparison")).get("items"));
        var beside = scene.read(path("comparison?with=dispatched"));
        assertThat(Scene.find(beside.get("items"), "340103", "tent-12").get("then").asText())
                .isEqualTo("0");
        assertThat(status("comparison?with=nonsense")).isEqualTo(422);
        assertThat(status("comparison?with=" + UUID.randomUUID())).isEqualTo(404);
        var oldest = Scene.PLANS + "/" + first + "/comparison";
        assertThat(scene.server.get("值班员", oldest).status()).isEqualTo(404);
    }

    @Test
    void ranksWhatWouldHelpByPlanningAgainWithThatChange() {
        scene.relocate("340202", 4000);
        closeRoad("340202-340103");
        closeRoad("340102-340202");
        var levers = scene.read(path("levers")).get("items");
        assertThat(levers.findValuesAsText("kind")).contains("TRUCKLOAD");
        var days = levers.valueStream().map(l -> l.get("personDays").asLong()).toList();
        assertThat(days).isSortedAccordingTo((a, b) -> Long.compare(b, a)).allMatch(d -> d > 0);
        var road =
                levers.valueStream()
                        .filter(l -> l.get("kind").asText().equals("ROAD"))
                        .findFirst()
                        .orElseThrow();
        var supposed = scene.read(path("supposition?without=" + road.get("link").asText()));
        var gain =
                supposed.at("/truth/daysShort").asLong()
                        - supposed.at("/instead/daysShort").asLong();
        assertThat(road.get("personDays").asLong()).as("two ways of reckoning").isEqualTo(gain);
    }

    @Test
    void findsTheLoadThatServesMostToBeWorthWhatItServes() {
        scene.relocate("340103", 3000); // 400 tents are missing, 10 t hold 166 of 60 kg
        var tents =
                scene.read(path("levers"))
                        .get("items")
                        .valueStream()
                        .filter(l -> l.get("kind").asText().equals("TRUCKLOAD"))
                        .filter(l -> l.get("item").asText().equals("tent-12"))
                        .toList();
        assertThat(tents).isNotEmpty();
        var units = tents.getFirst().get("units").asLong();
        assertThat(tents.getFirst().get("personDays").asLong()).isEqualTo(Math.min(units, 400) * 3);
    }

    @Test
    void explainsWhyAPlaceGetsItsShareFromTheBlockingCutAndWhatWouldChangeIt() {
        scene.relocate("340103", 3000).relocate("340202", 3000);
        var told = scene.read(path("explain?region=340103"));
        var tents =
                told.get("items")
                        .valueStream()
                        .filter(i -> i.get("item").asText().equals("tent-12"))
                        .findFirst()
                        .orElseThrow();
        assertThat(tents.get("need").asText()).isEqualTo("1000");
        var unmet = Scene.find(scene.latest().get("unmet"), "340103", "tent-12");
        assertThat(tents.get("unmet")).isEqualTo(unmet.get("quantity"));
        assertThat(tents.get("percent").asLong())
                .isEqualTo((1000 - unmet.get("quantity").asLong()) * 100 / 1000);
        assertThat(tents.get("pricePoints").asLong()).isPositive();
        assertThat(tents.get("reasonZh")).isEqualTo(unmet.get("reasonZh"));
        assertThat(tents.at("/cut/stock").asText()).isEqualTo("600");
        assertThat(tents.at("/cut/need").asText()).isEqualTo("2000");
        assertThat(tents.at("/cut/percent").asLong()).isEqualTo(30);
        assertThat(tents.get("changes").get(0).get("zh").asText()).contains("补入库存");
    }

    @Test
    void explainsAPlaceThatNeedsNothingAndRefusesOneThatIsNone() {
        scene.relocate("340103", 100);
        var none = scene.read(path("explain?region=340102"));
        assertThat(none.get("items")).isEmpty();
        assertThat(none.get("zh").asText()).contains("没有需求");
        assertThat(status("explain?region=999999")).isEqualTo(422);
        assertThat(status("explain?region=34")).isEqualTo(400);
    }

    @Test
    void isMadeAgainAsIfTheReportHadComeEarlier() {
        scene.relocate("340103", 100);
        var first = scene.latest().get("id").asText();
        scene.later(Duration.ofMinutes(100));
        scene.relocate("340103", 900);
        var path = Scene.PLANS + "/" + first + "/supposition?earlierHours=3";
        var told = scene.read(path);
        assertThat(told.at("/truth/peopleShort").asText()).isEqualTo("800"); // quilts
        assertThat(told.at("/instead/peopleShort").asText()).isEqualTo("0");
        assertThat(told.get("places").get(0).get("region").asText()).isEqualTo("340103");
        var soon = Scene.PLANS + "/" + first + "/supposition?earlierHours=1";
        assertThat(scene.server.get("值班员", soon).status()).isEqualTo(422);
        assertThat(scene.read(path)).as("again the same").isEqualTo(told);
    }

    @Test
    void isMadeAgainWithTheStockOfAnotherTime() {
        scene.relocate("340103", 3000);
        var before = scene.server.open().civil().instant();
        scene.later(Duration.ofMinutes(10));
        var intake =
                Map.of(
                        "lot", "more-tents",
                        "depot", "province",
                        "item", "tent-12",
                        "quantity", "400",
                        "from", "中央调拨");
        assertThat(scene.server.post("省库管", "/api/v1/logistics/stock", intake).status())
                .isEqualTo(201);
        var told = scene.read(path("supposition?stockAsOf=" + before));
        assertThat(told.at("/truth/daysShort").asLong() + 1200)
                .as("400 tents fewer serve 1 200 people fewer")
                .isEqualTo(told.at("/instead/daysShort").asLong());
        var now =
                scene.read(path("supposition?stockAsOf=" + scene.server.open().civil().instant()));
        assertThat(now.get("truth")).isEqualTo(now.get("instead"));
        assertThat(now.get("inputsDigest"))
                .as("the ledger gives back the very inputs")
                .isEqualTo(scene.latest().get("inputsDigest"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "without=340202-340103&earlierHours=3",
                "without=340202-340103",
                "without=nowhere",
                "earlierHours=73",
                "stockAsOf=2199-01-01T00:00:00Z",
                "stockAsOf=yesterday-or-so-at-noon",
            })
    void refusesASuppositionThatDoesNotApply(String query) {
        scene.relocate("340103", 100);
        var reply = scene.server.get("值班员", path("supposition?" + query));
        assertThat(reply.status()).as(reply.body()).isEqualTo(422);
        assertThat(reply.json().get("errors").get(0).get("field").asText()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"card", "work", "comparison", "levers", "explain?region=340103"})
    void isNotFoundUnderAnIdThatNobodyGave(String question) {
        scene.relocate("340103", 100);
        for (var id : List.of(UUID.randomUUID().toString(), "abc")) {
            var path = Scene.PLANS + "/" + id + "/" + question;
            assertThat(scene.server.get("值班员", path).status()).isEqualTo(404);
        }
    }

    private JsonNode card() {
        return scene.read(path("card"));
    }

    private String path(String question) {
        return Scene.PLANS + "/" + scene.latest().get("id").asText() + "/" + question;
    }

    private int status(String question) {
        return scene.server.get("值班员", path(question)).status();
    }

    private void closeRoad(String link) {
        var until = now().plus(Duration.ofHours(12)).toString();
        var path = "/api/v1/logistics/roads/" + link + "/closure";
        var body = Map.of("reason", "漫水", "until", until);
        assertThat(scene.server.post("值班员", path, body).status()).isEqualTo(201);
    }

    private Instant now() {
        return scene.server.open().civil().instant();
    }

    private static Map<String, Object> set(String depot, String region, String item, String n) {
        return Map.of("kind", "SET", "depot", depot, "region", region, "item", item, "quantity", n);
    }

    private void edit(Map<String, Object> edit) {
        var reply = scene.edit("值班长", "改", List.of(edit));
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
    }
}
