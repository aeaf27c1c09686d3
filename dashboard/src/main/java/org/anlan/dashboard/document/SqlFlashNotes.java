package org.anlan.dashboard.document;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.anlan.domain.Actor;
import org.anlan.domain.RegionCode;
import org.anlan.store.Tx;
import org.jdbi.v3.core.Handle;

/// The table `desk.flash_note`.
final class SqlFlashNotes {

    private static final String INSERT =
            """
            insert into desk.flash_note (id, process, base, region, indicator, actor, actor_name, at)
            values (:id, :process, :base, :region, :indicator, :actor, :name, :at)
                on conflict do nothing
            """;

    private static final String PENDING =
            """
            select * from desk.flash_note
             where process = :process and base = :base and document is null and at <= :at
             order by at, id limit :most
            """;

    private static final String TAKE =
            """
            update desk.flash_note set document = :document
             where process = :process and base = :base and document is null and at <= :at
            """;

    /// A figure that waits for the next bulletin.
    record Note(UUID id, RegionCode region, String indicator, String by, Instant at) {}

    /// Which figure: of a place, on a base.
    record Which(String process, String base, String region, String indicator) {}

    private SqlFlashNotes() {}

    /// Puts a figure into the next bulletin; false if it waits already.
    static boolean insert(Tx tx, Which which, Actor actor) {
        return tx.handle()
                        .createUpdate(INSERT)
                        .bind("id", UuidCreator.getTimeOrderedEpoch())
                        .bind("process", which.process())
                        .bind("base", which.base())
                        .bind("region", which.region())
                        .bind("indicator", which.indicator())
                        .bind("actor", actor.id().value())
                        .bind("name", actor.name())
                        .bind("at", tx.civilNow())
                        .execute()
                == 1;
    }

    /// Takes one out again; false if none of that id waits.
    static boolean delete(Tx tx, UUID id) {
        return tx.handle()
                        .createUpdate(
                                "delete from desk.flash_note where id = :id and document is null")
                        .bind("id", id)
                        .execute()
                == 1;
    }

    /// Those that waited at a civil time, in the order they came.
    static List<Note> listPending(
            Handle handle, String process, String base, Instant at, int most) {
        return handle.createQuery(PENDING)
                .bind("process", process)
                .bind("base", base)
                .bind("at", at)
                .bind("most", most)
                .map(
                        (row, _) ->
                                new Note(
                                        row.getObject("id", UUID.class),
                                        new RegionCode(row.getString("region")),
                                        row.getString("indicator"),
                                        row.getString("actor_name"),
                                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /// Those of a bulletin that is issued wait no more.
    static void take(Handle handle, Draft bulletin, UUID document) {
        handle.createUpdate(TAKE)
                .bind("document", document)
                .bind("process", bulletin.process())
                .bind("base", bulletin.base())
                .bind("at", bulletin.knownAt())
                .execute();
    }
}
