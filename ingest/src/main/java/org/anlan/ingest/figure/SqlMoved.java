package org.anlan.ingest.figure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.domain.RegionCode;
import org.anlan.domain.RegionLevel;
import org.anlan.ingest.figure.SqlFigureChanges.Place;
import org.jdbi.v3.core.Handle;

/// Where `ingest.figure` and `ingest.report` say regions stand, to be held against the divisions.
final class SqlMoved {

    /// A place for which figures of a curve stand.
    record Kept(String process, String base, Place place) {}

    private static final String FIGURES =
            """
            select distinct process, base, region, parent, path, level
              from ingest.figure
             where to_position is null
            """;

    private static final String REPORTS =
            "select distinct region, null as parent, path, level from ingest.report";

    private static final String MOVE_REPORTS =
            """
            update ingest.report r set path = m.path, level = m.level
              from unnest(:regions, :paths, :levels) as m (region, path, level)
             where r.region = m.region and (r.path <> m.path or r.level <> m.level)
            """;

    private static final String NOTE =
            """
            insert into ingest.moved (process, base, region, parent, until_position)
            values (:process, :base, :region, :parent, :until)
                on conflict do nothing
            """;

    // The owner at a position is that of the first move after it.
    private static final String OWNERS =
            """
            select distinct on (region) region, parent
              from ingest.moved
             where process = :process and base = :base and until_position > :at
             order by region, until_position
            """;

    private SqlMoved() {}

    /// Notes under which owner a place's figures stood until a position.
    static void note(Handle handle, Kept kept, long until) {
        kept.place()
                .parent()
                .ifPresent(
                        parent ->
                                handle.createUpdate(NOTE)
                                        .bind("process", kept.process())
                                        .bind("base", kept.base())
                                        .bind("region", kept.place().region().digits())
                                        .bind("parent", parent.digits())
                                        .bind("until", until)
                                        .execute());
    }

    /// The owners then of the regions that have moved since a position.
    static Map<RegionCode, RegionCode> ownersThen(
            Handle handle, String process, String base, long position) {
        var owners = new HashMap<RegionCode, RegionCode>();
        handle.createQuery(OWNERS)
                .bind("process", process)
                .bind("base", base)
                .bind("at", position)
                .map(
                        (row, _) ->
                                Map.entry(
                                        new RegionCode(row.getString("region")),
                                        new RegionCode(row.getString("parent"))))
                .forEach(e -> owners.put(e.getKey(), e.getValue()));
        return owners;
    }

    static List<Kept> listFigures(Handle handle) {
        return handle.createQuery(FIGURES)
                .map(
                        (row, _) ->
                                new Kept(
                                        row.getString("process"),
                                        row.getString("base"),
                                        place(row)))
                .list();
    }

    static List<Place> listReports(Handle handle) {
        return handle.createQuery(REPORTS).map((row, _) -> place(row)).list();
    }

    /// Puts reports where their regions stand now: scopes follow today's path.
    static void moveReports(Handle handle, Collection<Place> places) {
        handle.createUpdate(MOVE_REPORTS)
                .bindArray(
                        "regions",
                        String.class,
                        places.stream().map(p -> p.region().digits()).toList())
                .bindArray("paths", String.class, places.stream().map(Place::path).toList())
                .bindArray(
                        "levels", String.class, places.stream().map(p -> p.level().name()).toList())
                .execute();
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(
                new RegionCode(row.getString("region")),
                Optional.ofNullable(row.getString("parent")).map(RegionCode::new),
                row.getString("path"),
                RegionLevel.valueOf(row.getString("level")));
    }
}
