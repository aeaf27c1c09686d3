package org.anlan.store.outbound;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.store.outbound.Message.State;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The tables `core.outbound` and `core.outbound_attempt`.
final class SqlOutbound {

    /// A message claimed by this node for one attempt.
    record Claimed(long id, Delivery delivery) {}

    private static final String SEND =
            """
            insert into core.outbound (channel, key, target, payload, created_at, next_try_at)
            values (:channel, :key, :target, :payload, :at, :at)
                on conflict (channel, key) do nothing
            """;

    private static final String CLAIM =
            """
            update core.outbound set attempts = attempts + 1, next_try_at = :until
             where id = (select id from core.outbound
                          where channel = :channel and next_try_at <= :now
                            and delivered_at is null and withheld_at is null
                          order by next_try_at, id limit 1
                            for update skip locked)
            returning id, key, target, payload, attempts
            """;

    private static final String ATTEMPT =
            """
            insert into core.outbound_attempt (message, attempt, began_at, took_ms, problem)
            values (:id, :attempt, :began, :took, :problem)
            """;

    private static final String DELIVERED =
            "update core.outbound set delivered_at = :at, last_problem = null where id = :id";

    private static final String FAILED =
            """
            update core.outbound set next_try_at = :next, last_problem = :problem
             where id = :id and delivered_at is null
            """;

    private static final String WITHHOLD =
            """
            update core.outbound set withheld_at = :at
             where delivered_at is null and withheld_at is null and channel <> all(:kept)
            """;

    private static final String WITHOUT_CHANNEL =
            """
            update core.outbound set last_problem = 'no channel of this name is set up'
             where delivered_at is null and withheld_at is null and last_problem is null
               and channel <> all(:known)
            """;

    private static final String STATE =
            """
            case when delivered_at is not null then 'DELIVERED'
                 when withheld_at is not null then 'WITHHELD'
                 when attempts > 0 or last_problem is not null then 'FAILING'
                 else 'WAITING' end
            """;

    private static final String LIST =
            """
            select * from (select id, channel, key, target, created_at, next_try_at, attempts,
                                  last_problem, %s as state from core.outbound) as message
             where state = :state and id > :after order by id limit :most
            """
                    .formatted(STATE);

    private static final String FIND =
            """
            select id, channel, key, target, created_at, next_try_at, attempts, last_problem,
                   %s as state
              from core.outbound where channel = :channel and key = :key
            """
                    .formatted(STATE);

    private static final String ATTEMPTS =
            """
            select attempt, began_at, took_ms, problem from core.outbound_attempt
             where message = :id order by attempt
            """;

    private static final String COUNT =
            """
            select state, count(*) as many from (select %s as state from core.outbound
             where delivered_at is null) as open group by state
            """
                    .formatted(STATE);

    private static final String RETRY =
            """
            update core.outbound set next_try_at = :now
             where id = :id and delivered_at is null and withheld_at is null
            """;

    private SqlOutbound() {}

    static boolean insert(
            Handle handle, String channel, String key, String target, String payload, Instant at) {
        return handle.createUpdate(SEND)
                        .bind("channel", channel)
                        .bind("key", key)
                        .bind("target", target)
                        .bind("payload", payload)
                        .bind("at", at)
                        .execute()
                == 1;
    }

    /// Takes the message due longest for one attempt; nobody else sees it until the claim ends.
    static Optional<Claimed> claim(Handle handle, String channel, Instant now, Instant until) {
        return handle.createQuery(CLAIM)
                .bind("channel", channel)
                .bind("now", now)
                .bind("until", until)
                .map(
                        (row, _) ->
                                new Claimed(
                                        row.getLong("id"),
                                        new Delivery(
                                                row.getString("key"),
                                                row.getString("target"),
                                                row.getString("payload"),
                                                row.getInt("attempts"))))
                .findOne();
    }

    static void logAttempt(
            Handle handle,
            Claimed claimed,
            Instant began,
            Instant ended,
            @Nullable String problem) {
        handle.createUpdate(ATTEMPT)
                .bind("id", claimed.id())
                .bind("attempt", claimed.delivery().attempt())
                .bind("began", began)
                .bind("took", ended.toEpochMilli() - began.toEpochMilli())
                .bind("problem", problem)
                .execute();
    }

    static void delivered(Handle handle, long id, Instant at) {
        handle.createUpdate(DELIVERED).bind("id", id).bind("at", at).execute();
    }

    static void failed(Handle handle, long id, String problem, Instant next) {
        handle.createUpdate(FAILED)
                .bind("id", id)
                .bind("problem", problem)
                .bind("next", next)
                .execute();
    }

    static int withhold(Handle handle, Collection<String> kept, Instant at) {
        return handle.createUpdate(WITHHOLD)
                .bind("at", at)
                .bindArray("kept", String.class, List.copyOf(kept))
                .execute();
    }

    static void markUnknown(Handle handle, Collection<String> known) {
        handle.createUpdate(WITHOUT_CHANNEL)
                .bindArray("known", String.class, List.copyOf(known))
                .execute();
    }

    static boolean retry(Handle handle, long id, Instant now) {
        return handle.createUpdate(RETRY).bind("id", id).bind("now", now).execute() == 1;
    }

    static List<Message> list(Handle handle, State state, long after, int most) {
        return handle.createQuery(LIST)
                .bind("state", state.name())
                .bind("after", after)
                .bind("most", most)
                .map((row, _) -> message(row, state))
                .list();
    }

    static Optional<Message> find(Handle handle, String channel, String key) {
        return handle.createQuery(FIND)
                .bind("channel", channel)
                .bind("key", key)
                .map((row, _) -> message(row, State.valueOf(row.getString("state"))))
                .findOne();
    }

    static List<Attempt> listAttempts(Handle handle, long id) {
        return handle.createQuery(ATTEMPTS)
                .bind("id", id)
                .map(
                        (row, _) ->
                                new Attempt(
                                        row.getInt("attempt"),
                                        row.getObject("began_at", OffsetDateTime.class).toInstant(),
                                        Duration.ofMillis(row.getLong("took_ms")),
                                        Optional.ofNullable(row.getString("problem"))))
                .list();
    }

    private static Message message(ResultSet row, State state) throws SQLException {
        return new Message(
                row.getLong("id"),
                row.getString("channel"),
                row.getString("key"),
                row.getString("target"),
                state,
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("next_try_at", OffsetDateTime.class).toInstant(),
                row.getInt("attempts"),
                Optional.ofNullable(row.getString("last_problem")));
    }

    /// How many messages stand in each state but [State#DELIVERED].
    static Map<State, Long> count(Handle handle) {
        var counts = new EnumMap<State, Long>(State.class);
        handle.createQuery(COUNT)
                .map(
                        (row, _) ->
                                Map.entry(
                                        State.valueOf(row.getString("state")), row.getLong("many")))
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        return counts;
    }
}
