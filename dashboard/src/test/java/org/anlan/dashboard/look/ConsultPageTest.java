package org.anlan.dashboard.look;

import static org.anlan.dashboard.look.Looking.withText;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Map;
import org.anlan.web.Json;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("The consultation room")
class ConsultPageTest {

    @RegisterExtension static final Looking LOOK = new Looking(1366, 768);

    @Test
    void asksTheQuestionAndSaysHowLongIsLeftAndWhatHasChangedSinceTheFreeze() {
        enter("none", "c1");
        assertThat(LOOK.locate("question-band h2").innerText()).isEqualTo("濛洼四乡镇是否 04:00 前全部转移?");
        assertThat(LOOK.said("question-band dl")).contains("01:58", "18 分钟", "张建国");
        assertThat(LOOK.said("evidence-pane .strip"))
                .contains("冻结后有变化", "+5 200", "29.70 → 29.75 m");
    }

    @Test
    void saysOnItsPageWhatTheEvidenceLacks() {
        enter("none", "c1");
        LOOK.tab().page().keyboard().press("Shift+Digit3");
        LOOK.locate("evidence-pane").getByText("没有接入堤防巡查").waitFor();
    }

    @Test
    void sealsTheSevenFieldsOfADepartmentWithoutNamingIt() {
        enter("department", "c1");
        fillCard();
        LOOK.locate("opinion-form button.main").click();
        LOOK.untilSaid();
        var body = written("consultations/c1/opinions");
        assertThat(body.has("department")).isFalse();
        assertThat(body.at("/opinion/level").asText()).isEqualTo("RED");
        assertThat(body.at("/opinion/areas/0").asText()).isEqualTo("341225");
        assertThat(body.at("/opinion/from").asText()).isEqualTo("2020-07-19T18:00:00.000Z");
        assertThat(body.at("/opinion/probabilities").isMissingNode()).as("optional").isTrue();
    }

    @Test
    void typesForASpeakerWithChancesAndQuantilesUnderTheFold() {
        enter("secretary", "c1");
        card("省水利厅").getByText("代录").click();
        fillCard();
        LOOK.locate("opinion-form summary").click();
        LOOK.locate("opinion-form input[name=chance-RED]").fill("65");
        LOOK.locate("opinion-form input[name=chance-ORANGE]").fill("35");
        LOOK.locate("opinion-form input[name='quantile-0.5']").fill("29.85");
        LOOK.locate("opinion-form button.main").click();
        LOOK.untilSaid();
        var body = written("consultations/c1/opinions");
        assertThat(body.get("department").asText()).isEqualTo("省水利厅");
        assertThat(body.at("/opinion/probabilities/RED").asDouble()).isEqualTo(0.65);
        assertThat(body.at("/opinion/quantiles/0/value").asDouble()).isEqualTo(29.85);
    }

    @Test
    void saysUnderItsFieldWhatIsRefusedAndKeepsWhatWasTyped() {
        enter("department", "c1");
        fillCard();
        var fault = Map.of("field", "opinion/to", "rule", "order", "message", "时段的终点应在起点之后。");
        LOOK.answers().refuseNext(422, "表单有误", List.of(fault));
        LOOK.locate("opinion-form button.main").click();
        LOOK.locate("opinion-form label .fault").waitFor();
        assertThat(LOOK.locate("opinion-form label .fault").innerText()).isEqualTo("时段的终点应在起点之后。");
        assertThat(LOOK.locate("opinion-form input[name=conclusion]").inputValue())
                .isEqualTo("06 时到顶");
        LOOK.answers().refuseNext(409, "省水利厅 的意见已封存,不能再改。", List.of());
        LOOK.locate("opinion-form button.main").click();
        LOOK.locate("opinion-form").getByText("已封存,不能再改").waitFor();
    }

    @Test
    void saysThatTheServerIsAwayAndLosesNothing() {
        enter("department", "c1");
        fillCard();
        LOOK.tab().away(true);
        LOOK.locate("opinion-form button.main").click();
        LOOK.locate("opinion-form .problem").getByText("连不上服务器").waitFor();
        assertThat(LOOK.locate("opinion-form textarea[name=worst]").inputValue()).isEqualTo("启用");
    }

