package org.anlan.domain.indicator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What a table states, by code and in its order. Immutable, thread-safe.
///
/// @param <E> an entry, such as an indicator or a hazard
public final class Catalogue<E> {

    private final String kind;
    private final String version;
    private final Map<String, E> byCode = new LinkedHashMap<>();

    private Catalogue(String kind, String version) {
        this.kind = kind;
        this.version = version;
    }

    /// What an entry owes to those above it.
    @FunctionalInterface
    public interface Rule<E> {

        /// Looks at an entry before it is taken in.
        ///
        /// @throws TableRefused if the entry contradicts one above it
        void check(CatalogueTable.Row row, E entry, Catalogue<E> above);
    }

    /// Reads a table row by row.
    ///
    /// @param kind what an entry is called in a message
    /// @param reading a row; what it refuses as an argument is refused of the row
    /// @param code of an entry
    /// @throws TableRefused if a row contradicts itself or another, by line and column
    public static <E> Catalogue<E> of(
            String kind,
            CatalogueTable table,
            Function<CatalogueTable.Row, E> reading,
            Function<E, String> code,
            Rule<E> rule) {
        var catalogue = new Catalogue<E>(kind, table.version());
        for (var row : table.rows()) {
            var entry = read(row, reading);
            rule.check(row, entry, catalogue);
            catalogue.add(row, code.apply(entry), entry);
        }
        return catalogue;
    }

    private static <E> E read(CatalogueTable.Row row, Function<CatalogueTable.Row, E> reading) {
        try {
            return reading.apply(row);
        } catch (TableRefused e) {
            throw e;
        } catch (IllegalArgumentException e) {
            var refused = row.refuse("code", String.valueOf(e.getMessage()));
            refused.initCause(e);
            throw refused;
        }
    }

    private void add(CatalogueTable.Row row, String code, E entry) {
        if (byCode.putIfAbsent(code, entry) != null) {
            throw row.refuse("code", "'%s' stands twice.".formatted(code));
        }
    }

    /// What the table calls its own version.
    public String version() {
        return version;
    }

    /// The entry of a code.
    ///
    /// @throws IllegalArgumentException if there is none, naming the code
    public E get(String code) {
        return find(code)
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "%s (%s) is not in catalogue version %s."
                                                .formatted(kind, code, version)));
    }

    /// The entry of a code, or nothing.
    public Optional<E> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /// All entries in the order of the table.
    public List<E> list() {
        return List.copyOf(byCode.values());
    }
}
