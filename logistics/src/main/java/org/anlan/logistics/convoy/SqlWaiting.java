package org.anlan.logistics.convoy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.RegionCode;
import org.jdbi.v3.core.Handle;

/// What waits to set out: lines of approved plans not yet signed out, and loads that stand.
final class SqlWaiting {

    private static final String LIST =
            """
            select p.id as plan, p.number, l.depot, l.region, null::uuid as load,
                   null::text as vehicle, count(*) as lines,
                   sum(l.quantity - l.released - l.dispatched) as units
              from logistics.plan_line l join logistics.plan p on p.id = l.plan
             where p.state in ('APPROVED', 'DISPATCHED')
                   and l.quantity - l.released - l.dispatched > 0
                   and (:depot::text is null or l.depot = :depot)
             group by p.id, p.number, l.depot, l.region
            union all
            select p.id, p.number, d.depot, d.region, d.id, d.vehicle, count(*), sum(r.quantity)
              from logistics.dispatch d join logistics.plan p on p.id = d.plan
                   join logistics.dispatch_line r on r.dispatch = d.id
             where d.received_at is null and d.started_at is null
                   and (:depot::text is null or d.depot = :depot)
             group by p.id, p.number, d.id
             order by 2, 3, 4
            """;

    private SqlWaiting() {}

    static List<WaitingLoads.Waiting> list(Handle handle, Optional<String> depot) {
        return handle.createQuery(LIST)
                .bind("depot", depot.orElse(null))
                .map(
                        (row, _) ->
                                new WaitingLoads.Waiting(
                                        row.getObject("plan", UUID.class),
                                        row.getLong("number"),
                                        row.getString("depot"),
                                        new RegionCode(row.getString("region")),
                                        Optional.ofNullable(row.getObject("load", UUID.class)),
                                        Optional.ofNullable(row.getString("vehicle")),
                                        row.getLong("lines"),
                                        row.getLong("units")))
                .list();
    }
}
