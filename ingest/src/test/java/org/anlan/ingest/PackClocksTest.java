package org.anlan.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.anlan.store.pack.Pack;
import org.anlan.store.pack.PackRefused;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The clocks of a pack are understood to the last word, or refused")
class PackClocksTest {

    private static final String HEADER =
            "id,applies_to,report,hazard,rule,value,unit,from,condition,in_use\n";

    @TempDir Path folder;

    @Test
    void whatIsInUseIsTakenAndWhatIsNotIsLeftOut() throws IOException {
        var clocks =
                PackClocks.of(
                        pack(
                                """
                                a,county,first,any,within,120,minutes,event,,1
                                b,county,first,any,within,2,fortnights,event,,0
                                c,county,zero,any,daily-at,09:00,clock,activation,,1
                                d,county,continued,drought,every,10,days,event,,1
                                e,county,first,any,within,2,days,event,deaths+missing>=10,1
                                f,province,proposal,any,within,30,minutes,proposal,,1
                                """));
        assertThat(clocks.rules()).extracting("id").containsExactly("a", "d", "e");
        assertThat(clocks.rules().getFirst().within()).isEqualTo(Duration.ofHours(2));
        assertThat(clocks.daily()).extracting("id").containsExactly("c");
    }

    @Test
    void thoseOfAnhuiAreAllTaken() {
        var root = Path.of(System.getProperty("anlan.root"));
        var clocks = PackClocks.of(Pack.open(root.resolve("packs/anhui")));
        assertThat(clocks.rules()).hasSize(9);
        assertThat(clocks.daily()).hasSize(3);
    }

    @Test
    void aPackWithoutThemHasNone() throws IOException {
        describe("");
        assertThat(PackClocks.of(Pack.open(folder)).rules()).isEmpty();
        assertThat(PackRules.ranks(Pack.open(folder)).byId()).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            a,shire,first,any,within,1,days,event,,1                    | applies_to (shire) is not a level
            a,county,frist,any,within,1,days,event,,1                   | report (frist) is not one of continued, final, first, zero
            a,county,first,dragon,within,1,days,event,,1                | hazard (dragon) is not a hazard or any
            a,county,first,any,witin,1,days,event,,1                    | rule (witin) is not one of daily-at, every, within
            a,county,first,any,within,1,working-days,event,,1           | unit (working-days) is not one of days, minutes
            a,county,first,any,within,soon,days,event,,1                | value (soon) is not a whole number above zero
            a,county,first,any,within,0,days,event,,1                   | value (0) is not a whole number above zero
            a,county,first,any,within,1,days,birth,,1                   | from (birth) is not one of event, receipt, stabilisation
            a,county,first,any,within,1,days,event,deaths>9,1           | condition (deaths>9) is not a sum of indicators
            a,county,first,any,within,1,days,event,ghosts>=9,1          | condition (ghosts>=9) is not a sum of indicators
            a,county,zero,any,daily-at,9am,clock,activation,,1          | value (9am) is not an hour
            a,county,zero,any,daily-at,09:00,clock,event,,1             | from (event) is not one of activation
            a,county,first,any,within,1,days,event,,yes                 | in_use (yes) is not 0 or 1
            """)
    void aWordNobodyKnowsIsRefusedByFileLineAndColumn(String row, String told) throws IOException {
        var pack = pack(row + "\n");
        assertThatThrownBy(() -> PackClocks.of(pack))
                .isInstanceOf(PackRefused.class)
                .hasMessageContaining("clocks.csv line 2: " + told);
    }

    private Pack pack(String rows) throws IOException {
        Files.writeString(folder.resolve("clocks.csv"), HEADER + rows);
        describe(
                """
                {"file": "clocks.csv", "title": {"zh": "时限", "en": "clocks"}, "sources": ["own"],
                 "sample": true, "columns": [{"name": "id"}, {"name": "applies_to"},
                 {"name": "report"}, {"name": "hazard"}, {"name": "rule"}, {"name": "value"},
                 {"name": "unit"}, {"name": "from"}, {"name": "condition"}, {"name": "in_use"}]}
                """);
        return Pack.open(folder);
    }

    private void describe(String files) throws IOException {
        Files.writeString(
                folder.resolve("pack.json"),
                """
                {"format": "anlan-pack/1",
                 "sources": [{"id": "own", "title": "made up", "licence": "own work"}],
                 "files": [%s]}
                """
                        .formatted(files));
    }
}
