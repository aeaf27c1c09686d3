package org.anlan.domain.hazard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.domain.indicator.CatalogueTable;
import org.anlan.domain.indicator.TableRefused;

/// The list of hazards in two levels, in the order of the statistical system. Immutable,
/// thread-safe.
///
/// Its text is `hazards.tsv`, with version, source and the certainty of each national code.
///
/// @see "应急〔2020〕19号; sub-hazards: 灾害种类术语解释"
public final class Hazards {

    private final String version;
    private final Map<String, Hazard> byCode = new LinkedHashMap<>();

    /// The list that comes with this program.
    public static Hazards bundled() {
        return Bundled.LIST;
    }

    /// The list that a table states.
    ///
    /// @throws TableRefused if a row contradicts itself or another, by line and column
    public static Hazards of(CatalogueTable table) {
        return new Hazards(table);
    }

    private Hazards(CatalogueTable table) {
        version = table.version();
        for (var row : table.rows()) {
            add(row, read(row));
        }
    }

    /// What the list calls its own version.
    public String version() {
        return version;
    }

    /// The hazard of a code.
    ///
    /// @throws IllegalArgumentException if the list has none, naming the code
    public Hazard get(String code) {
        return find(code)
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "Hazard (%s) is not in list version %s."
                                                .formatted(code, version)));
    }

    /// The hazard of a code, or nothing when the list has none.
    public Optional<Hazard> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /// All hazards, each first-level one followed by its sub-hazards.
    public List<Hazard> list() {
        return List.copyOf(byCode.values());
    }

    /// The sub-hazards of a first-level hazard; none for a sub-hazard.
    public List<Hazard> listChildren(String code) {
        var parent = get(code).code();
        return byCode.values().stream()
                .filter(hazard -> hazard.parent().filter(parent::equals).isPresent())
                .toList();
    }

    /// The first-level hazard under which city and province count this one; itself if it is one.
    ///
    /// @throws IllegalArgumentException if the list has no such code
    public Hazard firstLevel(String code) {
        var hazard = get(code);
        return hazard.parent().map(this::get).orElse(hazard);
    }

    private void add(CatalogueTable.Row row, Hazard hazard) {
        hazard.parent().ifPresent(parent -> checkParent(row, parent));
        if (byCode.putIfAbsent(hazard.code(), hazard) != null) {
            throw row.refuse("code", "'%s' stands twice.".formatted(hazard.code()));
        }
    }

    private void checkParent(CatalogueTable.Row row, String code) {
        var parent = byCode.get(code);
        if (parent == null || !parent.isFirstLevel()) {
            throw row.refuse("parent", "'%s' must stand above, on level one.".formatted(code));
        }
    }

    private static Hazard read(CatalogueTable.Row row) {
        try {
            return new Hazard(
                    row.get("code"),
                    row.getText("name"),
                    row.find("parent"),
                    row.getText("family"),
                    row.choice("place", Place.class) == Place.INLAND,
                    national(row),
                    row.get("source"));
        } catch (TableRefused e) {
            throw e;
        } catch (IllegalArgumentException e) {
            var refused = row.refuse("code", String.valueOf(e.getMessage()));
            refused.initCause(e);
            throw refused;
        }
    }

    private static Optional<StandardCode> national(CatalogueTable.Row row) {
        return row.find("gbt28921")
                .map(code -> new StandardCode(code, row.choice("certainty", Certainty.class)));
    }

    /// Where a hazard can strike, as the file says it.
    private enum Place {
        INLAND,
        MARINE
    }

    private static final class Bundled {
        static final Hazards LIST = of(CatalogueTable.resource(Hazards.class, "hazards.tsv"));
    }
}
