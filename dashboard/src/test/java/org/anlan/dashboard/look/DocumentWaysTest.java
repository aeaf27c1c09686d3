package org.anlan.dashboard.look;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A way from a document to the wall")
class DocumentWaysTest {

    private static final String MOMENT = "2020-07-18T18:00:00Z";

    @RegisterExtension static final Looking LOOK = new Looking(1920, 1080);

    @BeforeEach
    void open() {
        LOOK.tab().go(LOOK.url("/wall")).untilDrawn();
        LOOK.answers().takeAsked();
    }

    @ParameterizedTest(name = "#/{0} opens {1}")
    @CsvSource({
        "figures/341226/deaths?process=p1&base=since-0702&, explain",
        "responses?, responses",
        "evacuation?process=p1&, evacuation"
    })
    void opensTheThingAsItWasAtTheMomentOfTheDocument(String way, String view) {
        follow(way);
        LOOK.tab()
                .until(
                        "m.views.at(-1)?.view === '%s' && m.lookingAt === Date.parse('%s')"
                                .formatted(view, MOMENT));
    }

    @Test
    void asksForAFigureAsItWasThen() {
        follow("figures/341226/deaths?process=p1&base=since-0702&");
        LOOK.tab().until("m.views.at(-1)?.view === 'explain'");
        LOOK.tab().settle();
        assertThat(LOOK.answers().takeAsked())
                .filteredOn(a -> a.startsWith("figures/341226/deaths/explain"))
                .isNotEmpty()
                .allMatch(a -> a.contains("asOf=2020-07-18T18"));
    }

    private void follow(String way) {
        LOOK.tab().page().evaluate("link => location.hash = link", "#/" + way + "asOf=" + MOMENT);
    }
}
