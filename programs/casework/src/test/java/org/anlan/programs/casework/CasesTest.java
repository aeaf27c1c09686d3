package org.anlan.programs.casework;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.anlan.domain.Role;
import org.anlan.domain.port.DamageRows.Damage;
import org.anlan.web.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A relief case")
class CasesTest {

    private static Office office;

    @BeforeAll
    static void open() {
        office = new Office();
        office.startResponse("R-EAST", "340100", 3);
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @Test
    void opensPrefilledAndDecidedFromAnAcceptedRow() {
        office.accept(office.rows.add("P-OPEN", "340103001", "张三丰", "340103198001010011", 10));
        var opened = office.only("340103001");
        assertThat(opened.get("state").asText()).isEqualTo("OPENED");
        assertThat(opened.get("stateZh").asText()).isEqualTo("登记");
        assertThat(opened.get("programmeZh").asText()).isEqualTo("伙食救助");
        assertThat(opened.get("regionName").asText()).isEqualTo("乙一镇");
        assertThat(opened.get("headMasked").asText()).isEqualTo("张**");
        assertThat(opened.get("persons").asInt()).isEqualTo(3);
        // by hand: the province's sample of 15 yuan, 3 people, 10 days
        assertThat(opened.get("amountYuan").asText()).isEqualTo("450.00");
        assertThat(opened.get("sample").asBoolean()).isTrue();
        assertThat(opened.get("explanationZh").asText())
                .startsWith("15.00 元/人·日 × 3 人 × 10 日 = 450.00 元。")
                .contains("示例");
    }

    @Test
    void opensOnceForAHouseholdHoweverOftenItIsTold() {
        var row = office.rows.add("P-TWICE", "340176001", "李四", "340176198001010022", 5);
        office.accept(row);
        office.accept(row);
        office.accept(office.rows.add("P-TWICE", "340176001", "李 四", row.identity() + " ", 9));
        assertThat(office.cases("值班省", "340176001")).hasSize(1);
        office.accept(office.rows.add("P-LATER", "340176001", "李四", row.identity(), 5));
        assertThat(office.cases("值班省", "340176001")).hasSize(2);
    }

    @Test
    void isNotOpenedForAHomeThatNoProgrammeAnswersTo() {
        var row = office.rows.add("P-MOD", "340102002", "王五", "1", 5, Damage.MODERATE);
        office.accept(row);
        assertThat(office.server.get("值班省", "/api/v1/programs/cases").body())
                .doesNotContain(row.row().toString());
        assertThat(office.cases("值班省", "340102002")).isEmpty();
    }

    @Test
    void goesFromCheckToPostingThroughTwoPeople() {
        var id = opened("P-WALK", "赵六", "340102198001010033", 0);
        assertThat(caseOf(id).get("decision").asText()).isEqualTo("UNDECIDED");
        assertThat(caseOf(id).get("amountYuan").isNull()).isTrue();

        var confirmed = office.confirm("经办甲", id, 4, 20);
        assertThat(confirmed.status()).isEqualTo(200);
        // by hand: the county's 17 yuan for villages, 4 people, 20 days
        assertThat(confirmed.json().get("amountYuan").asText()).isEqualTo("1360.00");
        assertThat(confirmed.json().get("stateZh").asText()).isEqualTo("核定");

        var posted = office.act("审核甲", id, "approve", "");
        assertThat(posted.status()).isEqualTo(200);
        assertThat(posted.json().get("state").asText()).isEqualTo("POSTED");
        var list = office.server.get("值班省", "/api/v1/programs/postings?region=340102001");
        var item =
                list.json()
                        .get("items")
                        .valueStream()
                        .filter(i -> i.get("id").asText().equals(id))
                        .findFirst()
                        .orElseThrow();
        assertThat(item.get("headMasked").asText()).isEqualTo("赵*");
        assertThat(item.get("amountYuan").asText()).isEqualTo("1360.00");
        var first = LocalDate.parse(item.get("postedOn").asText());
        assertThat(item.get("lastDay").asText()).isEqualTo(first.plusDays(6).toString());
    }

    @Test
    void tellsFactsDecisionsStepsAndStandardsToThoseInChargeAndWritesDownWhoLooked() {
        var id = opened("P-SHEET", "钱七", "340102198001010044", 2);
        office.confirm("经办甲", id, 2, 3);
        var sheet = office.server.get("经办甲", "/api/v1/programs/cases/" + id);
        assertThat(sheet.status()).isEqualTo(200);
        var json = sheet.json();
        assertThat(json.at("/household/head").asText()).isEqualTo("钱七");
        assertThat(json.at("/household/identity").asText()).isEqualTo("340102198001010044");
        assertThat(json.at("/programme/policyZh").asText()).isEqualTo("灾民伙食");
        assertThat(json.at("/response/document").asText()).isEqualTo("试〔2020〕1号");
        assertThat(json.get("decisions")).hasSize(2);
        assertThat(json.at("/decision/basis/standards/0/version").asText())
                .isEqualTo("meal-daily@340102@2020-01-01@RURAL");
        assertThat(json.at("/decision/basis/standards/0/figure").asText()).isEqualTo("17.00 元");
        assertThat(json.at("/decision/basis/standards/0/sample").asBoolean()).isFalse();
        assertThat(json.at("/decisions/0/kind").asText()).isEqualTo("UNDECIDED");
        assertThat(json.at("/steps/0/stepZh").asText()).isEqualTo("核定");
        assertThat(json.at("/steps/0/actor").asText()).isEqualTo("经办甲");

        var looks = office.server.get("审计", "/api/v1/programs/cases/" + id + "/readings");
        assertThat(looks.json().at("/items/0/name").asText()).isEqualTo("经办甲");
        assertThat(looks.json().get("items")).hasSize(1);
    }

    @Test
    void isNotConfirmedWhileSomethingIsOpenAndNamesTheField() {
        var id = opened("P-GAP", "孙八", "340102198001010055", 2);
        var nothing =
                office.act(
                        "经办甲",
                        id,
                        "confirm",
                        Map.of("persons", 3, "days", 2, "findings", Map.of()));
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.json().at("/errors/0/field").asText()).isEqualTo("no-home");
        var unsettled =
                office.act(
                        "经办甲",
                        id,
                        "confirm",
                        Map.of("persons", 3, "days", 2, "findings", Map.of("no-home", "YES")));
        assertThat(unsettled.json().at("/errors/0/field").asText())
                .isEqualTo("standard/meal-daily");
        assertThat(office.confirm("经办甲", id, 0, 2).status()).isEqualTo(400);
        assertThat(caseOf(id).get("state").asText()).isEqualTo("OPENED");
        assertThat(caseOf(id).get("persons").asInt()).isEqualTo(3);
    }

