package org.anlan.forecasting.response;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.anlan.forecasting.response.FloodClause.Measure;
import org.anlan.store.pack.Pack;
import org.anlan.store.pack.PackRow;

/// The conditions of a pack's flood plans: rows of `flood_thresholds.csv`. Immutable.
final class FloodClauses {

    private static final String FILE = "flood_thresholds.csv";

    private final List<FloodClause> clauses;

    private FloodClauses(List<FloodClause> clauses) {
        this.clauses = List.copyOf(clauses);
    }

    /// Reads the pack; without the file no level of a flood is ever proposed.
    ///
    /// @throws org.anlan.store.pack.PackRefused naming the line and what it should be
    static FloodClauses of(Pack pack) {
        return new FloodClauses(pack.rows(FILE).stream().map(FloodClauses::clause).toList());
    }

    private static FloodClause clause(PackRow row) {
        var measure = row.read("measure", FloodClauses::measure, "a measure of stage or rain");
        var rain = measure == Measure.COUNTIES;
        return new FloodClause(
                row.getText("plan"),
                row.getText("issuer"),
                Math.toIntExact(row.getInteger("level")),
                measure,
                rain ? List.of() : List.of(row.getText("stations").split("\\+")),
                rain ? row.getDecimal("rain_mm") : BigDecimal.ZERO,
                row.getDecimal("lower"),
                row.getText("clause"),
                row.getDate("valid_from"),
                row.findDate("valid_to"),
                row.getText("document"),
                row.getFlag("sample"));
    }

    private static Measure measure(String word) {
        return Arrays.stream(Measure.values())
                .filter(m -> m.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No measure: " + word));
    }

    /// Those that stand on a day.
    List<FloodClause> list(LocalDate day) {
        return clauses.stream().filter(c -> c.standsOn(day)).toList();
    }
}
