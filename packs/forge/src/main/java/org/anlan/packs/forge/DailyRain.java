package org.anlan.packs.forge;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Daily rain by station and day, in whole tenths of a millimetre, from the GHCN-Daily extract.
///
/// A missing day and a day that failed a quality check are absent; they are not zero.
///
/// @param tenths station, then day, then tenths of a millimetre
record DailyRain(SortedMap<String, SortedMap<LocalDate, Integer>> tenths) {

    static DailyRain read(Path file) throws IOException {
        var tenths = new TreeMap<String, SortedMap<LocalDate, Integer>>();
        for (var row : Table.read(file).rows()) {
            var days = tenths.computeIfAbsent(Table.value(row, "station"), _ -> new TreeMap<>());
            value(row)
                    .ifPresent(depth -> days.put(LocalDate.parse(Table.value(row, "date")), depth));
        }
        return new DailyRain(tenths);
    }

    private static Optional<Integer> value(Map<String, String> row) {
        var depth = Table.value(row, "prcp_mm");
        if (depth.isEmpty() || !Table.value(row, "prcp_qflag").isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(depth).movePointRight(1).intValueExact());
    }

    /// Writes tenths as a decimal of millimetres with one digit.
    static String millimetres(int tenths) {
        return BigDecimal.valueOf(tenths, 1).toPlainString();
    }
}
