package org.anlan.packs.forge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The rules of Anhui")
class RulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"needs.csv", "standards.csv", "response_thresholds.csv", "clocks.csv"})
    void neverCallGeneralKnowledgeOfficial(String file) throws IOException {
        assertThat(rows(file))
                .filteredOn(row -> Table.value(row, "mark").equals("G"))
                .allMatch(row -> Table.value(row, "sample").equals("1"));
    }

    @Test
    void haveResponseLevelsThatMeetWithoutGapOrOverlap() throws IOException {
        var lower = new HashMap<String, String>();
        var upper = new HashMap<String, String>();
        for (var row : rows("response_thresholds.csv")) {
            var clause =
                    Table.value(row, "plan")
                            + Table.value(row, "indicators")
                            + Table.value(row, "unit");
            int level = Integer.parseInt(Table.value(row, "level"));
            lower.put(clause + level, Table.value(row, "lower"));
            upper.put(clause + (level - 1), Table.value(row, "upper"));
        }
        lower.forEach(
                (clause, from) ->
                        assertThat(upper.getOrDefault(clause, from)).as(clause).isEqualTo(from));
        upper.forEach(
                (clause, to) ->
                        assertThat(to.isEmpty()).as(clause).isEqualTo(clause.endsWith("0")));
    }

    @Test
    void giveEachStandardAnAmountOrAPeriod() throws IOException {
        assertThat(rows("standards.csv"))
                .allMatch(
                        row ->
                                Table.value(row, "amount_fen").isEmpty()
                                        != Table.value(row, "days").isEmpty());
    }

    @Test
    void multiplyOneFigureForAllNeeds() throws IOException {
        assertThat(rows("needs.csv").stream().map(row -> Table.value(row, "indicator")).distinct())
                .hasSize(1);
    }

    @Test
    void speakOfIndicatorsOnlyByCodesThatBulletinsHaveToo() throws IOException {
        var codes = Table.read(Places.FLOOD.resolve("bulletins.csv")).columns();
        for (var row : rows("response_thresholds.csv")) {
            assertThat(codes).contains(Table.value(row, "indicators").split("\\+"));
        }
    }

    private static List<? extends Map<String, String>> rows(String file) throws IOException {
        return Table.read(Places.ANHUI.resolve(file)).rows();
    }
}
