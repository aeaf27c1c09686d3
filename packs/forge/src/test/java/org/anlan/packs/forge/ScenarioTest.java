package org.anlan.packs.forge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A scenario")
class ScenarioTest {

    static Stream<Path> scenarios() {
        return Stream.of(Places.FLOOD, Places.SCENARIOS.resolve("TWIN-RIVERS"));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void namesTheBaseAndTheRankOfEveryBulletin(Path folder) throws IOException {
        var scenario = Scenario.read(folder);
        var bases = scenario.bases().stream().map(Scenario.Base::id).toList();
        for (var row : Table.read(folder.resolve("bulletins.csv")).rows()) {
            var base = Table.value(row, "base");
            assertThat(base.isEmpty() || bases.contains(base)).as(base).isTrue();
            assertThat(scenario.rank(Table.value(row, "body"))).isEqualTo(Table.value(row, "rank"));
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void writesTimesInTheirOwnPrecision(Path folder) throws IOException {
        for (var row : Table.read(folder.resolve("bulletins.csv")).rows()) {
            assertThat(CivilTime.precision(Table.value(row, "as_of")))
                    .isEqualTo(Table.value(row, "as_of_precision"));
        }
    }

    @ParameterizedTest(name = "{0} is {1}, precise to the {2}")
    @CsvSource({
        "2020-07-06, 2020-07-06, day",
        "2020-07-12T11:00+08:00, 2020-07-12T11:00, minute",
        "2020-07-12T16:00Z, 2020-07-13T00:00, minute"
    })
    void readsTimesAsCivilTimeOfChina(String written, String local, String precision) {
        assertThat(CivilTime.local(written)).isEqualTo(local);
        assertThat(CivilTime.precision(written)).isEqualTo(precision);
    }

    /// Values transcribed from the bulletins' pages.
    @ParameterizedTest(name = "bulletin {0}: {1} is {2}")
    @CsvSource({
        "1,people-affected,424000",
        "1,base,since-0702",
        "2,people-affected,1236000",
        "2,base,since-meiyu",
        "3,relocated,385000",
        "4,base,''",
        "4,rank,foreign-secondary",
        "5,deaths,''",
        "6,rounding,1000000",
        "7,people-affected,9946000",
        "7,base,since-meiyu"
    })
    void ofTheFloodOf2020SaysWhatTheBulletinsSay(String id, String column, String value)
            throws IOException {
        assertThat(Table.read(Places.FLOOD.resolve("bulletins.csv")).by("id").get(id))
                .containsEntry(column, value);
    }

    @Test
    void ofTheFloodOf2020IsWhatTheForgeMakesOfTheReference() throws IOException {
        var source = Table.read(Places.shared("sitreps/anhui_bulletins.csv"));
        assertThat(ForgeBulletins.make(source, Scenario.read(Places.FLOOD)))
                .isEqualTo(Table.read(Places.FLOOD.resolve("bulletins.csv")));
    }
}
