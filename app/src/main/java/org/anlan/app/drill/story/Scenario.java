package org.anlan.app.drill.story;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.anlan.store.pack.PackFolder;
import org.anlan.store.pack.PackRow;

/// One disaster told by what was published and measured, as `packs/README.md` describes it.
///
/// Immutable, thread-safe.
///
/// @param id its id, also that of the disaster process
/// @param titleZh its Chinese title
/// @param titleEn its English title
/// @param hazard code of its hazard
/// @param zone civil time zone of its tables
/// @param start civil time at which it is joined
/// @param end civil time at which it is left
/// @param seed for all that is drawn by lot
/// @param bulletins in order of publication
/// @param folder its tables
public record Scenario(
        String id,
        String titleZh,
        String titleEn,
        String hazard,
        ZoneId zone,
        Instant start,
        Instant end,
        long seed,
        List<Bulletin> bulletins,
        PackFolder folder) {

    public Scenario {
        bulletins = List.copyOf(bulletins);
    }

    /// Reads a scenario's folder.
    ///
    /// @throws org.anlan.store.pack.PackRefused naming file, line and column
    public static Scenario read(Path path) {
        return new ScenarioReader(path).read();
    }

    /// The rows of an optional table; none where the scenario has no such table.
    public List<PackRow> rows(String file) {
        return folder.has(file) ? folder.table(file).rows() : List.of();
    }

    /// Whether something that happens at an instant belongs to what is played.
    public boolean plays(Instant at) {
        return !at.isBefore(start) && at.isBefore(end);
    }

    /// The civil instant of a row's time.
    public Instant instant(PackRow row, String column) {
        return row.getTime(column).atZone(zone).toInstant();
    }
}
