package org.anlan.logistics.stock.upkeep;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.anlan.domain.indicator.CatalogueTable;

/// How often goods are inspected and how they are rotated, from the table `upkeep.tsv`. Immutable.
final class UpkeepRules {

    private static final String ANY = "*";

    private final String version;
    private final Map<String, Rule> rules = new HashMap<>();

    /// @param inspectDays days from one inspection to the next
    /// @param exchangeDays with at least so many days left a supplier takes a lot back
    /// @param winter whether winter-spring relief can use it
    record Rule(long inspectDays, long exchangeDays, boolean winter) {}

    private UpkeepRules(CatalogueTable table) {
        version = table.version();
        table.rows().forEach(row -> rules.put(row.get("id"), rule(row)));
    }

    private static Rule rule(CatalogueTable.Row row) {
        return new Rule(
                Long.parseLong(row.get("inspect_days")),
                Long.parseLong(row.get("exchange_days")),
                row.get("winter").equals("yes"));
    }

    /// The rules that came with this build: samples.
    static UpkeepRules bundled() {
        return new UpkeepRules(CatalogueTable.resource(UpkeepRules.class, "upkeep.tsv"));
    }

    /// What the table calls its own version.
    String version() {
        return version;
    }

    /// The rule of a kind of goods.
    Rule of(String item) {
        return Optional.ofNullable(rules.get(item))
                .or(() -> Optional.ofNullable(rules.get(ANY)))
                .orElseThrow(() -> new IllegalStateException("upkeep.tsv has no row *."));
    }
}
