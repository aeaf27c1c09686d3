package org.anlan.ingest.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.domain.indicator.CatalogueTable;
import org.anlan.domain.indicator.TableRefused;

/// Reads one row of a rule file. Every refusal names line and column.
final class RuleRow {

    private RuleRow() {}

    static CompiledRule compile(CatalogueTable.Row row, RuleCompiler compiler) {
        try {
            return compiler.compile(read(row));
        } catch (TableRefused e) {
            throw e;
        } catch (IllegalArgumentException e) {
            var refused = row.refuse("operands", String.valueOf(e.getMessage()));
            refused.initCause(e);
            throw refused;
        }
    }

    private static Rule read(CatalogueTable.Row row) {
        return new Rule(
                row.get("id"),
                number(row, "version"),
                row.choice("severity", Severity.class),
                row.choice("kind", RuleKind.class),
                words(row, "operands"),
                settings(row),
                number(row, "weight"),
                row.getText("message"),
                row.findText("reason"),
                row.choice("mark", Mark.class),
                row.get("source"),
                day(row, "valid_from"),
                day(row, "valid_to"));
    }

    private static int number(CatalogueTable.Row row, String column) {
        var cell = row.get(column);
        if (!cell.matches("[0-9]{1,4}")) {
            throw row.refuse(column, "'%s' is no number up to 9999.".formatted(cell));
        }
        return Integer.parseInt(cell);
    }

    private static List<String> words(CatalogueTable.Row row, String column) {
        return row.find(column).map(cell -> List.of(cell.split(" ", -1))).orElse(List.of());
    }

    private static Map<String, String> settings(CatalogueTable.Row row) {
        var settings = new HashMap<String, String>();
        for (var pair : words(row, "settings")) {
            var at = pair.indexOf('=');
            if (at <= 0 || settings.put(pair.substring(0, at), pair.substring(at + 1)) != null) {
                throw row.refuse("settings", "'%s' is no NAME=VALUE.".formatted(pair));
            }
        }
        return settings;
    }

    private static Optional<LocalDate> day(CatalogueTable.Row row, String column) {
        try {
            return row.find(column).map(LocalDate::parse);
        } catch (DateTimeException e) {
            var refused = row.refuse(column, "is no date like 2026-01-31.");
            refused.initCause(e);
            throw refused;
        }
    }
}
