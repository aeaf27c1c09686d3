package org.anlan.forecasting.consultation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.store.Tx;
import org.anlan.web.Ask;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The table `forecasting.opinion`. Bodies are read by [#open] only.
final class SqlOpinions {

    /// The outside of a card.
    ///
    /// @param digest salted, so that the opinion cannot be guessed from it
    /// @param onBehalf whether the secretary typed it for the speaker 代录
    record Card(
            String department,
            String digest,
            String filer,
            boolean onBehalf,
            Instant filedAt,
            Optional<Instant> confirmedAt,
            Optional<Boolean> agreed,
            Optional<String> note) {}

    /// A card with its inside.
    record Opened(Card card, String salt, String body) {}

    private SqlOpinions() {}

    /// Seals an opinion; false when the department has filed.
    static boolean insert(
            Tx tx,
            Ask ask,
            UUID consultation,
            String department,
            String salt,
            String body,
            String digest,
            boolean onBehalf) {
        return tx.handle()
                        .createUpdate(
                                """
                                insert into forecasting.opinion (consultation, department, salt, body,
                                       digest, filed_by, filer, on_behalf, filed_at)
                                values (:consultation, :department, :salt, :body,
                                       :digest, :by, :filer, :onBehalf, :at)
                                    on conflict do nothing
                                """)
                        .bind("consultation", consultation)
                        .bind("department", department)
                        .bind("salt", salt)
                        .bind("body", body)
                        .bind("digest", digest)
                        .bind("by", ask.actor().id().value())
                        .bind("filer", ask.actor().name())
                        .bind("onBehalf", onBehalf)
                        .bind("at", tx.civilNow())
                        .execute()
                == 1;
    }

    /// Notes that the speaker has seen what was typed; false when there is nothing to confirm.
    static boolean confirm(
            Tx tx, UUID consultation, String department, boolean agreed, @Nullable String note) {
        return tx.handle()
                        .createUpdate(
                                """
                                update forecasting.opinion
                                   set confirmed_at = :at, agreed = :agreed, note = :note
                                 where consultation = :consultation and department = :department
                                   and on_behalf and confirmed_at is null
                                """)
                        .bind("consultation", consultation)
                        .bind("department", department)
                        .bind("agreed", agreed)
                        .bind("note", note)
                        .bind("at", tx.civilNow())
                        .execute()
                == 1;
    }

    /// The outsides, by department.
    static List<Card> listCards(Handle handle, UUID consultation) {
        return handle.createQuery(
                        """
                        select department, digest, filer, on_behalf, filed_at, confirmed_at, agreed, note
                          from forecasting.opinion where consultation = :id order by department
                        """)
                .bind("id", consultation)
                .map((row, _) -> card(row))
                .list();
    }

    /// The insides: of one department for itself, of all after the reveal.
    static List<Opened> open(Handle handle, UUID consultation, Optional<String> department) {
        return handle.createQuery(
                        """
                        select * from forecasting.opinion
                         where consultation = :id
                           and (cast(:department as text) is null or department = :department)
                         order by department
                        """)
                .bind("id", consultation)
                .bind("department", department.orElse(null))
                .map(
                        (row, _) ->
                                new Opened(card(row), row.getString("salt"), row.getString("body")))
                .list();
    }

    private static Card card(ResultSet row) throws SQLException {
        return new Card(
                row.getString("department"),
                row.getString("digest"),
                row.getString("filer"),
                row.getBoolean("on_behalf"),
                row.getTimestamp("filed_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("confirmed_at")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getObject("agreed", Boolean.class)),
                Optional.ofNullable(row.getString("note")));
    }
}
