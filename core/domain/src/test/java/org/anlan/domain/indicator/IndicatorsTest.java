package org.anlan.domain.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The catalogue of indicators")
class IndicatorsTest {

    private static final String HEAD =
            "# version: t\ncode\tname_zh\tname_en\tunit\ttally\taggregation\tparent\tgroup_zh\tgroup_en"
                    + "\tnational\tdefinition_zh\tdefinition_en\tsource\n";

    private final Indicators indicators = Indicators.bundled();

    @ParameterizedTest(name = "{0} is {1}, in {2}, {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    people-affected      | 受灾人口                 | PERSON           | CUMULATIVE
                    relocated            | 紧急转移安置人口(累计)   | PERSON           | CUMULATIVE
                    relocated-now        | 紧急转移安置人口(实时)   | PERSON           | REAL_TIME
                    households-collapsed | 倒塌住房户数             | HOUSEHOLD        | CUMULATIVE
                    crops-damaged        | 农作物成灾面积           | HECTARE          | CUMULATIVE
                    telecom-lines-damaged| 受损通信线路             | SHEATH_KILOMETRE | CUMULATIVE
                    power-equipment-damaged | 受损输变电设备        | SET              | CUMULATIVE
                    livestock-dead       | 死亡牲畜                 | HEAD             | CUMULATIVE
                    loss-total           | 直接经济损失             | WAN_YUAN         | CUMULATIVE
                    """)
    void namesThingsAsTheFormDoes(String code, String zh, Unit unit, Tally tally) {
        var indicator = indicators.get(code);
        assertThat(indicator.nameZh()).isEqualTo(zh);
        assertThat(indicator.unit()).isEqualTo(unit);
        assertThat(indicator.tally()).isEqualTo(tally);
    }

    @Test
    void holdsTheWholeQuickReport() {
        assertThat(indicators.version()).isEqualTo("2026.1");
        assertThat(indicators.list()).hasSize(71);
        assertThat(indicators.list())
                .allSatisfy(indicator -> assertThat(indicator.source()).matches("\\[[FG]] .+"));
    }

    @Test
    void keepsEachRealTimeFigureApartFromItsCumulativeTwin() {
        var now = indicators.list().stream().filter(i -> i.tally() == Tally.REAL_TIME).toList();
        assertThat(now).hasSize(7);
        assertThat(indicators.get("shelters-now").cumulativeCode()).contains("shelters");
        assertThat(indicators.get("shelters").cumulativeCode()).isEmpty();
    }

    @Test
    void partsAreCountedInTheUnitOfTheWhole() {
        assertThat(indicators.listParts("loss-total")).hasSize(6);
        assertThat(indicators.listParts("relocated"))
                .extracting(Indicator::code)
                .containsExactly("relocated-central", "relocated-dispersed");
        assertThat(indicators.listParts("relocated-now")).hasSize(2);
    }

    @Test
    void neverAddsCountsOfPlaces() {
        assertThat(indicators.list())
                .filteredOn(i -> i.aggregation() == Aggregation.DISTINCT_PLACES)
                .extracting(Indicator::code)
                .isEqualTo(
                        List.of(
                                "cities-affected",
                                "counties-affected",
                                "townships-affected",
                                "villages-affected"));
    }

    @Test
    void namesTheCodeThatItDoesNotHave() {
        assertThat(indicators.find("nonsense")).isEmpty();
        assertThatThrownBy(() -> indicators.get("nonsense"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nonsense")
                .hasMessageContaining("2026.1");
    }

    @ParameterizedTest(name = "refuses [{0}] at column {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    A1^甲^A^person^cumulative^sum^^组^G^^^^s                        | 1
                    a-now^甲^A^person^cumulative^sum^^组^G^^^^s                     | 1
                    a-now^甲^A^person^real-time^sum^^组^G^^^^s                      | 1
                    a^甲^A^persons^cumulative^sum^^组^G^^^^s                        | 4
                    a^甲^A^person^cumulative^mean^^组^G^^^^s                        | 6
                    a^甲^A^person^cumulative^sum^b^组^G^^^^s                        | 7
                    a^甲^A^person^cumulative^sum^a^组^G^^^^s                        | 7
                    a^甲^A^person^cumulative^sum^^组^G^2020^^^s                     | 10
                    a^甲^^person^cumulative^sum^^组^G^^^^s                          | 2
                    a^甲^A^person^cumulative^sum^^组^G^^^^                          | 13
                    """)
    void refusesAMalformedRow(String row, int column) {
        var table = CatalogueTable.parse("i.tsv", HEAD + row.replace('^', '\t') + "\n");
        assertThatThrownBy(() -> Indicators.of(table))
                .isInstanceOf(TableRefused.class)
                .hasMessageStartingWith("i.tsv, line 3, column %d:".formatted(column));
    }

    @Test
    void refusesACodeThatStandsTwiceAndReadsNationalCodes() {
        var row = "a\t甲\tA\tperson\tcumulative\tsum\t\t组\tG\t2016=X1 2020=Y2\t\t\ts\n";
        var once = Indicators.of(CatalogueTable.parse("i.tsv", HEAD + row));
        assertThat(once.get("a").national())
                .containsEntry("2016", "X1")
                .containsEntry("2020", "Y2");
        var twice = CatalogueTable.parse("i.tsv", HEAD + row + row);
        assertThatThrownBy(() -> Indicators.of(twice)).hasMessageContaining("line 4, column 1");
    }
}
