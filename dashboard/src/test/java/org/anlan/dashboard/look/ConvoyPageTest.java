package org.anlan.dashboard.look;

import static org.anlan.dashboard.look.Looking.withText;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.anlan.web.Json;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The convoy page")
class ConvoyPageTest {

    private static final int LEAST_PIXELS = 14;
    private static final String ID = "0197f1c0-0000-7000-8000-0000000000";

    @RegisterExtension static final Looking LOOK = new Looking(1366, 768);

    @ParameterizedTest(name = "{0} at {1}×{2} in {3}")
    @CsvSource({
        "loads/d1, 1920, 1080, zh",
        "loads/d5, 1366, 768, en",
        "waiting, 1366, 768, zh",
        "waiting, 1920, 1080, en",
        "requests/c3, 1366, 768, zh",
        "requests/c2, 1920, 1080, en",
        "timeline/b1, 1366, 768, zh",
        "timeline/b1, 1920, 1080, en",
        "recalls/f1, 1366, 768, zh",
        "recalls/f1, 1920, 1080, en",
    })
    void canBeReadByEveryoneAndBreaksNoPolicy(String view, int width, int height, String language) {
        var tab = LOOK.tab();
        tab.page().setViewportSize(width, height);
        LOOK.answers().readBy("keeper");
        LOOK.speak(language);
        LOOK.show("convoy#" + view.replace("/", "/" + ID));
        if (view.equals("waiting")) {
            LOOK.locate("waiting-pane .row").last().click();
        }
        if (view.startsWith("recalls")) {
            LOOK.locate("recalls-pane button.row").last().click();
        }
        LOOK.untilDrawn();
        var name = view.replaceAll("/.*", "");
        tab.picture(Path.of("target", "convoy-%s-%d-%s.png".formatted(name, width, language)));
        assertThat(tab.layoutFaults(LEAST_PIXELS))
                .allMatch(
                        f ->
                                f.equals("the page scrolls")
                                        || f.matches("only [0-9]+ texts were seen")
                                        || f.matches("(?s)cut: .*," + height + "\\)"));
        assertThat(tab.faults()).isEmpty();
        assertThat(tab.breaches("convoy-page")).isEmpty();
    }

    @Test
    void listsLoadsByWhereTheyStandWithTheLateOnesFirst() {
        LOOK.show("convoy");
        var heads = LOOK.locate("loads-pane h2").allInnerTexts();
        assertThat(heads.subList(0, 5))
                .containsExactly("逾期未到(1)", "在途(1)", "待启运(1)", "已到达,待签收(1)", "已签收(1)");
        LOOK.locate("loads-pane .row").filter(withText("皖A·11223")).click();
        LOOK.locate("load-card").waitFor();
        assertThat(LOOK.said("load-card"))
                .contains("早 9 分", "途中受潮 2 顶", "186", "第 1 批", "13800000005");
    }

    @Test
    void drawsEachTruckWhereItWasLast() {
        LOOK.show("convoy");
        LOOK.untilDrawn();
        var signs = LOOK.locate("loads-pane .leaflet-marker-icon.depot");
        signs.first().waitFor();
        assertThat(signs.count()).isGreaterThanOrEqualTo(3);
        assertThat(signs.first().getAttribute("title")).contains("皖A·12345");
    }

    @Test
    void callsOutLoudlyWhatMustLeaveWithinTheHour() {
        LOOK.answers().readBy("keeper");
        LOOK.show("convoy#waiting");
        assertThat(LOOK.locate("waiting-pane .loud h2").innerText()).contains("60 分钟内必须发车:2");
        assertThat(LOOK.locate("waiting-pane .loud .row").allInnerTexts().toString())
                .contains("已无安全通路", "最晚", "皖A·24680");
        LOOK.locate("waiting-pane .loud .row").last().click();
        LOOK.locate("waiting-pane .button.main").click();
        LOOK.untilSaid();
        assertThat(LOOK.answers().written().getFirst().path()).endsWith("d3/departure");
    }

    @Test
    void signsATruckOutOfWhatWaits() {
        LOOK.answers().readBy("keeper");
        LOOK.show("convoy#waiting");
        LOOK.locate("waiting-pane .row").last().click();
        LOOK.locate("waiting-pane input[name=vehicle]").fill("皖A·55555");
        LOOK.locate("waiting-pane input[name=driver]").fill("何师傅");
        LOOK.locate("waiting-pane input[name=driverPhone]").fill("13900000000");
        LOOK.locate("waiting-pane input[name=waits]").check();
        LOOK.locate("waiting-pane form button").click();
        LOOK.untilSaid();
        var sent = Json.tree(LOOK.answers().written().getFirst().body());
        assertThat(sent.get("region").asText()).isEqualTo("340826");
        assertThat(sent.get("waits").asBoolean()).isTrue();
    }