    @Test
    void isReturnedWithItsReasonAndCheckedAgain() {
        var id = opened("P-BACK", "周九", "340102198001010066", 2);
        office.confirm("经办甲", id, 3, 2);
        assertThat(office.act("审核甲", id, "return", Map.of("reason", "人数与户口簿不符")).status())
                .isEqualTo(200);
        assertThat(caseOf(id).get("stateZh").asText()).isEqualTo("退回");
        assertThat(office.act("审核甲", id, "approve", "").status()).isEqualTo(409);
        assertThat(office.confirm("经办甲", id, 2, 2).status()).isEqualTo(200);
        var steps = office.server.get("经办甲", "/api/v1/programs/cases/" + id).json().get("steps");
        assertThat(steps).hasSize(3);
        assertThat(steps.get(1).get("note").asText()).isEqualTo("人数与户口簿不符");
    }

    @Test
    void isDeclinedOnlyByASecondPersonToo() {
        var id = opened("P-NO", "吴十", "340102198001010077", 2);
        var check = Map.of("persons", 3, "days", 2, "findings", Map.of("no-home", "NO"));
        var refused = office.act("经办甲", id, "confirm", check);
        assertThat(refused.json().get("decision").asText()).isEqualTo("REFUSED");
        assertThat(refused.json().get("explanationZh").asText()).startsWith("不符合条件: 无房可住。");
        assertThat(office.act("审核甲", id, "approve", "").json().get("state").asText())
                .isEqualTo("DECLINED");
    }

    @Test
    void isNeverApprovedByItsAssessor() {
        var id = opened("P-SAME", "郑一", "340102198001010088", 2);
        var token = office.tokenOf("一肩挑", Role.CASEWORKER, Role.REVIEWER, "340102");
        var check =
                Json.write(Map.of("persons", 3, "days", 2, "findings", Map.of("no-home", "NO")));
        assertThat(office.actWith(token, id, "confirm", check).status()).isEqualTo(200);
        var refused = office.actWith(token, id, "approve", "");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().get("type").asText()).endsWith("same-person");
        assertThat(office.act("审核甲", id, "approve", "").status()).isEqualTo(200);
    }

    @Test
    void isSeenAndMovedInItsOwnCountyOnly() {
        var id = opened("P-SCOPE", "冯二", "340102198001010099", 2);
        assertThat(office.cases("经办丙", "340102001")).isEmpty();
        assertThat(office.server.get("经办丙", "/api/v1/programs/cases").body()).doesNotContain(id);
        assertThat(office.server.get("经办丙", "/api/v1/programs/cases/" + id).status())
                .isEqualTo(403);
        assertThat(office.confirm("经办丙", id, 3, 2).status()).isEqualTo(403);
        assertThat(office.server.get("值班省", "/api/v1/programs/cases/" + id).status())
                .isEqualTo(403);
    }

    @Test
    void isMovedOnceUnderOneKeyAndNotFromAnOldVersion() {
        var id = opened("P-KEY", "陈三", "340102198001010111", 2);
        var path = "/api/v1/programs/cases/" + id + "/confirm";
        var body = Office.check(3, 2, "URBAN", "");
        var first = office.server.post("经办甲", path, "key-0001", body);
        var again = office.server.post("经办甲", path, "key-0001", body);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(first.json().get("amountYuan").asText()).isEqualTo("108.00"); // 18 × 3 × 2
        var old =
                office.server.send(
                        "POST",
                        "/api/v1/programs/cases/" + id + "/approve",
                        Optional.of(office.server.token("审核甲")),
                        "",
                        Map.of("If-Match", "\"1\"", "Idempotency-Key", "key-0002"));
        assertThat(old.status()).isEqualTo(412);
    }

    @Test
    void isListedPageByPage() {
        for (var i = 0; i < 5; i++) {
            office.accept(office.rows.add("P-PAGE", "340202002", "住户" + i, "id-" + i, 2));
        }
        var first = office.server.get("经办丙", "/api/v1/programs/cases?limit=3&region=340202");
        assertThat(first.json().get("items")).hasSize(3);
        var next = first.json().get("next").asText();
        var second =
                office.server.get(
                        "经办丙", "/api/v1/programs/cases?limit=3&region=340202&cursor=" + next);
        assertThat(second.json().get("items")).hasSize(2);
        assertThat(second.json().has("next")).isFalse();
    }

    private static String opened(String process, String head, String identity, int days) {
        var row = office.rows.add(process, "340102001", head, identity, days);
        office.accept(row);
        return office.cases("值班省", "340102001").getFirst().get("id").asText();
    }

    private static JsonNode caseOf(String id) {
        return office.cases("值班省", "340102001").stream()
                .filter(c -> c.get("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
