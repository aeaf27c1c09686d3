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
import org.jspecify.annotations.Nullable;

/// The table `forecasting.opinion`. Bodies are read by [#open] and [#own] only.
final class SqlOpinions {

    /// The outside of a card.
    ///
    /// @param department the speaker: a department, or an expert
    /// @param round 1 to 3
    /// @param version 1, or one more than the card that the speaker refused
    /// @param digest salted, so that the opinion cannot be guessed from it
    /// @param withdrawn whether the speaker refused it before the reveal
    /// @param onBehalf whether the secretary typed it for the speaker 代录
    record Card(
            String department,
            int round,
            int version,
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

    /// A card with its inside.
    ///
    /// @param reason why it was revised
    record Opened(Card card, String salt, String body, Optional<String> reason) {}

    /// What is sealed.
    ///
    /// @param account the actor whose opinion it is; null where the speaker has no account
    record Sealed(
            Speaker speaker,
            @Nullable UUID account,
            int round,
            String salt,
            String body,
            @Nullable String reason,
            String digest,
            UUID filedBy,
            String filer,
            boolean onBehalf) {}

    private static final String INSERT =
            """
            insert into forecasting.opinion (consultation, department, round, version, speaker,
                   kind, speaks_for, salt, body, reason, digest, filed_by, filer, on_behalf,
                   filed_at)
            select :consultation, :department, :round, coalesce(max(version), 0) + 1, :speaker,
                   :kind, :speaksFor, :salt, :body, :reason, :digest, :by, :filer, :onBehalf, :at
              from forecasting.opinion
             where consultation = :consultation and department = :department and round = :round
            having coalesce(bool_and(withdrawn), true)
                on conflict do nothing
            """;

    private static final String CONFIRM =
            """
            update forecasting.opinion
               set confirmed_at = :at, agreed = :agreed, note = :note,
                   withdrawn = (not :agreed and round = :openRound)
             where consultation = :consultation and department = :department
               and (speaker = :speaker or speaker is null)
               and on_behalf and confirmed_at is null
               and (round, version) = (select round, version from forecasting.opinion
                                        where consultation = :consultation
                                          and department = :department
                                        order by round desc, version desc limit 1)
            """;

    private SqlOpinions() {}

    /// Seals an opinion; false when the speaker has filed in the round. A card that the speaker
    /// refused stays, and the new one is its next version.
    static boolean insert(Tx tx, UUID consultation, Sealed sealed) {
        return tx.handle()
                        .createUpdate(INSERT)
                        .bind("consultation", consultation)
                        .bind("department", sealed.speaker().name())
                        .bind("round", sealed.round())
                        .bind("speaker", sealed.account())
                        .bind("kind", sealed.speaker().kind().name())
                        .bind("speaksFor", sealed.speaker().speaksFor().orElse(null))
                        .bind("salt", sealed.salt())
                        .bind("body", sealed.body())
                        .bind("reason", sealed.reason())
                        .bind("digest", sealed.digest())
                        .bind("by", sealed.filedBy())
                        .bind("filer", sealed.filer())
                        .bind("onBehalf", sealed.onBehalf())
                        .bind("at", tx.civilNow())
                        .execute()
                == 1;
    }

    /// What a speaker says of a card that was typed for him.
    ///
    /// @param openRound in which a refused card may be filed anew; 0 for none
    record Word(UUID speaker, boolean agreed, int openRound, @Nullable String note) {}

    /// Notes that the speaker has seen what was typed last; false when there is nothing to confirm.
    static boolean confirm(Tx tx, UUID consultation, String department, Word word) {
        return tx.handle()
                        .createUpdate(CONFIRM)
                        .bind("consultation", consultation)
                        .bind("department", department)
                        .bind("speaker", word.speaker())
                        .bind("agreed", word.agreed())
                        .bind("openRound", word.openRound())
                        .bind("note", word.note())
                        .bind("at", tx.civilNow())
                        .execute()
                == 1;
    }

    /// The outsides of a round, by speaker: of each the newest.
    static List<Card> listCards(Handle handle, UUID consultation, int round) {
        return handle.createQuery(
                        """
                        select distinct on (department) * from forecasting.opinion
                         where consultation = :id and round = :round
                         order by department, version desc
                        """)
                .bind("id", consultation)
                .bind("round", round)
                .map((row, _) -> card(row))
                .list();
    }

    /// The insides after the reveal: of each speaker the newest card up to a round, unless its
    /// speaker refused that before the cards turned. Who was silent stands by the round before.
    ///
    /// @param round the last one that was revealed
    static List<Opened> open(Handle handle, UUID consultation, int round) {
        return open(handle, consultation, 1, round);
    }

    /// As [#open(Handle, UUID, int)], of cards filed in some rounds only.
    static List<Opened> open(Handle handle, UUID consultation, int first, int last) {
        return handle.createQuery(
                        """
                        select distinct on (department) * from forecasting.opinion
                         where consultation = :id and round between :first and :last
                           and not withdrawn
                         order by department, round desc, version desc
                        """)
                .bind("id", consultation)
                .bind("first", first)
                .bind("last", last)
                .map((row, _) -> opened(row))
                .list();
    }

    /// The inside of the newest card of a speaker, for that speaker alone.
    static Optional<Opened> own(Handle handle, UUID consultation, UUID speaker, String department) {
        return handle.createQuery(
                        """
                        select * from forecasting.opinion
                         where consultation = :id and department = :department
                           and (speaker = :speaker or speaker is null)
                         order by round desc, version desc limit 1
                        """)
                .bind("id", consultation)
                .bind("speaker", speaker)
                .bind("department", department)
                .map((row, _) -> opened(row))
                .findOne();
    }

    private static Opened opened(ResultSet row) throws SQLException {
        return new Opened(
                card(row),
                row.getString("salt"),
                row.getString("body"),
                Optional.ofNullable(row.getString("reason")));
    }

    private static Card card(ResultSet row) throws SQLException {
        return new Card(
                row.getString("department"),
                row.getInt("round"),
                row.getInt("version"),
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
