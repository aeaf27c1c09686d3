package org.anlan.programs.spi;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.anlan.domain.Divisions;
import org.anlan.domain.Region;

/// The standards of a province, asked by what, where, for whom and when.
///
/// Immutable and thread-safe. The nearest area up the tree counts; there, a row for urban or rural
/// goes before one for both, and a later row before an earlier one.
public final class Standards {

    private final List<Standard> rows;
    private final Divisions divisions;

    /// @param rows in any order
    /// @param divisions who lies under whom
    /// @throws IllegalArgumentException if two rows of one version are for the same households
    public Standards(Collection<Standard> rows, Divisions divisions) {
        this.rows = List.copyOf(rows);
        this.divisions = divisions;
        record Key(String version, String familyClass) {}
        var keys = new HashSet<Key>();
        for (var row : rows) {
            if (!keys.add(new Key(row.version(), row.familyClass()))) {
                throw new IllegalArgumentException(
                        "Standard (%s) stands twice.".formatted(row.version()));
            }
        }
    }

    /// The standard that counts for an application, if there is one.
    ///
    /// Rows for a class of family do not count here. A household of which nobody said whether it is
    /// urban or rural is found only by rows for both, and by none at all where its nearest area
    /// makes a difference.
    public Optional<Standard> find(String id, Application application) {
        var day = application.on();
        if (divisions.find(application.place(), day).isEmpty()) {
            return Optional.empty();
        }
        return divisions.listUpwards(application.place(), day).stream()
                .map(area -> in(area, id, application))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .flatMap(found -> narrowest(found, application));
    }

    private List<Standard> in(Region area, String id, Application application) {
        return rows.stream()
                .filter(r -> r.id().equals(id) && r.area().equals(area.code()))
                .filter(r -> r.familyClass().isEmpty() && r.isInForce(application.on()))
                .filter(r -> mayConcern(r, application))
                .toList();
    }

    private static boolean mayConcern(Standard row, Application application) {
        return row.settlement().isEmpty()
                || application.settlement().isEmpty()
                || row.settlement().equals(application.settlement());
    }

    private static Optional<Standard> narrowest(List<Standard> found, Application application) {
        var open = found.stream().anyMatch(r -> r.settlement().isPresent());
        if (open && application.settlement().isEmpty()) {
            return Optional.empty();
        }
        return found.stream()
                .max(
                        Comparator.comparing((Standard r) -> r.settlement().isPresent())
                                .thenComparing(Standard::from));
    }
}
