package org.anlan.packs.forge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Holds the ranges of past losses in `basics.csv` against each other: a range needs both ends, the
/// low one not above the high one.
final class LossRanges {

    private static final String FILE = "basics.csv";

    private LossRanges() {}

    /// What is wrong, one line a fault.
    static List<String> faults(Table basics) {
        var faults = new ArrayList<String>();
        int line = 1;
        for (var row : basics.rows()) {
            line++;
            for (var per : List.of("room", "hectare", "person")) {
                addFault(faults, row, line, "loss_per_" + per);
            }
        }
        return faults;
    }

    private static void addFault(
            List<String> faults, Map<String, String> row, int line, String range) {
        var low = Table.value(row, range + "_low_fen");
        var high = Table.value(row, range + "_high_fen");
        if (low.isEmpty() != high.isEmpty()) {
            faults.add("%s line %d: %s needs both ends.".formatted(FILE, line, range));
        } else if (isNumber(low) && isNumber(high) && Long.parseLong(low) > Long.parseLong(high)) {
            faults.add(
                    "%s line %d: %s_low_fen (%s) is above its high end (%s)."
                            .formatted(FILE, line, range, low, high));
        }
    }

    private static boolean isNumber(String text) {
        return text.matches("\\d{1,18}");
    }
}
