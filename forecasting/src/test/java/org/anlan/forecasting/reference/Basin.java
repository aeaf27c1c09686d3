package org.anlan.forecasting.reference;

import java.time.LocalDate;
import java.util.List;

/// The basin L0123001 of airGR: daily rain, potential evaporation and flow, in mm.
///
/// @param first the day of the first values
public record Basin(LocalDate first, int days, List<String[]> rows) {

    private static final LocalDate START = LocalDate.of(1984, 1, 1);

    /// The days from one on; the test is skipped without `../shared`.
    public static Basin since(String day) {
        var rows = SharedFiles.rows("reference/forecasting/c_L0123001_daily.csv");
        var from = (int) (LocalDate.parse(day).toEpochDay() - START.toEpochDay());
        return new Basin(LocalDate.parse(day), rows.size() - from, rows.subList(from, rows.size()));
    }

    /// The days before one.
    public Basin until(String day) {
        var count = step(day);
        return new Basin(first, count, rows.subList(0, count));
    }

    /// Which step a day is.
    public int step(String day) {
        return (int) (LocalDate.parse(day).toEpochDay() - first.toEpochDay());
    }

    public double[] rain() {
        return column(1);
    }

    public double[] potential() {
        return column(2);
    }

    /// `NaN` where not observed.
    public double[] flow() {
        return column(3);
    }

    private double[] column(int i) {
        return rows.stream().mapToDouble(row -> number(row[i])).toArray();
    }

    private static double number(String text) {
        return text.isEmpty() || text.equals("NA") ? Double.NaN : Double.parseDouble(text);
    }
}
