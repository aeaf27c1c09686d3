package org.anlan.ingest.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The form rules that hold on one civil day, compiled once. Immutable, thread-safe.
///
/// Checking a good form makes no text and no copies: it costs some hundred map look-ups.
public final class FormRules {

    private static final Comparator<CompiledRule> HEAVIEST_FIRST =
            Comparator.comparing((CompiledRule compiled) -> compiled.rule().severity())
                    .thenComparingInt(compiled -> -compiled.rule().weight());

    private final List<CompiledRule> rules;

    FormRules(List<CompiledRule> rules) {
        this.rules = rules.stream().sorted(HEAVIEST_FIRST).toList();
    }

    /// The rules, the heaviest first.
    public List<Rule> list() {
        return rules.stream().map(CompiledRule::rule).toList();
    }

    /// Holds one filing against every rule. 未统计 silences a rule; 无 is zero that somebody
    /// stated.
    ///
    /// @throws IllegalArgumentException if a context figure is in a unit that its rule cannot
    /// compare
    public RuleFindings check(Filing filing) {
        var found = new ArrayList<Finding>();
        for (var rule : rules) {
            rule.check(filing, found::add);
        }
        return new RuleFindings(found, filing.reasons());
    }
}
