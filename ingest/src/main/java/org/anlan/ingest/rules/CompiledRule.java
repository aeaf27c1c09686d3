package org.anlan.ingest.rules;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

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

    /// Keys of the figures from elsewhere that it holds a form against.
    Set<String> contextKeys() {
        return checks.stream()
                .flatMap(check -> check.contextKeys().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Finding finding(Breach breach) {
        return new Finding(
                rule.id(),
                rule.version(),
                breach.isOnSample() ? Severity.SOFT : rule.severity(),
                breach.fields(),
                new Template(rule.message()).fill(breach.words()),
                rule.readyReason());
    }
}
