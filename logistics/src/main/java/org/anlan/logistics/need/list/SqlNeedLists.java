package org.anlan.logistics.need.list;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.anlan.domain.Actor;
import org.anlan.store.Tx;
import org.jdbi.v3.core.Handle;

/// The tables `logistics.need_list_desk` and `logistics.need_list`.
final class SqlNeedLists {

    private static final String OPEN =
            """
            insert into logistics.need_list_desk
                   (process, opened_at, opened_by, opened_by_name)
            values (:process, :at, :actor, :name)
                on conflict (process) do update
               set opened_at = excluded.opened_at, opened_by = excluded.opened_by,
                   opened_by_name = excluded.opened_by_name, closed_at = null,
                   closed_by_name = null
            """;

    private static final String PUBLISH =
            """
            insert into logistics.need_list (version, process, published_at, occasion, body, digest)
            values (:version, :process, :at, :occasion, :body, :digest)
            """;

    private static final String LIST =
            """
            select * from logistics.need_list where version < :before
             order by version desc limit :most
            """;

    private SqlNeedLists() {}

    /// The process whose needs are published, held against other writers until the transaction
    /// ends.
    static Optional<String> hold(Handle handle) {
        return handle.createQuery(
                        """
                        select process from logistics.need_list_desk
                         where closed_at is null for update
                        """)
                .mapTo(String.class)
                .findOne();
    }

    static void open(Tx tx, String process, Actor actor) {
        tx.handle()
                .createUpdate(OPEN)
                .bind("process", process)
                .bind("at", tx.civilNow())
                .bind("actor", actor.id().value())
                .bind("name", actor.name())
                .execute();
    }

    static void close(Tx tx, String process, Actor actor) {
        tx.handle()
                .createUpdate(
                        """
                        update logistics.need_list_desk
                           set closed_at = :at, closed_by_name = :name where process = :process
                        """)
                .bind("process", process)
                .bind("at", tx.civilNow())
                .bind("name", actor.name())
                .execute();
    }

    static void publish(Handle handle, PublishedList list) {
        handle.createUpdate(PUBLISH)
                .bind("version", list.version())
                .bind("process", list.process())
                .bind("at", list.at())
                .bind("occasion", list.occasion().name())
                .bind("body", list.body())
                .bind("digest", list.digest())
                .execute();
    }

    /// The newest list there is.
    static Optional<PublishedList> findNewest(Handle handle) {
        return list(handle, Long.MAX_VALUE, 1).stream().findFirst();
    }

    static Optional<PublishedList> find(Handle handle, long version) {
        return handle.createQuery("select * from logistics.need_list where version = :version")
                .bind("version", version)
                .map((row, _) -> list(row))
                .findOne();
    }

    /// Lists before a version, newest first.
    static List<PublishedList> list(Handle handle, long before, int most) {
        return handle.createQuery(LIST)
                .bind("before", before)
                .bind("most", most)
                .map((row, _) -> list(row))
                .list();
    }

    private static PublishedList list(ResultSet row) throws SQLException {
        return new PublishedList(
                row.getLong("version"),
                row.getString("process"),
                row.getTimestamp("published_at").toInstant(),
                ListOccasion.valueOf(row.getString("occasion")),
                row.getString("body"),
                row.getString("digest"));
    }
}