    @Test
    void neverWritesTheClockOverATimeThatWasTyped() {
        enter("department", "c1");
        var from = LOOK.locate("opinion-form input[name=from]");
        from.fill("2020-07-20T05:00");
        LOOK.tab()
                .page()
                .evaluate(
                        "() => { const m = document.querySelector('consult-page').model;"
                                + " m.clock.set(m.now() + 3_600_000); m.refresh('consultation'); }");
        LOOK.tab().page().waitForTimeout(600);
        assertThat(LOOK.locate("question-band dl").innerText()).contains("时间到");
        assertThat(from.inputValue()).isEqualTo("2020-07-20T05:00");
    }

    @Test
    void showsTheWeightsBehindTheSmallLineOfReference() {
        enter("none", "c2");
        assertThat(LOOK.locate("resolution-pane .reference").innerText()).contains("参考:", "加权综合");
        LOOK.locate("resolution-pane .more").click();
        assertThat(LOOK.said("resolution-pane al-drawer[open]"))
                .contains("权重", "省水利厅", "14%", "按费用损失比:橙");
    }

    @Test
    void letsASpeakerStandByWhatWasTypedOrNot() {
        enter("typed", "c1");
        LOOK.locate("own-opinion").getByText("确认无误").click();
        LOOK.untilSaid();
        assertThat(written("consultations/c1/opinion/confirm").get("agreed").asBoolean()).isTrue();
    }

    @Test
    void turnsTheCardsTheFarthestFirstAndOpensTheSevenFieldsOfOne() {
        enter("none", "c2");
        var cards = LOOK.locate("cards-pane .bar-line");
        assertThat(cards.count()).isEqualTo(7);
        assertThat(LOOK.said("cards-pane .bar-line")).contains("省水利厅", "红", "偏重 1.0 级");
        cards.first().click();
        assertThat(LOOK.said("cards-pane dl")).contains("最可能", "最坏", "依据", "建议");
    }

    @Test
    void signsExactlyTheTextThatWasDrafted() {
        enter("leader", "c2");
        LOOK.locate("resolution-pane").getByText("签发", exactly()).click();
        LOOK.untilSaid();
        var drafted = Json.tree(RecordedFiles.body("consultations-c2").orElseThrow());
        assertThat(written("consultations/c2/sign").get("digest"))
                .isEqualTo(drafted.get("resolutionDigest"));
    }

    @Test
    void draftsAgainWithWhatWasDraftedBeforeAndAnotherOrder() {
        enter("secretary", "c2");
        LOOK.locate("resolution-pane").getByText("改稿").click();
        LOOK.locate("resolution-form").getByText("加一项").click();
        var lines = LOOK.locate("resolution-form .line:not(.two)");
        assertThat(lines.count()).isEqualTo(5);
        lines.last().locator("input").nth(0).fill("通知下游");
        lines.last().locator("input").nth(1).fill("省水利厅");
        LOOK.locate("resolution-form button.main").click();
        LOOK.untilSaid();
        var body = written("consultations/c2/resolution");
        assertThat(body.get("tasks").size()).isEqualTo(5);
        assertThat(body.get("dissent").size()).isEqualTo(3);
        assertThat(body.get("host").asText()).isEqualTo("张建国");
        assertThat(body.has("warning")).isFalse();
    }

    @Test
    void signsInASpeakerByPhoneAndGivesTheFloor() {
        enter("secretary", "c1");
        var item = LOOK.locate("agenda-pane li").filter(withText("省农业农村厅"));
        item.locator("button.item").click();
        item.getByText("电话", exactly()).click();
        LOOK.untilSaid();
        var signed = written("consultations/c1/attendance");
        assertThat(signed.get("speaker").asText()).isEqualTo("省农业农村厅");
        assertThat(signed.get("how").asText()).isEqualTo("PHONE");
        item.locator("button.item").click();
        item.getByText("请发言").click();
        LOOK.tab().page().waitForTimeout(200);
        assertThat(written("consultations/c1/turn").get("speaker").asText()).isEqualTo("省农业农村厅");
    }

    @Test
    void freezesTheEvidenceOfOneThatIsOnlyCalled() {
        enter("secretary", "c4");
        assertThat(LOOK.said("evidence-pane")).contains("材料还没有冻结");
        LOOK.locate("question-band button").click();
        LOOK.untilSaid();
        assertThat(LOOK.answers().takeAsked()).contains("POST consultations/c4/freeze");
    }

