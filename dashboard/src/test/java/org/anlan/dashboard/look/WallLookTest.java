package org.anlan.dashboard.look;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The wall, as it looks")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WallLookTest {

    private static final int LEAST_PIXELS = 18;

    private Chromium chromium;
    private WallHarness harness;

    @BeforeAll
    void open() {
        chromium = Chromium.orSkip();
        harness = new WallHarness(0);
    }

    @ParameterizedTest(name = "{0} × {1}, keys {2}")
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            textBlock =
                    """
                    1920 | 1080 | none
                    1920 | 1080 | 1
                    1920 | 1080 | 2
                    1920 | 1080 | 3
                    1920 | 1080 | l
                    1366 |  768 | none
                    1366 |  768 | 2
                    1366 |  768 | 3
                    1366 |  768 | 7
                    1366 |  768 | l
                    """)
    void cutsNoTextLaysNoneOverAnotherAndBreaksNoPolicy(int width, int height, String key) {
        try (var tab = chromium.open(width, height)) {
            tab.go(harness.url("/wall")).untilDrawn();
            if (key != null) {
                tab.page().keyboard().press(key);
                tab.page().waitForTimeout(0);
                tab.settle();
            }
            tab.picture(Path.of("target", "wall-%dx%d-%s.png".formatted(width, height, key)));
            assertThat(tab.layoutFaults(LEAST_PIXELS)).isEmpty();
            assertThat(tab.faults()).isEmpty();
        }
    }

    @ParameterizedTest(name = "view {0}")
    @ValueSource(
            strings = {
                "",
                "{view:'explain',region:'340000',indicator:'people-affected'}",
                "{view:'county',region:'341226',name:'颍上县'}",
                "{view:'counties'}",
                "{view:'responses'}",
                "{view:'alarms'}",
                "{view:'tasks'}",
                "{view:'incidents'}",
                "{view:'cutoff'}",
                "{view:'evacuation'}",
                "{view:'warnings'}",
                "{view:'help'}"
            })
    void canBeReadByEveryone(String view) {
        try (var tab = chromium.open(1366, 768)) {
            tab.go(harness.url("/wall")).untilDrawn();
            if (!view.isEmpty()) {
                tab.page().evaluate("document.querySelector('wall-page').model.open(" + view + ")");
                tab.settle();
            }
            assertThat(new AxeBuilder(tab.page()).analyze().getViolations()).isEmpty();
            assertThat(tab.faults()).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/", "/sign-in", "/sign-in#link=0123456789abcdef0123456789abcdef"})
    void isEnteredThroughPagesThatCanBeReadByEveryone(String path) {
        try (var tab = chromium.open(1366, 768)) {
            tab.go(harness.url(path)).page().waitForSelector("main h1");
            assertThat(new AxeBuilder(tab.page()).analyze().getViolations()).isEmpty();
            assertThat(tab.faults()).isEmpty();
        }
    }

    @AfterAll
    void close() {
        if (harness != null) {
            harness.close();
            chromium.close();
        }
    }
}
