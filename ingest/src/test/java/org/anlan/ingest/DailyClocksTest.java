package org.anlan.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.anlan.domain.Role;
import org.anlan.store.Cause;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The daily report of a relief response")
class DailyClocksTest extends WithReporting {

    private static final String TOWN = "340102001";
    private static final String COUNTY = "340102";

    private Days days;

    @BeforeEach
    void reported() {
        days = new Days(reporting);
        days.turn("02T10:00");
        days.file(TOWN, "FIRST", "02T09:50");
    }

    @ParameterizedTest(name = "{0} filed {2} as of {3}: {4}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # what                     | kind      | filed    | as of    | county's clock of the 3rd
                    in time                    | ZERO      | 03T08:30 | 03T00:00 | met 03T08:30, in time
                    on the stroke              | ZERO      | 03T09:00 | 03T00:00 | met 03T09:00, in time
                    a minute late              | ZERO      | 03T09:01 | 03T00:00 | met 03T09:01, late
                    a day late                 | ZERO      | 04T08:00 | 04T00:00 | met 04T08:00, late
                    figures of that morning    | FOLLOW_UP | 03T08:00 | 03T07:50 | met 03T08:00, in time
                    figures of the day before  | FOLLOW_UP | 03T08:00 | 02T23:59 | owed
                    before midnight, for it    | ZERO      | 02T23:55 | 03T00:00 | met 02T23:55, in time
                    before midnight, before it | ZERO      | 02T23:55 | 02T23:55 | owed
                    never                      | none      | 03T12:00 | 03T12:00 | owed
                    """)
    void isMetByWhateverTheCountyFilesForMidnightOrLater(
            String what, String kind, String filed, String asOf, String expected) {
        days.respond("R", "340100", 4);
        days.turn(filed);
        if (!kind.equals("none")) {
            days.file(COUNTY, kind, asOf);
        }
        days.turn("04T09:30");
        assertThat(days.state("zero-county", COUNTY, "03T09:00")).isEqualTo(expected);
    }

    @Test
    void isOwedAlsoInAnExerciseOpenedOnALaterDayThanItPlays() {
        reporting
                .server
                .open()
                .store()
                .useTransaction(
                        Cause.house(),
                        tx -> tx.handle().execute("update ingest.daily set day = '2099-01-01'"));
        days.respond("R", "340100", 4);
        days.turn("03T09:30");
        assertThat(days.state("zero-county", COUNTY, "03T09:00")).isEqualTo("owed");
    }

    @ParameterizedTest(name = "a town''s report as of {0}, accepted by the county at 8: {1}")
    @CsvSource({"03T06:00, 'met 03T08:00, in time'", "02T23:00, owed"})
    void isMetByWhatTheCountyPassesOnForThatDay(String asOf, String expected) {
        days.respond("R", "340100", 4);
        days.turn("03T07:00");
        days.file(TOWN, "FOLLOW_UP", asOf);
        reporting.execute("update ingest.report set reviewed_level = 1 where version = 1");
        days.turn("03T08:00");
        assertThat(reporting.accept("县", COUNTY).status()).isEqualTo(200);
        assertThat(days.state("zero-county", COUNTY, "03T09:00")).isEqualTo(expected);
    }

    @Test
    void isOwedEachDayFromTheOneAfterTheStartByEachLevelAtItsHour() {
        days.respond("R", "340000", 4);
        days.turn("04T00:01");
        assertThat(days.list())
                .extracting(c -> c.get("rule").asText() + " " + Days.print(c.get("due")))
                .filteredOn(c -> c.startsWith("zero"))
                .containsExactly(
                        "zero-city 04T10:00",
                        "zero-county 04T09:00",
                        "zero-city 03T10:00",
                        "zero-county 03T09:00");
        assertThat(days.list().getFirst().get("region").asText()).isEqualTo("340100");
    }

    @ParameterizedTest(name = "{0} response over {1}")
    @CsvSource({"FLOOD, 340000", "RELIEF, 340200", "RELIEF, 340103"})
    void isNotOwedForAnotherTypeOrElsewhere(String type, String area) {
        days.respond("R", type, area, 3);
        days.turn("03T08:00");
        assertThat(zeros()).isEmpty();
    }

    @Test
    void isOwedByEveryCountyOfTheRegionThatTheDisasterWasOpenedFor() {
        reporting.server.person("值班长", Role.DUTY_CHIEF, "340000");
        var wide = Map.of("id", "W", "name", "甲", "hazard", "flood", "region", "340100");
        reporting.server.post("值班长", "/api/v1/processes", wide);
        days.respond("R", "340000", 4);
        days.turn("03T00:01");
        assertThat(days.list("W", ""))
                .extracting(c -> c.get("region").asText())
                .containsExactlyInAnyOrder("340100", "340102", "340103", "340176");
    }

    @Test
    void endsWithTheResponseWhatIsOverdueStaysMissed() {
        days.respond("R", "340100", 4);
        days.turn("03T09:20");
        days.respond("R", "340100", 0);
        days.turn("05T12:00");
        assertThat(days.state("zero-county", COUNTY, "03T09:00")).isEqualTo("owed");
        assertThat(days.state("zero-city", "340100", "03T10:00")).isEqualTo("ended 03T09:20");
        assertThat(zeros()).hasSize(2);
        assertThat(days.told("ClockPassed")).contains("zero-county/P1/340102");
        assertThat(days.told("ClockEnded")).containsExactly("zero-city/P1/340100");
    }

    @Test
    void goesOnWhereAnotherResponseIsInForce() {
        days.respond("R", "340100", 4);
        days.respond("S", "340000", 4);
        days.turn("03T08:00");
        days.respond("R", "340100", 0);
        assertThat(days.state("zero-county", COUNTY, "03T09:00")).isEqualTo("owed");
        days.respond("S", "340000", 0);
        assertThat(days.state("zero-county", COUNTY, "03T09:00")).isEqualTo("ended 03T08:00");
    }

    @Test
    void endsOnceTheSituationIsStable() {
        days.respond("R", "340100", 4);
        days.turn("03T08:00");
        days.stabilise();
        days.turn("04T12:00");
        assertThat(zeros()).hasSize(2);
        assertThat(days.state("zero-county", COUNTY, "03T09:00")).isEqualTo("ended 03T08:00");
    }

    @Test
    void isStartedForTheDaysThatTheHouseWasClosed() {
        days.respond("R", "340100", 4);
        days.turn("03T00:01");
        days.turn("06T12:00");
        assertThat(zeros()).hasSize(8);
    }

    @ParameterizedTest(name = "looked back to {0}: {1}")
    @CsvSource({"02T23:00, none", "03T08:00, owed", "03T09:30, owed", "03T09:50, met"})
    void looksBackAsItWasKnown(String asOf, String expected) {
        days.respond("R", "340100", 4);
        days.turn("03T00:01");
        days.turn("03T09:40");
        days.file(COUNTY, "ZERO", "03T00:00");
        days.turn("04T09:00");
        var then =
                days.list("P1", "&asOf=" + Days.at(asOf)).stream()
                        .filter(c -> c.get("rule").asText().equals("zero-county"))
                        .toList();
        assertThat(then).hasSize(expected.equals("none") ? 0 : 1);
        then.forEach(c -> assertThat(c.get("metAt").isNull()).isEqualTo(!expected.equals("met")));
    }

    private List<JsonNode> zeros() {
        return days.list().stream().filter(c -> c.get("rule").asText().startsWith("zero")).toList();
    }
}
