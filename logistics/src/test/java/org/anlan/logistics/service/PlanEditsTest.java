package org.anlan.logistics.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.anlan.web.Json;
import org.anlan.web.testing.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A plan that people edit")
class PlanEditsTest {

    private final Scene scene = new Scene();

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void answersAtOnceWhatAChangedNumberWouldDoAndStoresNothing() {
        scene.relocate("340103", 3000); // quilts 2 800 of 3 000, of which 800 come from west
        var before = scene.latest();
        var tried = tryIt(List.of(set("west", "340103", "summer-quilt", "680"))).json();
        var place = Scene.find(withItem(tried.get("places")), "340103", "");
        assertThat(place.get("change").asText()).isEqualTo("120");
        assertThat(place.get("zh").asText()).startsWith("改后:").contains("仍缺 +120 人天");
        assertThat(tried.get("holds").asBoolean()).as("checked like any plan").isTrue();
        assertThat(scene.latest()).isEqualTo(before);
    }

    /// Rows about places name no goods; `Scene.find` asks for some.
    private static JsonNode withItem(JsonNode places) {
        places.forEach(p -> ((ObjectNode) p).put("item", ""));
        return places;
    }

    @Test
    void becomesANewVersionWithWhoAndWhyWhenEditsAreStored() {
        scene.relocate("340103", 3000);
        var first = scene.latest();
        var stored = edit("值班长", "西市库留一些", set("west", "340103", "summer-quilt", "680"));
        assertThat(stored.status()).isEqualTo(201);
        var plan = stored.json();
        assertThat(plan.get("occasion").asText()).isEqualTo("EDITED");
        assertThat(plan.get("madeFrom")).isEqualTo(first.get("id"));
        assertThat(plan.get("editReason").asText()).isEqualTo("西市库留一些");
        assertThat(plan.get("proposedBy").asText()).isEqualTo("值班长");
        var line = line(plan, "west", "summer-quilt");
        assertThat(line.get("quantity").asText()).isEqualTo("680");
        assertThat(line.get("held").asText()).isEqualTo("SET");
        assertThat(line.get("reasonZh").asText()).isEqualTo("人工改数(值班长):西市库留一些");
        assertThat(Scene.find(plan.get("unmet"), "340103", "summer-quilt").get("quantity").asText())
                .isEqualTo("320");
        assertThat(proof(plan).get("rebuiltEqual").asBoolean()).isTrue();
        assertThat(proof(plan).get("violations")).isEmpty();
    }

    @Test
    void keepsAPinOverReplanningAlthoughTheEngineWouldChooseAnotherDepot() {
        scene.relocate("340103", 300); // all from the nearest, province
        edit("值班长", "先用西市库", pin("west", "340103", "summer-quilt", "200"));
        scene.relocate("340103", 400);
        var plan = scene.latest();
        assertThat(plan.get("occasion").asText()).isEqualTo("NEEDS");
        assertThat(line(plan, "west", "summer-quilt").get("quantity").asText()).isEqualTo("200");
        assertThat(line(plan, "province", "summer-quilt").get("quantity").asText())
                .isEqualTo("200");
        assertThat(proof(plan).get("violations")).isEmpty();
    }

    @Test
    void givesAPinAsMuchAsStandsWhenItsRoadClosesAndSaysSo() {
        scene.relocate("340103", 300);
        edit("值班长", "先用西市库", pin("west", "340103", "summer-quilt", "200"));
        closeRoad("340202-340103");
        closeRoad("340102-340202");
        var card = card(scene.latest());
        var hold = card.get("holds").get(0);
        assertThat(hold.get("kept").asText()).isEqualTo("0");
        assertThat(hold.get("faultZh").asText()).contains("道路不通");
        assertThat(proof(scene.latest()).get("violations")).isEmpty();
    }

    @Test
    void sendsNothingOnAWayThatWasForbiddenUntilThatIsLifted() {
        scene.relocate("340202", 900);
        assertThat(depots(scene.latest())).contains("province");
        edit("值班长", "路险", forbid("province", "340202"));
        assertThat(depots(scene.latest())).doesNotContain("province").contains("west", "own");
        scene.relocate("340202", 1200);
        assertThat(depots(scene.latest())).as("kept").doesNotContain("province");
        var hold = card(scene.latest()).get("holds").get(0).get("id").asText();
        var lifted =
                send("值班长", Map.of("reason", "路好了", "edits", List.of(), "lift", List.of(hold)));
        assertThat(lifted.status()).isEqualTo(201);
        assertThat(depots(scene.latest())).contains("province");
    }

