package org.anlan.dashboard.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    private static final List<String> KEYS =
            List.of("4", "1", "2", "3", "5", "6", "7", "b", "b", "l");
    /// All that the drawer can show.
    static final List<String> VIEWS =
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
                    "stations",
                    "plan",
                    "consultations",
                    "book",
                    "incident",
                    "floodAreas",
                    "depots",
                    "documents",
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

    @ParameterizedTest(name = "{0} × {1}, looking back")
    @CsvSource({"1920, 1080", "1366, 768"})
    void keepsItsOrderWhileItLooksBack(int width, int height) {
        try (var tab = chromium.open(width, height)) {
            tab.go(harness.url("/wall")).untilDrawn();
            for (var language : List.of("zh", "en")) {
                for (var key : List.of("4", "1", "2", "7")) {
                    tab.page().keyboard().press(key);
                    tab.page()
                            .evaluate(
                                    """
                                    () => {
                                      const m = document.querySelector('wall-page').model;
                                      m.lookAt(Date.parse('2020-07-19T09:00:00Z'));
                                    }""");
                    tab.page().waitForTimeout(250);
                    tab.settle();
                    tab.picture(
                            Path.of("target", "back-%d-%s-%s.png".formatted(width, key, language)));
                    assertThat(tab.layoutFaults(LEAST_PIXELS)).as(language + key).isEmpty();
                }
                tab.page().keyboard().press("l");
            }
            assertThat(tab.faults()).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0} × {1}")
    @CsvSource({"1920, 1080", "1366, 768"})
    void holdsAnEvacuationOfWhichNothingIsCounted(int width, int height) {
        try (var tab = chromium.open(width, height)) {
            tab.go(harness.url("/wall")).untilDrawn();
            for (var language : List.of("zh", "en")) {
                tab.page()
                        .evaluate(
                                """
                                () => {
                                  const m = document.querySelector('wall-page').model;
                                  m.data.evacuation = {toMove: null, moved: null, left: null,
                                      asOf: null, missing: Array(96).fill('340102')};
                                  m.changed();
                                }""");
                tab.settle();
                tab.picture(Path.of("target", "uncounted-%d-%s.png".formatted(width, language)));
                assertThat(tab.layoutFaults(LEAST_PIXELS)).as(language).isEmpty();
                tab.page().keyboard().press("l");
                tab.settle();
            }
        }
    }

    @ParameterizedTest(name = "{0} bases at {1} × {2}")
    @CsvSource({"1, 1920, 1080", "3, 1920, 1080", "3, 1366, 768", "6, 1920, 1080", "6, 1366, 768"})
    void holdsOneToSixBasesOfAnyName(int bases, int width, int height) {
        try (var tab = chromium.open(width, height)) {
            tab.go(harness.url("/wall")).untilDrawn();
            tab.page()
                    .evaluate(
                            """
                            bases => {
                              const m = document.querySelector('wall-page').model;
                              const names = ['7月2日以来', '自7月2日以来强降雨', '入梅以来', '口径未写明',
                                  '本次过程(7月18日8时起)', '今年以来'];
                              m.process.bases = names.slice(0, bases)
                                  .map((name, n) => ({id: n ? `b${n}` : m.base.id, name}));
                              m.changed();
                            }""",
                            bases);
            tab.settle();
            tab.picture(Path.of("target", "bases-%d-%d.png".formatted(bases, width)));
            assertThat(tab.layoutFaults(LEAST_PIXELS)).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0} × {1}")
    @CsvSource({"1920, 1080", "1366, 768"})
    void canBeReadByEveryoneInEachOfItsViews(int width, int height) {
        try (var tab = chromium.open(width, height)) {
            tab.go(harness.url("/wall")).untilDrawn();
            var breaches = new ArrayList<>(tab.breaches("wall-page"));
            for (var view : VIEWS) {
                tab.page()
                        .evaluate(
                                """
                                view => {
                                  const m = document.querySelector('wall-page').model;
                                  m.shut();
                                  const incident = m.data.incidents.items[0];
                                  m.open({region: '341226', indicator: 'people-affected', incident, view});
                                }""",
                                view);
                tab.settle();
                tab.picture(Path.of("target", "view-%d-%s.png".formatted(width, view)));
                breaches.addAll(tab.breaches("wall-page", "wall-drawer"));
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
            assertThat(tab.breaches("body")).isEmpty();
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
