package org.anlan.dashboard.look;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A way from a document to the wall")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocumentWaysTest {

    private static final String MOMENT = "2020-07-18T18:00:00Z";

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
        harness.answers().takeAsked();
    }

    @AfterEach
    void shut() {
        tab.close();
        harness.close();
    }

    @AfterAll
    void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @ParameterizedTest(name = "#/{0} opens {1}")
    @CsvSource({
        "figures/341226/deaths?process=p1&base=since-0702&, explain",
        "responses?, responses",
        "evacuation?process=p1&, evacuation"
    })
    void opensTheThingAsItWasAtTheMomentOfTheDocument(String way, String view) {
        follow(way);
        tab.until(
                "m.views.at(-1)?.view === '%s' && m.lookingAt === Date.parse('%s')"
                        .formatted(view, MOMENT));
    }

    @Test
    void asksForAFigureAsItWasThen() {
        follow("figures/341226/deaths?process=p1&base=since-0702&");
        tab.until("m.views.at(-1)?.view === 'explain'");
        tab.settle();
        assertThat(harness.answers().takeAsked())
                .filteredOn(a -> a.startsWith("figures/341226/deaths/explain"))
                .isNotEmpty()
                .allMatch(a -> a.contains("asOf=2020-07-18T18"));
    }

    private void follow(String way) {
        tab.page().evaluate("link => location.hash = link", "#/" + way + "asOf=" + MOMENT);
    }
}
