package org.anlan.forecasting.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.anlan.domain.indicator.CatalogueTable;

/// The rules of this room, as versioned data. Immutable and thread-safe.
public final class Rules {

    private static final BigDecimal PERCENT = new BigDecimal("0.01");

    private final List<Rule> rules;

    private Rules(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /// The rules that came with this build.
    public static Rules bundled() {
        var table = CatalogueTable.resource(Rules.class, "rules.tsv");
        return new Rules(table.rows().stream().map(Rules::rule).toList());
    }

    private static Rule rule(CatalogueTable.Row row) {
        return new Rule(
                row.get("id"),
                row.get("version"),
                Rule.Kind.valueOf(row.get("kind")),
                new BigDecimal(row.get("threshold")),
                row.find("hours").map(Integer::parseInt).orElse(0),
                row.find("margin").map(BigDecimal::new).orElse(BigDecimal.ZERO),
                row.find("consultation").orElse(""),
                row.find("question_zh").orElse(""),
                listed(row, "departments"),
                listed(row, "hazards"),
                LocalDate.parse(row.get("valid_from")),
                row.find("valid_to").map(LocalDate::parse),
                row.get("mark").equals("sample"));
    }

    private static List<String> listed(CatalogueTable.Row row, String column) {
        return row.find(column).map(d -> List.of(d.split(","))).orElse(List.of());
    }

    /// The rules of a kind that stand on a day.
    public List<Rule> list(Rule.Kind kind, LocalDate day) {
        return rules.stream().filter(r -> r.kind() == kind && r.standsOn(day)).toList();
    }

    /// The share of a lower bound from which on it counts as near, 0 to 1; 1 where no rule stands.
    public BigDecimal nearShare(LocalDate day) {
        return list(Rule.Kind.NEAR_SHARE, day).stream()
                .map(r -> r.threshold().multiply(PERCENT))
                .findFirst()
                .orElse(BigDecimal.ONE);
    }
}
