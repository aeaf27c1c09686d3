package org.anlan.logistics.road;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.anlan.domain.Actor;
import org.anlan.domain.RegionCode;
import org.anlan.store.Tx;
import org.jdbi.v3.core.Handle;

/// The table `logistics.closure`.
public final class SqlClosures {

    private static final String INSERT =
            """
            insert into logistics.closure (id, a, b, kind, reason, closed_at, begins, begun, until,
                                           closed_by, closed_by_name)
            values (:id, :a, :b, :kind, :reason, :at, :begins, :begins <= :at, :until,
                    :actor, :name)
            """;

    private static final String REOPEN =
            """
            update logistics.closure set opened_at = :at, opened_by = :actor
             where a = :a and b = :b and opened_at is null and until > :at
            """;

    private static final String LIST =
            """
            select * from logistics.closure
             where opened_at is null and closed_at <= :at and until > :at
             order by a, b, begins, closed_at
            """;

    private static final String HELD =
            """
            select * from logistics.closure
             where closed_at <= :at and begins <= :at and until > :at
                   and (opened_at is null or opened_at > :at)
             order by a, b, begins, closed_at
            """;

    private static final String BEGIN =
            """
            update logistics.closure set begun = true
             where not begun and opened_at is null and begins <= :at
            """;

    private static final String LAPSE =
            """
            update logistics.closure set lapsed = true
             where not lapsed and opened_at is null and until <= :at
            """;

    private SqlClosures() {}

    static void insert(Tx tx, Actor actor, Closure closure) {
        tx.handle()
                .createUpdate(INSERT)
                .bind("id", closure.id())
                .bind("a", closure.link().a().digits())
                .bind("b", closure.link().b().digits())
                .bind("kind", closure.kind().name())
                .bind("reason", closure.reason())
                .bind("at", closure.closedAt())
                .bind("begins", closure.begins())
                .bind("until", closure.until())
                .bind("actor", actor.id().value())
                .bind("name", actor.name())
                .execute();
    }

    /// Opens a link again and takes back what lies ahead; false if there was nothing.
    static boolean reopen(Tx tx, Actor actor, Link link) {
        return tx.handle()
                        .createUpdate(REOPEN)
                        .bind("a", link.a().digits())
                        .bind("b", link.b().digits())
                        .bind("actor", actor.id().value())
                        .bind("at", tx.civilNow())
                        .execute()
                > 0;
    }

    /// Takes note of the closures that have run out since it was last asked.
    ///
    /// @return how many there were
    public static int lapse(Tx tx) {
        return tx.handle().createUpdate(LAPSE).bind("at", tx.civilNow()).execute();
    }

    /// Takes note of the closures that were ahead and have begun since it was last asked.
    ///
    /// @return how many there were
    public static int begin(Tx tx) {
        return tx.handle().createUpdate(BEGIN).bind("at", tx.civilNow()).execute();
    }

    /// The closures in force at a civil time.
    public static List<Closure> listAt(Handle handle, Instant at) {
        return listFrom(handle, at).stream().filter(closure -> closure.holdsAt(at)).toList();
    }

    /// The closures in force at a civil time and those known then that lie ahead, by link and
    /// begin.
    public static List<Closure> listFrom(Handle handle, Instant at) {
        return handle.createQuery(LIST).bind("at", at).map((row, _) -> closure(row)).list();
    }

    /// The closures that were in force at a past civil time, those that were taken back since
    /// included.
    public static List<Closure> listHeldAt(Handle handle, Instant at) {
        return handle.createQuery(HELD).bind("at", at).map((row, _) -> closure(row)).list();
    }

    private static Closure closure(ResultSet row) throws SQLException {
        return new Closure(
                row.getObject("id", UUID.class),
                new Link(new RegionCode(row.getString("a")), new RegionCode(row.getString("b"))),
                ClosureKind.valueOf(row.getString("kind")),
                row.getString("reason"),
                row.getTimestamp("closed_at").toInstant(),
                row.getTimestamp("begins").toInstant(),
                row.getTimestamp("until").toInstant(),
                row.getString("closed_by_name"));
    }
}