    @Test
    void forbidsOneKindOfGoodsAndLeavesTheOthersOnTheWay() {
        scene.relocate("340202", 900);
        edit("值班长", "棉被另调", forbid("west", "340202", "summer-quilt"));
        var plan = scene.latest();
        assertThat(find(plan, "west", "summer-quilt")).isEmpty();
        assertThat(find(plan, "west", "water")).isPresent();
        assertThat(proof(plan).get("violations")).isEmpty();
    }

    @Test
    void isRefusedWithFieldAndRuleWhereAnEditBreaksStockRoadOrNeed() {
        scene.relocate("340103", 3000);
        refused("quantity", "stock", set("west", "340103", "summer-quilt", "801"));
        refused("depot", "owner", set("own", "340103", "summer-quilt", "1"));
        refused("depot", "known", set("nowhere", "340103", "summer-quilt", "1"));
        refused("region", "needed", set("west", "340102", "summer-quilt", "1"));
        refused("item", "known", set("west", "340103", "gold", "1"));
        refused("item", "in-plan", Map.of("kind", "PIN", "depot", "own", "region", "340103"));
        refused("quantity", "required", Map.of("kind", "SET", "depot", "west", "region", "340103"));
        var once = set("west", "340103", "summer-quilt", "1");
        assertThat(tryIt(List.of(once, once)).body()).contains("\"once\"");
        closeRoad("340202-340103");
        closeRoad("340102-340202");
        refused("depot", "road", set("west", "340103", "summer-quilt", "1"));
    }

    @Test
    void isRefusedWhereAnEditGivesMoreThanIsNeeded() {
        scene.relocate("340103", 100); // 34 tents
        refused("quantity", "need", set("west", "340103", "tent-12", "35"));
    }

    private void refused(String field, String rule, Map<String, Object> edit) {
        var tried = tryIt(List.of(edit));
        assertThat(tried.status()).as(tried.body()).isEqualTo(422);
        assertThat(tried.json().get("errors").get(0).get("field").asText())
                .isEqualTo("/edits/0/" + field);
        assertThat(tried.json().get("errors").get(0).get("rule").asText()).isEqualTo(rule);
        var stored = edit("值班长", "试", edit);
        assertThat(stored.status()).as(stored.body()).isEqualTo(422);
        assertThat(stored.json().get("errors")).isEqualTo(tried.json().get("errors"));
    }

    @Test
    void approvesAPartAndProposesTheRestAnew() {
        scene.relocate("340103", 300).relocate("340102", 60);
        var plan = scene.latest();
        var lines =
                plan.get("lines")
                        .valueStream()
                        .filter(l -> l.get("region").asText().equals("340103"))
                        .map(l -> l.get("line").asInt())
                        .toList();
        var path = path(plan, "approve-part");
        var body = Map.of("lines", lines, "reason", "先批一县");
        assertThat(scene.server.post("值班长", path, body).status()).isEqualTo(403);
        var reply = scene.server.post("签批人", path, body);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(reply.json().get("state").asText()).isEqualTo("APPROVED");
        assertThat(scene.need("340103", "tent-12").get("outstanding").asText()).isEqualTo("0");
        var rest = scene.latest();
        assertThat(rest.get("id")).isEqualTo(reply.json().get("rest"));
        assertThat(rest.get("occasion").asText()).isEqualTo("REST");
        assertThat(rest.get("lines")).allMatch(l -> l.get("region").asText().equals("340102"));
        assertThat(scene.lot("province-tent-1").get("reserved").asText())
                .as("only what was agreed to is promised")
                .isEqualTo("100");
        assertThat(scene.server.post("签批人", path(rest, "approve"), Map.of()).status())
                .isEqualTo(200);
        var at = scene.server.open().civil().instant();
        assertThat(scene.read(Scene.PLANS + "/latest?asOf=" + at).get("lines"))
                .isEqualTo(scene.latest().get("lines"));
    }

    @Test
    void forbidsWhatWasLeftOutWhereTheApproverWantsThat() {
        scene.relocate("340202", 900);
        var plan = scene.latest();
        var own =
                plan.get("lines")
                        .valueStream()
                        .filter(l -> !l.get("depot").asText().equals("province"))
                        .map(l -> l.get("line").asInt())
                        .toList();
        var body = Map.of("lines", own, "reason", "省库留作机动", "forbid", true);
        assertThat(scene.server.post("签批人", path(plan, "approve-part"), body).status())
                .isEqualTo(200);
        assertThat(find(scene.latest(), "province", "summer-quilt")).isEmpty();
        assertThat(scene.server.post("签批人", path(plan, "approve-part"), body).status())
                .isEqualTo(409);
    }

