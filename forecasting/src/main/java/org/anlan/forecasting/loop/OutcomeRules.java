package org.anlan.forecasting.loop;

import java.time.Duration;
import java.util.List;
import org.anlan.domain.indicator.CatalogueTable;

/// What counts as an outcome, as versioned data. Immutable and thread-safe.
final class OutcomeRules {

    private static final String INDICATOR = "indicator";

    private final List<OutcomeRule> rules;

    private OutcomeRules(List<OutcomeRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /// The rules that came with this build.
    static OutcomeRules bundled() {
        var table = CatalogueTable.resource(OutcomeRules.class, "outcomes.tsv");
        return new OutcomeRules(table.rows().stream().map(OutcomeRules::rule).toList());
    }

    private static OutcomeRule rule(CatalogueTable.Row row) {
        return new OutcomeRule(
                row.get("id"),
                row.get("version"),
                row.get("quantity"),
                row.choice("onset", OutcomeRule.Onset.class),
                Duration.ofHours(Long.parseLong(row.get("settle_hours"))),
                Duration.ofHours(Long.parseLong(row.get("give_up_hours"))),
                Duration.ofDays(Long.parseLong(row.get("watch_days"))),
                Duration.ofMinutes(Long.parseLong(row.get("tolerance_minutes"))),
                row.getText("text"),
                row.get("mark").equals("sample"),
                row.get("source"));
    }

    /// All, in the order of the table.
    List<OutcomeRule> list() {
        return rules;
    }

    /// The rule for a quantity of the book.
    ///
    /// @throws IllegalArgumentException if the table has none
    OutcomeRule get(String quantity) {
        var asked = quantity.startsWith(INDICATOR + ":") ? INDICATOR : quantity;
        return rules.stream()
                .filter(rule -> rule.quantity().equals(asked))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "Quantity (%s) has no rule in outcomes.tsv."
                                                .formatted(quantity)));
    }
}
