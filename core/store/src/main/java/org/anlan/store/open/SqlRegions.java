package org.anlan.store.open;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.anlan.domain.Divisions;
import org.anlan.domain.Region;
import org.anlan.domain.RegionCode;
import org.anlan.domain.RegionLevel;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/// The table `core.region`: the pack's regions with today's path.
final class SqlRegions {

    private static final String PUT =
            """
            insert into core.region (id, code, name, name_en, level, parent, path, valid_from, valid_to)
            values (:id, :code, :name, :nameEn, :level, :parent, :path, :from, :to)
                on conflict (code, valid_from) do update
               set name = excluded.name, name_en = excluded.name_en, level = excluded.level, parent = excluded.parent,
                   path = excluded.path, valid_to = excluded.valid_to
            """;

    /// A region as stored, without its number.
    private record Row(
            String code,
            String name,
            @Nullable String nameEn,
            String level,
            @Nullable String parent,
            String path,
            LocalDate from,
            @Nullable LocalDate to) {

        PreparedBatch bindTo(PreparedBatch batch) {
            return batch.bind("code", code)
                    .bind("name", name)
                    .bind("nameEn", nameEn)
                    .bind("level", level)
                    .bind("parent", parent)
                    .bind("path", path)
                    .bind("from", from)
                    .bind("to", to);
        }
    }

    private SqlRegions() {}

    /// Brings the table up to date; writes only what differs.
    static void put(Handle handle, Collection<Region> regions, LocalDate today) {
        var divisions = new Divisions(regions);
        handle.execute("lock table core.region in share row exclusive mode"); // two nodes at once
        var stored = rows(handle);
        var last = lastId(handle);
        var batch = handle.prepareBatch(PUT);
        for (var region : regions) {
            var row = row(region, path(divisions, region, today));
            if (!stored.contains(row)) {
                row.bindTo(batch.bind("id", ++last)).add();
            }
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    private static int lastId(Handle handle) {
        return handle.createQuery("select coalesce(max(id), 0) from core.region")
                .mapTo(Integer.class)
                .one();
    }

    private static Set<Row> rows(Handle handle) {
        return handle.createQuery("select * from core.region")
                .map(
                        (row, _) ->
                                new Row(
                                        row.getString("code"),
                                        row.getString("name"),
                                        row.getString("name_en"),
                                        row.getString("level"),
                                        row.getString("parent"),
                                        row.getString("path"),
                                        row.getObject("valid_from", LocalDate.class),
                                        row.getObject("valid_to", LocalDate.class)))
                .set();
    }

    private static Row row(Region region, String path) {
        return new Row(
                region.code().digits(),
                region.name(),
                region.nameEn().orElse(null),
                region.level().name(),
                region.parent().map(RegionCode::digits).orElse(null),
                path,
                region.validFrom(),
                region.validTo().orElse(null));
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
                                                Optional.ofNullable(row.getString("name_en")),
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
