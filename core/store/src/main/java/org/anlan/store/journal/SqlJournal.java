package org.anlan.store.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.anlan.domain.ActorId;
import org.anlan.domain.Audience;
import org.anlan.domain.RegionCode;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/// The tables `core.inbox`, `core.journal` and `core.head`.
final class SqlJournal {

    /// A fact as it waits in the inbox.
    record Waiting(
            long id,
            String type,
            String subject,
            RegionCode region,
            ActorId actor,
            OptionalLong causedBy,
            int depth,
            Audience audience,
            Instant civilTime,
            String body) {}

    private static final String WAITING = "select exists (select from core.inbox)";

    private static final String OLDEST = "select * from core.inbox order by id limit :most";

    private static final String HEAD = "select position, sealed_at, known_at, hash from core.head";

    private static final String MOVE_HEAD =
            """
              with moved as (
                   insert into core.head (position, sealed_at, known_at, hash)
                   values (:position, :sealedAt, :knownAt, decode(:hash, 'hex'))
                       on conflict (only_one) do update
                      set position = excluded.position, sealed_at = excluded.sealed_at,
                          known_at = excluded.known_at, hash = excluded.hash
                returning position)
            select pg_notify('anlan_journal', position::text) from moved
            """;

    /// The rows go from one table to the other inside the database; only their new places are told.
    private static final String SEAL =
            """
              with taken as (delete from core.inbox where id = any(:ids) returning *)
            insert into core.journal (position, sealed_at, known_at, type, subject, region, actor,
                   caused_by, depth, audience, civil_time, origin, body, hash)
            select :first + place.nth - 1, :sealedAt, :knownAt, type, subject, region, actor,
                   caused_by, depth, audience, civil_time, :origin, body, decode(place.hash, 'hex')
              from unnest(:ids, :hashes) with ordinality as place (id, hash, nth)
              join taken using (id)
             order by place.nth
            """;

    private static final String AFTER =
            """
            select * from core.journal
             where position > :after and position <= :upTo and type = any(:types)
             order by position limit :most
            """;

    private static final String ALL_AFTER =
            "select * from core.journal where position > :after order by position limit :most";

    private static final String KNOWN_BY =
            """
            select position from core.journal where known_at <= :at
             order by known_at desc, position desc limit 1
            """;

    private static final RowMapper<Waiting> WAITING_ROW =
            (row, _) ->
                    new Waiting(
                            row.getLong("id"),
                            row.getString("type"),
                            row.getString("subject"),
                            new RegionCode(row.getString("region")),
                            new ActorId(row.getObject("actor", UUID.class)),
                            causedBy(row),
                            row.getInt("depth"),
                            Audience.valueOf(row.getString("audience")),
                            instant(row, "civil_time"),
                            row.getString("body"));

    private static final RowMapper<SealedFact> SEALED_ROW =
            (row, _) ->
                    new SealedFact(
                            row.getLong("position"),
                            instant(row, "sealed_at"),
                            instant(row, "known_at"),
                            row.getString("type"),
                            row.getString("subject"),
                            new RegionCode(row.getString("region")),
                            new ActorId(row.getObject("actor", UUID.class)),
                            causedBy(row),
                            row.getInt("depth"),
                            Audience.valueOf(row.getString("audience")),
                            instant(row, "civil_time"),
                            row.getString("origin"),
                            row.getString("body"),
                            HexFormat.of().formatHex(row.getBytes("hash")));

    private SqlJournal() {}

    static boolean anyWaiting(Handle handle) {
        return handle.createQuery(WAITING).mapTo(Boolean.class).one();
    }

    static List<Waiting> listOldest(Handle handle, int most) {
        return handle.createQuery(OLDEST).bind("most", most).map(WAITING_ROW).list();
    }

    static Head head(Handle handle) {
        return handle.createQuery(HEAD)
                .map(
                        (row, _) ->
                                new Head(
                                        row.getLong("position"),
                                        instant(row, "sealed_at"),
                                        instant(row, "known_at"),
                                        HexFormat.of().formatHex(row.getBytes("hash"))))
                .findOne()
                .orElse(Head.EMPTY);
    }

    static void moveHead(Handle handle, SealedFact last) {
        handle.createQuery(MOVE_HEAD)
                .bind("position", last.position())
                .bind("sealedAt", last.sealedAt())
                .bind("knownAt", last.knownAt())
                .bind("hash", last.hash())
                .mapTo(String.class)
                .list();
    }

    /// Moves waiting facts into the chain, in the order given.
    ///
    /// @throws IllegalStateException if one of them waits no longer
    static void seal(Handle handle, List<Waiting> waiting, List<SealedFact> facts) {
        var first = facts.getFirst();
        var moved =
                handle.createUpdate(SEAL)
                        .bindArray("ids", Long.class, waiting.stream().map(Waiting::id).toList())
                        .bindArray(
                                "hashes",
                                String.class,
                                facts.stream().map(SealedFact::hash).toList())
                        .bind("first", first.position())
                        .bind("sealedAt", first.sealedAt())
                        .bind("knownAt", first.knownAt())
                        .bind("origin", UUID.fromString(first.origin()))
                        .execute();
        if (moved != facts.size()) {
            throw new IllegalStateException(
                    "Of %d facts only %d still waited.".formatted(facts.size(), moved));
        }
    }

    static List<SealedFact> listAfter(
            Handle handle, long after, long upTo, Collection<String> types, int most) {
        return handle.createQuery(AFTER)
                .bind("after", after)
                .bind("upTo", upTo)
                .bindArray("types", String.class, List.copyOf(types))
                .bind("most", most)
                .map(SEALED_ROW)
                .list();
    }

    static List<SealedFact> listAfter(Handle handle, long after, int most) {
        return handle.createQuery(ALL_AFTER)
                .bind("after", after)
                .bind("most", most)
                .map(SEALED_ROW)
                .list();
    }

    static long positionKnownBy(Handle handle, Instant at) {
        return handle.createQuery(KNOWN_BY).bind("at", at).mapTo(Long.class).findOne().orElse(0L);
    }

    /// Makes the partition of a month of machine time, if it is not there.
    static void ensureMonth(Handle handle, YearMonth month) {
        handle.execute(
                "create table if not exists core.journal_%1$tY_%1$tm partition of core.journal for values from ('%2$s') to ('%3$s')"
                        .formatted(month.atDay(1), start(month), start(month.plusMonths(1))));
    }

    private static OffsetDateTime start(YearMonth month) {
        return month.atDay(1).atStartOfDay().atOffset(ZoneOffset.UTC);
    }

    private static OptionalLong causedBy(ResultSet row) throws SQLException {
        var position = row.getLong("caused_by");
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(position);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
