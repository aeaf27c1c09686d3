package org.anlan.domain.indicator;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The catalogue of everything a report may count, in the order of the form. Immutable,
/// thread-safe.
///
/// Its text is `indicators.tsv`; a figure stores the version under which it was counted.
///
/// @see "the indicator list of domain.md D.2, from the public schema of a loss table"
public final class Indicators {

    private final String version;
    private final Map<String, Indicator> byCode = new LinkedHashMap<>();

    /// The catalogue that comes with this program.
    public static Indicators bundled() {
        return Bundled.CATALOGUE;
    }

    /// The catalogue that a table states.
    ///
    /// @throws TableRefused if a row contradicts itself or another, by line and column
    public static Indicators of(CatalogueTable table) {
        return new Indicators(table);
    }

    private Indicators(CatalogueTable table) {
        version = table.version();
        for (var row : table.rows()) {
            add(row, read(row));
        }
    }

    /// What the catalogue calls its own version.
    public String version() {
        return version;
    }

    /// The indicator of a code.
    ///
    /// @throws IllegalArgumentException if the catalogue has none, naming the code
    public Indicator get(String code) {
        return find(code)
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "Indicator (%s) is not in catalogue version %s."
                                                .formatted(code, version)));
    }

    /// The indicator of a code, or nothing when the catalogue has none.
    public Optional<Indicator> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /// All indicators in the order of the form.
    public List<Indicator> list() {
        return List.copyOf(byCode.values());
    }

    /// The parts (其中) of an indicator, in the order of the form.
    public List<Indicator> listParts(String code) {
        return byCode.values().stream()
                .filter(part -> part.parent().filter(code::equals).isPresent())
                .toList();
    }

    private void add(CatalogueTable.Row row, Indicator indicator) {
        indicator.parent().ifPresent(parent -> checkPart(row, indicator, parent));
        indicator.cumulativeCode().ifPresent(twin -> checkTwin(row, indicator, twin));
        if (byCode.putIfAbsent(indicator.code(), indicator) != null) {
            throw row.refuse("code", "'%s' stands twice.".formatted(indicator.code()));
        }
    }

    private void checkPart(CatalogueTable.Row row, Indicator part, String code) {
        var whole = byCode.get(code); // above its parts, so that no circle can be written
        if (whole == null || whole.unit() != part.unit() || whole.tally() != part.tally()) {
            throw row.refuse(
                    "parent", "'%s' must stand above, with unit and tally.".formatted(code));
        }
    }

    private void checkTwin(CatalogueTable.Row row, Indicator now, String code) {
        var cumulative = byCode.get(code);
        if (cumulative == null || cumulative.unit() != now.unit()) {
            throw row.refuse("code", "needs '%s' above, with its unit.".formatted(code));
        }
    }

    private static Indicator read(CatalogueTable.Row row) {
        try {
            return new Indicator(
                    row.get("code"),
                    row.getText("name"),
                    row.choice("unit", Unit.class),
                    row.choice("tally", Tally.class),
                    row.choice("aggregation", Aggregation.class),
                    row.find("parent"),
                    row.getText("group"),
                    national(row),
                    row.findText("definition"),
                    row.get("source"));
        } catch (TableRefused e) {
            throw e;
        } catch (IllegalArgumentException e) {
            var refused = row.refuse("code", String.valueOf(e.getMessage()));
            refused.initCause(e);
            throw refused;
        }
    }

    /// Reads `EDITION=CODE` pairs parted by blanks.
    private static Map<String, String> national(CatalogueTable.Row row) {
        var codes = new HashMap<String, String>();
        for (var pair : row.find("national").map(text -> text.split(" ")).orElse(new String[0])) {
            var at = pair.indexOf('=');
            if (at <= 0 || codes.put(pair.substring(0, at), pair.substring(at + 1)) != null) {
                throw row.refuse("national", "'%s' is no EDITION=CODE.".formatted(pair));
            }
        }
        return codes;
    }

    private static final class Bundled {
        static final Indicators CATALOGUE =
                of(CatalogueTable.resource(Indicators.class, "indicators.tsv"));
    }
}
