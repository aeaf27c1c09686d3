package org.anlan.logistics.plan;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// What really left under plans, from `logistics.dispatch` and the lines it went by.
final class SqlPlanLoads {

    private static final String SENT =
            """
            select l.region, l.item, sum(l.dispatched) as units
              from logistics.plan_line l join logistics.plan p on p.id = l.plan
             where p.process = :process and l.dispatched > 0
             group by l.region, l.item
            """;

    private SqlPlanLoads() {}

    /// Truck loads that left under a plan.
    static long count(Handle handle, UUID plan) {
        return handle.createQuery("select count(*) from logistics.dispatch where plan = :plan")
                .bind("plan", plan)
                .mapTo(Long.class)
                .one();
    }

    /// Units that left under any plan of a process, by place and kind of goods.
    static Map<Holding.Spot, Long> sent(Handle handle, String process) {
        var sent = new HashMap<Holding.Spot, Long>();
        handle.createQuery(SENT)
                .bind("process", process)
                .map(
                        (row, _) ->
                                Map.entry(
                                        new Holding.Spot(
                                                row.getString("region"), row.getString("item")),
                                        row.getLong("units")))
                .forEach(e -> sent.put(e.getKey(), e.getValue()));
        return sent;
    }
}