    @Test
    void refusesAPartThatIsNoneOrAll() {
        scene.relocate("340103", 100);
        var path = path(scene.latest(), "approve-part");
        var all =
                scene.latest().get("lines").valueStream().map(l -> l.get("line").asInt()).toList();
        for (var lines : List.of(List.of(99), all)) {
            var body = Map.of("lines", lines, "reason", "x");
            var reply = scene.server.post("签批人", path, body);
            assertThat(reply.status()).isEqualTo(422);
            assertThat(reply.json().get("errors").get(0).get("field").asText()).isEqualTo("/lines");
        }
        assertThat(scene.latest().get("state").asText()).isEqualTo("PROPOSED");
    }

    @Test
    void goesBackWithAReasonAndIsProposedAnewOnceItWasWorkedOn() {
        scene.relocate("340103", 100);
        var plan = scene.latest();
        var path = path(plan, "return");
        assertThat(scene.server.post("值班长", path, Map.of("reason", "x")).status()).isEqualTo(403);
        assertThat(scene.server.post("签批人", path, Map.of()).status()).isEqualTo(400);
        var reply = scene.server.post("签批人", path, Map.of("reason", "先核实人数"));
        assertThat(reply.json().get("state").asText()).isEqualTo("RETURNED");
        assertThat(reply.json().at("/returned/reason").asText()).isEqualTo("先核实人数");
        assertThat(scene.server.post("签批人", path(plan, "approve"), Map.of()).status())
                .isEqualTo(409);
        assertThat(scene.server.post("签批人", path, Map.of("reason", "y")).status()).isEqualTo(409);
        assertThat(edit("值班长", "核实后改", set("west", "340103", "tent-12", "10")).status())
                .isEqualTo(201);
        assertThat(scene.latest().get("state").asText()).isEqualTo("PROPOSED");
    }

    @Test
    void isOnePlannersAtATimeAndTheOtherIsToldWhoHasItAndUntilWhen() {
        scene.relocate("340103", 300);
        var lease = path(scene.latest(), "lease");
        assertThat(scene.server.post("值班长", lease, Map.of()).status()).isEqualTo(200);
        var refused = scene.server.post("签批人", lease, Map.of());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("值班长").containsPattern("至 \\d\\d:\\d\\d");
        var rival = edit("签批人", "抢改", set("west", "340103", "tent-12", "10"));
        assertThat(rival.status()).isEqualTo(409);
        assertThat(scene.server.post("签批人", path(scene.latest(), "approve"), Map.of()).status())
                .as("nobody signs what is being worked on")
                .isEqualTo(409);
        assertThat(edit("值班长", "改", set("west", "340103", "tent-12", "10")).status())
                .isEqualTo(201);
        var token = Optional.of(scene.server.token("值班长"));
        var mine = path(scene.latest(), "lease");
        assertThat(scene.server.send("DELETE", mine, token, "", Map.of()).status()).isEqualTo(204);
        assertThat(scene.server.send("DELETE", mine, token, "", Map.of()).status()).isEqualTo(409);
        assertThat(scene.server.post("签批人", path(scene.latest(), "approve"), Map.of()).status())
                .isEqualTo(200);
    }

