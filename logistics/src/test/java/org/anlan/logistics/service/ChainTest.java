package org.anlan.logistics.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.anlan.web.testing.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The chain of an allocation")
class ChainTest {

    private static final String DISPATCHES = "/api/v1/logistics/dispatches/";

    private final Scene scene = new Scene();

    @AfterEach
    void close() {
        scene.close();
    }

    private TestServer.Reply post(String person, String path, Object body) {
        return scene.server.post(person, path, body);
    }

    private JsonNode load(String plan, String depot, String region) {
        var truck =
                Map.of(
                        "depot", depot,
                        "region", region,
                        "vehicle", "皖A·12345",
                        "driver", "某师傅",
                        "driverPhone", "138-0000");
        var reply = post("省库管", Scene.PLANS + "/" + plan + "/dispatches", truck);
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return reply.json();
    }

    private JsonNode timeline(String plan) {
        return scene.read(Scene.PLANS + "/" + plan + "/timeline");
    }

    @Test
    void hasEachStepWithNameTimeAndPhoneForSenderAndReceiverAlike() {
        scene.relocate("340202", 60);
        var plan = scene.approved();
        assertThat(timeline(plan).get("wanting").findValuesAsText("kind"))
                .containsExactly("NOTICE");
        assertThat(acknowledge("省库管", plan, "west").status()).as("no notice yet").isEqualTo(409);
        var notice = post("值班长", Scene.PLANS + "/" + plan + "/notice", Map.of());
        assertThat(notice.json().at("/notice/number").asInt()).isEqualTo(1);
        assertThat(post("值班长", Scene.PLANS + "/" + plan + "/notice", Map.of()).status())
                .isEqualTo(409);
        assertThat(acknowledge("省库管", plan, "nowhere").status()).isEqualTo(422);
        assertThat(acknowledge("丙县库管", plan, "west").status()).isIn(200, 403);
        var load = load(plan, "west", "340202");
        var id = load.get("id").asText();
        scene.later(Duration.ofMinutes(30));
        assertThat(post("丙县库管", DISPATCHES + id + "/arrival", Map.of()).status()).isEqualTo(200);
        assertThat(post("丙县库管", DISPATCHES + id + "/arrival", Map.of()).status()).isEqualTo(409);
        assertThat(post("丙县库管", DISPATCHES + id + "/receipt", Map.of()).status()).isEqualTo(200);
        var line = load.at("/lines/0/line").asInt();
        var units = load.at("/lines/0/sent").asText();
        assertThat(handOut(id, line, units, "40").status()).isEqualTo(201);
        assertThat(handOut(id, line, "1", "1").status()).as("nothing is left").isEqualTo(422);

        var steps = timeline(plan).get("items");
        assertThat(steps.findValuesAsText("kind"))
                .containsSubsequence(
                        "PROPOSED",
                        "APPROVED",
                        "NOTICE",
                        "LOADED",
                        "ARRIVED",
                        "RECEIVED",
                        "HANDED_OUT")
                .contains("STARTED");
        assertThat(steps)
                .allSatisfy(
                        s -> {
                            assertThat(s.get("name").asText()).isNotBlank();
                            assertThat(s.get("at").asText()).isNotBlank();
                            assertThat(s.get("phone").isTextual()).isTrue();
                        });
        var receiver = scene.server.get("丙县库管", Scene.PLANS + "/" + plan + "/timeline");
        assertThat(receiver.json()).isEqualTo(timeline(plan));
        var whole = scene.read(DISPATCHES + id);
        assertThat(whole.get("peopleServed").asInt()).isEqualTo(40);
        assertThat(whole.at("/lines/0/handedOut").asText()).isEqualTo(units);
    }

    private TestServer.Reply acknowledge(String person, String plan, String depot) {
        var path = Scene.PLANS + "/" + plan + "/acknowledgements";
        return post(person, path, Map.of("depot", depot));
    }

    private TestServer.Reply handOut(String load, int line, String units, String people) {
        var part = Map.of("line", line, "quantity", units);
        var form = Map.of("place", "第一中学", "people", people, "lines", List.of(part));
        return post("丙县库管", DISPATCHES + load + "/handouts", form);
    }

    @Test
    void asksForTheAcknowledgementOfEachDepotOnceTheNoticeIsOut() {
        scene.relocate("340102", 90);
        var plan = scene.approved();
        post("签批人", Scene.PLANS + "/" + plan + "/notice", Map.of());
        assertThat(timeline(plan).get("wanting").findValuesAsText("place"))
                .containsExactly("province");
        assertThat(acknowledge("省库管", plan, "province").status()).isEqualTo(200);
        assertThat(acknowledge("省库管", plan, "province").status()).isEqualTo(409);
        assertThat(timeline(plan).get("wanting")).isEmpty();
    }

    @Test
    void neitherNotifiesNorGivesAwayBeforeItsTime() {
        scene.relocate("340202", 60);
        var plan = scene.latest().get("id").asText();
        assertThat(post("值班长", Scene.PLANS + "/" + plan + "/notice", Map.of()).status())
                .as("not approved")
                .isEqualTo(409);
        scene.approved();
        assertThat(post("省库管", Scene.PLANS + "/" + plan + "/notice", Map.of()).status())
                .isEqualTo(403);
        var load = load(plan, "west", "340202");
        assertThat(handOut(load.get("id").asText(), 1, "1", "1").status())
                .as("not signed for")
                .isEqualTo(409);
    }

    @Test
    void tellsOnceThatTheSignatureAfterACallIsLateAndOnceThatItCame() {
        scene.relocate("340102", 90);
        var plan = scene.latest().get("id").asText();
        var call = Map.of("byPhone", Map.of("name", "赵厅长", "phone", "0551-0000002"));
        assertThat(post("值班员", Scene.PLANS + "/" + plan + "/approve", call).status())
                .isEqualTo(200);
        var due = scene.read("/api/v1/logistics/signatures").get("items");
        assertThat(due).hasSize(1);
        assertThat(due.at("/0/late").asBoolean()).isFalse();
        scene.later(Duration.ofHours(47));
        assertThat(owed()).isEmpty();
        scene.later(Duration.ofHours(2));
        scene.later(Duration.ofMinutes(1));
        assertThat(owed()).hasSize(1).allMatch(b -> b.contains("OVERDUE"));
        assertThat(scene.read("/api/v1/logistics/signatures").at("/items/0/late").asBoolean())
                .isTrue();
        assertThat(post("签批人", Scene.PLANS + "/" + plan + "/signature", "").status())
                .isEqualTo(200);
        scene.later(Duration.ofMinutes(1));
        scene.later(Duration.ofMinutes(1));
        assertThat(owed()).hasSize(2).last().satisfies(b -> assertThat(b).contains("SETTLED"));
        assertThat(scene.read("/api/v1/logistics/signatures").get("items")).isEmpty();
        var steps = timeline(plan).get("items");
        assertThat(steps.findValuesAsText("kind")).contains("APPROVED_BY_PHONE", "SIGNED");
        assertThat(steps.findValuesAsText("note")).contains("代录:值班员");
    }

    private List<String> owed() {
        return scene.server.open().journal().listAfter(0, 1_000).stream()
                .filter(f -> f.type().equals("logistics.AllocationOwes/1"))
                .map(f -> f.body())
                .filter(b -> b.contains("SIGNATURE"))
                .toList();
    }
}
