package org.anlan.store.journal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// The tables `core.consumer` and `core.parked`.
final class SqlFollowers {

    private static final String REGISTER =
            "insert into core.consumer (name, position) values (:name, 0) on conflict do nothing";

    private static final String STAND =
            """
            select position, (select coalesce(max(position), 0) from core.head) as head
              from core.consumer where name = :name
            """;

    /// Where a follower stands, and how far there is to read.
    record Stand(long position, long head) {}

    private static final String MOVE =
            """
            update core.consumer set position = :next
             where name = :name and position = :before
            """;

    private static final String PARK =
            """
            insert into core.parked (consumer, position, subject, type, problem, parked_at)
            values (:name, :position, :subject, :type, :problem, :at)
                on conflict do nothing
            """;

    private static final String PARKED =
            """
            select consumer, position, subject, type, problem, parked_at from core.parked
             order by consumer, position limit :most
            """;

    private SqlFollowers() {}

    static void register(Handle handle, String name) {
        handle.createUpdate(REGISTER).bind("name", name).execute();
    }

    static Stand stand(Handle handle, String name) {
        return handle.createQuery(STAND)
                .bind("name", name)
                .map((row, _) -> new Stand(row.getLong("position"), row.getLong("head")))
                .one();
    }

    /// Moves a position; false when another node moved it first.
    static boolean move(Handle handle, String name, long before, long next) {
        return handle.createUpdate(MOVE)
                        .bind("name", name)
                        .bind("before", before)
                        .bind("next", next)
                        .execute()
                == 1;
    }

    /// Holds a follower where it stands until the transaction ends.
    static void hold(Handle handle, String name) {
        handle.createQuery("select position from core.consumer where name = :name for update")
                .bind("name", name)
                .mapTo(Long.class)
                .one();
    }

    static void park(Handle handle, String name, SealedFact fact, String problem, Instant at) {
        handle.createUpdate(PARK)
                .bind("name", name)
                .bind("position", fact.position())
                .bind("subject", fact.subject())
                .bind("type", fact.type())
                .bind("problem", problem)
                .bind("at", at)
                .execute();
    }

    static Set<String> parkedSubjects(Handle handle, String name) {
        return new HashSet<>(
                handle.createQuery(
                                "select distinct subject from core.parked where consumer = :name")
                        .bind("name", name)
                        .mapTo(String.class)
                        .list());
    }

    static List<Parked> listParked(Handle handle, int most) {
        return handle.createQuery(PARKED)
                .bind("most", most)
                .map(
                        (row, _) ->
                                new Parked(
                                        row.getString("consumer"),
                                        row.getLong("position"),
                                        row.getString("subject"),
                                        row.getString("type"),
                                        row.getString("problem"),
                                        row.getObject("parked_at", OffsetDateTime.class)
                                                .toInstant()))
                .list();
    }

    static long countParked(Handle handle) {
        return handle.createQuery("select count(*) from core.parked").mapTo(Long.class).one();
    }

    static List<Long> parkedPositions(Handle handle, String name, String subject) {
        return handle.createQuery(
                        "select position from core.parked where consumer = :name and subject = :subject order by position for update")
                .bind("name", name)
                .bind("subject", subject)
                .mapTo(Long.class)
                .list();
    }

    static void unpark(Handle handle, String name, String subject) {
        handle.createUpdate("delete from core.parked where consumer = :name and subject = :subject")
                .bind("name", name)
                .bind("subject", subject)
                .execute();
    }
}
