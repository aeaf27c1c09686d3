package org.anlan.logistics.stock.upkeep;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anlan.domain.Actor;
import org.anlan.store.Tx;
import org.jdbi.v3.core.Handle;

/// The table `logistics.inspection`.
final class SqlInspections {

    private static final String INSERT =
            """
            insert into logistics.inspection (id, lot, result, quantity, note, inspected_on,
                                              inspector, inspector_name)
            values (:id, :lot, :result, :quantity, :note, :day, :inspector, :name)
            """;

    /// A lot that was never inspected counts from the day it came in.
    private static final String SINCE =
            """
            select lot.id as lot,
                   coalesce((select max(i.inspected_on) from logistics.inspection i
                              where i.lot = lot.id),
                            (select min(m.at at time zone 'Asia/Shanghai')::date
                               from logistics.movement m where m.lot = lot.id)) as since
              from logistics.lot
             where free + reserved + picked + inspecting + cleaning + damaged > 0
            """;

    private SqlInspections() {}

    /// One inspection.
    record Inspected(
            UUID id,
            String lot,
            InspectionResult result,
            long quantity,
            String note,
            LocalDate day) {}

    static void insert(Tx tx, Inspected inspected, Actor inspector) {
        tx.handle()
                .createUpdate(INSERT)
                .bind("id", inspected.id())
                .bind("lot", inspected.lot())
                .bind("result", inspected.result().name())
                .bind("quantity", inspected.quantity())
                .bind("note", inspected.note())
                .bind("day", inspected.day())
                .bind("inspector", inspector.id().value())
                .bind("name", inspector.name())
                .execute();
    }

    /// The day from which the next inspection counts, by lot that lies in a depot.
    static Map<String, LocalDate> since(Handle handle) {
        return handle
                .createQuery(SINCE)
                .map(
                        (row, _) ->
                                Map.entry(
                                        row.getString("lot"),
                                        row.getObject("since", LocalDate.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
