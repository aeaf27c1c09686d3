package org.anlan.ingest.rules;

import java.util.List;
import java.util.function.Consumer;

/// A rule ready to run: its checks and its message.
record CompiledRule(Rule rule, List<Check> checks) {

    CompiledRule {
        checks = List.copyOf(checks);
    }

    void check(Filing filing, Consumer<Finding> out) {
        for (var check : checks) {
            check.check(filing, breach -> out.accept(finding(breach)));
        }
    }

    private Finding finding(Breach breach) {
        return new Finding(
                rule.id(),
                rule.version(),
                rule.severity(),
                breach.fields(),
                new Template(rule.message()).fill(breach.words()),
                rule.readyReason());
    }
}
