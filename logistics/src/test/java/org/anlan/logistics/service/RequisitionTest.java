package org.anlan.logistics.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Private goods that are taken")
class RequisitionTest {

    private static final Scene SCENE = new Scene();
    private static final String PATH = "/api/v1/logistics/requisitions";

    @AfterAll
    static void close() {
        SCENE.close();
    }

    private static Map<String, Object> form() {
        var form = new HashMap<String, Object>();
        form.put("process", "flood-1");
        form.put("region", "340202");
        form.put("basis", "突发事件应对法第十二条");
        form.put("goods", "挖掘机");
        form.put("unit", "台");
        form.put("quantity", "3");
        form.put("condition", "八成新");
        form.put("value", "900000");
        form.put("use", "堤防抢险");
        form.put("holder", "王某某");
        form.put("holderPhone", "0551-0000009");
        return form;
    }

    private static String take() {
        var reply = SCENE.server.post("值班长", PATH, form());
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return reply.json().get("id").asText();
    }

    private static int give(String id, String outcome, String quantity) {
        var form = Map.of("outcome", outcome, "quantity", quantity, "note", "试");
        return SCENE.server.post("省库管", PATH + "/" + id + "/returns", form).status();
    }

    private static int owe(String who, String id) {
        var form = Map.of("use", "4500.00", "damage", "12000.5", "loss", "0", "basis", "评估报告");
        return SCENE.server.post(who, PATH + "/" + id + "/compensation", form).status();
    }

    private static int agree(String who, String id) {
        var path = PATH + "/" + id + "/compensation/agreement";
        return SCENE.server.post(who, path, "").status();
    }

    @Test
    void areGivenBackAndPaidForWhenTwoPersonsAgree() {
        var id = take();
        assertThat(give(id, "RETURNED", "2")).isEqualTo(200);
        assertThat(owe("值班长", id)).as("one is outstanding").isEqualTo(409);
        assertThat(give(id, "DAMAGED", "2")).as("more than is outstanding").isEqualTo(409);
        assertThat(give(id, "DAMAGED", "1")).isEqualTo(200);
        assertThat(agree("签批人", id)).as("nothing was proposed").isEqualTo(409);
        assertThat(owe("值班长", id)).isEqualTo(200);
        assertThat(owe("值班长", id)).as("proposed once").isEqualTo(409);
        assertThat(agree("值班长", id)).as("not his to agree").isEqualTo(403);
        assertThat(agree("签批人", id)).isEqualTo(200);
        assertThat(agree("另一签批人", id)).as("agreed once").isEqualTo(409);
        var whole = SCENE.server.get("签批人", PATH + "/" + id).json();
        assertThat(whole.at("/compensation/total").asText()).isEqualTo("16500.50");
        assertThat(whole.at("/compensation/agreedBy").asText()).isEqualTo("签批人");
        assertThat(whole.get("outstanding").asText()).isEqualTo("0");
    }

    @Test
    void areShownWithTheirHolderToThoseOnDutyThereAlone() {
        var id = take();
        assertThat(SCENE.server.get("值班员", PATH).body()).contains(id).doesNotContain("王某某");
        assertThat(SCENE.server.get("值班员", PATH + "/" + id).status()).isEqualTo(403);
        assertThat(SCENE.server.get("丙县库管", PATH + "/" + id).json().get("holder").asText())
                .isEqualTo("王某某");
    }

    @Test
    void haveTheirHolderSealedInTheDatabase() {
        take();
        var stored =
                SCENE.server
                        .open()
                        .store()
                        .read(
                                h ->
                                        h.createQuery(
                                                        "select requisition::text from logistics.requisition")
                                                .mapTo(String.class)
                                                .list());
        assertThat(stored).isNotEmpty().noneMatch(row -> row.contains("王某某"));
    }

    @ParameterizedTest(name = "with {0} = {1} are refused with {2}")
    @CsvSource({
        "region, 999999, 422",
        "returnBy, 1999-01-01, 422",
        "quantity, 0, 400",
        "value, 1.234, 400",
        "holder, '', 400",
    })
    void areNotTakenWithWhatCannotBe(String field, String value, int status) {
        var form = form();
        form.put(field, value);
        assertThat(SCENE.server.post("值班长", PATH, form).status()).isEqualTo(status);
    }

    @Test
    void areNotTakenByAStorekeeper() {
        assertThat(SCENE.server.post("省库管", PATH, form()).status()).isEqualTo(403);
    }
}
