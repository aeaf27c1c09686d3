package org.anlan.dashboard.look;

import static org.anlan.dashboard.look.Looking.withText;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The plan page")
class PlanPageTest {

    private static final int LEAST_PIXELS = 14;

    @RegisterExtension static final Looking LOOK = new Looking(1366, 768);

    @ParameterizedTest(name = "{0} at {1}×{2} in {3}")
    @CsvSource({
        "flows, 1920, 1080, zh",
        "flows, 1366, 768, zh",
        "flows, 1366, 768, en",
        "flows, 1920, 1080, en",
        "edit, 1366, 768, zh",
        "edit, 1920, 1080, en",
        "compare, 1366, 768, zh",
        "compare, 1920, 1080, en",
        "why, 1366, 768, zh",
        "why, 1366, 768, en",
        "proof, 1366, 768, zh",
        "proof, 1920, 1080, en",
    })
    void canBeReadByEveryoneAndBreaksNoPolicy(String view, int width, int height, String language) {
        var tab = LOOK.tab();
        tab.page().setViewportSize(width, height);
        LOOK.answers().readBy("approver");
        LOOK.speak(language);
        LOOK.show("plan#" + view);
        switch (view) {
            case "edit" -> change("summer-quilt", "420");
            case "compare" -> suppose();
            case "proof" -> LOOK.locate("proof-pane .button").click();
            case "flows" -> LOOK.locate("approver-card .button").nth(1).click();
            default -> {}
        }
        LOOK.untilDrawn();
        tab.picture(Path.of("target", "plan-%s-%d-%s.png".formatted(view, width, language)));
        assertThat(tab.layoutFaults(LEAST_PIXELS))
                .allMatch(
                        f ->
                                f.equals("the page scrolls")
                                        || f.matches("only [0-9]+ texts were seen")
                                        || f.matches("(?s)cut: .*," + height + "\\)"));
        assertThat(tab.faults()).isEmpty();
        assertThat(tab.breaches("plan-page")).isEmpty();
    }

    /// Changes the number of the first line of a kind of goods, as one types it.
    private static void change(String item, String units) {
        var field =
                LOOK.locate("edit-pane tbody tr input").nth(item.equals("summer-quilt") ? 1 : 0);
        LOOK.tab()
                .page()
                .waitForResponse(
                        answer -> answer.url().endsWith("/trial"),
                        () -> {
                            field.fill(units);
                            field.blur();
                        });
        LOOK.locate("edit-pane .answer").waitFor();
    }

    private static void suppose() {
        LOOK.locate("suppose-form button").click();
        LOOK.locate("suppose-form al-table").waitFor();
    }

    @Test
    void tellsTheApproverInWordsWhatMovesAndWhoGetsLessWithoutWordsOfASolver() {
        LOOK.show("plan");
        var card = LOOK.said("approver-card");
        assertThat(card.replace(" ", ""))
                .contains("调4库7县", "缺口由1.9万人降至4010人")
                .doesNotContain("下界", "影子价格", "最优", "系数");
        assertThat(card)
                .contains("示例", "谁少得、为什么", "少 单帐篷 12 m² 560 顶", "本级储备已先动用", "农村多保障 420 人", "方案已核验");
        assertThat(LOOK.locate("approver-card .less li").count()).isEqualTo(3);
    }

    @Test
    void givesTheMapAgainAsTablesForThoseWhoCannotSeeIt() {
        LOOK.show("plan");
        assertThat(LOOK.locate("flows-pane al-table tbody tr").count()).isGreaterThan(8);
        LOOK.locate("flows-pane al-tabs [role=tab]").filter(withText("封闭道路")).click();
        assertThat(LOOK.said("flows-pane .scroll")).contains("路面积水", "蒙洼启用,路面预计淹没");
        LOOK.locate("flows-pane al-tabs [role=tab]").filter(withText("各县缺口")).click();
        assertThat(LOOK.said("flows-pane .scroll")).contains("祁门县", "1 340");
    }

    @Test
    void letsNobodyDecideWithoutTheDuty() {
        LOOK.answers().readBy("keeper");
        LOOK.show("plan");
        assertThat(LOOK.locate("approver-card .decide button:not([disabled])").count()).isZero();
        LOOK.answers().readBy("");
        LOOK.show("plan"); // a duty chief: by telephone only
        assertThat(LOOK.locate("approver-card .decide button:not([disabled])").allInnerTexts())
                .containsExactly("电话批准(代录)");
    }

