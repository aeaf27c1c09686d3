package org.anlan.dashboard.look;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.FromShadowDom;
import com.deque.html.axecore.playwright.AxeBuilder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The wall, as it looks")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WallLookTest {

    private static final int LEAST_PIXELS = 18;
    private static final List<String> KEYS =
            List.of("4", "1", "2", "3", "5", "6", "7", "b", "b", "l");
    private static final List<String> VIEWS =
            List.of(
                    "explain",
                    "county",
                    "counties",
                    "responses",
                    "alarms",
                    "tasks",
                    "incidents",
                    "cutoff",
                    "evacuation",
                    "warnings",
                    "help");

    private Chromium chromium;
    private WallHarness harness;

    @BeforeAll
    void open() {
        chromium = Chromium.orSkip();
        harness = new WallHarness(0);
    }

    @ParameterizedTest(name = "{0} × {1}")
    @CsvSource({"1920, 1080", "1366, 768"})
    void cutsNoTextLaysNoneOverAnotherAndBreaksNoPolicy(int width, int height) {
        try (var tab = chromium.open(width, height)) {
            tab.go(harness.url("/wall")).untilDrawn();
            for (var key : KEYS) {
                tab.page().keyboard().press(key);
                tab.until("Object.keys(m.data).length && !m.views.length");
                tab.settle();
                tab.picture(Path.of("target", "wall-%d-%s.png".formatted(width, key)));
                assertThat(tab.layoutFaults(LEAST_PIXELS)).as("after key %s", key).isEmpty();
            }
            assertThat(tab.faults()).isEmpty();
        }
    }

    @Test
    void canBeReadByEveryoneInEachOfItsViews() {
        try (var tab = chromium.open(1366, 768)) {
            tab.go(harness.url("/wall")).untilDrawn();
            var breaches = new ArrayList<String>(breaches(tab, "wall-page"));
            for (var view : VIEWS) {
                tab.page()
                        .evaluate(
                                """
                                view => {
                                  const m = document.querySelector('wall-page').model;
                                  m.shut();
                                  m.open({region: '341226', indicator: 'people-affected', view});
                                }""",
                                view);
                tab.settle();
                breaches.addAll(breaches(tab, "wall-page", "wall-drawer"));
            }
            assertThat(breaches).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/", "/sign-in", "/sign-in#link=0123456789abcdef0123456789abcdef"})
    void isEnteredThroughPagesThatCanBeReadByEveryone(String path) {
        try (var tab = chromium.open(1366, 768)) {
            tab.go(harness.url(path)).page().waitForSelector("main h1");
            assertThat(tab.faults()).isEmpty(); // before axe, which writes inline styles itself
            assertThat(breaches(tab, "body")).isEmpty();
        }
    }

    private static List<String> breaches(Tab tab, String... part) {
        var found = new AxeBuilder(tab.page()).include(new FromShadowDom(part)).analyze();
        assertThat(found.getPasses()).as("something was looked at").isNotEmpty();
        return found.getViolations().stream().map(r -> r.getId() + " " + r.getNodes()).toList();
    }

    @AfterAll
    void close() {
        if (harness != null) {
            harness.close();
            chromium.close();
        }
    }
}
