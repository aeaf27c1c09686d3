package org.anlan.dashboard.floodarea;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anlan.domain.Actor;
import org.anlan.store.Tx;
import org.jdbi.v3.core.Handle;

/// The table `desk.flood_area_state`: each change ever told, the newest of an area in force.
final class SqlFloodAreaStates {

    private static final String INSERT =
            """
            insert into desk.flood_area_state
                   (id, area, in_use, at, note, actor, actor_name, recorded_at)
            values (:id, :area, :inUse, :at, :note, :actor, :name, :now)
            """;

    private static final String KNOWN =
            """
            select distinct on (area) area, in_use, at, note, actor_name
              from desk.flood_area_state
             where cast(:known as timestamptz) is null
                or (at <= cast(:known as timestamptz)
                    and recorded_at <= cast(:known as timestamptz))
             order by area, at desc, id desc
            """;

    private static final String ALONE =
            "select pg_advisory_xact_lock(hashtextextended('desk.flood_area ' || :area, 0))";

    private SqlFloodAreaStates() {}

    /// Keeps others from telling of the same area until the transaction ends.
    static void lock(Tx tx, String area) {
        tx.handle().createQuery(ALONE).bind("area", area).map((_, _) -> true).one();
    }

    static void insert(Tx tx, FloodAreaState state, Actor actor) {
        tx.handle()
                .createUpdate(INSERT)
                .bind("id", UuidCreator.getTimeOrderedEpoch())
                .bind("area", state.area())
                .bind("inUse", state.inUse())
                .bind("at", state.at())
                .bind("note", state.note())
                .bind("actor", actor.id().value())
                .bind("name", state.by())
                .bind("now", tx.civilNow())
                .execute();
    }

    /// The newest of each area that anything was told of, as known at a civil time; now where it
    /// is empty.
    static List<FloodAreaState> list(Handle handle, Optional<Instant> known) {
        return handle.createQuery(KNOWN).bind("known", known).map((row, _) -> state(row)).list();
    }

    private static FloodAreaState state(ResultSet row) throws SQLException {
        return new FloodAreaState(
                row.getString("area"),
                row.getBoolean("in_use"),
                row.getTimestamp("at").toInstant(),
                row.getString("note"),
                row.getString("actor_name"));
    }
}
