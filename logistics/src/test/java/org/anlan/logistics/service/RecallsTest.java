package org.anlan.logistics.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.anlan.domain.Role;
import org.anlan.web.testing.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Goods that come back when a shelter closes")
class RecallsTest {

    private static final String PATH = "/api/v1/logistics/recalls";

    private final Scene scene = new Scene();

    @BeforeEach
    void deliver() {
        scene.server.person("另一库管", Role.STOREKEEPER, "340000");
        scene.relocate("340202", 60);
        var plan = scene.approved();
        var depots = scene.latest().get("lines").findValuesAsText("depot");
        for (var depot : new java.util.TreeSet<>(depots)) {
            var truck =
                    Map.of(
                            "depot", depot,
                            "region", "340202",
                            "vehicle", "皖A1",
                            "driver", "某师傅",
                            "driverPhone", "138-0000");
            var load = post("省库管", Scene.PLANS + "/" + plan + "/dispatches", truck).json();
            var path = "/api/v1/logistics/dispatches/" + load.get("id").asText() + "/receipt";
            assertThat(post("丙县库管", path, Map.of()).status()).isEqualTo(200);
        }
    }

    @AfterEach
    void close() {
        scene.close();
    }

    private TestServer.Reply post(String person, String path, Object body) {
        return scene.server.post(person, path, body);
    }

    private TestServer.Reply call(String person) {
        var form = new HashMap<String, Object>();
        form.put("process", Scene.FLOOD);
        form.put("region", "340202");
        form.put("place", "第一中学安置点");
        form.put("reason", "安置点关闭");
        form.put("dueOn", scene.server.open().day().plusDays(7).toString());
        return post(person, PATH, form);
    }

    private static JsonNode tents(JsonNode recall) {
        return recall.get("lines")
                .valueStream()
                .filter(l -> l.get("item").asText().equals("tent-12"))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> part(JsonNode line, String units) {
        var part = new HashMap<String, Object>();
        part.put("plan", line.get("plan").asText());
        part.put("line", line.get("line").asInt());
        part.put("quantity", units);
        return part;
    }

    @Test
    void areCalledInOnceAndWaterNever() {
        var recall = call("值班长");
        assertThat(recall.status()).as(recall.body()).isEqualTo(201);
        assertThat(recall.json().get("lines").findValuesAsText("item"))
                .contains("tent-12", "summer-quilt")
                .doesNotContain("water");
        assertThat(call("值班长").status()).as("all is called in").isEqualTo(409);
        assertThat(call("值班员").status()).isEqualTo(403);
    }

    @Test
    void standInTheBooksByTheirCondition() {
        var recall = call("值班长").json();
        var path = PATH + "/" + recall.get("id").asText() + "/returns";
        var line = tents(recall); // 20 tents
        var lot = line.get("lot").asText();
        assertThat(line.get("quantity").asText()).isEqualTo("20");
        take(path, line, "10", "GOOD", "");
        take(path, line, "5", "DIRTY", "");
        var damaged = part(line, "2");
        damaged.put("condition", "DAMAGED");
        assertThat(post("省库管", path, damaged).status()).as("without a reason").isEqualTo(422);
        take(path, line, "2", "DAMAGED", "篷布撕裂");
        var more = part(line, "4");
        more.put("condition", "GOOD");
        assertThat(post("省库管", path, more).status()).as("3 are left").isEqualTo(409);
        assertThat(scene.lot(lot).get("inspecting").asText()).isEqualTo("10");
        assertThat(scene.lot(lot).get("cleaning").asText()).isEqualTo("5");
        assertThat(scene.lot(lot).get("damaged").asText()).isEqualTo("2");
        var back = scene.read(PATH + "/" + recall.get("id").asText());
        assertThat(tents(back).get("left").asText()).isEqualTo("3");
        assertThat(back.get("settled").asBoolean()).isFalse();
        var proof = scene.server.get("省库管", "/api/v1/logistics/stock/proof").json();
        assertThat(proof.toString()).as("the books add up").contains("\"balanced\":true");
    }

    private void take(String path, JsonNode line, String units, String condition, String reason) {
        var form = part(line, units);
        form.put("condition", condition);
        if (!reason.isEmpty()) {
            form.put("reason", reason);
        }
        var reply = post("省库管", path, form);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    }

    @Test
    void areWrittenOffOnlyWhenASecondPersonAgrees() {
        var recall = call("值班长").json();
        var path = PATH + "/" + recall.get("id").asText() + "/write-offs";
        var line = tents(recall);
        var form = part(line, "20");
        form.put("reason", "随洪水冲走,附证明");
        var proposed = post("省库管", path, form);
        assertThat(proposed.status()).as(proposed.body()).isEqualTo(200);
        assertThat(post("省库管", path, form).status()).as("all of it waits").isEqualTo(409);
        var off = "/api/v1/logistics/write-offs/" + proposed.json().at("/writeOffs/0/id").asText();
        var yes = Map.of("agreed", true);
        assertThat(post("省库管", off + "/decision", yes).status()).as("himself").isEqualTo(403);
        var agreed = post("另一库管", off + "/decision", yes);
        assertThat(agreed.status()).as(agreed.body()).isEqualTo(200);
        assertThat(tents(agreed.json()).get("writtenOff").asText()).isEqualTo("20");
        assertThat(post("签批人", off + "/decision", yes).status()).isEqualTo(409);
        assertThat(scene.lot(line.get("lot").asText()).get("used").asText()).isEqualTo("20");
        var plan = line.get("plan").asText();
        assertThat(scene.read(Scene.PLANS + "/" + plan + "/timeline").findValuesAsText("kind"))
                .contains("RECALLED", "WRITTEN_OFF");
    }

    @Test
    void areNotWrittenOffByOnePersonByHandAnyMore() {
        var lot = tents(call("值班长").json()).get("lot").asText();
        var form = Map.of("kind", "WRITE_OFF", "lot", lot, "quantity", "1", "reason", "x");
        assertThat(post("省库管", "/api/v1/logistics/movements", form).status()).isEqualTo(400);
    }
}
