package org.anlan.packs.forge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The census of 2020")
class PopulationTest {

    private final Table population;
    private final Regions regions;

    PopulationTest() throws IOException {
        population = Table.read(Places.ANHUI.resolve("population.csv"));
        regions = Regions.read(Places.ANHUI);
    }

    @ParameterizedTest(name = "adds up in every city: {0}")
    @ValueSource(strings = {"people", "urban", "rural", "households"})
    void addsUp(String column) {
        assertThat(sum(column, rows("city"))).isEqualTo(sum(column, rows("province")));
        for (var city : rows("city")) {
            var code = Table.value(city, "code");
            var parts = population.rows().stream().filter(row -> isPartOf(row, code)).toList();
            assertThat(sum(column, parts)).as(code).isEqualTo(number(city, column));
        }
    }

    private boolean isPartOf(Map<String, String> row, String city) {
        var code = Table.value(row, "code");
        return Table.value(row, "scope").equals("remainder")
                ? code.equals(city)
                : regions.value(code, "parent").equals(city);
    }

    /// The figures of the readme of the census extract.
    @ParameterizedTest
    @CsvSource({"340200,22298", "341100,165479", "341200,163820", "341300,107603"})
    void hasTheRemaindersThatTheTableDoesNotList(String city, long people) {
        assertThat(population.rows())
                .filteredOn(row -> Table.value(row, "scope").equals("remainder"))
                .hasSize(4)
                .filteredOn(row -> Table.value(row, "code").equals(city))
                .singleElement()
                .extracting(row -> number(row, "people"))
                .isEqualTo(people);
    }

    @Test
    void countsUrbanAndRuralPeopleApart() {
        for (var row : population.rows()) {
            assertThat(number(row, "urban") + number(row, "rural"))
                    .isEqualTo(number(row, "people"));
        }
    }

    @Test
    void coversEveryCounty() {
        assertThat(rows("county")).hasSize(104);
    }

    @Test
    void isWhatTheForgeMakesOfTheReference() throws IOException {
        var census = Table.read(Places.shared("population/anhui_census_2020.csv"));
        assertThat(ForgePopulation.make(census, Places.ANHUI)).isEqualTo(population);
    }

    private List<? extends Map<String, String>> rows(String level) {
        return population.rows().stream()
                .filter(row -> Table.value(row, "scope").equals("region"))
                .filter(row -> regions.value(Table.value(row, "code"), "level").equals(level))
                .toList();
    }

    private static long sum(String column, List<? extends Map<String, String>> rows) {
        return rows.stream().mapToLong(row -> number(row, column)).sum();
    }

    private static long number(Map<String, String> row, String column) {
        return Long.parseLong(Table.value(row, column));
    }
}
