package org.anlan.dashboard.look;

import static org.anlan.dashboard.look.Looking.withText;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The pages of work")
class WorkLookTest {

    private static final int LEAST_PIXELS = 14; // on a desk, not on the wall

    @RegisterExtension static final Looking LOOK = new Looking(1366, 768);

    @ParameterizedTest(name = "/{0} view {1}")
    @CsvSource({
        "desk, 1",
        "desk, 2",
        "desk, 3",
        "desk, 4",
        "desk, 5",
        "desk, 6",
        "desk, 7",
        "report, 1",
        "report, 2",
        "report, 3",
        "report, 4",
        "report, 5",
        "report, 6"
    })
    void canBeReadByEveryoneAndBreakNoPolicy(String page, String key) {
        for (var language : List.of("zh", "en")) {
            LOOK.speak(language);
            LOOK.show(page);
            LOOK.tab().page().keyboard().press(key);
            LOOK.tab().page().waitForTimeout(150);
            LOOK.tab().picture(Path.of("target", "%s-%s-%s.png".formatted(page, key, language)));
            assertThat(LOOK.tab().layoutFaults(LEAST_PIXELS))
                    .as(page + key + language)
                    .allMatch(WorkLookTest::isOfAPageThatScrolls);
            assertThat(LOOK.tab().faults())
                    .isEmpty(); // before axe, which writes inline styles itself
            assertThat(LOOK.tab().breaches(page + "-page")).as(language).isEmpty();
        }
    }

    /// Work pages may scroll and show little; what the lower edge of the window cuts is reached.
    private static boolean isOfAPageThatScrolls(String fault) {
        return fault.equals("the page scrolls")
                || fault.matches("only [0-9]+ texts were seen")
                || fault.matches("(?s)cut: .*,768\\)");
    }

    @Test
    void takeACallByKeyboardAlone() {
        LOOK.show("desk");
        LOOK.tab().page().keyboard().press("n");
        LOOK.locate("incident-form al-place input").fill("阜阳市颍上县");
        LOOK.tab().page().waitForFunction("() => %s.region".formatted(form()));
        LOOK.locate("incident-form input[name=place]").focus();
        LOOK.tab().page().keyboard().press("Enter");
        LOOK.tab().page().waitForSelector("incident-card h2");
        assertThat(LOOK.answers().takeAsked()).contains("POST desk/incidents");
    }

    @Test
    void writeDownAnEvacuationForACountyThatTellsItByPhone() {
        LOOK.show("desk");
        LOOK.tab().page().keyboard().press("3");
        var line = LOOK.locate("evacuation-line");
        line.locator("al-place input").fill("阜阳市颍上县");
        LOOK.tab()
                .page()
                .waitForFunction(
                        "() => document.querySelector('desk-page').shadowRoot"
                                + ".querySelector('callouts-pane').shadowRoot"
                                + ".querySelector('evacuation-line').region");
        line.locator("input[name=toMove]").fill("800");
        line.locator("input[name=moved]").fill("760");
        line.locator("input[name=reporter]").fill("钱某");
        line.locator("input[name=reporter]").press("Enter");
        LOOK.untilSaid();
        var written = LOOK.answers().written().getLast();
        assertThat(written.path()).isEqualTo("desk/evacuation/341226");
        assertThat(written.body())
                .contains("\"onBehalf\":true", "\"toMove\":800", "\"reporter\":\"钱某\"")
                .doesNotContain("refused");
    }

    @Test
    void goFromNumberToNumberOfAReportByEnterAndSendItByControlEnter() {
        LOOK.show("report");
        var numbers = LOOK.locate("report-line input.number");
        numbers.first().focus();
        LOOK.tab().page().keyboard().type("300");
        LOOK.tab().page().keyboard().press("Enter");
        LOOK.tab().page().keyboard().type("2");
        LOOK.tab().page().keyboard().press("ArrowUp");
        LOOK.tab().page().keyboard().type("310");
        assertThat(LOOK.answers().filed()).as("Enter alone sends nothing").isEmpty();
        LOOK.tab().page().keyboard().press("Control+Enter");
        LOOK.tab()
                .page()
                .waitForFunction(
                        "() => !document.querySelector('report-page').outbox.list().length");
        var values = LOOK.answers().filed().getFirst().body().get("values");
        assertThat(values.get("people-affected").asText()).isEqualTo("310");
        assertThat(values.get("deaths").asText()).isEqualTo("2");
    }

    @Test
    void openTheCallThatALinkNames() {
        LOOK.tab().go(LOOK.url("/desk#incidents/i1"));
        LOOK.tab().page().waitForSelector("incident-card h2");
        assertThat(LOOK.locate("incident-card h2").innerText()).contains("管涌");
    }