    @Test
    void callsOneAdHocWithDepartmentsAndExperts() {
        LOOK.answers().readBy("secretary");
        LOOK.show("consult#list");
        var form = LOOK.locate("call-form");
        form.locator("input[name=question]").fill("是否启用濛洼?");
        form.locator("al-place input").fill("阜阳市阜南县");
        form.locator("textarea[name=departments]").fill("省气象局、省水利厅");
        form.locator("input[name=experts]").fill("沈某(省水利厅)");
        LOOK.tab().page().waitForTimeout(300); // the place is looked up
        form.locator("button.main").click();
        LOOK.untilSaid();
        var body = written("consultations");
        assertThat(body.get("departments").size()).isEqualTo(2);
        assertThat(body.at("/experts/0/department").asText()).isEqualTo("省水利厅");
        assertThat(body.get("region").asText()).isEqualTo("341225");
        assertThat(body.get("routine").asBoolean()).isFalse();
    }

    @Test
    void readsACardAnewWhenItIsToldThatOneWasSealed() {
        enter("none", "c1");
        LOOK.answers().takeAsked();
        LOOK.answers().tell("forecasting.OpinionSealed/1", Map.of("consultation", "c1"));
        LOOK.tab().page().waitForTimeout(800);
        assertThat(LOOK.answers().takeAsked()).contains("consultations/c1");
    }

    @Test
    void comparesFiguresOfDamageByDepartmentAndKeepsTheirDifference() {
        enter("none", "c3");
        assertThat(LOOK.said("damage-sheet"))
                .contains("逐人比对", "+312", "公安", "未列席", "会商核定", "保留意见:1 人待 DNA 比对");
        assertThat(LOOK.locate("resolution-pane a.main").getAttribute("href"))
                .isEqualTo("/api/v1/desk/bulletin.pdf?kind=minutes&consultation=c3");
    }

    @Test
    void keepsTheSheetOfDamageWithinANarrowScreenInEitherLanguage() {
        for (var language : List.of("zh", "en")) {
            LOOK.speak(language);
            enter("secretary", "c5");
            LOOK.locate("damage-sheet tbody tr.below").first().waitFor();
            assertThat(
                            LOOK.locate("damage-sheet section[tabindex]")
                                    .evaluate("s => s.scrollWidth - s.clientWidth"))
                    .as(language)
                    .isEqualTo(0);
        }
    }

    @Test
    void saysWhatTheSignatureMadeAndWhatItCouldNot() {
        enter("none", "c3");
        assertThat(LOOK.said("resolution-pane .made"))
                .contains("前置 帐篷 500 顶", "救灾应急响应〔二级〕 待决定", "提示的截止时刻已过");
    }

    @Test
    void sealsADepartmentsFiguresThatTheSecretaryTypes() {
        enter("secretary", "c5");
        LOOK.locate("damage-sheet").getByText("填报本部门数据").click();
        var form = LOOK.locate("figures-form");
        form.locator("select[name=department]").selectOption("省水利厅");
        form.locator(".line select").selectOption("crops-affected");
        form.locator(".line input").first().fill("1200.5");
        form.locator("button.main").click();
        LOOK.untilSaid();
        var body = written("consultations/c5/damage-sheet/figures");
        assertThat(body.get("department").asText()).isEqualTo("省水利厅");
        assertThat(body.at("/items/0/value").asText()).isEqualTo("1200.5");
    }

    @Test
    void laysDownWhatWasAgreedOnAndPutsARefusalUnderItsLine() {
        enter("secretary", "c5");
        LOOK.locate("damage-sheet .deeds").getByText("核定", exactly()).click();
        var form = LOOK.locate("agreed-form");
        form.locator(".line").first().waitFor();
        assertThat(LOOK.said("agreed-form")).contains("省公安厅 4", "省卫生健康委 3");
        var fault = Map.of("field", "items/1/reason", "rule", "differs", "message", "请写明理由。");
        LOOK.answers().refuseNext(422, "表单有误", List.of(fault));
        form.locator("button.main").click();
        form.locator(".fault").waitFor();
        assertThat(form.locator(".line").nth(1).innerText()).contains("请写明理由。");
        form.locator("button.main").click();
        LOOK.untilSaid();
        assertThat(written("consultations/c5/damage-sheet").at("/items/1/value").asText())
                .isEqualTo("3");
    }

