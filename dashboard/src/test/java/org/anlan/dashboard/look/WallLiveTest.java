package org.anlan.dashboard.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The wall, at work")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WallLiveTest {

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
        tab = chromium.open(1920, 1080).go(harness.url("/wall")).untilDrawn();
        tab.page().waitForFunction("() => document.querySelector('wall-page').model.lastBeat");
        harness.answers().takeAsked();
    }

    @Test
    void readsOnceForABurstOfFactsAndNothingThatDidNotMove() {
        for (var i = 0; i < 20; i++) {
            harness.answers()
                    .tell(
                            "ingest.FigureMoved/1",
                            Map.of("process", "p1", "base", "since-0702", "indicators", List.of()));
        }
        tab.page().waitForResponse(r -> r.url().contains("/figures/340000"), () -> {});
        tab.settle();
        assertThat(harness.answers().takeAsked())
                .filteredOn(a -> a.startsWith("figures"))
                .hasSizeBetween(2, 4); // province and map, at most once more for what came late
        assertThat(harness.answers().takeAsked()).isEmpty();
    }

    @Test
    void leavesFiguresAloneThatMoveOnAnotherBase() {
        harness.answers()
                .tell("ingest.FigureMoved/1", Map.of("process", "p1", "base", "since-meiyu"));
        harness.answers().tell("desk.AlarmRaised/1", Map.of());
        tab.page().waitForResponse(r -> r.url().contains("/desk/alarms"), () -> {});
        tab.settle();
        assertThat(harness.answers().takeAsked()).noneMatch(a -> a.startsWith("figures"));
    }

    @Test
    void looksBackWithTheSameMomentInEveryReadAndEscapeReturns() {
        var slider = tab.page().getByRole(com.microsoft.playwright.options.AriaRole.SLIDER);
        slider.focus();
        slider.press("Home");
        tab.page().waitForSelector("wall-page .back");
        tab.page()
                .waitForFunction(
                        "() => document.querySelector('wall-page').model.data.figures.missing.townships"
                                + " === 41");
        assertThat(harness.answers().takeAsked())
                .filteredOn(a -> a.startsWith("figures/340000?"))
                .anyMatch(a -> a.contains("asOf=2020-07-18T18"));
        tab.page().keyboard().press("Escape");
        tab.page()
                .waitForFunction(
                        "() => document.querySelector('wall-page').model.data.figures.missing.townships"
                                + " === 3");
        assertThat(tab.page().locator("wall-page .back").count()).isZero();
    }

    @Test
    void opensTheSourcesOfANumberByEnterAndGivesTheFocusBack() {
        var number = tab.page().locator("al-figure button").filter(withText("受灾人口")).first();
        number.focus();
        number.press("Enter");
        var sources = tab.page().locator("explain-view");
        sources.getByText("3\u202f992\u202f000 人").waitFor();
        assertThat(sources.innerText()).contains("已审核", "口径:7月2日以来", "DG ECHO", "退回");
        sources.getByText("阜阳市").click();
        sources.getByText("颍上县").first().waitFor();
        tab.page().keyboard().press("Escape");
        assertThat(number.evaluate("e => e.getRootNode().activeElement === e")).isEqualTo(true);
    }

    @Test
    void copiesANumberWithItsBaseAndMoment() {
        tab.page().locator("al-figure button").filter(withText("受灾人口")).first().click();
        tab.page().locator("explain-view").getByText("复制").click();
        tab.page().waitForSelector("al-said p:not(:empty)");
        assertThat(tab.page().evaluate("navigator.clipboard.readText()").toString())
                .contains("安徽省受灾人口", "截至7月19日 17:00", "口径:7月2日以来");
    }

    @Test
    void signsAnAlarm() {
        tab.page().locator("wall-alarms article.RED button").click();
        tab.page().waitForSelector("wall-alarms article.RED", gone());
        assertThat(tab.page().locator("wall-map .pulse").count()).isZero();
    }

    @Test
    void neverShowsTwoBasesTogether() {
        tab.page().keyboard().press("b");
        tab.page()
                .waitForFunction(
                        "() => document.querySelector('wall-page').model.data.figures?.base.id"
                                + " === 'since-meiyu'");
        assertThat(harness.answers().takeAsked())
                .filteredOn(a -> a.contains("base="))
                .allMatch(a -> a.contains("base=since-meiyu"));
    }

    @ParameterizedTest(name = "{0} {1} is {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # as the bulletins print: one decimal, half up, a zero decimal dropped
                    2157000 | 人   | 215.7万人
                    9999    | 人   | 9\u202f999人
                    10000   | 人   | 1万人
                    10500   | 人   | 1.1万人
                    0       | 人   | 0人
                    208700  | 公顷 | 208.7千公顷
                    3200.5  | 公顷 | 3.2千公顷
                    902000  | 万元 | 90.2亿元
                    9000    | 万元 | 9\u202f000万元
                    849     | 间   | 849间
                    """)
    void printsFiguresAsTheBulletinsDo(String value, String unit, String printed) {
        var brief =
                tab.page()
                        .evaluate(
                                "async ([v, u]) => (await import('/assets/units.js'))"
                                        + ".brief(v, {unitZh: u, unitEn: u})",
                                List.of(value, unit));
        assertThat(brief).isEqualTo(printed);
    }

    @AfterEach
    void stop() {
        var faults = tab.faults();
        tab.close();
        harness.close();
        assertThat(faults).isEmpty();
    }

    @AfterAll
    void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    private static com.microsoft.playwright.Locator.FilterOptions withText(String text) {
        return new com.microsoft.playwright.Locator.FilterOptions().setHasText(text);
    }

    private static com.microsoft.playwright.Page.WaitForSelectorOptions gone() {
        return new com.microsoft.playwright.Page.WaitForSelectorOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED);
    }
}
