package org.anlan.forecasting.consultation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.store.Tx;
import org.jdbi.v3.core.Handle;

/// The table `forecasting.consultation_round`.
final class SqlRounds {

    /// A round.
    ///
    /// @param number 1 to 3
    /// @param dueAt when it closes, whoever is silent
    /// @param closedAt empty while answers are taken
    /// @param result what it came to, as JSON, from the close on
    record Round(
            int number,
            Instant openedAt,
            Optional<Instant> dueAt,
            Optional<Instant> closedAt,
            Optional<String> result) {

        boolean isOpen() {
            return closedAt.isEmpty();
        }
    }

    private SqlRounds() {}

    static void open(
            Tx tx, UUID consultation, int number, Instant at, Optional<Instant> due, String by) {
        tx.handle()
                .createUpdate(
                        """
                        insert into forecasting.consultation_round
                               (consultation, number, opened_at, due_at, opened_by)
                        values (:consultation, :number, :at, :due, :by)
                        """)
                .bind("consultation", consultation)
                .bind("number", number)
                .bind("at", at)
                .bind("due", due.orElse(null))
                .bind("by", by)
                .execute();
    }

    static void close(Tx tx, UUID consultation, int number, String result) {
        tx.handle()
                .createUpdate(
                        """
                        update forecasting.consultation_round
                           set closed_at = :at, result = :result
                         where consultation = :consultation and number = :number
                        """)
                .bind("consultation", consultation)
                .bind("number", number)
                .bind("at", tx.civilNow())
                .bind("result", result)
                .execute();
    }

    /// The first first; none before the cards turned.
    static List<Round> list(Handle handle, UUID consultation) {
        return handle.createQuery(
                        """
                        select * from forecasting.consultation_round
                         where consultation = :id order by number
                        """)
                .bind("id", consultation)
                .map((row, _) -> round(row))
                .list();
    }

    /// The consultations of which a later round has run out of time.
    static List<UUID> listDue(Handle handle, Instant now) {
        return handle.createQuery(
                        """
                        select consultation from forecasting.consultation_round
                         where closed_at is null and due_at <= :now order by due_at, consultation
                        """)
                .bind("now", now)
                .mapTo(UUID.class)
                .list();
    }

    private static Round round(ResultSet row) throws SQLException {
        return new Round(
                row.getInt("number"),
                row.getTimestamp("opened_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("due_at")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getTimestamp("closed_at")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getString("result")));
    }
}
