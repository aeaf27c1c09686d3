package org.anlan.ingest.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.anlan.domain.hazard.Hazards;
import org.anlan.domain.indicator.CatalogueTable;
import org.anlan.domain.indicator.Indicators;
import org.anlan.domain.indicator.TableRefused;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The rule book")
class RuleBookTest {

    private static final String HEAD =
            "# version: t\nid\tversion\tseverity\tkind\toperands\tsettings\tweight\tmessage_zh"
                    + "\tmessage_en\treason_zh\treason_en\tmark\tsource\tvalid_from\tvalid_to\n";

    private static final String TWO_VERSIONS =
            """
            a^1^hard^le^deaths<=injured^^1^旧^old^^^general^s^^2021-01-01
            a^2^hard^le^deaths<=missing^^1^新^new^^^general^s^2021-01-01^
            """;

    @ParameterizedTest(name = "holds version {1} on {0}")
    @CsvSource({"1998-08-01, 1", "2020-12-31, 1", "2021-01-01, 2", "2030-01-01, 2"})
    void keepsEveryVersionAndAppliesThatOfTheDay(LocalDate day, int version) {
        var rules = read(TWO_VERSIONS).on(day).list();
        assertThat(rules).extracting(Rule::version).containsExactly(version);
    }

    @Test
    void refusesTwoVersionsInForceAtOnce() {
        assertThatThrownBy(() -> read(TWO_VERSIONS.replace("2021-01-01^\n", "2020-12-31^\n")))
                .isInstanceOf(TableRefused.class)
                .hasMessageStartingWith("r.tsv, line 4, column 14");
    }

    @Test
    void comesWithItsVersion() {
        assertThat(RuleBook.bundled().version()).isEqualTo("2026.2");
    }

    @ParameterizedTest(name = "refuses [{0}] at column {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    a^x^hard^le^deaths<=injured^^1^甲^A^^^general^s^^                     | 2
                    a^1^firm^le^deaths<=injured^^1^甲^A^^^general^s^^                     | 3
                    a^1^hard^lt^deaths<=injured^^1^甲^A^^^general^s^^                     | 4
                    a^1^hard^le^deaths injured^^1^甲^A^^^general^s^^                      | 5
                    a^1^hard^le^deaths<=hurt^^1^甲^A^^^general^s^^                        | 5
                    a^1^hard^le^deaths<=crops-affected^^1^甲^A^^^general^s^^              | 5
                    a^1^hard^le^deaths<=injured^^1^{whole.values}^A^^^general^s^^         | 5
                    a^1^soft^le^deaths<=injured^^1^甲^A^^^general^s^^                     | 5
                    a^1^soft^le^deaths<=injured^^1^甲^A^因^^general^s^^                   | 10
                    a^1^hard^le^deaths<=injured^^1^甲^A^^^general^s^01.02.2020^           | 14
                    a^1^hard^le^deaths<=injured^^1^甲^A^^^general^s^2020-02-01^2020-02-01 | 5
                    a^1^hard^sum^deaths^^1^甲^A^^^general^s^^                             | 5
                    a^1^hard^sum^deaths rooms-collapsed^^1^甲^A^^^general^s^^             | 5
                    a^1^hard^monotone^@all^^1^甲^A^^^general^s^^                          | 5
                    a^1^hard^monotone^@cumulative -relocated-now^^1^甲^A^^^general^s^^    | 5
                    a^1^hard^monotone^deaths deaths^^1^甲^A^^^general^s^^                 | 5
                    a^1^hard^monotone^^^1^甲^A^^^general^s^^                              | 5
                    a^1^hard^now-le-cumulative^deaths^^1^甲^A^^^general^s^^               | 5
                    a^1^hard^jump^deaths^floor=1^1^甲^A^^^general^s^^                     | 5
                    a^1^hard^jump^deaths^factor=1.25 floor=1^1^甲^A^^^general^s^^         | 5
                    a^1^hard^jump^deaths^factor=101 floor=1^1^甲^A^^^general^s^^          | 5
                    a^1^hard^jump^deaths^factor=2 factor=3 floor=1^1^甲^A^^^general^s^^   | 6
                    a^1^hard^jump^deaths^factor^1^甲^A^^^general^s^^                      | 6
                    a^1^hard^ratio-context^loss-total^context=x^1^甲^A^^^general^s^^      | 5
                    a^1^hard^hazard-only^deaths^hazards=meteor^1^甲^A^^^general^s^^       | 5
                    a^1^hard^at-most-context^deaths^factor=1^1^甲^A^^^general^s^^         | 5
                    """)
    void refusesARowThatMakesNoSense(String row, int column) {
        assertThatThrownBy(() -> read(row + "\n"))
                .isInstanceOf(TableRefused.class)
                .hasMessageStartingWith("r.tsv, line 3, column %d:".formatted(column));
    }

    private static RuleBook read(String rows) {
        var table = CatalogueTable.parse("r.tsv", HEAD + rows.replace('^', '\t'));
        return RuleBook.of(table, Indicators.bundled(), Hazards.bundled());
    }
}
