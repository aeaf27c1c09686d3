package org.anlan.forecasting.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anlan.domain.Role;
import org.anlan.forecasting.house.House;
import org.anlan.forecasting.house.Session;
import org.anlan.web.testing.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The sheet of a consultation on damage")
class DamageSheetTest {

    private static final List<String> ASKED = List.of("省应急管理厅", "省公安厅", "省农业农村厅");

    @TempDir private Path folder;
    private House house;
    private Session session;

    @BeforeEach
    void open() {
        house = new House(folder);
        ASKED.forEach(name -> house.server().person(name, Role.DEPARTMENT, "340000"));
        house.counts().put("340000", "relocated", 450);
        house.counts().put("340000", "crops-affected", 1000);
        session = Session.called(house, Map.of("kind", "DAMAGE", "departments", ASKED)).frozen();
    }

    @AfterEach
    void close() {
        house.close();
    }

    private TestServer.Reply file(String person, String indicator, String value) {
        var item = Map.of("indicator", indicator, "value", value, "note", "内部口径");
        return session.post(person, "/damage-sheet/figures", Map.of("items", List.of(item)));
    }

    private JsonNode sheet() {
        return house.server().get("值班长", session.path() + "/damage-sheet").json();
    }

    private JsonNode row(String indicator) {
        return sheet().get("rows")
                .valueStream()
                .filter(row -> row.path("indicator").asText().equals(indicator))
                .findFirst()
                .orElseThrow();
    }

    private void reveal() {
        ASKED.forEach(name -> session.file(name, "ORANGE", Map.of()));
        assertThat(session.read().get("state").asText()).isEqualTo("REVEALED");
    }

    private TestServer.Reply lay(String indicator, String value, String reason) {
        var item = new HashMap<String, Object>(Map.of("indicator", indicator, "value", value));
        if (!reason.isEmpty()) {
            item.put("reason", reason);
        }
        return session.post("会务", "/damage-sheet", Map.of("items", List.of(item)));
    }

    private TestServer.Reply sign(String person, String digest, boolean agreed, String note) {
        var form = new HashMap<String, Object>(Map.of("digest", digest, "agreed", agreed));
        if (!note.isEmpty()) {
            form.put("note", note);
        }
        return session.post(person, "/damage-sheet/signature", form);
    }

    @Test
    void showsACustomaryColumnForEachDepartmentAskedOrNot() {
        assertThat(sheet().get("columns").findValuesAsText("nameZh"))
                .containsExactly("应急", "农业农村", "水利", "住建", "交通", "自然资源", "统计", "公安", "卫健");
        assertThat(sheet().at("/columns/0/department").asText()).isEqualTo("省应急管理厅");
        assertThat(sheet().at("/columns/2/department").isNull()).isTrue();
        assertThat(row("relocated").path("reviewed").asText()).isEqualTo("450");
    }

    @Test
    void tellsNobodyWhatADepartmentCountedBeforeTheCardsTurn() {
        assertThat(file("省农业农村厅", "crops-affected", "1200.5").status()).isEqualTo(201);
        for (var person : List.of("值班长", "带班领导", "会务", "省公安厅", "省农业农村厅")) {
            assertThat(house.server().get(person, session.path() + "/damage-sheet").body())
                    .as(person)
                    .doesNotContain("1200.5", "内部口径");
        }
        assertThat(sheet().at("/columns/1/filed").asBoolean()).isTrue();
        house.server().settle();
        assertThat(house.server().open().journal().listAfter(0, 1000).toString())
                .contains("forecasting.SheetMoved/1")
                .doesNotContain("1200.5");
        reveal();
        assertThat(row("crops-affected").at("/filed/省农业农村厅/value").asText()).isEqualTo("1200.5");
    }

    @Test
    void takesADepartmentsFiguresOnceAndMarksWhoFilesAfterTheReveal() {
        assertThat(file("省农业农村厅", "crops-affected", "1200").status()).isEqualTo(201);
        assertThat(file("省农业农村厅", "crops-affected", "1300").status()).isEqualTo(409);
        reveal();
        assertThat(file("省公安厅", "deaths", "2").json().get("late").asBoolean()).isTrue();
        assertThat(file("省公安厅", "deaths", "3").status()).isEqualTo(409);
    }

