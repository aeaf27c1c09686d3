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

@DisplayName("The warning desk")
class WarnPageTest {

    @RegisterExtension static final Looking LOOK = new Looking(1366, 768);

    @Test
    void showsHowFarEachWarningIsAndWhichRanOut() {
        LOOK.show("warn");
        assertThat(LOOK.locate("warnings-pane .row").allInnerTexts())
                .hasSize(5)
                .anyMatch(row -> row.contains("皖南山区") && row.contains("到期未解除"));
        LOOK.locate("warnings-pane .row").filter(withText("淮河干流")).click();
        assertThat(LOOK.said("warning-card")).contains("许言", "李审", "电话批准(代录):张建国", "待补签");
    }

    @Test
    void acceptsADraftOfSomebodyElse() {
        LOOK.show("warn#work/d1");
        LOOK.locate("warning-deeds").getByText("审核通过").click();
        LOOK.untilSaid();
        assertThat(written("warnings/d1/review").get("accepted").asBoolean()).isTrue();
    }

    @Test
    void returnsADraftOnlyWithAReason() {
        LOOK.show("warn#work/d1");
        LOOK.locate("warning-deeds").getByText("退回").click();
        LOOK.locate("warning-deeds button.main").click();
        assertThat(LOOK.answers().written()).as("the field is required").isEmpty();
        LOOK.locate("warning-deeds input").fill("区域少了颍上");
        LOOK.locate("warning-deeds button.main").click();
        LOOK.untilSaid();
        assertThat(written("warnings/d1/review").get("why").asText()).isEqualTo("区域少了颍上");
    }

    @Test
    void letsNobodyReviewWhatHeDrafted() {
        LOOK.answers().readBy("forecaster");
        LOOK.show("warn#work/d1");
        assertThat(LOOK.said("warning-deeds")).contains("请别人审核");
        assertThat(LOOK.locate("warning-deeds button").count()).isZero();
    }

    @Test
    void takesDownALeadersWordByPhoneAndSaysARefusalAtItsField() {
        LOOK.show("warn#work/d2");
        LOOK.locate("warning-deeds").getByText("电话批准(代录)").click();
        var fault =
                Map.of("field", "phone/leader", "rule", "leader-known", "message", "没有有权签发的领导“张”。");
        LOOK.answers().refuseNext(422, "表单有误", List.of(fault));
        LOOK.locate("warning-deeds button.main").click();
        LOOK.locate("warning-deeds label .fault").getByText("没有有权签发的领导").waitFor();
        LOOK.locate("warning-deeds button.main").click();
        LOOK.tab().page().waitForTimeout(200);
        var phone = written("warnings/d2/sign").get("phone");
        assertThat(phone.get("leader").asText()).isEqualTo("张建国");
        assertThat(phone.get("at").asText()).isEqualTo("2020-07-19T18:00:00.000Z");
    }

    @Test
    void letsALeaderSignAndBringTheSignatureThatIsOwed() {
        LOOK.answers().readBy("leader");
        LOOK.show("warn#work/d2");
        LOOK.locate("warning-deeds").getByText("签发并发布").click();
        LOOK.untilSaid();
        assertThat(written("warnings/d2/sign").has("phone")).isFalse();
        LOOK.locate("warnings-pane .row").filter(withText("淮河干流")).click();
        LOOK.locate("warning-deeds").getByText("补签").click();
        LOOK.tab().page().waitForTimeout(200);
        assertThat(LOOK.answers().takeAsked()).contains("POST warnings/w1/countersign");
    }

    @Test
    void showsTheStockMovesProposedWithADraftAndUntilWhenToLeave() {
        LOOK.show("warn#work/d1");
        LOOK.locate("moves-part al-table tbody tr").first().waitFor();
        assertThat(LOOK.said("moves-part"))
                .contains("前置物资", "待随预警签批", "方案第 31 号", "预报影响", "最迟发车", "道路", "阜南县");
        LOOK.locate("moves-part button").getByText("重新拟定").click();
        LOOK.untilSaid();
        assertThat(LOOK.answers().takeAsked()).contains("POST logistics/prepositions/d1");
    }

