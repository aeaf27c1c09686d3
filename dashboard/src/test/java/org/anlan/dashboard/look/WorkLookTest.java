package org.anlan.dashboard.look;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The pages of work")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkLookTest {

    private static final int LEAST_PIXELS = 14; // on a desk, not on the wall

    private Chromium chromium;
    private WallHarness harness;
    private Tab tab;

    @BeforeAll
    void start() {
        chromium = Chromium.orSkip();
    }

    @BeforeEach
    void open() {
        harness = new WallHarness(0);
        tab = chromium.open(1366, 768);
    }

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
        show(page);
        for (var language : List.of("zh", "en")) {
            tab.page().evaluate("l => localStorage.setItem('anlan.language', l)", language);
            show(page);
            tab.page().keyboard().press(key);
            tab.page().waitForTimeout(150);
            tab.picture(Path.of("target", "%s-%s-%s.png".formatted(page, key, language)));
            assertThat(tab.layoutFaults(LEAST_PIXELS))
                    .as(page + key + language)
                    .allMatch(WorkLookTest::isOfAPageThatScrolls);
            assertThat(tab.faults()).isEmpty(); // before axe, which writes inline styles itself
            assertThat(tab.breaches(page + "-page")).as(language).isEmpty();
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
        show("desk");
        tab.page().keyboard().press("n");
        tab.page().locator("incident-form al-place input").fill("阜阳市颍上县");
        tab.page().waitForFunction("() => %s.region".formatted(form()));
        tab.page().locator("incident-form input[name=place]").focus();
        tab.page().keyboard().press("Enter");
        tab.page().waitForSelector("incident-card h2");
        assertThat(harness.answers().takeAsked()).contains("POST desk/incidents");
    }

    @Test
    void writeDownAnEvacuationForACountyThatTellsItByPhone() {
        show("desk");
        tab.page().keyboard().press("3");
        var line = tab.page().locator("evacuation-line");
        line.locator("al-place input").fill("阜阳市颍上县");
        tab.page()
                .waitForFunction(
                        "() => document.querySelector('desk-page').shadowRoot"
                                + ".querySelector('callouts-pane').shadowRoot"
                                + ".querySelector('evacuation-line').region");
        line.locator("input[name=toMove]").fill("800");
        line.locator("input[name=moved]").fill("760");
        line.locator("input[name=reporter]").fill("钱某");
        line.locator("input[name=reporter]").press("Enter");
        tab.page().waitForSelector("al-said p:not(:empty)");
        var written = harness.answers().written().getLast();
        assertThat(written.path()).isEqualTo("desk/evacuation/341226");
        assertThat(written.body())
                .contains("\"onBehalf\":true", "\"toMove\":800", "\"reporter\":\"钱某\"")
                .doesNotContain("refused");
    }

    @Test
    void goFromNumberToNumberOfAReportByEnterAndSendItByControlEnter() {
        show("report");
        var numbers = tab.page().locator("report-line input.number");
        numbers.first().focus();
        tab.page().keyboard().type("300");
        tab.page().keyboard().press("Enter");
        tab.page().keyboard().type("2");
        tab.page().keyboard().press("ArrowUp");
        tab.page().keyboard().type("310");
        assertThat(harness.answers().filed()).as("Enter alone sends nothing").isEmpty();
        tab.page().keyboard().press("Control+Enter");
        tab.page()
                .waitForFunction(
                        "() => !document.querySelector('report-page').outbox.list().length");
        var values = harness.answers().filed().getFirst().body().get("values");
        assertThat(values.get("people-affected").asText()).isEqualTo("310");
        assertThat(values.get("deaths").asText()).isEqualTo("2");
    }

    @Test
    void openTheCallThatALinkNames() {
        tab.go(harness.url("/desk#incidents/i1"));
        tab.page().waitForSelector("incident-card h2");
        assertThat(tab.page().locator("incident-card h2").innerText()).contains("管涌");
    }

    @Test
    void urgeAnOverdueReportBesideItsClockOnTheDesk() {
        show("desk");
        tab.page().keyboard().press("2");
        var late = tab.page().locator("alarms-pane al-urge").filter(withText("颍上县"));
        late.getByText("电话催报").waitFor();
        assertThat(late.evaluate("e => e.shadowRoot.textContent").toString())
                .contains("零报告", "尚未催报");
        harness.answers().takeAsked();
        late.getByText("电话催报").click();
        tab.page().waitForSelector("al-said p:not(:empty)");
        assertThat(harness.answers().takeAsked()).contains("POST processes/p1/clocks/urges");
    }

    @Test
    void declareAProcessStableOnlyWhenAskedTwice() {
        show("desk");
        tab.page().keyboard().press("7");
        var pane = tab.page().locator("processes-pane");
        harness.answers().takeAsked();
        pane.getByText("灾情稳定", exactly()).click();
        pane.getByText("宣布后不能撤回").waitFor();
        assertThat(harness.answers().takeAsked()).noneMatch(a -> a.startsWith("POST"));
        pane.getByText("确认灾情稳定").click();
        tab.page().waitForSelector("al-said p:not(:empty)");
        assertThat(harness.answers().takeAsked()).contains("POST processes/p1/stable");
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    @Test
    void tellThePlaceThatItIsUrgedWithTheTimeAndNeverLetItUrgeItself() {
        show("report");
        assertThat(tab.page().locator("report-page .urged").innerText())
                .isEqualTo("零报告: 省催报 7月19日 12:10(页面,王明,共 1 次)");
        tab.page().keyboard().press("5");
        tab.page().locator("clocks-pane").getByText("省催报 7月19日 12:10").waitFor();
        assertThat(tab.page().locator("clocks-pane al-urge").filter(withText("安徽省")).count())
                .isZero();
    }

    private static Locator.FilterOptions withText(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    @Test
    void showARuleUnderItsFieldAndKeepWhatWasTyped() {
        show("report");
        fill("240");
        tab.page().locator("report-form button.main").click();
        tab.page().waitForSelector("report-line .fault");
        assertThat(tab.page().locator("report-line .fault").innerText()).contains("大于 受灾人口");
        assertThat(tab.page().locator("report-line input.number").first().inputValue())
                .isEqualTo("240");
        assertThat(tab.faults()).allMatch(f -> f.contains("422"));
    }

    @Test
    void keepAReportWhileTheNetworkIsAwayAndSendItOnceUnderItsOwnKey() {
        show("report");
        fill("300");
        tab.away(true);
        tab.page().locator("report-form button.main").click();
        tab.page().waitForSelector("report-page .waits");
        assertThat(harness.answers().filed()).isEmpty();
        tab.away(false);
        tab.page()
                .waitForFunction(
                        "() => !document.querySelector('report-page').outbox.list().length");
        var filed = harness.answers().filed();
        assertThat(filed).hasSize(1);
        assertThat(filed.getFirst().key()).isEqualTo(filed.getFirst().id());
    }

    @Test
    void giveARefusedReportBackWithAllThatWasFilledIn() {
        show("report");
        var form = tab.page().locator("report-form");
        form.evaluate(
                """
                f => f.set({kind: 'FIRST', process: '', base: '', baseName: '台风以来',
                    baseFrom: '2020-07-18', asOf: '2020-07-19T20:00', occurredAt: '2020-07-19T06:30',
                    values: {'people-affected': '240'}})""");
        form.locator("button.main").click();
        tab.page().waitForSelector("report-line .fault");
        assertThat(form.evaluate("f => JSON.stringify(f.filled)").toString())
                .contains("\"asOf\":\"2020-07-19T20:00\"")
                .contains("\"occurredAt\":\"2020-07-19T06:30\"")
                .contains("\"baseName\":\"台风以来\"")
                .contains("\"baseFrom\":\"2020-07-18\"");
    }

    @Test
    void neverOpenARefusedReportOverOneThatIsBeingTyped() {
        show("report");
        fill("240");
        tab.page()
                .locator("report-form")
                .evaluate("f => { f.send(new Event('submit')); f.set({narrative: '另一份'}); }");
        tab.page().waitForSelector("report-page .waits button");
        tab.page()
                .waitForFunction(
                        "() => document.querySelector('report-page').outbox.list()[0]?.problem");
        assertThat(narrative()).isEqualTo("另一份");
        tab.page().locator("report-page .waits button").first().click();
        assertThat(narrative()).as("nor when it is pressed").isEqualTo("另一份");
        assertThat(tab.page().locator("report-page .waits").count()).isOne();
    }

    private Object narrative() {
        return tab.page().locator("report-form").evaluate("f => f.filled.narrative");
    }

    private void fill(String people) {
        tab.page().locator("report-line input.number").first().fill(people);
    }

    private static String form() {
        return "document.querySelector('desk-page').shadowRoot.querySelector('incidents-pane')"
                + ".shadowRoot.querySelector('incident-form')";
    }

    private void show(String page) {
        tab.go(harness.url("/" + page));
        tab.page()
                .waitForFunction(
                        """
                        page => {
                          const m = document.querySelector(`${page}-page`)?.model;
                          return m && Object.keys(m.reads).every(r => m.data[r] || !m.reads[r]())
                              && document.fonts.status === 'loaded';
                        }""",
                        page);
    }

    @AfterEach
    void close() {
        tab.close();
        harness.close();
    }

    @AfterAll
    void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }
}
