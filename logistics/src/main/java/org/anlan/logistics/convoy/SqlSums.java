package org.anlan.logistics.convoy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// What left and arrived in sum, from the tables of loads.
final class SqlSums {

    private static final String SUMS =
            """
            select l.item, sum(r.quantity) as sent,
                   coalesce(sum(r.received) filter (where d.received_at <= :known), 0) as received,
                   coalesce(sum(r.quantity - r.received)
                                filter (where d.received_at <= :known), 0) as lost,
                   bool_or(o.sample) as sample
              from logistics.dispatch d
              join logistics.plan p on p.id = d.plan
              join logistics.dispatch_line r on r.dispatch = d.id
              join logistics.plan_line l on l.plan = r.plan and l.line = r.line
              join logistics.lot o on o.id = l.lot
             where p.process = :process and d.departed_at <= :known
             group by l.item
            """;

    /// What left of one kind of goods, in its units.
    ///
    /// @param sample whether some came from stock that is not official
    record Sum(long sent, long received, long lost, boolean sample) {}

    private SqlSums() {}

    /// What left for a process by an instant of civil time, by kind of goods.
    static Map<String, Sum> sums(Handle handle, String process, Instant known) {
        return handle.createQuery(SUMS)
                .bind("process", process)
                .bind("known", known)
                .map((row, _) -> Map.entry(row.getString("item"), sum(row)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Sum sum(ResultSet row) throws SQLException {
        return new Sum(
                row.getLong("sent"),
                row.getLong("received"),
                row.getLong("lost"),
                row.getBoolean("sample"));
    }
}