    @Test
    void isCommittedByOneOfTwoWhoEditedTheSameVersionAtOnce() throws Exception {
        scene.relocate("340103", 300);
        var plan = scene.latest();
        var body = body("改", set("west", "340103", "tent-12", "10"));
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var both =
                    List.of("值班长", "签批人").stream()
                            .map(who -> pool.submit(() -> send(who, plan, body).status()))
                            .toList();
            var answers = List.of(both.getFirst().get(), both.getLast().get());
            assertThat(answers).containsExactlyInAnyOrder(201, 409);
        }
    }

    @Test
    void refusesEditsOfAVersionThatIsNotTheNewestOrNotNamed() {
        scene.relocate("340103", 300);
        var first = scene.latest();
        var body = body("改", set("west", "340103", "tent-12", "10"));
        assertThat(send("值班长", first, body).status()).isEqualTo(201);
        assertThat(send("值班长", first, body).status()).isEqualTo(409);
        var path = path(scene.latest(), "edits");
        assertThat(scene.server.post("值班长", path, Json.tree(Json.write(body))).status())
                .isEqualTo(428);
        assertThat(sendAs("值班长", path, body, "0").status()).isEqualTo(412);
    }

    @Test
    void keepsEditsThatAreNotStoredYetAsADraftForWhoeverGoesOn() {
        scene.relocate("340103", 300);
        var path = path(scene.latest(), "draft");
        var body = Json.write(Map.of("edits", List.of(set("west", "340103", "tent-12", "10"))));
        var token = Optional.of(scene.server.token("值班长"));
        var key =
                Map.of(
                        "Idempotency-Key",
                        UUID.randomUUID().toString(),
                        "Content-Type",
                        "application/json");
        assertThat(scene.server.send("PUT", path, token, body, key).status()).isEqualTo(200);
        var work = scene.read(path(scene.latest(), "work"));
        assertThat(work.at("/lease/by").asText()).isEqualTo("值班长");
        assertThat(work.at("/lease/own").asBoolean()).isFalse();
        assertThat(work.at("/draft/form/edits/0/quantity").asText()).isEqualTo("10");
        edit("值班长", "改", set("west", "340103", "tent-12", "10"));
        assertThat(scene.read(path(scene.latest(), "work")).get("draft").isNull()).isTrue();
    }

    private static Map<String, Object> set(String depot, String region, String item, String n) {
        return edit("SET", depot, region, item, n);
    }

    private static Map<String, Object> pin(String depot, String region, String item, String n) {
        return edit("PIN", depot, region, item, n);
    }

    private static Map<String, Object> forbid(String depot, String region) {
        return Map.of("kind", "FORBID", "depot", depot, "region", region);
    }

    private static Map<String, Object> forbid(String depot, String region, String item) {
        return Map.of("kind", "FORBID", "depot", depot, "region", region, "item", item);
    }

    private static Map<String, Object> edit(
            String kind, String depot, String region, String item, String n) {
        return Map.of("kind", kind, "depot", depot, "region", region, "item", item, "quantity", n);
    }

    private TestServer.Reply tryIt(List<Map<String, Object>> edits) {
        return scene.server.post("值班长", path(scene.latest(), "trial"), Map.of("edits", edits));
    }

    private TestServer.Reply edit(String who, String reason, Map<String, Object> edit) {
        return send(who, body(reason, edit));
    }

    private static Map<String, Object> body(String reason, Map<String, Object> edit) {
        var body = new LinkedHashMap<String, Object>();
        body.put("reason", reason);
        body.put("edits", List.of(edit));
        return body;
    }

    private TestServer.Reply send(String who, Map<String, Object> body) {
        return send(who, scene.latest(), body);
    }

    private TestServer.Reply send(String who, JsonNode plan, Map<String, Object> body) {
        return sendAs(who, path(plan, "edits"), body, plan.get("number").asText());
    }

    private TestServer.Reply sendAs(
            String who, String path, Map<String, Object> body, String version) {
        var headers =
                Map.of(
                        "Idempotency-Key",
                        UUID.randomUUID().toString(),
                        "Content-Type",
                        "application/json",
                        "If-Match",
                        '"' + version + '"');
        var token = Optional.of(scene.server.token(who));
        return scene.server.send("POST", path, token, Json.write(body), headers);
    }

    private void closeRoad(String link) {
        var until = scene.server.open().civil().instant().plus(Duration.ofHours(12)).toString();
        var path = "/api/v1/logistics/roads/" + link + "/closure";
        var body = Map.of("reason", "漫水", "until", until);
        assertThat(scene.server.post("值班员", path, body).status()).isEqualTo(201);
    }

    private JsonNode card(JsonNode plan) {
        return scene.read(path(plan, "card"));
    }

    private JsonNode proof(JsonNode plan) {
        return scene.server.get("签批人", path(plan, "proof")).json();
    }

    private static String path(JsonNode plan, String deed) {
        return Scene.PLANS + "/" + plan.get("id").asText() + "/" + deed;
    }

    private static List<String> depots(JsonNode plan) {
        return plan.get("lines").findValuesAsText("depot");
    }

    private static Optional<JsonNode> find(JsonNode plan, String depot, String item) {
        return plan.get("lines")
                .valueStream()
                .filter(l -> l.get("depot").asText().equals(depot))
                .filter(l -> l.get("item").asText().equals(item))
                .findFirst();
    }

    private static JsonNode line(JsonNode plan, String depot, String item) {
        return find(plan, depot, item).orElseThrow();
    }
}
