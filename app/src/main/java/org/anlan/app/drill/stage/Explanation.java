package org.anlan.app.drill.stage;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anlan.ingest.rules.Rule;
import org.anlan.ingest.rules.RuleBook;
import org.anlan.ingest.rules.RuleKind;

/// What a reporter answers when the form asks: why a figure jumps (a reason) or falls (an erratum).
///
/// Only what may be explained is; a figure that cannot be stays refused.
///
/// @param rules ids of the rules that were answered, one for each answer
record Explanation(Map<String, String> reasons, Map<String, String> errata, List<String> rules) {

    private static final Map<String, Rule> RULES =
            RuleBook.bundled().list().stream()
                    .collect(Collectors.toMap(Rule::id, Function.identity(), (_, last) -> last));

    Explanation {
        reasons = Map.copyOf(reasons);
        errata = Map.copyOf(errata);
        rules = List.copyOf(rules);
    }

    /// Answers a refusal.
    ///
    /// @param problem the refusal, as RFC 9457 writes it
    static Explanation of(JsonNode problem) {
        var reasons = new TreeMap<String, String>();
        var errata = new HashMap<String, String>();
        var answered = new ArrayList<String>();
        for (var fault : problem.path("errors")) {
            var rule = RULES.get(fault.path("rule").asText());
            if (rule != null && rule.readyReason().isPresent()) {
                reasons.put(rule.id(), "演练:" + readyReason(rule));
                answered.add(rule.id());
            } else if (rule != null && isFall(rule.kind())) {
                errata.put(fault.path("field").asText(), "演练:上级通报总数下调,随之订正");
                answered.add(rule.id());
            }
        }
        return new Explanation(reasons, errata, answered);
    }

    private static String readyReason(Rule rule) {
        return rule.readyReason().orElseThrow().zh();
    }

    private static boolean isFall(RuleKind kind) {
        return kind == RuleKind.MONOTONE || kind == RuleKind.MONOTONE_SUM;
    }
}