    @Test
    void tellsAPositionAndWritesATextMessageDown() {
        LOOK.answers().readBy("keeper");
        LOOK.show("convoy#loads/" + ID + "d1");
        LOOK.locate("load-card input[name=place]").fill("霍邱县");
        LOOK.locate("load-card form button").click();
        LOOK.untilSaid();
        LOOK.locate("position-text input[name=from]").fill("13800000001");
        LOOK.locate("position-text input[name=text]").fill("皖A12345 116.28,32.34 18:05");
        LOOK.locate("position-text button").click();
        LOOK.tab().page().waitForCondition(() -> LOOK.answers().written().size() == 2);
        assertThat(LOOK.answers().written().getFirst().body()).isEqualTo("{\"place\":\"霍邱县\"}");
        assertThat(LOOK.answers().written().getLast().path()).endsWith("position-texts");
    }

    @Test
    void showsTheChainWithWhatIsWantingAndOffersTheNextStep() {
        LOOK.answers().readBy("keeper");
        LOOK.show("convoy#timeline/" + ID + "b1");
        assertThat(LOOK.said("timeline-pane"))
                .contains("县级请求", "电话批准", "代录:值班员王某某", "粮食和物资储备局签收", "尚缺", "补签逾期", "发放到人");
        LOOK.locate("timeline-pane .wanting button").click();
        LOOK.untilSaid();
        assertThat(LOOK.answers().written().getFirst().body())
                .isEqualTo("{\"depot\":\"central-hefei\"}");
        assertThat(LOOK.locate("timeline-pane a.button").first().getAttribute("href"))
                .endsWith("/relief-papers/notice/" + ID + "b1/pdf");
    }

    @Test
    void showsWhatTheServerFoundWrongWithARequest() {
        LOOK.answers().readBy("keeper");
        LOOK.show("convoy#requests");
        LOOK.locate("requests-pane .button.main").click();
        LOOK.locate("request-form input[name=purpose]").fill("安置");
        LOOK.locate("request-form input[name=place]").fill("小学");
        LOOK.locate("request-form input[name=quantity-0]").fill("20");
        LOOK.locate("request-form button.main").click();
        assertThat(LOOK.locate("request-form .fault").innerText()).contains("请选择县");
        LOOK.tab()
                .page()
                .evaluate(
                        "() => { const find = r => [...r.querySelectorAll('*')].flatMap(e => [e,"
                                + " ...(e.shadowRoot ? find(e.shadowRoot) : [])]);"
                                + " find(document).find(e => e.localName === 'request-form').region ="
                                + " '341226'; }");
        var words = "本县库存单帐篷还有 20 顶未动用,请先动用,或写明为什么不能先用。";
        LOOK.answers()
                .refuseNext(
                        422,
                        "表单有误",
                        List.of(
                                Map.of(
                                        "field",
                                        "lines",
                                        "rule",
                                        "own-stock-first",
                                        "message",
                                        words)));
        LOOK.locate("request-form button.main").click();
        LOOK.locate("request-form .fault").filter(withText("未动用")).waitFor();
        LOOK.locate("request-form input[name=own-0]").fill("库房进水");
        LOOK.locate("request-form button.main").click();
        LOOK.tab().page().waitForCondition(() -> LOOK.answers().written().size() == 1);
        assertThat(LOOK.answers().written().getFirst().body()).contains("\"ownReason\":\"库房进水\"");
    }

    @Test
    void takesGoodsBackAndLetsASecondPersonAgreeToAWriteOff() {
        LOOK.answers().readBy("keeper");
        LOOK.show("convoy#recalls/" + ID + "f1");
        LOOK.locate("recalls-pane .button.main").filter(withText("同意")).click();
        LOOK.untilSaid();
        assertThat(LOOK.answers().written().getFirst().path()).endsWith("f9/decision");
        LOOK.locate("recalls-pane button.row").last().click();
        LOOK.locate("recalls-pane input[name=quantity]").first().fill("5");
        LOOK.locate("recalls-pane select[name=condition]").selectOption("DIRTY");
        LOOK.locate("recalls-pane .button.main").filter(withText("登记回收")).click();
        LOOK.tab().page().waitForCondition(() -> LOOK.answers().written().size() == 2);
        assertThat(LOOK.answers().written().getLast().body())
                .contains("\"quantity\":\"5\"", "\"condition\":\"DIRTY\"");
    }
}
