package org.anlan.forecasting.nowcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.anlan.forecasting.reference.SharedFiles;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Expected values: R surveillance 1.20.3, `nowcast` by the method of Lawless, with longest delay
/// 14 and all history. What became final after that day is not in the files.
@DisplayName("On the reports of a real outbreak the nowcast")
class HusNowcastTest {

    private static final String FOLDER = "reference/forecasting/";

    private static List<DatedItem> items() {
        return SharedFiles.rows(FOLDER + "e_hus2011_linelist.csv").stream()
                .map(row -> new DatedItem(LocalDate.parse(row[0]), LocalDate.parse(row[1])))
                .toList();
    }

    @Test
    @DisplayName("without forgetting and prior is that of another program")
    void givesTheOthersCurve() {
        var rows = SharedFiles.rows(FOLDER + "e_hus2011_nowcast_expected.csv");
        var now = LocalDate.parse(rows.getLast()[0]);
        var habit = new DelayHabit(14, 0, 0, List.of());
        var days = ItemNowcast.of(items(), now, habit, Optional.empty(), rows.size());
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            assertThat(days.get(i).day()).isEqualTo(LocalDate.parse(row[0]));
            assertThat(days.get(i).reported()).isEqualTo(Integer.parseInt(row[1]));
            assertThat(days.get(i).share()).isCloseTo(Double.parseDouble(row[2]), within(1e-9));
            assertThat(days.get(i).byDelaysAlone())
                    .isCloseTo(Double.parseDouble(row[3]), within(1e-6));
        }
    }

    @Test
    @DisplayName("expects some more on a day of which nothing is reported yet")
    void expectsMoreThanNothing() {
        var now = LocalDate.parse("2011-06-02");
        var today =
                ItemNowcast.of(items(), now, DelayHabit.EMERGENCY, Optional.empty(), 1).getFirst();
        assertThat(today.reported()).isZero();
        assertThat(today.mean()).isGreaterThan(1);
        assertThat(today.quantile(0.05)).isLessThan(today.quantile(0.95));
    }

    /// The file ends on 2 June, long before all was reported: days of the last week can be judged
    /// on what was known by then only, and the 16 dates of the specification not at all.
    @Test
    @DisplayName("that heeds drift errs less than half as much as bare reports, as far as is known")
    void heedsDrift() {
        var outbreak = new Outbreak(items());
        var sum = Outbreak.Miss.NONE;
        for (int day = 26; day <= 30; day++) {
            var now = LocalDate.of(2011, 5, day);
            var habit = DelayHabit.EMERGENCY;
            var told = new DriftNowcast(items(), now, habit, Optional.empty(), 14);
            var miss = outbreak.miss(now, told.days());
            assertThat(miss.ofBare()).as("%s: %s", now, miss).isLessThan(1.1);
            sum = sum.plus(miss);
        }
        assertThat(sum.error()).as("%s", sum).isLessThan(6);
        assertThat(sum.youngError()).as("%s", sum).isLessThan(9);
        assertThat(sum.ofBare()).as("%s", sum).isLessThan(0.5);
        assertThat(sum.coverage()).as("%s", sum).isBetween(0.85, 0.95);
    }
}
