package org.anlan.app.drill.split;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.anlan.domain.indicator.Indicators;
import org.anlan.domain.indicator.Measure;
import org.anlan.ingest.rules.Rule;
import org.anlan.ingest.rules.RuleBook;
import org.anlan.ingest.rules.RuleKind;

/// Which figures are parts of which others, as the form's own rules say it. Immutable.
final class Containments {

    /// A figure that holds others: each of them alone, or all of them together.
    ///
    /// @param together whether the parts add up to no more than the whole
    private record Whole(String whole, List<String> parts, boolean together) {}

    private final List<Whole> wholes;

    /// The containments of the rules that come with the program.
    static Containments bundled() {
        var wholes = new ArrayList<Whole>();
        RuleBook.bundled().list().forEach(rule -> add(rule, wholes));
        Indicators.bundled()
                .list()
                .forEach(
                        now ->
                                now.cumulativeCode()
                                        .ifPresent(
                                                all ->
                                                        wholes.add(
                                                                new Whole(
                                                                        all,
                                                                        List.of(now.code()),
                                                                        false))));
        return new Containments(wholes);
    }

    private Containments(List<Whole> wholes) {
        this.wholes = List.copyOf(wholes);
    }

    private static void add(Rule rule, List<Whole> wholes) {
        var operands = rule.operands();
        switch (rule.kind()) {
            case LE ->
                    operands.stream()
                            .map(operand -> operand.split("<=", 2))
                            .forEach(
                                    pair ->
                                            wholes.add(
                                                    new Whole(pair[1], List.of(pair[0]), false)));
            case GE_EACH, SUM, SUM_LE -> {
                var parts = operands.subList(1, operands.size());
                var together = rule.kind() != RuleKind.GE_EACH;
                wholes.add(new Whole(operands.getFirst(), parts, together));
            }
            default -> {} // says nothing about parts
        }
    }

    /// The indicators, wholes before their parts; among equals those of the catalogue's order.
    List<String> inOrder(Set<String> indicators) {
        return Indicators.bundled().list().stream()
                .map(indicator -> indicator.code())
                .filter(indicators::contains)
                .sorted(Comparator.comparingInt(code -> depth(code, indicators)))
                .toList();
    }

    private int depth(String indicator, Set<String> known) {
        return wholes.stream()
                .filter(w -> known.contains(w.whole()) && w.parts().contains(indicator))
                .mapToInt(w -> 1 + depth(w.whole(), known))
                .max()
                .orElse(0);
    }

    /// The most that a place's figure can be beside those that are set already.
    ///
    /// @param set indicators whose figures stand
    /// @param value their figures at the place, in the smallest unit
    long ceiling(String indicator, Set<String> set, ToLongFunction<String> value) {
        var most = Measure.MAX_MINOR;
        for (var whole : wholes) {
            if (set.contains(whole.whole()) && whole.parts().contains(indicator)) {
                most = Math.min(most, left(whole, indicator, set, value));
            }
        }
        return Math.max(0, most);
    }

    private static long left(
            Whole whole, String indicator, Set<String> set, ToLongFunction<String> value) {
        var all = value.applyAsLong(whole.whole());
        return whole.together()
                ? all
                        - whole.parts().stream()
                                .filter(part -> !part.equals(indicator) && set.contains(part))
                                .mapToLong(value)
                                .sum()
                : all;
    }
}
