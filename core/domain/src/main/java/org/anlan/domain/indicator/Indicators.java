package org.anlan.domain.indicator;

import java.util.HashMap;
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

    private final Catalogue<Indicator> all;

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
        all =
                Catalogue.of(
                        "Indicator", table, Indicators::read, Indicator::code, Indicators::check);
    }

    /// What the catalogue calls its own version.
    public String version() {
        return all.version();
    }

    /// The indicator of a code.
    ///
    /// @throws IllegalArgumentException if the catalogue has none, naming the code
    public Indicator get(String code) {
        return all.get(code);
    }

    /// The indicator of a code, or nothing when the catalogue has none.
    public Optional<Indicator> find(String code) {
        return all.find(code);
    }

    /// All indicators in the order of the form.
    public List<Indicator> list() {
        return all.list();
    }

    /// The parts (其中) of an indicator, in the order of the form.
    public List<Indicator> listParts(String code) {
        return all.list().stream()
                .filter(part -> part.parent().filter(code::equals).isPresent())
                .toList();
    }

    private static void check(
            CatalogueTable.Row row, Indicator indicator, Catalogue<Indicator> above) {
        indicator.parent().ifPresent(parent -> checkPart(row, indicator, above.find(parent)));
        indicator.cumulativeCode().ifPresent(twin -> checkTwin(row, indicator, above.find(twin)));
    }

    /// The whole stands above its parts, so that no circle can be written.
    private static void checkPart(
            CatalogueTable.Row row, Indicator part, Optional<Indicator> whole) {
        if (whole.filter(w -> w.unit() == part.unit() && w.tally() == part.tally()).isEmpty()) {
            throw row.refuse(
                    "parent",
                    "'%s' must stand above, with unit and tally."
                            .formatted(part.parent().orElseThrow()));
        }
    }

    private static void checkTwin(
            CatalogueTable.Row row, Indicator now, Optional<Indicator> cumulative) {
        if (cumulative.filter(c -> c.unit() == now.unit()).isEmpty()) {
            throw row.refuse(
                    "code",
                    "needs '%s' above, with its unit."
                            .formatted(now.cumulativeCode().orElseThrow()));
        }
    }

    private static Indicator read(CatalogueTable.Row row) {
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
