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

    private static final String REMOVE =
            """
            delete from desk.warning
             where warning = any(:follows) or (cardinality(:follows) = 0 and region = :region)
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

    /// An update or a cancellation replaces the warnings it follows; one that names none, as
    /// facts of before do, all of its region.
    static void remove(Handle handle, WarningIssued by) {
        handle.createUpdate(REMOVE)
                .bind("region", by.region().digits())
                .bindArray("follows", String.class, by.follows().toArray())
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