    @Test
    void sendsEachOfTheFourDecisions() {
        LOOK.answers().readBy("approver");
        LOOK.show("plan");
        decide(1, "");
        decide(3, "先核实人数");
        LOOK.locate("approver-card .decide button").nth(3).click();
        LOOK.locate("decision-form input[name=name]").fill("厅长");
        LOOK.locate("decision-form input[name=phone]").fill("0551-0000");
        submit();
        LOOK.locate("approver-card .decide button").nth(1).click();
        LOOK.locate("decision-form label.check").filter(withText("祁门县")).locator("input").uncheck();
        LOOK.locate("decision-form input[name=reason]").fill("祁门待通路");
        submit();
        var written = LOOK.answers().written();
        assertThat(written)
                .extracting(RecordedAnswers.Written::path)
                .containsExactly(
                        "logistics/plans/pl1/approve",
                        "logistics/plans/pl1/return",
                        "logistics/plans/pl1/approve",
                        "logistics/plans/pl1/approve-part");
        assertThat(written.get(1).body()).isEqualTo("{\"reason\":\"先核实人数\"}");
        assertThat(written.get(2).body()).contains("\"name\":\"厅长\"");
        assertThat(written.get(3).body())
                .contains("\"forbid\":false", "祁门待通路")
                .doesNotContain(",14]");
    }

    private static void decide(int button, String reason) {
        LOOK.locate("approver-card .decide button").nth(button - 1).click();
        if (!reason.isEmpty()) {
            LOOK.locate("decision-form input[name=reason]").fill(reason);
        }
        submit();
    }

    private static void submit() {
        LOOK.tab()
                .page()
                .waitForResponse(
                        answer -> answer.request().method().equals("POST"),
                        () -> LOOK.locate("decision-form .button.main").click());
        LOOK.locate("decision-form").waitFor(Looking.gone());
    }

    @Test
    void answersAChangedNumberAtOnceAndStoresItUnderTheVersionThatWasSeen() {
        LOOK.answers().readBy("approver");
        LOOK.show("plan#edit");
        change("tent-12", "40");
        assertThat(LOOK.said("edit-pane .answer")).contains("改后:阜南县仍缺 +120 人天");
        LOOK.locate("edit-pane input[name=reason]").fill("留一些");
        var stored =
                LOOK.tab()
                        .page()
                        .waitForRequest(
                                asked -> asked.url().endsWith("/edits"),
                                () -> LOOK.locate("edit-pane form .button.main").click());
        assertThat(stored.headers()).containsEntry("if-match", "\"38\"");
        assertThat(stored.postData())
                .contains("\"kind\":\"SET\"", "\"quantity\":\"40\"", "\"reason\":\"留一些\"");
        var kept = LOOK.answers().written().getFirst();
        assertThat(kept.path()).as("a draft before all else").endsWith("/draft");
    }

    @Test
    void forbidsAWholeWayAndTakesThatBack() {
        LOOK.answers().readBy("approver");
        LOOK.show("plan#edit");
        var kept =
                LOOK.tab()
                        .page()
                        .waitForRequest(
                                asked -> asked.url().endsWith("/draft"),
                                () ->
                                        LOOK.locate("edit-pane form button")
                                                .filter(withText("禁止整条线路"))
                                                .click());
        assertThat(kept.postData())
                .isEqualTo(
                        "{\"edits\":[{\"kind\":\"FORBID\",\"depot\":\"anhui\",\"region\":\"340124\"}]}");
        var undone =
                LOOK.tab()
                        .page()
                        .waitForRequest(
                                asked -> asked.url().endsWith("/draft"),
                                () -> LOOK.locate("edit-pane ol.rows button").first().click());
        assertThat(undone.postData()).isEqualTo("{\"edits\":[]}");
    }

    @Test
    void showsWhatTheServerFindsWrongWithAnEdit() {
        LOOK.answers().readBy("approver");
        LOOK.show("plan#edit");
        LOOK.answers()
                .refuseNext(
                        409,
                        "状态不符",
                        List.of(
                                Map.of(
                                        "field", "lease",
                                        "rule", "lease",
                                        "message", "方案正由 赵某某 修改,至 02:10")));
        LOOK.locate("edit-pane tbody button").first().click();
        LOOK.locate("edit-pane .problem").waitFor();
        assertThat(LOOK.said("edit-pane .problem")).contains("方案正由 赵某某 修改,至 02:10");
        assertThat(LOOK.locate("edit-pane form .button.main").isDisabled()).isTrue();
    }

    @Test
    void tellsTwoPlansApartWithCausesAndRanksWhatWouldHelp() {
        LOOK.show("plan#compare");
        assertThat(LOOK.said("compare-pane"))
                .contains("2 处多得,2 处少得", "道路封闭(路面积水)", "需求由 2000 变为 2600", "▼");
        var levers = LOOK.locate("compare-pane ol.rows li").allInnerTexts();
        assertThat(levers.getFirst()).contains("恢复道路 阜南县—颍上县", "+2\u202f040 人天");
        LOOK.tab()
                .page()
                .waitForRequest(
                        asked -> asked.url().endsWith("/comparison?with=dispatched"),
                        () ->
                                LOOK.locate("compare-pane select[name=with]")
                                        .selectOption("dispatched"));
    }

    @Test
    void keepsBoundGapAndPricesUnderProof() {
        LOOK.answers().readBy("approver");
        LOOK.show("plan#proof");
        LOOK.locate("proof-pane .button").click();
        LOOK.locate("proof-pane dl").nth(1).waitFor();
        assertThat(LOOK.said("proof-pane"))
                .contains("0.00 %", "下界(点)", "182 400 213", "重算逐位相同", "48 000");
    }
}
