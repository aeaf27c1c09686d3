package org.anlan.ingest.figure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.ingest.report.SqlTold.Told;
import org.jspecify.annotations.Nullable;

/// What one place reports of itself, from all its versions that stand.
///
/// Each indicator takes its newest value by the time it stands for, whatever order the reports came
/// in; a later version that does not count it leaves it as it was. Other bodies stand apart from
/// the
/// reporting line, the heavier body before the lighter.
final class Own {

    private final Map<String, Tally> line = new HashMap<>();
    private final Map<String, Tally> outside = new HashMap<>();

    /// @param told the place's reports: other bodies before the line, lighter before heavier, older
    ///     before newer
    Own(List<Told> told) {
        told.forEach(this::take);
    }

    private void take(Told told) {
        var kept = told.report().inLine() ? line : outside;
        told.report()
                .values()
                .forEach(
                        (indicator, value) ->
                                kept.merge(
                                        indicator,
                                        fresh(told, value),
                                        (old, newer) -> newest(old, newer, told)));
    }

    private static Tally fresh(Told told, long value) {
        var report = told.report();
        return new Tally(
                value,
                told.level() >= 1 ? (Long) value : null,
                told.level() >= 2 ? (Long) value : null,
                told.level() >= 3 ? (Long) value : null,
                report.asOf(),
                report.synthetic(),
                Optional.of(report.id()));
    }

    private static Tally newest(Tally old, Tally newer, Told told) {
        return new Tally(
                newer.submitted(),
                or(newer.county(), old.county()),
                or(newer.city(), old.city()),
                or(newer.province(), old.province()),
                told.report().asOf(),
                told.report().synthetic(),
                newer.report());
    }

    private static @Nullable Long or(@Nullable Long first, @Nullable Long second) {
        return first != null ? first : second;
    }

    /// What the reporting line says.
    Map<String, Tally> line() {
        return line;
    }

    /// What other bodies say.
    Map<String, Tally> outside() {
        return outside;
    }
}
