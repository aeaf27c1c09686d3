package org.anlan.dashboard.incident;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.domain.indicator.CatalogueTable;

/// The kinds of calls the desk takes. Immutable and thread-safe.
public final class IncidentKinds {

    private static final class Bundled {
        static final IncidentKinds LIST =
                new IncidentKinds(
                        CatalogueTable.resource(IncidentKinds.class, "incident-kinds.tsv"));
    }

    private final Map<String, IncidentKind> byCode = new LinkedHashMap<>();

    private IncidentKinds(CatalogueTable table) {
        for (var row : table.rows()) {
            var kind = read(row);
            if (byCode.put(kind.code(), kind) != null) {
                throw row.refuse("kind", "stands twice.");
            }
        }
    }

    /// The list that comes with this program.
    public static IncidentKinds bundled() {
        return Bundled.LIST;
    }

    /// The kind of a code, if the list has it.
    public Optional<IncidentKind> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /// The kind of a code.
    ///
    /// @throws IllegalArgumentException if the list has none
    public IncidentKind get(String code) {
        return find(code)
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "Kind of incident (%s) is not listed.".formatted(code)));
    }

    /// All kinds, in the order of the list.
    public List<IncidentKind> list() {
        return List.copyOf(byCode.values());
    }

    /// Codes of the kinds that are 险情 of their own, not a place out of contact or reach.
    List<String> dangers() {
        return list().stream().filter(k -> !k.cutOff()).map(IncidentKind::code).toList();
    }

    private static IncidentKind read(CatalogueTable.Row row) {
        return new IncidentKind(
                row.get("kind"),
                row.getText("name"),
                flag(row, "dangerous"),
                flag(row, "cut_off"),
                flag(row, "works"),
                minutes(row, "next_min"),
                minutes(row, "merge_min"),
                number(row, "merge_km"));
    }

    private static boolean flag(CatalogueTable.Row row, String column) {
        return switch (row.get(column)) {
            case "0" -> false;
            case "1" -> true;
            default -> throw row.refuse(column, "must be 0 or 1.");
        };
    }

    private static Duration minutes(CatalogueTable.Row row, String column) {
        return Duration.ofMinutes((long) number(row, column));
    }

    private static double number(CatalogueTable.Row row, String column) {
        try {
            return Double.parseDouble(row.get(column));
        } catch (NumberFormatException e) {
            var refused = row.refuse(column, "must be a number.");
            refused.initCause(e);
            throw refused;
        }
    }
}
