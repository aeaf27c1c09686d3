package org.anlan.ingest.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.anlan.domain.hazard.Hazards;
import org.anlan.domain.indicator.CatalogueTable;
import org.anlan.domain.indicator.Indicators;
import org.anlan.domain.indicator.TableRefused;

/// All form rules of every validity, as their file states them. Immutable, thread-safe.
///
/// Read and compiled once at the start; [#on] gives those of a day.
public final class RuleBook {

    private final String version;
    private final List<CompiledRule> rules = new ArrayList<>();

    /// The rules of the quick report (快报) that come with this program.
    public static RuleBook bundled() {
        var table = CatalogueTable.resource(RuleBook.class, "quick-report.tsv");
        return of(table, Indicators.bundled(), Hazards.bundled());
    }

    /// The rules that a table states about the given catalogues.
    ///
    /// @throws TableRefused if a row makes no sense or overlaps another of its id, by line and
    /// column
    public static RuleBook of(CatalogueTable table, Indicators indicators, Hazards hazards) {
        return new RuleBook(table, new RuleCompiler(indicators, hazards));
    }

    private RuleBook(CatalogueTable table, RuleCompiler compiler) {
        version = table.version();
        for (var row : table.rows()) {
            var compiled = RuleRow.compile(row, compiler);
            if (rules.stream().anyMatch(other -> other.rule().overlaps(compiled.rule()))) {
                throw row.refuse("valid_from", "overlaps another row of this id.");
            }
            rules.add(compiled);
        }
    }

    /// What the file calls its own version; a report stores it with its findings.
    public String version() {
        return version;
    }

    /// Every rule in the order of the file.
    public List<Rule> list() {
        return rules.stream().map(CompiledRule::rule).toList();
    }

    /// The figures from elsewhere that rules hold forms against, by the rule's id: see [Filing].
    public Map<String, Set<String>> contextKeys() {
        var keys = new TreeMap<String, Set<String>>();
        for (var rule : rules) {
            if (!rule.contextKeys().isEmpty()) {
                keys.computeIfAbsent(rule.rule().id(), _ -> new TreeSet<>())
                        .addAll(rule.contextKeys());
            }
        }
        return keys;
    }

    /// The rules that hold on a civil day.
    public FormRules on(LocalDate day) {
        return new FormRules(rules.stream().filter(it -> it.rule().holdsOn(day)).toList());
    }
}
