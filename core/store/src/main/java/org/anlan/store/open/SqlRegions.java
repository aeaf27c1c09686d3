package org.anlan.store.open;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.anlan.domain.Divisions;
import org.anlan.domain.Region;
import org.anlan.domain.RegionCode;
import org.anlan.domain.RegionLevel;
import org.jdbi.v3.core.Handle;

/// The table `core.region`: the pack's regions with today's path.
final class SqlRegions {

    private static final String PUT =
            """
            insert into core.region (id, code, name, level, parent, path, valid_from, valid_to)
            values ((select coalesce(max(id), 0) + 1 from core.region),
                    :code, :name, :level, :parent, :path, :from, :to)
                on conflict (code, valid_from) do update
               set name = excluded.name, level = excluded.level, parent = excluded.parent,
                   path = excluded.path, valid_to = excluded.valid_to
             where (region.name, region.level, region.parent, region.path, region.valid_to)
                   is distinct from (excluded.name, excluded.level, excluded.parent,
                                     excluded.path, excluded.valid_to)
            """;

    private SqlRegions() {}

    static void put(Handle handle, Collection<Region> regions, LocalDate today) {
        var divisions = new Divisions(regions);
        for (var region : regions) {
            handle.createUpdate(PUT)
                    .bind("code", region.code().digits())
                    .bind("name", region.name())
                    .bind("level", region.level().name())
                    .bind("parent", region.parent().map(RegionCode::digits).orElse(null))
                    .bind("path", path(divisions, region, today))
                    .bind("from", region.validFrom())
                    .bind("to", region.validTo().orElse(null))
                    .execute();
        }
    }

    /// Today's path; a region that stands no more keeps the path of its last day.
    private static String path(Divisions divisions, Region region, LocalDate today) {
        var day =
                region.standsOn(today)
                        ? today
                        : region.validTo().map(end -> end.minusDays(1)).orElse(region.validFrom());
        return divisions.path(region.code(), day);
    }

    static Divisions load(Handle handle) {
        return new Divisions(
                handle.createQuery("select * from core.region order by id")
                        .map(
                                (row, _) ->
                                        new Region(
                                                row.getInt("id"),
                                                new RegionCode(row.getString("code")),
                                                row.getString("name"),
                                                RegionLevel.valueOf(row.getString("level")),
                                                Optional.ofNullable(row.getString("parent"))
                                                        .map(RegionCode::new),
                                                row.getObject("valid_from", LocalDate.class),
                                                Optional.ofNullable(
                                                        row.getObject(
                                                                "valid_to", LocalDate.class))))
                        .list());
    }
}