    @Test
    void refusesWhatIsNoFigureAndWhoIsNotAsked() {
        assertThat(file("省农业农村厅", "no-such", "1").body()).contains("items/0/indicator");
        assertThat(file("省农业农村厅", "deaths", "1.5").body()).contains("items/0/value", "小数");
        assertThat(file("省农业农村厅", "deaths", "-1").status()).isBetween(400, 422);
        assertThat(file("省水利厅", "deaths", "1").status()).isEqualTo(403);
        var risk = Session.called(house).frozen();
        assertThat(house.server().get("值班长", risk.path() + "/damage-sheet").status())
                .isEqualTo(404);
    }

    @Test
    void letsTheSecretaryTypeForADepartmentAndSaysSo() {
        var item = Map.of("indicator", "deaths", "value", "2");
        var form = Map.of("department", "省公安厅", "items", List.of(item));
        assertThat(session.post("省农业农村厅", "/damage-sheet/figures", form).status()).isEqualTo(403);
        assertThat(session.post("会务", "/damage-sheet/figures", form).status()).isEqualTo(201);
        assertThat(sheet().at("/columns/7/onBehalf").asText()).isEqualTo("会务");
    }

    @Test
    void keepsEachDifferenceWithItsReason() {
        file("省农业农村厅", "crops-affected", "1200.5");
        assertThat(lay("crops-affected", "1100", "x").status())
                .as("before the reveal")
                .isEqualTo(409);
        reveal();
        var without = lay("crops-affected", "1100", "");
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.body()).contains("items/0/reason");
        assertThat(lay("crops-affected", "1100", "农业口径含经济作物").status()).isEqualTo(200);
        var agreed = row("crops-affected").get("agreed");
        assertThat(agreed.path("value").asText()).isEqualTo("1100");
        assertThat(agreed.path("differences").findValuesAsText("difference"))
                .containsExactly("-100", "+100.5");
        assertThat(lay("injured", "1", "谁也没有统计").body()).contains("items/0/indicator");
    }

    @Test
    void isSignedByDepartmentsForExactlyTheVersionTheySaw() {
        reveal();
        var first = lay("relocated", "450", "").json().get("digest").asText();
        assertThat(sign("省公安厅", first, true, "").status()).isEqualTo(200);
        assertThat(sign("省公安厅", first, true, "").status()).isEqualTo(409);
        var second = lay("relocated", "460", "补报10人").json().get("digest").asText();
        assertThat(sign("省农业农村厅", first, true, "").status()).isEqualTo(409);
        assertThat(sign("省农业农村厅", second, false, "").body()).contains("note");
        assertThat(sign("省农业农村厅", second, false, "乡镇尚未核完").status()).isEqualTo(200);
        assertThat(sheet().get("unsigned").valueStream().map(JsonNode::asText))
                .containsExactly("省应急管理厅", "省公安厅");
    }

    @Test
    void becomesTheAgreedStateOfFiguresWithTheLeadersSignature() {
        reveal();
        var sheet = lay("relocated", "460", "补报10人").json().get("digest").asText();
        sign("省公安厅", sheet, false, "乡镇尚未核完");
        var resolution =
                session.post("会务", "/resolution", session.resolution())
                        .json()
                        .get("digest")
                        .asText();
        assertThat(session.post("带班领导", "/sign", Map.of("digest", resolution)).status())
                .as("the leader has not seen the agreed figures")
                .isEqualTo(409);
        var signed = session.post("带班领导", "/sign", Map.of("digest", resolution, "sheet", sheet));
        assertThat(signed.status()).isEqualTo(200);
        house.server().settle();
        assertThat(house.server().open().journal().listAfter(0, 1000).toString())
                .contains(
                        "forecasting.FiguresAgreed/1",
                        "\\\"relocated\\\":\\\"460\\\"".replace("\\", ""));
        var minutes = house.server().get("值班长", session.path() + "/minutes").json();
        assertThat(minutes.at("/agreed/0/value").asText()).isEqualTo("460");
        assertThat(minutes.at("/agreed/0/differencesZh").asText()).contains("应急(已审核报表) 450(-10)");
        assertThat(minutes.get("agreedBy").toString()).contains("省公安厅(保留意见:乡镇尚未核完)", "省应急管理厅(未签)");
        assertThat(lay("relocated", "470", "再改").status()).isEqualTo(409);
        var port = house.room().minutes().find(minutes.get("consultation").asText()).orElseThrow();
        assertThat(port.agreed().getFirst().value()).isEqualTo("460");
    }
}
