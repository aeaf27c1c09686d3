package org.anlan.app.drill;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A drill holds for scenarios that nobody wrote it for")
@Timeout(600)
class OtherScenariosTest {

    private static final String SINCE = "this-process";

    @TempDir private Path folder = Path.of("");

    private JsonNode play(List<Map<String, String>> bulletins) throws IOException {
        try (var exercise = new Exercise(folder.resolve("data"))) {
            return exercise.play(MadeUp.write(folder.resolve("scenario"), bulletins));
        }
    }

    private static Map<String, String> city(String id, String asOf, String base, String rank) {
        return MadeUp.bulletin(id, asOf, base, rank);
    }

    private static void assertTrue(JsonNode summary, int compared) {
        assertThat(summary.path("compared").asInt()).isEqualTo(compared);
        assertThat(summary.path("unequal").asInt()).isZero();
        assertThat(summary.at("/journal/verified").asBoolean()).isTrue();
        assertThat(summary.at("/journal/parked").asInt()).isZero();
    }

    @Test
    void aForeignFigureEightTimesTheDayBeforeIsSetAsideByANamedReviewer() throws IOException {
        var own = city("a", "2031-06-10T16:00", SINCE, "city-office");
        own.put("people-affected", "21460");
        var foreign = city("b", "2031-06-11T10:00", "", "foreign-secondary");
        foreign.put("people-affected", "2600");
        var summary = play(List.of(own, foreign));
        assertTrue(summary, 1);
        assertThat(summary.at("/reports/setAside").findValuesAsText("source"))
                .containsExactly("来源 b");
        assertThat(summary.at("/reports/setAside/0/reason").asText()).isEqualTo("CONFLICT");
    }

    @Test
    void theSameFigureFromTheProvincialOfficeIsNot() throws IOException {
        var own = city("a", "2031-06-10T16:00", SINCE, "city-office");
        own.put("people-affected", "21460");
        var office = city("b", "2031-06-11T10:00", "", "provincial-office");
        office.put("people-affected", "2600");
        var summary = play(List.of(own, office));
        assertTrue(summary, 2);
        assertThat(summary.at("/reports/setAside")).isEmpty();
    }

    @Test
    void aRoundedLateDuplicateIsNotCountedAndTwoBasesNeverMix() throws IOException {
        var first = city("a", "2031-06-10T16:00", SINCE, "city-office");
        first.put("people-affected", "21460");
        first.put("relocated", "905");
        var other = city("b", "2031-06-11T16:00", "this-year", "city-office");
        other.put("people-affected", "904300");
        var late = city("c", "2031-06-10T16:00", SINCE, "media");
        late.put("published", "2031-06-12");
        late.put("rounding", "10000");
        late.put("people-affected", "20000");
        late.put("relocated", "905");
        var again = city("d", "2031-06-13T09:00", SINCE, "city-office");
        again.put("people-affected", "34001");
        again.put("relocated", "1200");
        var summary = play(List.of(late, again, other, first));
        assertTrue(summary, 5);
        assertThat(summary.at("/reports/setAside/0/reason").asText()).isEqualTo("DUPLICATE");
    }

    @Test
    void whatIsNotReportedIsNotZeroAndAFallIsExplained() throws IOException {
        var first = city("a", "2031-06-10T16:00", SINCE, "city-office");
        first.put("people-affected", "80000");
        first.put("deaths", "0");
        first.put("affected_counties", "6");
        var corrected = city("b", "2031-06-11T16:00", SINCE, "city-office");
        corrected.put("people-affected", "52000");
        corrected.put("crops-affected", "1320.55");
        corrected.put("affected_counties", "3");
        var summary = play(List.of(first, corrected));
        assertTrue(summary, 6);
        var missing = new ArrayList<String>();
        summary.path("comparison").forEach(row -> missing.add(row.path("indicator").asText()));
        assertThat(missing).doesNotContain("missing", "injured");
        assertThat(summary.at("/reports/explained").has("cumulative-never-falls")).isTrue();
    }

    @Test
    void aCountyAndACityCountIntoTheProvince() {
        try (var exercise = new Exercise(folder.resolve("data"))) {
            var summary = exercise.play(MadeUp.TWIN_RIVERS);
            assertTrue(summary, 15);
            assertThat(summary.at("/reports/setAside").findValuesAsText("reason"))
                    .containsExactlyInAnyOrder("CONFLICT", "DUPLICATE");
        }
    }
}
