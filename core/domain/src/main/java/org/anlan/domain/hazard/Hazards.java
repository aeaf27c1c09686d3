package org.anlan.domain.hazard;

import java.util.List;
import java.util.Optional;
import org.anlan.domain.indicator.Catalogue;
import org.anlan.domain.indicator.CatalogueTable;
import org.anlan.domain.indicator.TableRefused;

/// The list of hazards in two levels, in the order of the statistical system. Immutable,
/// thread-safe.
///
/// Its text is `hazards.tsv`, with version, source and the certainty of each national code.
///
/// @see "应急〔2020〕19号; sub-hazards: 灾害种类术语解释"
public final class Hazards {

    private final Catalogue<Hazard> all;

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
        all = Catalogue.of("Hazard", table, Hazards::read, Hazard::code, Hazards::check);
    }

    /// What the list calls its own version.
    public String version() {
        return all.version();
    }

    /// The hazard of a code.
    ///
    /// @throws IllegalArgumentException if the list has none, naming the code
    public Hazard get(String code) {
        return all.get(code);
    }

    /// The hazard of a code, or nothing when the list has none.
    public Optional<Hazard> find(String code) {
        return all.find(code);
    }

    /// All hazards, each first-level one followed by its sub-hazards.
    public List<Hazard> list() {
        return all.list();
    }

    /// The sub-hazards of a first-level hazard; none for a sub-hazard.
    public List<Hazard> listChildren(String code) {
        var parent = get(code).code();
        return all.list().stream()
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

    private static void check(CatalogueTable.Row row, Hazard hazard, Catalogue<Hazard> above) {
        hazard.parent().ifPresent(parent -> checkParent(row, parent, above.find(parent)));
    }

    private static void checkParent(CatalogueTable.Row row, String code, Optional<Hazard> parent) {
        if (parent.filter(Hazard::isFirstLevel).isEmpty()) {
            throw row.refuse("parent", "'%s' must stand above, on level one.".formatted(code));
        }
    }

    private static Hazard read(CatalogueTable.Row row) {
        return new Hazard(
                row.get("code"),
                row.getText("name"),
                row.find("parent"),
                row.getText("family"),
                row.choice("place", Place.class) == Place.INLAND,
                national(row),
                row.get("source"));
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
