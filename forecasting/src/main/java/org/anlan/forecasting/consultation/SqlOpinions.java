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
    /// @param version 1, or one more than the card that the speaker refused
    /// @param speaker whose opinion it is; empty where the department has no account
    /// @param digest salted, so that the opinion cannot be guessed from it
    /// @param withdrawn whether the speaker refused it before the reveal
    /// @param onBehalf whether the secretary typed it for the speaker 代录
    record Card(
            String department,
            int version,
            Optional<UUID> speaker,
            String digest,
            String filer,
            boolean onBehalf,
            Instant filedAt,
            Optional<Instant> confirmedAt,
            Optional<Boolean> agreed,
            boolean withdrawn,
            Optional<String> note) {

        /// Whether the speaker did not agree with what was typed.
        boolean isRefused() {
            return agreed.equals(Optional.of(false));
        }
    }

    private static final String NEWEST =
            """
            select distinct on (department) * from forecasting.opinion
             where consultation = :id order by department, version desc
            """;

    /// A card with its inside.
    record Opened(Card card, String salt, String body) {}

    private SqlOpinions() {}

    /// Seals an opinion; false when the department has filed. A card that the speaker refused
    /// stays, and the new one is its next version.
    static boolean insert(
            Tx tx,
            Ask ask,
            UUID consultation,
            String department,
            @Nullable UUID speaker,
            String salt,
            String body,
            String digest,
            boolean onBehalf) {
        return tx.handle()
                        .createUpdate(
                                """
                                insert into forecasting.opinion (consultation, department, version,
                                       speaker, salt, body, digest, filed_by, filer, on_behalf,
                                       filed_at)
                                select :consultation, :department, coalesce(max(version), 0) + 1,
                                       :speaker, :salt, :body, :digest, :by, :filer, :onBehalf, :at
                                  from forecasting.opinion
                                 where consultation = :consultation and department = :department
                                having coalesce(bool_and(withdrawn), true)
                                    on conflict do nothing
                                """)
                        .bind("consultation", consultation)
                        .bind("department", department)
                        .bind("speaker", speaker)
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
            Tx tx,
            UUID consultation,
            String department,
            UUID speaker,
            boolean agreed,
            boolean withdrawn,
            @Nullable String note) {
        return tx.handle()
                        .createUpdate(
                                """
                                update forecasting.opinion
                                   set confirmed_at = :at, agreed = :agreed, note = :note,
                                       withdrawn = :withdrawn
                                 where consultation = :consultation and department = :department
                                   and (speaker = :speaker or speaker is null)
                                   and on_behalf and confirmed_at is null
                                """)
                        .bind("consultation", consultation)
                        .bind("department", department)
                        .bind("speaker", speaker)
                        .bind("agreed", agreed)
                        .bind("withdrawn", withdrawn)
                        .bind("note", note)
                        .bind("at", tx.civilNow())
                        .execute()
                == 1;
    }

    /// The outsides, by department: of each the newest.
    static List<Card> listCards(Handle handle, UUID consultation) {
        return handle.createQuery(NEWEST)
                .bind("id", consultation)
                .map((row, _) -> card(row))
                .list();
    }

    /// The insides after the reveal: of each department the newest card, unless its speaker
    /// refused that before the cards turned.
    static List<Opened> open(Handle handle, UUID consultation) {
        return handle.createQuery(
                        """
                        select * from (%s) newest where not withdrawn order by department
                        """
                                .formatted(NEWEST))
                .bind("id", consultation)
                .map(
                        (row, _) ->
                                new Opened(card(row), row.getString("salt"), row.getString("body")))
                .list();
    }

    /// The inside of the newest card of a speaker, for that speaker alone.
    static Optional<Opened> own(Handle handle, UUID consultation, UUID speaker, String department) {
        return handle.createQuery(
                        """
                        select * from forecasting.opinion
                         where consultation = :id and department = :department
                           and (speaker = :speaker or speaker is null)
                         order by version desc limit 1
                        """)
                .bind("id", consultation)
                .bind("speaker", speaker)
                .bind("department", department)
                .map(
                        (row, _) ->
                                new Opened(card(row), row.getString("salt"), row.getString("body")))
                .findOne();
    }

    private static Card card(ResultSet row) throws SQLException {
        return new Card(
                row.getString("department"),
                row.getInt("version"),
                Optional.ofNullable(row.getObject("speaker", UUID.class)),
                row.getString("digest"),
                row.getString("filer"),
                row.getBoolean("on_behalf"),
                row.getTimestamp("filed_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("confirmed_at")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getObject("agreed", Boolean.class)),
                row.getBoolean("withdrawn"),
                Optional.ofNullable(row.getString("note")));
    }
}
