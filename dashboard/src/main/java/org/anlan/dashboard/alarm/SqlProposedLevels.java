package org.anlan.dashboard.alarm;

import java.util.List;
import org.anlan.domain.RegionCode;
import org.anlan.domain.fact.LevelProposed;
import org.anlan.domain.port.Responses;
import org.jdbi.v3.core.Handle;

/// The table `desk.proposed_level`: levels of response that reviewed figures bear.
final class SqlProposedLevels {

    private static final String PUT =
            """
            insert into desk.proposed_level
                   (process, base, region, plan, type, level, clause, value, margin, sample)
            values (:process, :base, :region, :plan, :type, :level, :clause, :value, :margin, :sample)
                on conflict (process, base, region, plan) do update
               set type = excluded.type, level = excluded.level, clause = excluded.clause,
                   value = excluded.value, margin = excluded.margin, sample = excluded.sample
            """;

    private static final String REMOVE =
            """
            delete from desk.proposed_level
             where process = :process and base = :base and region = :region and plan = :plan
            """;

    /// The highest level of each type of response at each place.
    private static final String HIGHEST =
            """
            select distinct on (region, type) region, type, level, clause, value, margin, sample
              from desk.proposed_level
             order by region, type, level, plan, process, base
             limit 1000
            """;

    /// A level borne at a place.
    ///
    /// @param level 1 (highest) to 4
    record Borne(
            RegionCode region,
            Responses.Type type,
            int level,
            String clause,
            String value,
            String margin,
            boolean sample) {}

    private SqlProposedLevels() {}

    static void put(Handle handle, LevelProposed proposed) {
        handle.createUpdate(PUT)
                .bind("process", proposed.process())
                .bind("base", proposed.base())
                .bind("region", proposed.region().digits())
                .bind("plan", proposed.plan())
                .bind("type", proposed.type())
                .bind("level", proposed.level())
                .bind("clause", proposed.clause())
                .bind("value", proposed.value())
                .bind("margin", proposed.margin())
                .bind("sample", proposed.sample())
                .execute();
    }

    static void remove(Handle handle, LevelProposed proposed) {
        handle.createUpdate(REMOVE)
                .bind("process", proposed.process())
                .bind("base", proposed.base())
                .bind("region", proposed.region().digits())
                .bind("plan", proposed.plan())
                .execute();
    }

    static List<Borne> listHighest(Handle handle) {
        return handle.createQuery(HIGHEST)
                .map(
                        (row, _) ->
                                new Borne(
                                        new RegionCode(row.getString("region")),
                                        Responses.Type.valueOf(row.getString("type")),
                                        row.getInt("level"),
                                        row.getString("clause"),
                                        row.getString("value"),
                                        row.getString("margin"),
                                        row.getBoolean("sample")))
                .list();
    }
}
