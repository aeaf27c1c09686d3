package org.anlan.ingest.rules;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Predicate;
import org.anlan.domain.indicator.Aggregation;
import org.anlan.domain.indicator.Indicator;
import org.anlan.domain.indicator.Indicators;
import org.anlan.domain.indicator.Tally;

/// Reads operands: codes, groups (`@cumulative`, `@real-time`, `@sum`) and exceptions (`-CODE`).
record Operands(Indicators indicators) {

    /// The indicators meant, in the order said, each once.
    ///
    /// @throws IllegalArgumentException if none is meant or an operand means nothing
    List<Indicator> resolve(List<String> operands) {
        var meant = new LinkedHashSet<Indicator>();
        for (var operand : operands) {
            if (operand.startsWith("@")) {
                indicators.list().stream().filter(group(operand)).forEach(meant::add);
            } else if (operand.startsWith("-")) {
                exclude(meant, operand.substring(1));
            } else if (!meant.add(indicators.get(operand))) {
                throw new IllegalArgumentException("'%s' is said twice.".formatted(operand));
            }
        }
        if (meant.isEmpty()) {
            throw new IllegalArgumentException("needs at least one operand.");
        }
        return List.copyOf(meant);
    }

    private void exclude(LinkedHashSet<Indicator> meant, String code) {
        if (!meant.remove(indicators.get(code))) {
            throw new IllegalArgumentException("'-%s' excludes nothing.".formatted(code));
        }
    }

    private static Predicate<Indicator> group(String name) {
        return switch (name) {
            case "@cumulative" -> indicator -> indicator.tally() == Tally.CUMULATIVE;
            case "@real-time" -> indicator -> indicator.tally() == Tally.REAL_TIME;
            case "@sum" -> indicator -> indicator.aggregation() == Aggregation.SUM;
            default -> throw new IllegalArgumentException("'%s' is no group.".formatted(name));
        };
    }
}