    @Test
    void urgeAnOverdueReportBesideItsClockOnTheDesk() {
        LOOK.show("desk");
        LOOK.tab().page().keyboard().press("2");
        var late = LOOK.locate("alarms-pane al-urge").filter(withText("颍上县"));
        late.getByText("电话催报").waitFor();
        assertThat(late.evaluate("e => e.shadowRoot.textContent").toString())
                .contains("零报告", "尚未催报");
        LOOK.answers().takeAsked();
        late.getByText("电话催报").click();
        LOOK.untilSaid();
        assertThat(LOOK.answers().takeAsked()).contains("POST processes/p1/clocks/urges");
    }

    @Test
    void declareAProcessStableOnlyWhenAskedTwice() {
        LOOK.show("desk");
        LOOK.tab().page().keyboard().press("7");
        var pane = LOOK.locate("processes-pane");
        LOOK.answers().takeAsked();
        pane.getByText("灾情稳定", exactly()).click();
        pane.getByText("宣布后不能撤回").waitFor();
        assertThat(LOOK.answers().takeAsked()).noneMatch(a -> a.startsWith("POST"));
        pane.getByText("确认灾情稳定").click();
        LOOK.untilSaid();
        assertThat(LOOK.answers().takeAsked()).contains("POST processes/p1/stable");
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    @Test
    void tellThePlaceThatItIsUrgedWithTheTimeAndNeverLetItUrgeItself() {
        LOOK.show("report");
        assertThat(LOOK.locate("report-page .urged").innerText())
                .isEqualTo("零报告: 省催报 7月19日 12:10(页面,王明,共 1 次)");
        LOOK.tab().page().keyboard().press("5");
        LOOK.locate("clocks-pane").getByText("省催报 7月19日 12:10").waitFor();
        assertThat(LOOK.locate("clocks-pane al-urge").filter(withText("安徽省")).count()).isZero();
    }

    @Test
    void showARuleUnderItsFieldAndKeepWhatWasTyped() {
        LOOK.show("report");
        fill("240");
        LOOK.locate("report-form button.main").click();
        LOOK.tab().page().waitForSelector("report-line .fault");
        assertThat(LOOK.locate("report-line .fault").innerText()).contains("大于 受灾人口");
        assertThat(LOOK.locate("report-line input.number").first().inputValue()).isEqualTo("240");
        assertThat(LOOK.tab().faults()).allMatch(f -> f.contains("422"));
    }

    @Test
    void keepAReportWhileTheNetworkIsAwayAndSendItOnceUnderItsOwnKey() {
        LOOK.show("report");
        fill("300");
        LOOK.tab().away(true);
        LOOK.locate("report-form button.main").click();
        LOOK.tab().page().waitForSelector("report-page .waits");
        assertThat(LOOK.answers().filed()).isEmpty();
        LOOK.tab().away(false);
        LOOK.tab()
                .page()
                .waitForFunction(
                        "() => !document.querySelector('report-page').outbox.list().length");
        var filed = LOOK.answers().filed();
        assertThat(filed).hasSize(1);
        assertThat(filed.getFirst().key()).isEqualTo(filed.getFirst().id());
    }

    @Test
    void giveARefusedReportBackWithAllThatWasFilledIn() {
        LOOK.show("report");
        var form = LOOK.locate("report-form");
        form.evaluate(
                """
                f => f.set({kind: 'FIRST', process: '', base: '', baseName: '台风以来',
                    baseFrom: '2020-07-18', asOf: '2020-07-19T20:00', occurredAt: '2020-07-19T06:30',
                    values: {'people-affected': '240'}})\
                """);
        form.locator("button.main").click();
        LOOK.tab().page().waitForSelector("report-line .fault");
        assertThat(form.evaluate("f => JSON.stringify(f.filled)").toString())
                .contains("\"asOf\":\"2020-07-19T20:00\"")
                .contains("\"occurredAt\":\"2020-07-19T06:30\"")
                .contains("\"baseName\":\"台风以来\"")
                .contains("\"baseFrom\":\"2020-07-18\"");
    }

    @Test
    void neverOpenARefusedReportOverOneThatIsBeingTyped() {
        LOOK.show("report");
        fill("240");
        LOOK.tab()
                .page()
                .locator("report-form")
                .evaluate("f => { f.send(new Event('submit')); f.set({narrative: '另一份'}); }");
        LOOK.tab().page().waitForSelector("report-page .waits button");
        LOOK.tab()
                .page()
                .waitForFunction(
                        "() => document.querySelector('report-page').outbox.list()[0]?.problem");
        assertThat(narrative()).isEqualTo("另一份");
        LOOK.locate("report-page .waits button").first().click();
        assertThat(narrative()).as("nor when it is pressed").isEqualTo("另一份");
        assertThat(LOOK.locate("report-page .waits").count()).isOne();
    }

    private Object narrative() {
        return LOOK.locate("report-form").evaluate("f => f.filled.narrative");
    }

    private void fill(String people) {
        LOOK.locate("report-line input.number").first().fill(people);
    }

    private static String form() {
        return "document.querySelector('desk-page').shadowRoot.querySelector('incidents-pane')"
                + ".shadowRoot.querySelector('incident-form')";
    }
}
