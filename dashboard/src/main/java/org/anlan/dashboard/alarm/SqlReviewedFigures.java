package org.anlan.dashboard.alarm;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anlan.domain.RegionCode;
import org.jdbi.v3.core.Handle;

/// The table `desk.reviewed_figure`: the last reviewed value of cumulative figures.
final class SqlReviewedFigures {

    private static final String LIST =
            """
            select region, indicator, minor from desk.reviewed_figure
             where process = :process and base = :base and region = any(:regions)
            """;

    private static final String PUT =
            """
            insert into desk.reviewed_figure (process, base, region, indicator, minor)
            values (:process, :base, :region, :indicator, :minor)
                on conflict (process, base, region, indicator) do update
               set minor = excluded.minor
            """;

    /// Which figure, within a process and base.
    record FigureKey(RegionCode region, String indicator) {}

    private SqlReviewedFigures() {}

    static Map<FigureKey, Long> list(
            Handle handle, String process, String base, Collection<RegionCode> regions) {
        var known = new HashMap<FigureKey, Long>();
        handle.createQuery(LIST)
                .bind("process", process)
                .bind("base", base)
                .bindArray(
                        "regions",
                        String.class,
                        List.copyOf(regions).stream().map(RegionCode::digits).toArray())
                .map(
                        (row, _) ->
                                Map.entry(
                                        new FigureKey(
                                                new RegionCode(row.getString("region")),
                                                row.getString("indicator")),
                                        row.getLong("minor")))
                .forEach(e -> known.put(e.getKey(), e.getValue()));
        return known;
    }

    static void put(Handle handle, String process, String base, Map<FigureKey, Long> values) {
        var batch = handle.prepareBatch(PUT);
        values.forEach(
                (key, minor) ->
                        batch.bind("process", process)
                                .bind("base", base)
                                .bind("region", key.region().digits())
                                .bind("indicator", key.indicator())
                                .bind("minor", minor)
                                .add());
        batch.execute();
    }
}
