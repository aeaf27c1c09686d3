package org.anlan.forecasting.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.anlan.store.pack.Pack;
import org.anlan.store.pack.PackRefused;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The clock of a response that a consultation advises")
class DecisionClockTest {

    private static final Instant SIGNED = Instant.parse("2031-07-05T01:00:00Z");
    private static final String HEADER = "id,report,value,unit,in_use,sample\n";

    @TempDir private Path folder;

    @Test
    void isTheRowOfThePackThatIsInUse() throws IOException {
        var clock =
                DecisionClock.of(
                        pack(
                                """
                                a,first,120,minutes,1,0
                                b,proposal,10,minutes,0,0
                                c,proposal,45,minutes,1,1
                                """));
        assertThat(clock.decideBy(SIGNED)).hasValue(SIGNED.plus(Duration.ofMinutes(45)));
        assertThat(clock.sample()).isTrue();
    }

    @Test
    void ofAnhuiIsASample() {
        var root = Path.of(System.getProperty("anlan.root"));
        var clock = DecisionClock.of(Pack.open(root.resolve("packs/anhui")));
        assertThat(clock.within()).hasValue(Duration.ofMinutes(30));
        assertThat(clock.sample()).isTrue();
    }

    @Test
    void isNotSetWhereThePackSetsNone() throws IOException {
        assertThat(DecisionClock.of(pack("a,first,120,minutes,1,0\n")).decideBy(SIGNED)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            a,proposal,0,minutes,1,1    | value (0) is not a whole number of minutes above zero
            a,proposal,soon,minutes,1,1 | value (soon) is not a whole number of minutes above zero
            a,proposal,2,days,1,1       | unit (days) is not minutes
            """)
    void isRefusedByFileLineAndColumn(String row, String told) throws IOException {
        var pack = pack(row + "\n");
        assertThatThrownBy(() -> DecisionClock.of(pack))
                .isInstanceOf(PackRefused.class)
                .hasMessageContaining("clocks.csv line 2: " + told);
    }

    private Pack pack(String rows) throws IOException {
        Files.writeString(folder.resolve("clocks.csv"), HEADER + rows);
        Files.writeString(
                folder.resolve("pack.json"),
                """
                {"format": "anlan-pack/1", "province": "340000",
                 "name": {"zh": "试省", "en": "Test"}, "state": "2023-06-30", "mapReview": null,
                 "mapReviewText": "未经审核",
                 "sources": [{"id": "own", "title": "made up", "url": null, "version": "1",
                              "licence": "own work"}],
                 "files": [{"file": "clocks.csv", "title": {"zh": "时限", "en": "clocks"},
                            "sources": ["own"], "sample": true,
                            "columns": [{"name": "id"}, {"name": "report"}, {"name": "value"},
                                        {"name": "unit"}, {"name": "in_use"},
                                        {"name": "sample"}]}]}
                """);
        return Pack.open(folder);
    }
}
