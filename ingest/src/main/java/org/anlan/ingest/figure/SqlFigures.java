package org.anlan.ingest.figure;

import java.sql.ResultSet;
import java.sql.SQLException;
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
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/// The table `ingest.figure`: a figure from one journal position to another.
final class SqlFigures {

    /// A figure of one region and indicator.
    record Row(RegionCode region, String indicator, Tally tally, Instant changedAt) {}

    // Asked region by region: a disaster that has just begun is in no statistics, and for a list of
    // regions the planner then takes any index that knows process and base.
    private static final String UNDER =
            """
            select f.* from unnest(:regions) as of (region), lateral (
                   select parent as region, indicator, sum(submitted) as submitted,
                          sum(county) as county, sum(city) as city, sum(province) as province,
                          max(as_of) as as_of, bool_or(synthetic) as synthetic,
                          count(submitted) as places,
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
            select f.* from unnest(:regions) as of (region), lateral (
                   select * from ingest.figure
                    where region = of.region and process = :process and base = :base
                      and from_position <= :at and (to_position is null or to_position > :at)
                   offset 0) f
            """;

    private static final String LAYER =
            """
            select * from ingest.figure
             where process = :process and base = :base and indicator = :indicator
               and level = any(:levels) and path >= :from and path < :to
               and from_position <= :at and (to_position is null or to_position > :at)
             order by region
            """;

    private SqlFigures() {}

    /// The sums of the regions directly under each of some regions.
    static Map<RegionCode, Below> sumsUnder(
            Handle handle, String process, String base, Collection<RegionCode> regions) {
        var below = new LinkedHashMap<RegionCode, Map<String, Tally>>();
        var places = new HashMap<RegionCode, Integer>();
        asked(handle, UNDER, process, base, regions)
                .map((row, _) -> Map.entry(row(row), row.getInt("places")))
                .forEach(
                        sum -> {
                            var region = sum.getKey().region();
                            add(below, sum.getKey());
                            places.merge(region, sum.getValue(), Math::max);
                        });
        var sums = new LinkedHashMap<RegionCode, Below>();
        below.forEach(
                (region, of) -> sums.put(region, new Below(of, places.getOrDefault(region, 0))));
        return sums;
    }

    /// The figures of some regions now.
    static Map<RegionCode, Map<String, Tally>> now(
            Handle handle, String process, String base, Collection<RegionCode> regions) {
        var byRegion = new LinkedHashMap<RegionCode, Map<String, Tally>>();
        asked(handle, NOW, process, base, regions)
                .map((row, _) -> row(row))
                .forEach(row -> add(byRegion, row));
        return byRegion;
    }

    /// The figures of some regions at a position.
    static List<Row> at(
            Handle handle,
            String process,
            String base,
            Collection<RegionCode> regions,
            long position) {
        return asked(handle, THEN, process, base, regions)
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

    private static Query asked(
            Handle handle,
            String sql,
            String process,
            String base,
            Collection<RegionCode> regions) {
        return handle.createQuery(sql)
                .bind("process", process)
                .bind("base", base)
                .bindArray("regions", String.class, digits(regions));
    }

    private static void add(Map<RegionCode, Map<String, Tally>> byRegion, Row row) {
        byRegion.computeIfAbsent(row.region(), _ -> new HashMap<>())
                .put(row.indicator(), row.tally());
    }

    static Row row(ResultSet row) throws SQLException {
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
