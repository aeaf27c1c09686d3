package org.anlan.logistics.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anlan.domain.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What a county asks for")
class RequestsTest {

    private static final String PATH = "/api/v1/logistics/requests";

    private final Scene scene = new Scene();

    @BeforeEach
    void people() {
        scene.server.person("丙县审核员", Role.REVIEWER, "340202");
    }

    @AfterEach
    void close() {
        scene.close();
    }

    private static Map<String, Object> form(String item, String reason) {
        var line = new HashMap<String, Object>(Map.of("item", item, "quantity", "120"));
        if (!reason.isEmpty()) {
            line.put("ownReason", reason);
        }
        var form = new HashMap<String, Object>();
        form.put("process", Scene.FLOOD);
        form.put("region", "340202");
        form.put("way", "PAGE");
        form.put("purpose", "安置转移群众");
        form.put("place", "丙县第一中学安置点");
        form.put("lines", List.of(line));
        return form;
    }

    private String ask(Map<String, Object> form) {
        var reply = scene.server.post("丙县审核员", PATH, form);
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return reply.json().get("id").asText();
    }

    @Test
    void showsThatItsOwnStockWentFirstOrSaysWhyNot() {
        var refused = scene.server.post("丙县审核员", PATH, form("summer-quilt", ""));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("own-stock-first", "200");
        var told = scene.server.post("丙县审核员", PATH, form("summer-quilt", "库房进水,无法取出")).json();
        assertThat(told.at("/lines/0/ownFree").asText()).isEqualTo("200");
        assertThat(told.at("/lines/0/ownReason").asText()).isEqualTo("库房进水,无法取出");
        assertThat(told.get("ownStockFirst").asBoolean()).isFalse();
        var tents = scene.server.post("丙县审核员", PATH, form("tent-12", "")).json();
        assertThat(tents.get("ownStockFirst").asBoolean()).isTrue();
    }

    @Test
    void countsWhatOfItsOwnWentOutBefore() {
        scene.relocate("340202", 300);
        var plan = scene.approved();
        var truck =
                Map.of(
                        "depot", "own",
                        "region", "340202",
                        "vehicle", "皖B1",
                        "driver", "某师傅",
                        "driverPhone", "138-0000");
        assertThat(
                        scene.server
                                .post("丙县库管", Scene.PLANS + "/" + plan + "/dispatches", truck)
                                .status())
                .isEqualTo(201);
        var asked = scene.server.post("丙县审核员", PATH, form("summer-quilt", "")).json();
        assertThat(asked.at("/lines/0/ownFree").asText()).isEqualTo("0");
        assertThat(asked.at("/lines/0/ownSent").asText()).isEqualTo("200");
    }

    @Test
    void isTakenUpByAPlanOrDeclinedWithAReasonOnce() {
        scene.relocate("340202", 300);
        var plan = scene.latest().get("id").asText();
        var first = PATH + "/" + ask(form("tent-12", "")) + "/answer";
        assertThat(scene.server.post("丙县审核员", first, Map.of("plan", plan)).status()).isEqualTo(403);
        assertThat(scene.server.post("值班长", first, Map.of()).status()).isEqualTo(422);
        var taken = scene.server.post("值班长", first, Map.of("plan", plan));
        assertThat(taken.json().get("stateZh").asText()).isEqualTo("已列入拟调拨");
        assertThat(scene.server.post("值班长", first, Map.of("declined", "x")).status())
                .isEqualTo(409);
        var second = PATH + "/" + ask(form("water", "")) + "/answer";
        var declined = scene.server.post("值班长", second, Map.of("declined", "县城超市可采购"));
        assertThat(declined.json().at("/decision/words").asText()).isEqualTo("县城超市可采购");
        assertThat(scene.read(PATH + "?state=PLANNED").get("items")).hasSize(1);
        assertThat(scene.read(Scene.PLANS + "/" + plan + "/timeline").findValuesAsText("kind"))
                .contains("REQUESTED", "PROPOSED");
    }

    @Test
    void mayComeByTelephoneWhenWhoCalledIsWrittenDown() {
        var form = form("tent-12", "");
        form.put("way", "PHONE");
        assertThat(scene.server.post("值班员", PATH, form).status()).isEqualTo(422);
        form.put("asker", Map.of("name", "丙县赵局长", "phone", "0553-0000001"));
        var told = scene.server.post("值班员", PATH, form).json();
        assertThat(told.at("/asker/name").asText()).isEqualTo("丙县赵局长");
        assertThat(told.at("/recorder/name").asText()).isEqualTo("值班员");
        form.put("way", "LETTER");
        assertThat(scene.server.post("值班员", PATH, form).status()).isEqualTo(422);
        form.put("letter", "丙应急〔2031〕7号");
        assertThat(scene.server.post("值班员", PATH, form).status()).isEqualTo(201);
    }

    @ParameterizedTest(name = "with {0} = {1} is refused with {2}")
    @CsvSource({
        "region, 999999, 422",
        "region, 340102, 403",
        "way, FAX, 400",
        "purpose, '', 400",
        "place, '', 400",
    })
    void isNotTakenWithWhatCannotBe(String field, String value, int status) {
        var form = form("tent-12", "");
        form.put(field, value);
        assertThat(scene.server.post("丙县审核员", PATH, form).status()).isEqualTo(status);
    }

    @Test
    void namesEachKnownKindOfGoodsOnce() {
        var form = form("tent-12", "");
        form.put("lines", List.of(Map.of("item", "gold", "quantity", "1")));
        assertThat(scene.server.post("丙县审核员", PATH, form).status()).isEqualTo(422);
        var line = Map.of("item", "tent-12", "quantity", "1");
        form.put("lines", List.of(line, line));
        assertThat(scene.server.post("丙县审核员", PATH, form).status()).isEqualTo(422);
    }
}
