package org.anlan.forecasting.loop;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.anlan.domain.indicator.CatalogueTable;

/// Which severity came, as versioned data. Immutable and thread-safe.
final class SeverityRules {

    private final String version;
    private final List<SeverityRule> rules;

    private SeverityRules(String version, List<SeverityRule> rules) {
        this.version = version;
        this.rules = List.copyOf(rules);
    }

    /// The rules that came with this build.
    static SeverityRules bundled() {
        var table = CatalogueTable.resource(SeverityRules.class, "severity.tsv");
        return new SeverityRules(
                table.version(), table.rows().stream().map(SeverityRules::rule).toList());
    }

    private static SeverityRule rule(CatalogueTable.Row row) {
        return new SeverityRule(
                row.get("id"),
                row.get("version"),
                SeverityRule.Kind.valueOf(row.get("kind")),
                Double.parseDouble(row.get("threshold")),
                Integer.parseInt(row.get("level")),
                row.find("hazards").map(h -> List.of(h.split(","))).orElse(List.of()),
                row.getText("text"),
                row.get("mark").equals("sample"),
                row.get("source"));
    }

    /// Of the table, as stored with what it judged.
    String version() {
        return version;
    }

    /// All, in the order of the table.
    List<SeverityRule> list() {
        return rules;
    }

    /// Whether a forecast of a hazard is judged by a kind of value at all.
    boolean lookAt(SeverityRule.Kind kind, String hazard) {
        return rules.stream().anyMatch(r -> r.kind() == kind && r.concerns(hazard));
    }

    /// The rule of the highest level that a value meets.
    Optional<SeverityRule> judge(SeverityRule.Kind kind, String hazard, double value) {
        return rules.stream()
                .filter(r -> r.kind() == kind && r.concerns(hazard) && r.isMetBy(value))
                .max(Comparator.comparingInt(SeverityRule::level));
    }
}
