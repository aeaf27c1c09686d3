package org.anlan.domain.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.anlan.domain.indicator.CatalogueTable;
import org.anlan.domain.indicator.TableRefused;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The list of hazards")
class HazardsTest {

    private static final String HEAD =
            "# version: t\ncode\tname_zh\tname_en\tparent\tfamily_zh\tfamily_en\tplace\tgbt28921"
                    + "\tcertainty\tsource\n";

    private final Hazards hazards = Hazards.bundled();

    @ParameterizedTest(name = "{0} {1} counts under {2}")
    @CsvSource(
            textBlock =
                    """
                    flood,          洪涝,     flood
                    flood-mountain, 山区洪水, flood
                    flood-urban,    城镇内涝, flood
                    tornado,        龙卷风,   wind-hail
                    drought,        干旱,     drought
                    tsunami,        海啸,     tsunami
                    """)
    void knowsTheFirstLevelOfEachSubHazard(String code, String zh, String firstLevel) {
        assertThat(hazards.get(code).nameZh()).isEqualTo(zh);
        assertThat(hazards.firstLevel(code).code()).isEqualTo(firstLevel);
    }

    @Test
    void hasTwoLevels() {
        assertThat(hazards.list()).filteredOn(Hazard::isFirstLevel).hasSize(15);
        assertThat(hazards.listChildren("flood")).hasSize(5);
        assertThat(hazards.listChildren("wind-hail")).hasSize(4);
        assertThat(hazards.listChildren("hail")).isEmpty();
    }

    @Test
    void keepsMarineHazardsReadableInAnInlandProvince() {
        assertThat(hazards.list())
                .filteredOn(hazard -> !hazard.inland())
                .extracting(Hazard::nameZh)
                .containsExactly("风暴潮", "海啸");
    }

    @Test
    void callsNoNationalCodeVerified() {
        assertThat(hazards.list())
                .flatExtracting(hazard -> hazard.national().stream().toList())
                .isNotEmpty()
                .allSatisfy(
                        code ->
                                assertThat(code)
                                        .extracting("certainty")
                                        .isEqualTo(Certainty.UNVERIFIED));
    }

    @Test
    void namesTheCodeThatItDoesNotHave() {
        assertThat(hazards.find("meteor")).isEmpty();
        assertThatThrownBy(() -> hazards.firstLevel("meteor")).hasMessageContaining("meteor");
        assertThatThrownBy(() -> hazards.listChildren("meteor")).hasMessageContaining("meteor");
    }

    @ParameterizedTest(name = "refuses [{0}] at line {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Flood^洪^F^^水^W^inland^^^s                                         | 3, column 1
                    flood^洪^F^^水^W^inland^0102^unverified^s                           | 3, column 1
                    flood^洪^F^^水^W^inland^010200^^s                                   | 3, column 9
                    flood^洪^F^water^水^W^inland^^^s                                    | 3, column 4
                    flood^洪^F^^水^W^lake^^^s                                           | 3, column 7
                    a^甲^A^^水^W^inland^^^s~a^甲^A^^水^W^inland^^^s                     | 4, column 1
                    a^甲^A^^水^W^inland^^^s~b^乙^B^a^水^W^inland^^^s~c^丙^C^b^水^W^inland^^^s | 5, column 4
                    """)
    void refusesAMalformedRow(String rows, String place) {
        var text = HEAD + rows.replace('^', '\t').replace('~', '\n') + "\n";
        var table = CatalogueTable.parse("h.tsv", text);
        assertThatThrownBy(() -> Hazards.of(table))
                .isInstanceOf(TableRefused.class)
                .hasMessageStartingWith("h.tsv, line " + place);
    }
}
