package org.anlan.dashboard.alarm;

import java.util.OptionalLong;
import org.anlan.domain.fact.FigureMoved;
import org.jdbi.v3.core.Handle;

/// The table `desk.watched_figure`: the last known value of figures whose rise is an alarm.
final class SqlWatchedFigures {

    private static final String KEY =
            " where process = :process and base = :base and region = :region and indicator = :indicator";

    private static final String PUT =
            """
            insert into desk.watched_figure (process, base, region, indicator, minor)
            values (:process, :base, :region, :indicator, :minor)
                on conflict (process, base, region, indicator) do update
               set minor = excluded.minor
            """;

    private SqlWatchedFigures() {}

    static OptionalLong find(Handle handle, FigureMoved moved, String indicator) {
        return handle.createQuery("select minor from desk.watched_figure" + KEY)
                .bind("process", moved.process())
                .bind("base", moved.base())
                .bind("region", moved.region().digits())
                .bind("indicator", indicator)
                .mapTo(Long.class)
                .findOne()
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    static void put(Handle handle, FigureMoved moved, String indicator, long minor) {
        handle.createUpdate(PUT)
                .bind("process", moved.process())
                .bind("base", moved.base())
                .bind("region", moved.region().digits())
                .bind("indicator", indicator)
                .bind("minor", minor)
                .execute();
    }
}