    @Test
    void signsTheStockMovesWithTheWarningUnlessTheLeaderLeavesThemOut() {
        LOOK.answers().readBy("leader");
        LOOK.show("warn#work/d2");
        LOOK.locate("warning-deeds input[name=moves]").waitFor();
        LOOK.locate("warning-deeds").getByText("签发并发布").click();
        LOOK.untilSaid();
        assertThat(written("warnings/d2/sign").get("moves").asBoolean()).isTrue();
        LOOK.show("warn#work/d2");
        LOOK.locate("warning-deeds input[name=moves]").uncheck();
        LOOK.locate("warning-deeds").getByText("签发并发布").click();
        LOOK.untilSaid();
        assertThat(Json.tree(LOOK.answers().written().getLast().body()).get("moves").asBoolean())
                .isFalse();
    }

    @Test
    void takesAnAdvisedResponseUpWhereOneStandsOrNot() {
        LOOK.show("warn#responses");
        assertThat(LOOK.said("advice-pane"))
                .contains("逾期未定", "现为二级", "现未启动", "现已是这一级", "示例", "待下一次会商再议");
        LOOK.locate("advice-pane li").filter(withText("地质灾害")).getByText("采纳").first().click();
        LOOK.locate("advice-pane input[name=issuer]").fill("黄山市地质灾害指挥部");
        LOOK.locate("advice-pane input[name=document]").fill("黄地指〔2020〕3号");
        LOOK.locate("advice-pane form button.main").click();
        LOOK.untilSaid();
        var started = written("responses");
        assertThat(started.get("proposal").asText()).isEqualTo("rp2");
        assertThat(started.get("level").asInt()).isEqualTo(3);
        assertThat(started.get("area").asText()).isEqualTo("341000");
        assertThat(started.has("phone")).isFalse();
    }

    @Test
    void takesAnAdvisedResponseUpOnAWordByPhoneByChangingTheOneInForce() {
        LOOK.show("warn#responses");
        LOOK.locate("advice-pane li").filter(withText("安徽省")).first().getByText("电话批准采纳").click();
        LOOK.locate("advice-pane form button.main").click();
        LOOK.untilSaid();
        var changed = written("responses/b/change");
        assertThat(changed.get("proposal").asText()).isEqualTo("rp1");
        assertThat(changed.at("/phone/leader").asText()).isEqualTo("张建国");
        assertThat(changed.has("type")).isFalse();
    }

    @Test
    void declinesAnAdvisedResponseOnlyWithAReason() {
        LOOK.show("warn#responses");
        LOOK.locate("advice-pane li").filter(withText("安徽省")).first().getByText("不采纳").click();
        LOOK.locate("advice-pane form button.main").click();
        assertThat(LOOK.answers().written()).as("the field is required").isEmpty();
        LOOK.locate("advice-pane input[name=why]").fill("雨势已减弱");
        LOOK.locate("advice-pane form button.main").click();
        LOOK.untilSaid();
        assertThat(written("response-proposals/rp1/decline").get("why").asText())
                .isEqualTo("雨势已减弱");
    }

    @Test
    void letsNobodyElseDecideAnAdvisedResponse() {
        LOOK.answers().readBy("forecaster");
        LOOK.show("warn#responses");
        assertThat(LOOK.said("advice-pane")).contains("由带班领导或值班长决定");
        assertThat(LOOK.locate("advice-pane button").count()).isZero();
    }

    @Test
    void draftsByKeyboardOnlyWithColourAndArea() {
        LOOK.show("warn");
        LOOK.tab().page().keyboard().press("n");
        fillWarning();
        LOOK.locate("write-pane button.main").click();
        assertThat(LOOK.locate("write-pane .problem").innerText()).isEqualTo("请选颜色。 请至少写一个区域。");
        LOOK.locate("write-pane al-levels input[value=ORANGE]").focus();
        LOOK.tab().page().keyboard().press("Space");
        LOOK.locate("write-pane al-place input").fill("阜阳市颍上县");
        LOOK.locate("write-pane al-areas li button").waitFor();
        LOOK.locate("write-pane input[name=probability]").fill("70");
        LOOK.locate("write-pane input[name=probability]").press("Enter");
        LOOK.untilSaid();
        var body = written("warnings");
        assertThat(body.get("message").asText()).isEqualTo("ALERT");
        assertThat(body.at("/warning/colour").asText()).isEqualTo("ORANGE");
        assertThat(body.at("/warning/areas/0").asText()).isEqualTo("341226");
        assertThat(body.at("/warning/probability").asDouble()).isEqualTo(0.7);
        assertThat(body.at("/warning/expires").asText()).isEqualTo("2020-07-20T18:00:00.000Z");
    }

