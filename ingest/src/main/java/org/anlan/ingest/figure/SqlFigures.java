package org.anlan.ingest.figure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.RegionCode;
import org.anlan.domain.RegionLevel;
import org.anlan.ingest.report.StoredReport;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The table `ingest.figure`: a figure from one journal position to another.
public final class SqlFigures {

    /// A figure of one region and indicator.
    record Row(RegionCode region, String indicator, Tally tally, Instant changedAt) {}

    /// The figure nearest in time to a report.
    ///
    /// @param value submitted, in the indicator's smallest unit
    /// @param rank of the body it comes from
    /// @param sameBase whether it is of the report's own base
    public record Near(long value, Instant asOf, int rank, boolean sameBase) {}

    /// One step of a figure's history.
    record Step(Instant changedAt, Tally tally) {}

    // Asked region by region: a disaster that has just begun is in no statistics, and for a list of
    // regions the planner then takes any index that knows process and base.
    private static final String UNDER =
            """
            select f.* from unnest(:regions) as of (region), lateral (
                   select parent as region, indicator, sum(submitted) as submitted,
                          sum(county) as county, sum(city) as city, sum(province) as province,
                          max(as_of) as as_of, bool_or(synthetic) as synthetic,
                          null::uuid as report, max(changed_at) as changed_at
                     from ingest.figure
                    where parent = of.region and process = :process and base = :base
                      and to_position is null
                    group by parent, indicator) f
            """;

    private static final String NOW =
            """
            select f.* from unnest(:regions) as of (region), lateral (
                   select * from ingest.figure
                    where region = of.region and process = :process and base = :base
                      and to_position is null
                   offset 0) f
            """;

    private static final String THEN =
            """
            select * from ingest.figure
             where process = :process and base = :base and region = any(:regions)
               and from_position <= :at and (to_position is null or to_position > :at)
            """;

    private static final String LAYER =
            """
            select * from ingest.figure
             where process = :process and base = :base and indicator = :indicator
               and level = any(:levels) and path >= :from and path < :to
               and from_position <= :at and (to_position is null or to_position > :at)
             order by region
            """;

    private static final String HISTORY =
            """
            select * from (
                   select distinct on (as_of) * from ingest.figure
                    where process = :process and base = :base and region = :region
                      and indicator = :indicator and from_position <= :at
                    order by as_of, from_position desc) newest
             order by as_of limit 500
            """;

    private static final String NEAR =
            """
            select f.indicator, f.submitted, f.as_of, f.base = :base as same_base, r.source_rank,
                   r.in_line
              from ingest.figure f left join ingest.report r on r.id = f.report
             where f.process = :process and f.region = :region and f.submitted is not null
               and (f.base = :base or :unstated)
               and f.as_of between :from and :to
               and (f.report is null or f.report <> :report)
             order by abs(extract(epoch from (f.as_of - :asOf))), f.from_position desc
            """;

    private SqlFigures() {}

    /// The sums of the regions directly under each of some regions.
    static Map<RegionCode, Map<String, Tally>> sumsUnder(
            Handle handle, String process, String base, Collection<RegionCode> regions) {
        return byRegion(rows(handle, UNDER, process, base, regions));
    }

    /// The figures of some regions now.
    static Map<RegionCode, Map<String, Tally>> now(
            Handle handle, String process, String base, Collection<RegionCode> regions) {
        return byRegion(rows(handle, NOW, process, base, regions));
    }

    /// The figures of some regions at a position.
    static List<Row> at(
            Handle handle,
            String process,
            String base,
            Collection<RegionCode> regions,
            long position) {
        return handle.createQuery(THEN)
                .bind("process", process)
                .bind("base", base)
                .bindArray("regions", String.class, digits(regions))
                .bind("at", position)
                .map((row, _) -> row(row))
                .list();
    }

    /// One indicator over all regions of some levels under a path, at a position.
    static List<Row> layer(
            Handle handle,
            String process,
            String base,
            String indicator,
            List<RegionLevel> levels,
            org.anlan.domain.Scope scope,
            long position) {
        return handle.createQuery(LAYER)
                .bind("process", process)
                .bind("base", base)
                .bind("indicator", indicator)
                .bindArray("levels", String.class, levels.stream().map(Enum::name).toList())
                .bind("from", scope.from())
                .bind("to", scope.to())
                .bind("at", position)
                .map((row, _) -> row(row))
                .list();
    }

    /// A figure's course: the last state of each time it stood for.
    static List<Step> history(
            Handle handle,
            String process,
            String base,
            RegionCode region,
            String indicator,
            long position) {
        return handle.createQuery(HISTORY)
                .bind("process", process)
                .bind("base", base)
                .bind("region", region.digits())
                .bind("indicator", indicator)
                .bind("at", position)
                .map((row, _) -> row(row))
                .map(r -> new Step(r.changedAt(), r.tally()))
                .list();
    }

    /// For each indicator the figure of a report's region nearest to it in time, not its own.
    ///
    /// @param line what the reporting line weighs there
    public static Map<String, Near> near(
            Handle handle, StoredReport report, Duration window, int line) {
        var near = new HashMap<String, Near>();
        handle.createQuery(NEAR)
                .bind("process", report.process())
                .bind("base", report.base())
                .bind("unstated", report.base().startsWith("unstated"))
                .bind("region", report.region().digits())
                .bind("report", report.id())
                .bind("asOf", report.asOf())
                .bind("from", report.asOf().minus(window))
                .bind("to", report.asOf().plus(window))
                .map((row, _) -> Map.entry(row.getString("indicator"), nearRow(row, line)))
                .forEach(e -> near.putIfAbsent(e.getKey(), e.getValue()));
        return near;
    }

    private static Near nearRow(ResultSet row, int line) throws SQLException {
        var rank = row.getInt("source_rank");
        var inLine = row.wasNull() || row.getBoolean("in_line");
        return new Near(
                row.getLong("submitted"),
                row.getObject("as_of", OffsetDateTime.class).toInstant(),
                inLine ? line : rank,
                row.getBoolean("same_base"));
    }

    private static List<Row> rows(
            Handle handle,
            String sql,
            String process,
            String base,
            Collection<RegionCode> regions) {
        return handle.createQuery(sql)
                .bind("process", process)
                .bind("base", base)
                .bindArray("regions", String.class, digits(regions))
                .map((row, _) -> row(row))
                .list();
    }

    private static Map<RegionCode, Map<String, Tally>> byRegion(List<Row> rows) {
        var byRegion = new LinkedHashMap<RegionCode, Map<String, Tally>>();
        for (var row : rows) {
            byRegion.computeIfAbsent(row.region(), _ -> new HashMap<>())
                    .put(row.indicator(), row.tally());
        }
        return byRegion;
    }

    private static Row row(ResultSet row) throws SQLException {
        var tally =
                new Tally(
                        number(row, "submitted"),
                        number(row, "county"),
                        number(row, "city"),
                        number(row, "province"),
                        row.getObject("as_of", OffsetDateTime.class).toInstant(),
                        row.getBoolean("synthetic"),
                        Optional.ofNullable(row.getObject("report", UUID.class)));
        return new Row(
                new RegionCode(row.getString("region")),
                row.getString("indicator"),
                tally,
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        var value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    private static List<String> digits(Collection<RegionCode> regions) {
        return regions.stream().map(RegionCode::digits).toList();
    }
}
