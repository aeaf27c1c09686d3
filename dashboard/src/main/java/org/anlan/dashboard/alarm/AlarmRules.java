package org.anlan.dashboard.alarm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anlan.domain.indicator.CatalogueTable;

/// The rules that raise alarms, in the order of the table. Immutable and thread-safe.
final class AlarmRules {

    private static final Set<String> CONDITIONS =
            Set.of(
                    "figure-increase",
                    "children-exceed",
                    "incident-dangerous",
                    "cut-off-warned",
                    "clock-percent",
                    "stage-above",
                    "stage-above-rising",
                    "warning-expired",
                    "call-unanswered",
                    "person-unanswered",
                    "follow-up-late",
                    "review-objected",
                    "report-conflict",
                    "response-reached",
                    "advice-undecided",
                    "receipt-short",
                    "signature-late",
                    "load-silent",
                    "threshold-met",
                    "figure-falls",
                    "ledger-exceeds",
                    "base-mixed");

    private final List<AlarmRule> rules = new ArrayList<>();

    /// The rules that come with this program.
    static AlarmRules bundled() {
        return new AlarmRules(CatalogueTable.resource(AlarmRules.class, "alarms.tsv"));
    }

    /// The rules a table states.
    ///
    /// @throws org.anlan.domain.indicator.TableRefused if a row names a condition the code lacks
    AlarmRules(CatalogueTable table) {
        table.rows().forEach(row -> rules.add(read(row)));
    }

    /// The rules of a condition.
    List<AlarmRule> of(String condition) {
        return rules.stream().filter(r -> r.condition().equals(condition)).toList();
    }

    private static AlarmRule read(CatalogueTable.Row row) {
        if (!CONDITIONS.contains(row.get("condition"))) {
            throw row.refuse("condition", "is not known to the code.");
        }
        return new AlarmRule(
                row.get("id"),
                row.get("cause"),
                row.choice("level", AlarmLevel.class),
                row.get("fact"),
                row.get("condition"),
                parameters(row),
                row.getText("title"),
                row.get("link"));
    }

    private static Map<String, String> parameters(CatalogueTable.Row row) {
        var parameters = new HashMap<String, String>();
        for (var pair : row.find("parameters").map(p -> p.split(" ")).orElse(new String[0])) {
            var at = pair.indexOf('=');
            if (at <= 0 || parameters.put(pair.substring(0, at), pair.substring(at + 1)) != null) {
                throw row.refuse("parameters", "'%s' is no NAME=VALUE.".formatted(pair));
            }
        }
        return parameters;
    }
}
