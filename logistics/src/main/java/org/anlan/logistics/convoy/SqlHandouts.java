package org.anlan.logistics.convoy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anlan.domain.Actor;
import org.anlan.store.Tx;
import org.jdbi.v3.core.Handle;

/// The tables `logistics.handout` and `logistics.handout_line`.
final class SqlHandouts {

    private static final String INSERT =
            """
            insert into logistics.handout (id, dispatch, batch, place, people, at, actor, name, phone)
            values (:id, :dispatch, :batch, :place, :people, :at, :actor, :name, :phone)
            """;

    private static final String HANDED =
            """
            select h.dispatch, l.line, sum(l.quantity) as units
              from logistics.handout h join logistics.handout_line l on l.handout = h.id
             where h.dispatch = any(:loads) group by h.dispatch, l.line
            """;

    /// Units of a line of a load that were handed out.
    private record Handed(UUID load, int line, long units) {}

    private SqlHandouts() {}

    static void insert(Tx tx, Handout handout, Actor by) {
        tx.handle()
                .createUpdate(INSERT)
                .bind("id", handout.id())
                .bind("dispatch", handout.load())
                .bind("batch", handout.batch())
                .bind("place", handout.place())
                .bind("people", handout.people())
                .bind("at", handout.at())
                .bind("actor", by.id().value())
                .bind("name", handout.by().name())
                .bind("phone", handout.by().phone())
                .execute();
        for (var part : handout.lines()) {
            tx.handle()
                    .createUpdate(
                            """
                            insert into logistics.handout_line (handout, line, quantity)
                            values (:handout, :line, :quantity)
                            """)
                    .bind("handout", handout.id())
                    .bind("line", part.line())
                    .bind("quantity", part.quantity())
                    .execute();
        }
    }

    /// Batches of a load, oldest first.
    static List<Handout> list(Handle handle, UUID load) {
        return handle
                .createQuery(
                        "select * from logistics.handout where dispatch = :load order by batch")
                .bind("load", load)
                .map(
                        (row, _) ->
                                new Handout(
                                        row.getObject("id", UUID.class),
                                        load,
                                        row.getInt("batch"),
                                        row.getString("place"),
                                        row.getLong("people"),
                                        row.getTimestamp("at").toInstant(),
                                        new Load.Person(
                                                row.getString("name"), row.getString("phone")),
                                        List.of()))
                .list()
                .stream()
                .map(h -> with(handle, h))
                .toList();
    }

    private static Handout with(Handle handle, Handout h) {
        var parts =
                handle.createQuery(
                                "select line, quantity from logistics.handout_line where handout ="
                                        + " :id order by line")
                        .bind("id", h.id())
                        .map((row, _) -> new Handout.Part(row.getInt(1), row.getLong(2)))
                        .list();
        return new Handout(
                h.id(), h.load(), h.batch(), h.place(), h.people(), h.at(), h.by(), parts);
    }

    static Map<UUID, Map<Integer, Long>> handed(Handle handle, Collection<UUID> loads) {
        return handle.createQuery(HANDED)
                .bindArray("loads", UUID.class, loads.toArray())
                .map(
                        (row, _) ->
                                new Handed(
                                        row.getObject(1, UUID.class),
                                        row.getInt(2),
                                        row.getLong(3)))
                .collect(
                        Collectors.groupingBy(
                                Handed::load, Collectors.toMap(Handed::line, Handed::units)));
    }

    /// Holds a load against others that hand it out.
    static void lock(Handle handle, UUID load) {
        handle.createQuery("select id from logistics.dispatch where id = :id for update")
                .bind("id", load)
                .mapTo(UUID.class)
                .one();
    }
}
