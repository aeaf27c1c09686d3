package org.anlan.dashboard.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The verification board")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VerifyLookTest {

    private static final int LEAST_PIXELS = 14;

    private Chromium chromium;
    private WallHarness harness;

    @BeforeAll
    void start() {
        chromium = Chromium.orSkip();
    }

    @BeforeEach
    void open() {
        harness = new WallHarness(0);
    }

    @ParameterizedTest(name = "{0} at {1}×{2} in {3}")
    @CsvSource({
        "scores, 1920, 1080, zh",
        "scores, 1366, 768, zh",
        "scores, 1366, 768, en",
        "warnings, 1366, 768, zh",
        "warnings, 1920, 1080, en",
        "weights, 1366, 768, zh",
        "weights, 1920, 1080, en",
        "pairs, 1366, 768, zh",
        "pairs, 1366, 768, en",
        "pairs, 1920, 1080, zh"
    })
    void canBeReadByEveryoneAndBreaksNoPolicy(String view, int width, int height, String language) {
        try (var tab = chromium.open(width, height)) {
            tab.page().addInitScript("localStorage.setItem('anlan.language', '" + language + "')");
            show(tab, view);
            tab.picture(Path.of("target", "verify-%s-%d-%s.png".formatted(view, width, language)));
            assertThat(tab.layoutFaults(LEAST_PIXELS))
                    .allMatch(
                            f ->
                                    f.equals("the page scrolls")
                                            || f.matches("only [0-9]+ texts were seen")
                                            || f.matches("(?s)cut: .*," + height + "\\)"));
            assertThat(tab.faults()).isEmpty();
            assertThat(tab.breaches("verify-page")).isEmpty();
        }
    }

    @Test
    void saysHonestlyWhereSkillIsPoorOrTheSampleSmall() {
        try (var tab = chromium.open(1366, 768)) {
            show(tab, "scores");
            var plain = said(tab, "scores-pane");
            assertThat(plain)
                    .contains("优于持续性预报", "不能断定优于气候预报", "不排名次")
                    .contains("无技巧", "不可检验 40", "CRPS 9.913 mm")
                    .contains("80% 区间覆盖 67%", "另有 3/6864 例为无穷", "水位(发布 45 份,均未能计分)");
            show(tab, "warnings");
            assertThat(said(tab, "warnings-pane"))
                    .contains("不足 20 次", "晚 10.5 小时", "示例标准")
                    .contains("超警戒", "消息 6", "生效中待定 1");
            show(tab, "weights");
            assertThat(said(tab, "weights-pane"))
                    .contains("不足 10 题", "3 家平均", "权重由 37.1% 变为 39.8%");
        }
    }

    @Test
    void opensTheFrozenPairBehindAMoveOfAWeight() {
        try (var tab = chromium.open(1366, 768)) {
            show(tab, "weights");
            tab.page().locator("weights-pane li button").first().click();
            tab.page().waitForSelector("pair-card dl");
            assertThat(said(tab, "pair-card"))
                    .contains("省气象局", "橙色 50%", "rain-175@1", "不能修改、不能删除");
            assertThat(tab.page().url()).endsWith("#pairs/00000000-0000-7000-8000-000000000002");
        }
    }

    @Test
    void showsACorrectedOutcomeBesideTheFirst() {
        try (var tab = chromium.open(1366, 768)) {
            show(tab, "pairs");
            tab.page().locator("pairs-pane .row").first().click();
            assertThat(tab.page().locator("pair-card ul").innerText())
                    .contains("61.30 mm", "已被更正", "63.90 mm");
        }
    }

    @Test
    void asksForOneSubjectFirstAndForWhatIsChosen() {
        try (var tab = chromium.open(1366, 768)) {
            show(tab, "scores");
            assertThat(harness.answers().takeAsked())
                    .anyMatch(a -> a.contains("quantity=AREAL_RAIN_DAY"));
            tab.page().locator("ask-bar select[name=issuer]").selectOption("DEPARTMENT/省气象局");
            tab.page().locator("ask-bar select[name=lead]").selectOption("48");
            tab.untilPromised(
                    """
                    async () => {
                      const {asked, bursts} = document.querySelector('verify-page').model;
                      return asked.leadHours === '48'
                          && !bursts.timer && !bursts.busy.size && !bursts.wanted.size;
                    }""");
            assertThat(harness.answers().takeAsked())
                    .anyMatch(a -> a.contains("kind=DEPARTMENT") && a.contains("leadHours=48"));
        }
    }

    /// All text of a part, also beneath further shadow roots.
    private static String said(Tab tab, String part) {
        return tab.page()
                .locator(part)
                .evaluate(
                        """
                        part => {
                          const said = (n) => n.nodeType === Node.TEXT_NODE
                              ? n.data
                              : [...(n.shadowRoot?.childNodes ?? []), ...n.childNodes].map(said).join('');
                          return said(part).replace(/\\s+/g, ' ');
                        }""")
                .toString();
    }

    private void show(Tab tab, String view) {
        tab.go(harness.url("/verify#" + view));
        tab.page()
                .waitForFunction(
                        "view => document.querySelector('verify-page')?.view === view", view);
        tab.untilVerified();
    }

    @AfterEach
    void close() {
        harness.close();
    }

    @AfterAll
    void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }
}
