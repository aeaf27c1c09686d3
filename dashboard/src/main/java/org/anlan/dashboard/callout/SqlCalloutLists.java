package org.anlan.dashboard.callout;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anlan.domain.RegionCode;
import org.anlan.domain.fact.WarningIssued;
import org.jdbi.v3.core.Handle;

/// The table `desk.callout_list`.
final class SqlCalloutLists {

    private static final String END =
            """
            update desk.callout_list set ended_at = :at
             where (warning = any(:follows) or (cardinality(:follows) = 0 and area = :area))
               and warning <> :warning and ended_at is null
            """;

    private SqlCalloutLists() {}

    /// False where the warning has its list already.
    static boolean open(Handle handle, WarningIssued warning, Instant at) {
        return handle.createUpdate(
                                """
                                insert into desk.callout_list (warning, area, colour, called_at, expires_at)
                                values (:warning, :area, :colour, :at, :expires)
                                    on conflict (warning) do nothing
                                """)
                        .bind("warning", warning.warning())
                        .bind("area", warning.region().digits())
                        .bind("colour", warning.colour())
                        .bind("at", at)
                        .bind("expires", warning.expires())
                        .execute()
                == 1;
    }

    /// An update or a cancellation ends the lists of the warnings it follows; one that names none,
    /// as facts of before do, those of its region.
    static void end(Handle handle, WarningIssued by, Instant at) {
        handle.createUpdate(END)
                .bind("at", at)
                .bind("area", by.region().digits())
                .bind("warning", by.warning())
                .bindArray("follows", String.class, by.follows().toArray())
                .execute();
    }

    static void close(Handle handle, String warning, Instant at, String by, String why) {
        handle.createUpdate(
                        """
                        update desk.callout_list
                           set ended_at = :at, ended_by = :by, ended_why = :why
                         where warning = :warning
                        """)
                .bind("warning", warning)
                .bind("at", at)
                .bind("by", by)
                .bind("why", why)
                .execute();
    }

    /// Those of warnings in force, the newest first.
    static List<CalloutList> listOpen(Handle handle, Instant now, int most) {
        return handle.createQuery(
                        """
                        select * from desk.callout_list
                         where ended_at is null and expires_at > :now
                         order by called_at desc, warning limit :most
                        """)
                .bind("now", now)
                .bind("most", most)
                .map((row, _) -> list(row))
                .list();
    }

    static Optional<CalloutList> find(Handle handle, String warning) {
        return handle.createQuery("select * from desk.callout_list where warning = :warning")
                .bind("warning", warning)
                .map((row, _) -> list(row))
                .findOne();
    }

    private static CalloutList list(ResultSet row) throws SQLException {
        return new CalloutList(
                row.getString("warning"),
                new RegionCode(row.getString("area")),
                row.getString("colour"),
                row.getTimestamp("called_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("ended_at")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getString("ended_by")),
                Optional.ofNullable(row.getString("ended_why")));
    }
}
