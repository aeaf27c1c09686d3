package org.anlan.forecasting.nowcast;

import java.time.LocalDate;
import java.util.List;

/// How many items of each day were reported by each delay, as known at a day. Immutable.
final class DelayTable {

    private final int[][] by;

    /// @param most the longest delay; longer ones count as this
    DelayTable(List<DatedItem> items, LocalDate now, int most) {
        var known = items.stream().filter(item -> !item.report().isAfter(now)).toList();
        var oldest = known.stream().mapToInt(item -> item.age(now)).max().orElse(-1);
        by = new int[oldest + 1][most + 1];
        for (var item : known) {
            by[item.age(now)][Math.min(item.delay(), most)]++;
        }
        for (var day : by) {
            for (int d = 1; d <= most; d++) {
                day[d] += day[d - 1];
            }
        }
    }

    /// The age of the first day with an item, in days; −1: no item at all.
    int oldest() {
        return by.length - 1;
    }

    /// Reported at just a delay.
    int at(int age, int delay) {
        return delay == 0 ? by[age][0] : by[age][delay] - by[age][delay - 1];
    }

    /// Reported by a delay.
    int by(int age, int delay) {
        return by[age][delay];
    }

    /// Reported by now.
    int reported(int age) {
        return age < by.length ? by[age][by[age].length - 1] : 0;
    }
}
