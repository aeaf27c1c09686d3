package org.anlan.logistics.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anlan.domain.Actor;
import org.anlan.domain.RegionCode;
import org.anlan.store.Tx;
import org.jdbi.v3.core.Handle;

/// The tables `logistics.request` and `logistics.request_line`.
public final class SqlRequests {

    private static final String INSERT =
            """
            insert into logistics.request (id, process, region, way, letter, asker, asker_phone,
                                           recorder, recorder_name, recorder_phone, purpose, place,
                                           requested_at, state)
            values (:id, :process, :region, :way, :letter, :asker, :askerPhone, :recorder,
                    :recorderName, :recorderPhone, :purpose, :place, :at, 'OPEN')
            """;

    private static final String INSERT_LINE =
            """
            insert into logistics.request_line (request, item, quantity, own_free, own_sent, own_reason)
            values (:request, :item, :quantity, :free, :sent, :reason)
            """;

    private static final String DECIDE =
            """
            update logistics.request
               set state = :state, plan = :plan, decider = :actor, decider_name = :name,
                   decider_phone = :phone, decided_at = :at, answer = :answer
             where id = :id and state = 'OPEN'
            """;

    private static final String LIST =
            """
            select * from logistics.request
             where number < :before and (:state::text is null or state = :state)
                   and (:region::text is null or region = :region)
             order by number desc limit :most
            """;

    private static final String SENT =
            """
            select item, sum(dispatched) as units
              from logistics.plan_line l join logistics.plan p on p.id = l.plan
             where p.process = :process and l.depot = any(:depots)
             group by item
            """;

    private SqlRequests() {}

    static void insert(Tx tx, GoodsRequest request, Actor recorder, List<GoodsRequest.Line> lines) {
        tx.handle()
                .createUpdate(INSERT)
                .bind("id", request.id())
                .bind("process", request.process())
                .bind("region", request.region().digits())
                .bind("way", request.way().name())
                .bind("letter", request.letter())
                .bind("asker", request.asker().name())
                .bind("askerPhone", request.asker().phone())
                .bind("recorder", recorder.id().value())
                .bind("recorderName", recorder.name())
                .bind("recorderPhone", recorder.phone())
                .bind("purpose", request.purpose())
                .bind("place", request.place())
                .bind("at", request.at())
                .execute();
        lines.forEach(line -> insert(tx.handle(), request.id(), line));
    }

    private static void insert(Handle handle, UUID request, GoodsRequest.Line line) {
        handle.createUpdate(INSERT_LINE)
                .bind("request", request)
                .bind("item", line.item())
                .bind("quantity", line.quantity())
                .bind("free", line.ownFree())
                .bind("sent", line.ownSent())
                .bind("reason", line.ownReason())
                .execute();
    }

    /// Decides a request that waits; false if it was decided before.
    static boolean decide(Tx tx, UUID id, Optional<UUID> plan, String words, Actor by) {
        return tx.handle()
                        .createUpdate(DECIDE)
                        .bind("id", id)
                        .bind("state", plan.isPresent() ? "PLANNED" : "DECLINED")
                        .bind("plan", plan.orElse(null))
                        .bind("actor", by.id().value())
                        .bind("name", by.name())
                        .bind("phone", by.phone())
                        .bind("at", tx.civilNow())
                        .bind("answer", words)
                        .execute()
                == 1;
    }

    /// A request with its lines.
    public static Optional<GoodsRequest.Whole> find(Handle handle, UUID id) {
        return handle.createQuery("select * from logistics.request where id = :id")
                .bind("id", id)
                .map((row, _) -> request(row))
                .findOne()
                .map(r -> new GoodsRequest.Whole(r, lines(handle, r.id())));
    }

    /// The requests that a plan takes up, oldest first.
    public static List<GoodsRequest.Whole> ofPlan(Handle handle, UUID plan) {
        return handle
                .createQuery("select * from logistics.request where plan = :plan order by number")
                .bind("plan", plan)
                .map((row, _) -> request(row))
                .list()
                .stream()
                .map(r -> new GoodsRequest.Whole(r, lines(handle, r.id())))
                .toList();
    }

    static List<GoodsRequest> list(
            Handle handle, Optional<String> state, Optional<String> region, long before, int most) {
        return handle.createQuery(LIST)
                .bind("state", state.orElse(null))
                .bind("region", region.orElse(null))
                .bind("before", before)
                .bind("most", most)
                .map((row, _) -> request(row))
                .list();
    }

    static List<GoodsRequest.Line> lines(Handle handle, UUID request) {
        return handle.createQuery(
                        "select * from logistics.request_line where request = :request order by"
                                + " item")
                .bind("request", request)
                .map(
                        (row, _) ->
                                new GoodsRequest.Line(
                                        row.getString("item"),
                                        row.getLong("quantity"),
                                        row.getLong("own_free"),
                                        row.getLong("own_sent"),
                                        row.getString("own_reason")))
                .list();
    }

    /// Units that left some depots for a process, by kind of goods.
    static Map<String, Long> sentFrom(Handle handle, String process, List<String> depots) {
        return handle.createQuery(SENT)
                .bind("process", process)
                .bindArray("depots", String.class, depots.toArray())
                .map((row, _) -> Map.entry(row.getString("item"), row.getLong("units")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static GoodsRequest request(ResultSet row) throws SQLException {
        return new GoodsRequest(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                row.getString("process"),
                new RegionCode(row.getString("region")),
                RequestWay.valueOf(row.getString("way")),
                row.getString("letter"),
                person(row, "asker", "asker_phone"),
                person(row, "recorder_name", "recorder_phone"),
                row.getString("purpose"),
                row.getString("place"),
                row.getTimestamp("requested_at").toInstant(),
                RequestState.valueOf(row.getString("state")),
                decision(row));
    }

    private static Optional<GoodsRequest.Decision> decision(ResultSet row) throws SQLException {
        var at = row.getTimestamp("decided_at");
        return at == null
                ? Optional.empty()
                : Optional.of(
                        new GoodsRequest.Decision(
                                Optional.ofNullable(row.getObject("plan", UUID.class)),
                                person(row, "decider_name", "decider_phone"),
                                at.toInstant(),
                                row.getString("answer")));
    }

    private static GoodsRequest.Person person(ResultSet row, String name, String phone)
            throws SQLException {
        return new GoodsRequest.Person(row.getString(name), row.getString(phone));
    }
}