    @Test
    void issuesAtOnceOnAWordByPhoneAndSaysWhatIsOwedThen() {
        LOOK.show("warn#write");
        fillWarning();
        LOOK.locate("write-pane al-levels input[value=RED]")
                .check(new Locator.CheckOptions().setForce(true));
        LOOK.locate("write-pane al-place input").fill("阜阳市颍上县");
        LOOK.locate("write-pane al-areas li button").waitFor();
        LOOK.locate("write-pane input[type=checkbox]").check();
        assertThat(LOOK.locate("write-pane form").innerText())
                .contains("90 秒内发出", "补审核(60 分钟内)", "补签字(2880 分钟内)");
        LOOK.locate("write-pane button.main").click();
        LOOK.untilSaid();
        var body = written("emergency-warnings");
        assertThat(body.at("/phone/leader").asText()).isEqualTo("张建国");
        assertThat(body.get("begunAt").asText()).startsWith("2020-07-19T18:00");
    }

    @Test
    void followsAStandingWarningWithAllThatItSaid() {
        LOOK.show("warn#work/w2");
        LOOK.locate("warning-card").getByText("解除", exactly()).click();
        assertThat(LOOK.locate("write-pane input[name=headline]").inputValue())
                .isEqualTo("大别山区山洪灾害风险提示");
        LOOK.locate("write-pane button.main").click();
        LOOK.untilSaid();
        var body = written("warnings");
        assertThat(body.get("message").asText()).isEqualTo("CANCEL");
        assertThat(body.get("follows").asText()).isEqualTo("w2");
        assertThat(body.at("/warning/areas").size()).isEqualTo(3);
    }

    @Test
    void showsTheMessageThatWentOutAndWhatBecameOfItOnEachWay() {
        LOOK.show("warn#work/w1");
        LOOK.locate("warning-card").getByText("CAP 报文").click();
        LOOK.locate("cap-text pre").getByText("urn:oasis:names:tc:emergency:cap:1.2").waitFor();
        LOOK.tab().page().keyboard().press("Escape");
        LOOK.locate("warning-card").getByText("送达记录").click();
        LOOK.locate("delivery-log").getByText("网关 503").first().waitFor();
        LOOK.locate("delivery-log").getByText("立即重试").first().click();
        LOOK.untilSaid();
        assertThat(LOOK.answers().takeAsked()).contains("POST warnings/w1/deliveries/2/retry");
    }

    @Test
    void keepsRelayedWarningsApartUnderTheirIssuer() {
        LOOK.show("warn#relayed");
        assertThat(LOOK.locate("relayed-pane .rows").innerText())
                .contains("转发", "省气象台", "淮河水利委员会水文局");
        assertThat(LOOK.locate("warnings-pane").count()).isZero();
        LOOK.locate("relayed-pane textarea[name=cap]").fill("<alert/>");
        LOOK.locate("relayed-pane").getByText("按 CAP 报文转发").click();
        LOOK.untilSaid();
        assertThat(written("relayed-warnings").get("cap").asText()).isEqualTo("<alert/>");
    }

    @Test
    void listsTheSilentVillagesAndEntersACall() {
        LOOK.show("warn#called/w1");
        assertThat(LOOK.locate("called-pane .marks").innerText())
                .contains("3 分钟", "无人应答 5 处", "10 分钟", "无人应答 4 处", "20 分钟", "未到时间");
        LOOK.locate("called-pane .who").filter(withText("沿淮村")).click();
        LOOK.locate("call-log").getByText("村部喇叭已播两遍").waitFor();
        LOOK.locate("call-log input[name=said]").fill("在转移");
        LOOK.locate("call-log").getByText("已行动", exactly()).last().click();
        LOOK.untilSaid();
        var last = LOOK.answers().written().getLast();
        assertThat(last.path()).startsWith("desk/callout-lists/w1/persons/").endsWith("/calls");
        assertThat(Json.tree(last.body()).get("outcome").asText()).isEqualTo("ACTED");
    }

    private static void fillWarning() {
        LOOK.locate("write-pane input[name=headline]").fill("颍上县灾害风险提示");
        LOOK.locate("write-pane textarea[name=description]").fill("水位继续上涨");
        LOOK.locate("write-pane textarea[name=instruction]").fill("转移低洼处群众");
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
