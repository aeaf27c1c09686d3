package org.anlan.ingest.report;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.anlan.domain.indicator.CatalogueTable;
import org.anlan.domain.indicator.Indicators;
import org.anlan.domain.indicator.Unit;

/// How another body's figures are held against the region's own: versioned data, the engine here.
///
/// @param version of the table
/// @param contradiction when a weaker source contradicts
/// @param duplicate when it only repeats
public record ConflictRules(String version, Row contradiction, Row duplicate) {

    /// One row of the table.
    ///
    /// @param indicators codes it looks at; `*` for all
    /// @param factor how far apart two figures must be
    /// @param window how far apart in time they may stand
    public record Row(String id, List<String> indicators, BigDecimal factor, Duration window) {

        boolean covers(String indicator) {
            return indicators.contains("*") || indicators.contains(indicator);
        }
    }

    /// The rules that came with this build.
    public static ConflictRules bundled() {
        var table = CatalogueTable.resource(ConflictRules.class, "conflict.tsv");
        return new ConflictRules(
                table.version(), row(table, "contradiction"), row(table, "duplicate"));
    }

    private static Row row(CatalogueTable table, String id) {
        var row =
                table.rows().stream()
                        .filter(r -> r.get("id").equals(id))
                        .findFirst()
                        .orElseThrow(
                                () -> new IllegalStateException("No rule (%s).".formatted(id)));
        return new Row(
                id,
                List.of(row.get("indicators").split(" ")),
                new BigDecimal(row.get("factor")),
                Duration.ofHours(Long.parseLong(row.get("window_hours"))));
    }

    /// Whether two figures differ by the factor or more; zero against something always does.
    boolean contradicts(long one, long other) {
        var small = BigDecimal.valueOf(Math.min(one, other));
        var large = BigDecimal.valueOf(Math.max(one, other));
        return large.signum() > 0 && large.compareTo(small.multiply(contradiction.factor())) >= 0;
    }

    /// Whether a figure is another one rounded: to the step its source states for people, or to its
    /// own trailing zeros.
    static boolean repeats(String indicator, long rounded, long exact, long statedStep) {
        var unit = Indicators.bundled().get(indicator).unit();
        var one = (long) Math.pow(10, unit.decimals());
        var step = Math.max(ownStep(rounded), unit == Unit.PERSON ? statedStep * one : 0);
        return Math.abs(rounded - exact) * 2 <= step || rounded == exact;
    }

    private static long ownStep(long value) {
        var step = 1L;
        for (var rest = value; rest != 0 && rest % 10 == 0; rest /= 10) {
            step *= 10;
        }
        return step;
    }
}
