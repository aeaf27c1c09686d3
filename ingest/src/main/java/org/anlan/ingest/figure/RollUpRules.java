package org.anlan.ingest.figure;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.anlan.domain.indicator.Bilingual;
import org.anlan.domain.indicator.CatalogueTable;

/// How figures come about, in the words that explanations cite; from `roll-up.tsv`.
final class RollUpRules {

    /// One rule with the version of its table.
    record Rule(String id, String version, Bilingual text) {}

    private static final Map<String, Rule> RULES = read();

    private RollUpRules() {}

    private static Map<String, Rule> read() {
        var table = CatalogueTable.resource(RollUpRules.class, "roll-up.tsv");
        var rules = new LinkedHashMap<String, Rule>();
        for (var row : table.rows()) {
            rules.put(row.get("id"), new Rule(row.get("id"), table.version(), row.getText("text")));
        }
        return Map.copyOf(rules);
    }

    /// @throws IllegalArgumentException if the table has none of that id
    static Rule get(String id) {
        return Optional.ofNullable(RULES.get(id))
                .orElseThrow(() -> new IllegalArgumentException("No rule (%s).".formatted(id)));
    }
}
