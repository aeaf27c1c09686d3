package org.anlan.logistics.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.anlan.domain.RegionCode;
import org.anlan.logistics.need.Supply;
import org.jdbi.v3.core.Handle;

/// The rows under a plan: `logistics.plan_line` and `plan_unmet`.
public final class SqlPlanRows {

    private static final String INSERT_LINE =
            """
            insert into logistics.plan_line (plan, line, depot, region, item, lot, quantity, minutes,
                                             own_stock, reason_zh, reason_en, held)
            values (:plan, :line, :depot, :region, :item, :lot, :quantity, :minutes,
                    :own, :zh, :en, :held)
            """;

    private static final String INSERT_UNMET =
            """
            insert into logistics.plan_unmet (plan, region, item, quantity, reason_zh, reason_en)
            values (:plan, :region, :item, :quantity, :zh, :en)
            """;

    private static final String MOVE =
            """
            update logistics.plan_line
               set released = released + :released, dispatched = dispatched + :dispatched,
                   received = received + :received, lost = lost + :lost
             where plan = :plan and line = :line
            """;

    private static final String DECLINE =
            """
            update logistics.plan_line set declined = true, released = quantity
             where plan = :plan and line = any(:lines)
            """;

    private static final String SUPPLIES =
            """
            select l.region, l.item, sum(l.quantity - l.released - l.dispatched) as promised,
                   sum(l.dispatched - l.received - l.lost) as transit
              from logistics.plan_line l join logistics.plan p on p.id = l.plan
             where p.process = :process and p.state in ('APPROVED', 'DISPATCHED', 'RECEIVED')
             group by l.region, l.item
            """;

    private static final String ARRIVALS =
            """
            select l.region, l.item, sum(r.received) as received,
                   (d.received_at at time zone 'Asia/Shanghai')::date as day
              from logistics.dispatch d
              join logistics.dispatch_line r on r.dispatch = d.id
              join logistics.plan_line l on l.plan = r.plan and l.line = r.line
              join logistics.plan p on p.id = d.plan
             where p.process = :process and r.received > 0
             group by l.region, l.item, day
            """;

    private SqlPlanRows() {}

    static void insertLines(Handle handle, UUID plan, List<PlanLine> lines) {
        var batch = handle.prepareBatch(INSERT_LINE);
        for (var line : lines) {
            batch.bind("plan", plan)
                    .bind("line", line.line())
                    .bind("depot", line.depot())
                    .bind("region", line.region().digits())
                    .bind("item", line.item())
                    .bind("lot", line.lot())
                    .bind("quantity", line.quantity())
                    .bind("minutes", line.minutes())
                    .bind("own", line.ownStock())
                    .bind("zh", line.reasonZh())
                    .bind("en", line.reasonEn())
                    .bind("held", line.held().map(HoldKind::name).orElse(null))
                    .add();
        }
        batch.execute();
    }

    static void insertUnmet(Handle handle, UUID plan, List<Shortfall> unmet) {
        var batch = handle.prepareBatch(INSERT_UNMET);
        for (var row : unmet) {
            batch.bind("plan", plan)
                    .bind("region", row.region().digits())
                    .bind("item", row.item())
                    .bind("quantity", row.quantity())
                    .bind("zh", row.reasonZh())
                    .bind("en", row.reasonEn())
                    .add();
        }
        batch.execute();
    }

    /// Leaves lines out of a plan that is approved in part; the plan must be held.
    static void decline(Handle handle, UUID plan, Collection<Integer> lines) {
        handle.createUpdate(DECLINE)
                .bind("plan", plan)
                .bindArray("lines", Integer.class, List.copyOf(lines))
                .execute();
    }

    static String key(String region, String item) {
        return region + "/" + item;
    }

    /// The lines of a plan, in its order.
    public static List<PlanLine> lines(Handle handle, UUID plan) {
        return handle.createQuery(
                        "select * from logistics.plan_line where plan = :plan order by line")
                .bind("plan", plan)
                .map((row, _) -> line(row))
                .list();
    }

    static List<Shortfall> unmet(Handle handle, UUID plan) {
        return handle.createQuery(
                        "select * from logistics.plan_unmet where plan = :plan order by region, item")
                .bind("plan", plan)
                .map(
                        (row, _) ->
                                new Shortfall(
                                        new RegionCode(row.getString("region")),
                                        row.getString("item"),
                                        row.getLong("quantity"),
                                        row.getString("reason_zh"),
                                        row.getString("reason_en")))
                .list();
    }

    /// Adds to what became of a line's units; the plan must be held.
    public static void move(Handle handle, UUID plan, int line, Progress by) {
        handle.createUpdate(MOVE)
                .bind("plan", plan)
                .bind("line", line)
                .bind("released", by.released())
                .bind("dispatched", by.dispatched())
                .bind("received", by.received())
                .bind("lost", by.lost())
                .execute();
    }

    /// What approved plans of a process bring, by county and kind of goods.
    public static List<Supply> supplies(Handle handle, String process) {
        var arrivals = arrivals(handle, process);
        return handle.createQuery(SUPPLIES)
                .bind("process", process)
                .map((row, _) -> supply(row, arrivals))
                .list();
    }

    private static Map<String, NavigableMap<LocalDate, Long>> arrivals(
            Handle handle, String process) {
        var arrivals = new HashMap<String, NavigableMap<LocalDate, Long>>();
        handle.createQuery(ARRIVALS)
                .bind("process", process)
                .map(
                        (row, _) ->
                                arrivals.computeIfAbsent(key(row), _ -> new TreeMap<>())
                                        .put(
                                                row.getObject("day", LocalDate.class),
                                                row.getLong("received")))
                .list();
        return arrivals;
    }

    private static Supply supply(ResultSet row, Map<String, NavigableMap<LocalDate, Long>> arrivals)
            throws SQLException {
        return new Supply(
                new RegionCode(row.getString("region")),
                row.getString("item"),
                row.getLong("promised"),
                row.getLong("transit"),
                arrivals.getOrDefault(key(row), new TreeMap<>()));
    }

    private static String key(ResultSet row) throws SQLException {
        return key(row.getString("region"), row.getString("item"));
    }

    private static PlanLine line(ResultSet row) throws SQLException {
        return new PlanLine(
                row.getInt("line"),
                row.getString("depot"),
                new RegionCode(row.getString("region")),
                row.getString("item"),
                row.getString("lot"),
                row.getLong("quantity"),
                row.getLong("minutes"),
                row.getBoolean("own_stock"),
                row.getString("reason_zh"),
                row.getString("reason_en"),
                Optional.ofNullable(row.getString("held")).map(HoldKind::valueOf),
                row.getBoolean("declined"),
                new Progress(
                        row.getLong("released"),
                        row.getLong("dispatched"),
                        row.getLong("received"),
                        row.getLong("lost")));
    }
}
