package org.anlan.logistics.convoy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anlan.domain.Actor;
import org.anlan.domain.RegionCode;
import org.anlan.store.Tx;
import org.jdbi.v3.core.Handle;

/// The table `logistics.position`, and what positions and steps move in `logistics.dispatch`.
final class SqlPositions {

    private static final String INSERT =
            """
            insert into logistics.position (id, dispatch, at, way, region, place, lon, lat,
                                            expected_at, is_driver, recorder, recorder_name)
            values (:id, :dispatch, :at, :way, :region, :place, :lon, :lat, :expected, :isDriver,
                    :recorder, :recorderName)
                on conflict (dispatch, at) do nothing
            """;

    private static final String EXPECT =
            """
            update logistics.dispatch d set expected_at = :expected
             where id = :id and not exists (select 1 from logistics.position p
                                             where p.dispatch = d.id and p.at > :at)
            """;

    private static final String START =
            """
            update logistics.dispatch
               set started_at = :at, starter_name = :name, starter_phone = :phone,
                   planned_arrival = :planned, expected_at = :planned
             where id = :id and started_at is null
            """;

    private static final String ARRIVE =
            """
            update logistics.dispatch
               set arrived_at = :at, arrival_name = :name, arrival_phone = :phone
             where id = :id and arrived_at is null
            """;

    private static final String LAST =
            """
            select distinct on (dispatch) * from logistics.position
             where dispatch = any(:loads) order by dispatch, at desc
            """;

    private static final String ON_ROAD =
            """
            select id, vehicle from logistics.dispatch
             where started_at is not null and arrived_at is null and received_at is null
             order by id desc
            """;

    /// A load on the road and its plate as written.
    record Plated(UUID load, String vehicle) {}

    private SqlPositions() {}

    /// Writes a position down and moves the expectation, unless a later one is known; false if one
    /// of that instant is.
    static boolean insert(Tx tx, Position position, Actor recorder) {
        var isNew =
                tx.handle()
                                .createUpdate(INSERT)
                                .bind("id", position.id())
                                .bind("dispatch", position.load())
                                .bind("at", position.at())
                                .bind("way", position.way().name())
                                .bind("region", position.region().digits())
                                .bind("place", position.place())
                                .bind(
                                        "lon",
                                        position.point().map(PlacePoints.Point::lon).orElse(null))
                                .bind(
                                        "lat",
                                        position.point().map(PlacePoints.Point::lat).orElse(null))
                                .bind("expected", position.expected().orElse(null))
                                .bind("isDriver", position.isDriver().orElse(null))
                                .bind("recorder", recorder.id().value())
                                .bind("recorderName", position.recorder())
                                .execute()
                        == 1;
        if (isNew) {
            tx.handle()
                    .createUpdate(EXPECT)
                    .bind("id", position.load())
                    .bind("at", position.at())
                    .bind("expected", position.expected().orElse(null))
                    .execute();
        }
        return isNew;
    }

    /// A load sets out; false if it had.
    static boolean start(Tx tx, UUID load, Load.Step step, Optional<Instant> planned) {
        return step(tx, START, load, step).bind("planned", planned.orElse(null)).execute() == 1;
    }

    /// A load arrives; false if it had.
    static boolean arrive(Tx tx, UUID load, Load.Step step) {
        return step(tx, ARRIVE, load, step).execute() == 1;
    }

    private static org.jdbi.v3.core.statement.Update step(
            Tx tx, String sql, UUID load, Load.Step step) {
        return tx.handle()
                .createUpdate(sql)
                .bind("id", load)
                .bind("at", step.at())
                .bind("name", step.by().name())
                .bind("phone", step.by().phone());
    }

    static List<Plated> onRoad(Handle handle) {
        return handle.createQuery(ON_ROAD)
                .map((row, _) -> new Plated(row.getObject(1, UUID.class), row.getString(2)))
                .list();
    }

    /// The last position of each of some loads.
    static Map<UUID, Position> last(Handle handle, Collection<UUID> loads) {
        return handle.createQuery(LAST)
                .bindArray("loads", UUID.class, loads.toArray())
                .map((row, _) -> position(row))
                .collect(Collectors.toMap(Position::load, Function.identity()));
    }

    /// All positions of a load, oldest first.
    static List<Position> list(Handle handle, UUID load) {
        return handle.createQuery(
                        "select * from logistics.position where dispatch = :load order by at")
                .bind("load", load)
                .map((row, _) -> position(row))
                .list();
    }

    private static Position position(ResultSet row) throws SQLException {
        var lon = row.getBigDecimal("lon");
        var lat = row.getBigDecimal("lat");
        return new Position(
                row.getObject("id", UUID.class),
                row.getObject("dispatch", UUID.class),
                row.getTimestamp("at").toInstant(),
                Position.Way.valueOf(row.getString("way")),
                new RegionCode(row.getString("region")),
                row.getString("place"),
                lon == null
                        ? Optional.empty()
                        : Optional.of(new PlacePoints.Point(lon.doubleValue(), lat.doubleValue())),
                Optional.ofNullable(row.getTimestamp("expected_at")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getObject("is_driver", Boolean.class)),
                row.getString("recorder_name"));
    }
}
