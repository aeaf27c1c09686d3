package org.anlan.ingest.figure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anlan.domain.RegionCode;
import org.anlan.domain.RegionLevel;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Writes the table `ingest.figure`: rows that stood are closed one by one in one batch, because no
/// statistics know them yet, and all new ones of a level are opened in one statement.
final class SqlFigureChanges {

    private static final String CLOSE =
            """
            update ingest.figure set to_position = :position
             where region = :region and process = :process and base = :base
               and indicator = :indicator and to_position is null
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
    ///
    /// @param stood indicators among them that had a figure before
    record Change(Place place, Map<String, Tally> figures, Set<String> stood) {}

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
        close(handle, process, base, changes, position);
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

    private static void close(
            Handle handle, String process, String base, List<Change> changes, long position) {
        try (var batch = handle.prepareBatch(CLOSE)) {
            for (var change : changes) {
                for (var indicator : change.stood()) {
                    batch.bind("position", position)
                            .bind("region", change.place().region().digits())
                            .bind("process", process)
                            .bind("base", base)
                            .bind("indicator", indicator)
                            .add();
                }
            }
            batch.execute();
        }
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