    @Test
    void comparesPersonsForThoseWhoMay() {
        enter("secretary", "c5");
        LOOK.locate("damage-sheet .deeds").getByText("逐人比对").click();
        LOOK.locate("persons-sheet table").waitFor();
        assertThat(LOOK.said("persons-sheet")).contains("示例乙", "有出入", "未列", "尾号 2213", "已记录");
    }

    @Test
    void signsTheSheetForADepartmentAndTheLeaderSignsWhatHeSaw() {
        enter("secretary", "c5");
        LOOK.locate("damage-sheet .signatures li")
                .filter(withText("省水利厅"))
                .getByText("签字", exactly())
                .click();
        LOOK.untilSaid();
        var body = written("consultations/c5/damage-sheet/signature");
        assertThat(body.get("department").asText()).isEqualTo("省水利厅");
        assertThat(body.get("agreed").asBoolean()).isTrue();
        enter("leader", "c5");
        LOOK.locate("resolution-pane").getByText("签发", exactly()).click();
        LOOK.untilSaid();
        assertThat(written("consultations/c5/sign").get("sheet").asText()).startsWith("c0ffee");
    }

    @Test
    void showsOfWorksAndDangersWhatTheHouseHas() {
        enter("none", "c1");
        LOOK.tab().page().keyboard().press("Shift+Digit3");
        LOOK.locate("evidence-pane").getByText("梅山水库").waitFor();
        assertThat(LOOK.said("evidence-pane .page")).contains("+2.08", "王家坝", "管涌渗漏");
        LOOK.tab().page().keyboard().press("Shift+Digit4");
        LOOK.locate("evidence-pane").getByText("诸佛庵镇小学").waitFor();
        assertThat(LOOK.said("evidence-pane .page")).contains("在办险情 3 起,其中未处置 1 起");
    }

    @Test
    void draftsAResponseAndGoodsToMoveAhead() {
        enter("secretary", "c2");
        LOOK.locate("resolution-pane").getByText("改稿").click();
        var form = LOOK.locate("resolution-form");
        form.getByText("增加响应建议").click();
        form.locator(".object select").nth(1).selectOption("2");
        form.locator(".object .wide input").fill("会商研判可能出现");
        form.getByText("增加前置物资").click();
        var goods = form.locator(".object").last();
        for (var field : List.of("品名", "单位", "调出库", "责任单位")) {
            goods.getByLabel(field, labelled()).fill(field);
        }
        goods.getByLabel("数量", labelled()).fill("500");
        form.locator("button.main").click();
        LOOK.untilSaid();
        var body = written("consultations/c2/resolution");
        assertThat(body.at("/responses/0/level").asInt()).isEqualTo(2);
        assertThat(body.at("/responses/0/area").asText()).isEqualTo("340000");
        assertThat(body.at("/prepositions/0/quantity").asInt()).isEqualTo(500);
    }

    private static Locator.GetByLabelOptions labelled() {
        return new Locator.GetByLabelOptions().setExact(true);
    }

    private static void enter(String who, String id) {
        LOOK.answers().readBy(who);
        LOOK.show("consult#room/" + id);
        LOOK.tab()
                .page()
                .waitForFunction(
                        "id => document.querySelector('consult-page').model.data.consultation?.id"
                                + " === id",
                        id);
    }

    private static Locator card(String department) {
        return LOOK.locate("cards-pane li").filter(withText(department));
    }

    private static void fillCard() {
        var form = LOOK.locate("opinion-form");
        form.locator("input[name=conclusion]").fill("06 时到顶");
        form.locator("al-levels input[value=RED]").check(forced());
        form.locator("al-place input").fill("阜阳市阜南县");
        form.locator("al-areas li button").waitFor();
        form.locator("textarea[name=mostLikely]").fill("29.85 米");
        form.locator("textarea[name=worst]").fill("启用");
        form.locator("textarea[name=basis]").fill("实测");
        form.locator("textarea[name=advice]").fill("转移");
    }

    private static Locator.CheckOptions forced() {
        return new Locator.CheckOptions().setForce(true);
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    private static JsonNode written(String path) {
        var last = LOOK.answers().written().getLast();
        assertThat(last.path()).isEqualTo(path);
        return Json.tree(last.body());
    }
}
