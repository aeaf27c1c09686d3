package org.anlan.forecasting.consultation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anlan.store.Tx;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The table `forecasting.attendance`.
final class SqlAttendance {

    /// How somebody takes part.
    enum How {
        ROOM,
        VIDEO,
        PHONE
    }

    /// Who came, and when he spoke.
    ///
    /// @param onBehalf who signed in for the speaker
    record Seat(
            String speaker,
            Optional<Instant> arrivedAt,
            Optional<How> how,
            Optional<String> onBehalf,
            Optional<Instant> startedAt,
            Optional<Instant> endedAt) {}

    private SqlAttendance() {}

    /// Signs in; who did so before stays as he was.
    static void arrive(
            Tx tx, UUID consultation, String speaker, How how, @Nullable String onBehalf) {
        tx.handle()
                .createUpdate(
                        """
                        insert into forecasting.attendance as a
                               (consultation, speaker, arrived_at, how, on_behalf)
                        values (:consultation, :speaker, :at, :how, :onBehalf)
                            on conflict (consultation, speaker) do update
                           set arrived_at = excluded.arrived_at, how = excluded.how,
                               on_behalf = excluded.on_behalf
                         where a.arrived_at is null
                        """)
                .bind("consultation", consultation)
                .bind("speaker", speaker)
                .bind("at", tx.civilNow())
                .bind("how", how.name())
                .bind("onBehalf", onBehalf)
                .execute();
    }

    /// Gives somebody the floor; whoever had it has spoken.
    static void turn(Tx tx, UUID consultation, String speaker) {
        tx.handle()
                .createUpdate(
                        """
                        update forecasting.attendance set ended_at = :at
                         where consultation = :consultation and started_at is not null
                           and ended_at is null
                        """)
                .bind("consultation", consultation)
                .bind("at", tx.civilNow())
                .execute();
        tx.handle()
                .createUpdate(
                        """
                        insert into forecasting.attendance (consultation, speaker, started_at)
                        values (:consultation, :speaker, :at)
                            on conflict (consultation, speaker) do update
                           set started_at = excluded.started_at, ended_at = null
                        """)
                .bind("consultation", consultation)
                .bind("speaker", speaker)
                .bind("at", tx.civilNow())
                .execute();
    }

    /// By speaker.
    static Map<String, Seat> list(Handle handle, UUID consultation) {
        return handle.createQuery("select * from forecasting.attendance where consultation = :id")
                .bind("id", consultation)
                .map((row, _) -> seat(row))
                .collect(Collectors.toMap(Seat::speaker, seat -> seat));
    }

    private static Seat seat(ResultSet row) throws SQLException {
        return new Seat(
                row.getString("speaker"),
                instant(row, "arrived_at"),
                Optional.ofNullable(row.getString("how")).map(How::valueOf),
                Optional.ofNullable(row.getString("on_behalf")),
                instant(row, "started_at"),
                instant(row, "ended_at"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
