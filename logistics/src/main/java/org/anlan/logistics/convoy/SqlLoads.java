package org.anlan.logistics.convoy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anlan.domain.Actor;
import org.anlan.domain.Money;
import org.anlan.domain.RegionCode;
import org.anlan.store.Tx;
import org.jdbi.v3.core.Handle;

/// The tables `logistics.dispatch` and `logistics.dispatch_line`.
public final class SqlLoads {

    private static final String INSERT =
            """
            insert into logistics.dispatch (id, plan, depot, region, vehicle, driver, driver_phone,
                                            departed_at, sender, sender_name, sender_phone)
            values (:id, :plan, :depot, :region, :vehicle, :driver, :driverPhone,
                    :at, :sender, :senderName, :senderPhone)
            """;

    private static final String INSERT_ROW =
            """
            insert into logistics.dispatch_line (dispatch, plan, line, quantity)
            values (:dispatch, :plan, :line, :quantity)
            """;

    private static final String RECEIVE =
            """
            update logistics.dispatch
               set received_at = :at, receiver = :actor, receiver_name = :name,
                   receiver_phone = :phone,
                   started_at = coalesce(started_at, departed_at),
                   arrival_name = case when arrived_at is null then :name else arrival_name end,
                   arrival_phone = case when arrived_at is null then :phone else arrival_phone end,
                   arrived_at = coalesce(arrived_at, :counted)
             where id = :id and received_at is null
            """;

    private static final String RECEIVE_ROW =
            """
            update logistics.dispatch_line set received = :received, reason = :reason
             where dispatch = :dispatch and line = :line
            """;

    private static final String ROWS =
            """
            select d.*, l.item, l.lot, o.expires, o.batch, o.unit_price_fen
              from logistics.dispatch_line d
              join logistics.plan_line l on l.plan = d.plan and l.line = d.line
              join logistics.lot o on o.id = l.lot
             where d.dispatch = any(:dispatches) order by d.dispatch, d.line
            """;

    private static final String LIST =
            """
            select * from logistics.dispatch
             where (:plan::uuid is null or plan = :plan) and (:depot::text is null or depot = :depot)
                   and (:region::text is null or region = :region)
                   and (not :open or received_at is null) and id < :before
             order by id desc limit :most
            """;

    /// Which loads are asked for.
    ///
    /// @param open only those that nobody has signed for
    record Choice(
            Optional<UUID> plan, Optional<String> depot, Optional<String> region, boolean open) {}

    private SqlLoads() {}

    static void insert(Tx tx, Load load, Actor sender) {
        tx.handle()
                .createUpdate(INSERT)
                .bind("id", load.id())
                .bind("plan", load.plan())
                .bind("depot", load.depot())
                .bind("region", load.region().digits())
                .bind("vehicle", load.vehicle())
                .bind("driver", load.driver())
                .bind("driverPhone", load.driverPhone())
                .bind("at", load.departedAt())
                .bind("sender", sender.id().value())
                .bind("senderName", sender.name())
                .bind("senderPhone", sender.phone())
                .execute();
    }

    static void insertRow(Handle handle, Load load, int line, long quantity) {
        handle.createUpdate(INSERT_ROW)
                .bind("dispatch", load.id())
                .bind("plan", load.plan())
                .bind("line", line)
                .bind("quantity", quantity)
                .execute();
    }

    /// Signs for a load; false if that was done before.
    ///
    /// @param counted when it had arrived, if that was not written down before
    static boolean receive(Tx tx, UUID load, Actor receiver, Instant counted) {
        return tx.handle()
                        .createUpdate(RECEIVE)
                        .bind("id", load)
                        .bind("at", tx.civilNow())
                        .bind("counted", counted)
                        .bind("actor", receiver.id().value())
                        .bind("name", receiver.name())
                        .bind("phone", receiver.phone())
                        .execute()
                == 1;
    }

    static void receiveRow(Handle handle, UUID load, int line, long received, String reason) {
        handle.createUpdate(RECEIVE_ROW)
                .bind("dispatch", load)
                .bind("line", line)
                .bind("received", received)
                .bind("reason", reason)
                .execute();
    }

    /// A load.
    public static Optional<Load> find(Handle handle, UUID id) {
        return handle.createQuery("select * from logistics.dispatch where id = :id")
                .bind("id", id)
                .map((row, _) -> load(row))
                .findOne();
    }

    /// The loads of a plan, oldest first.
    public static List<Load> ofPlan(Handle handle, UUID plan) {
        return handle.createQuery("select * from logistics.dispatch where plan = :plan order by id")
                .bind("plan", plan)
                .map((row, _) -> load(row))
                .list();
    }

    /// Loads before an id, newest first.
    static List<Load> list(Handle handle, Choice choice, UUID before, int most) {
        return handle.createQuery(LIST)
                .bind("plan", choice.plan().orElse(null))
                .bind("depot", choice.depot().orElse(null))
                .bind("region", choice.region().orElse(null))
                .bind("open", choice.open())
                .bind("before", before)
                .bind("most", most)
                .map((row, _) -> load(row))
                .list();
    }

    /// The rows of a load.
    public static List<Load.Row> rows(Handle handle, UUID load) {
        return rows(handle, List.of(load)).getOrDefault(load, List.of());
    }

    /// The rows of many loads at once.
    static Map<UUID, List<Load.Row>> rows(Handle handle, List<UUID> loads) {
        return handle.createQuery(ROWS)
                .bindArray("dispatches", UUID.class, loads.toArray())
                .map((row, _) -> Map.entry(row.getObject("dispatch", UUID.class), row(row)))
                .collect(
                        Collectors.groupingBy(
                                Map.Entry::getKey,
                                Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Load.Row row(ResultSet row) throws SQLException {
        return new Load.Row(
                row.getInt("line"),
                row.getString("item"),
                row.getString("lot"),
                Optional.ofNullable(row.getObject("expires", LocalDate.class)),
                Optional.ofNullable(row.getObject("unit_price_fen", Long.class)).map(Money::new),
                row.getLong("quantity"),
                Optional.ofNullable(row.getObject("received", Long.class)),
                row.getString("reason"));
    }

    private static Load load(ResultSet row) throws SQLException {
        var by = new Load.Person(text(row, "receiver_name"), text(row, "receiver_phone"));
        return new Load(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                row.getObject("plan", UUID.class),
                row.getString("depot"),
                new RegionCode(row.getString("region")),
                row.getString("vehicle"),
                row.getString("driver"),
                row.getString("driver_phone"),
                row.getTimestamp("departed_at").toInstant(),
                new Load.Person(row.getString("sender_name"), row.getString("sender_phone")),
                journey(row),
                Optional.ofNullable(row.getTimestamp("received_at"))
                        .map(at -> new Load.Receipt(at.toInstant(), by)));
    }

    private static Load.Journey journey(ResultSet row) throws SQLException {
        return new Load.Journey(
                step(row, "started_at", "starter"),
                instant(row, "planned_arrival"),
                instant(row, "expected_at"),
                step(row, "arrived_at", "arrival"));
    }

    private static Optional<Load.Step> step(ResultSet row, String at, String who)
            throws SQLException {
        var by = new Load.Person(row.getString(who + "_name"), row.getString(who + "_phone"));
        return instant(row, at).map(i -> new Load.Step(i, by));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).orElse("");
    }
}
