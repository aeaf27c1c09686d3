package org.anlan.domain.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A catalogue table")
class CatalogueTableTest {

    private static final String HEAD = "# version: 7\na\tb_zh\tb_en\n";

    @Test
    void givesItsVersionAndItsCells() {
        var table = CatalogueTable.parse("t.tsv", "# remark\n" + HEAD + "\nx\t房\thouse\ny\t\t\n");
        assertThat(table.version()).isEqualTo("7");
        assertThat(table.rows()).hasSize(2);
        assertThat(table.rows().getFirst().get("a")).isEqualTo("x");
        assertThat(table.rows().getFirst().getText("b")).isEqualTo(new Bilingual("房", "house"));
        assertThat(table.rows().getLast().findText("b")).isEmpty();
    }

    @ParameterizedTest(name = "refuses [{0}] at {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    a b                              | line 1, column 1
                    ! version: 1                     | line 1, column 1
                    ! version: 1~a^a                 | line 2, column 2
                    ! version: 1~a^^c                | line 2, column 2
                    ! version: 1~a^b~x               | line 3, column 2
                    ! version: 1~a^b~x^y^z           | line 3, column 3
                    ! version: 1~a^b~~x^ y           | line 4, column 2
                    ! version: 1~a^b~x\u0007^y       | line 3, column 1
                    """)
    void refusesAnythingElseByLineAndColumn(String text, String place) {
        var written =
                text.replace('!', '#')
                        .replace('~', '\n')
                        .replace('^', '\t')
                        .replace("\\u0007", "\u0007");
        assertThatThrownBy(() -> CatalogueTable.parse("t.tsv", written))
                .isInstanceOf(TableRefused.class)
                .hasMessageStartingWith("t.tsv, " + place);
    }

    @Test
    void refusesHalfATextAndAnEmptyCellThatIsNeeded() {
        var row = CatalogueTable.parse("t.tsv", HEAD + "\t房\t\n").rows().getFirst();
        assertThatThrownBy(() -> row.get("a")).hasMessageContaining("line 3, column 1: a must not");
        assertThatThrownBy(() -> row.findText("b")).hasMessageContaining("line 3, column 2: b_zh");
        assertThatThrownBy(() -> row.get("none")).hasMessageContaining("no column");
        assertThatThrownBy(() -> row.choice("b_zh", Tally.class)).hasMessageContaining("no Tally");
    }
}
