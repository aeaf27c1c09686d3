package org.anlan.dashboard.alarm;

import java.time.Instant;
import java.util.List;
import org.anlan.domain.RegionCode;
import org.anlan.domain.fact.WarningIssued;
import org.jdbi.v3.core.Handle;

/// The table `desk.warning`: warnings that nobody cancelled or replaced yet.
final class SqlWarnings {

    private static final String PUT =
            """
            insert into desk.warning (warning, region, colour, expires_at)
            values (:warning, :region, :colour, :expires)
                on conflict (warning) do update
               set colour = excluded.colour, expires_at = excluded.expires_at
            """;

    /// A warning, expired or not.
    record Warning(RegionCode region, String colour, Instant expiresAt) {}

    private SqlWarnings() {}

    static void put(Handle handle, WarningIssued warning) {
        handle.createUpdate(PUT)
                .bind("warning", warning.warning())
                .bind("region", warning.region().digits())
                .bind("colour", warning.colour())
                .bind("expires", warning.expires())
                .execute();
    }

    /// The fact of an update or a cancellation does not say what it replaces: it replaces all of
    /// its region.
    static void remove(Handle handle, RegionCode region) {
        handle.createUpdate("delete from desk.warning where region = :region")
                .bind("region", region.digits())
                .execute();
    }

    static List<Warning> listInForce(Handle handle, Instant now) {
        return list(handle, "select * from desk.warning where expires_at > :now limit 500", now);
    }

    static List<Warning> listExpired(Handle handle, Instant now) {
        return list(handle, "select * from desk.warning where expires_at <= :now limit 500", now);
    }

    private static List<Warning> list(Handle handle, String sql, Instant now) {
        return handle.createQuery(sql)
                .bind("now", now)
                .map(
                        (row, _) ->
                                new Warning(
                                        new RegionCode(row.getString("region")),
                                        row.getString("colour"),
                                        row.getTimestamp("expires_at").toInstant()))
                .list();
    }
}
