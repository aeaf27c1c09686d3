package org.anlan.ingest.figure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.domain.RegionCode;
import org.anlan.domain.RegionLevel;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Writes the table `ingest.figure`: rows that stood are closed and new ones opened, all changed
/// figures of a level in two statements, because a flood changes thousands at once.
final class SqlFigureChanges {

    private static final String CLOSE =
            """
            update ingest.figure f set to_position = :position
              from unnest(:regions, :indicators) as changed (region, indicator)
             where f.process = :process and f.base = :base and f.region = changed.region
               and f.indicator = changed.indicator and f.to_position is null
            """;

    private static final String OPEN =
            """
            insert into ingest.figure (process, base, region, parent, path, level, indicator,
                   submitted, county, city, province, as_of, synthetic, report, changed_at,
                   from_position)
            select :process, :base, region, parent, path, level, indicator, submitted, county, city,
                   province, as_of::timestamptz, synthetic, report::uuid, :at, :position
              from unnest(:regions, :parents, :paths, :levels, :indicators, :submitted, :county,
                          :city, :province, :asOf, :synthetic, :reports)
                   as changed (region, parent, path, level, indicator, submitted, county, city,
                               province, as_of, synthetic, report)
            """;

    private SqlFigureChanges() {}

    /// A region as the table keeps it.
    record Place(RegionCode region, Optional<RegionCode> parent, String path, RegionLevel level) {}

    /// What changed at one place.
    record Change(Place place, Map<String, Tally> figures) {}

    /// Closes the rows that stood and opens new ones at a position.
    static void write(
            Handle handle,
            String process,
            String base,
            List<Change> changes,
            Instant at,
            long position) {
        var columns = new Columns();
        changes.forEach(c -> c.figures().forEach((code, t) -> columns.add(c.place(), code, t)));
        handle.createUpdate(CLOSE)
                .bind("position", position)
                .bind("process", process)
                .bind("base", base)
                .bindArray("regions", String.class, columns.regions)
                .bindArray("indicators", String.class, columns.indicators)
                .execute();
        handle.createUpdate(OPEN)
                .bind("process", process)
                .bind("base", base)
                .bind("at", at)
                .bind("position", position)
                .bindArray("regions", String.class, columns.regions)
                .bindArray("parents", String.class, columns.parents)
                .bindArray("paths", String.class, columns.paths)
                .bindArray("levels", String.class, columns.levels)
                .bindArray("indicators", String.class, columns.indicators)
                .bindArray("submitted", Long.class, columns.submitted)
                .bindArray("county", Long.class, columns.county)
                .bindArray("city", Long.class, columns.city)
                .bindArray("province", Long.class, columns.province)
                .bindArray("asOf", String.class, columns.asOf)
                .bindArray("synthetic", Boolean.class, columns.synthetic)
                .bindArray("reports", String.class, columns.reports)
                .execute();
    }

    /// The changed figures column by column, as arrays travel.
    private static final class Columns {
        private final List<String> regions = new ArrayList<>();
        private final List<@Nullable String> parents = new ArrayList<>();
        private final List<String> paths = new ArrayList<>();
        private final List<String> levels = new ArrayList<>();
        private final List<String> indicators = new ArrayList<>();
        private final List<@Nullable Long> submitted = new ArrayList<>();
        private final List<@Nullable Long> county = new ArrayList<>();
        private final List<@Nullable Long> city = new ArrayList<>();
        private final List<@Nullable Long> province = new ArrayList<>();
        private final List<String> asOf = new ArrayList<>();
        private final List<Boolean> synthetic = new ArrayList<>();
        private final List<@Nullable String> reports = new ArrayList<>();

        private void add(Place place, String indicator, Tally tally) {
            regions.add(place.region().digits());
            parents.add(place.parent().map(RegionCode::digits).orElse(null));
            paths.add(place.path());
            levels.add(place.level().name());
            indicators.add(indicator);
            submitted.add(tally.submitted());
            county.add(tally.county());
            city.add(tally.city());
            province.add(tally.province());
            asOf.add(tally.asOf().toString());
            synthetic.add(tally.synthetic());
            reports.add(tally.report().map(Object::toString).orElse(null));
        }
    }
}
