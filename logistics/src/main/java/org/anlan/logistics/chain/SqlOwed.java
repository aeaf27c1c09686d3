package org.anlan.logistics.chain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.anlan.domain.fact.AllocationOwes;
import org.anlan.store.Tx;
import org.jdbi.v3.core.Handle;

/// The table `logistics.owed`, and what is late.
final class SqlOwed {

    private static final String SIGNATURES =
            """
            select id, number, process, approved_at, said_by, said_by_phone, approver_name,
                   approver_phone
              from logistics.plan
             where said_by is not null and signed_at is null order by approved_at, number
            """;

    private static final String SILENT =
            """
            select d.id, d.number, d.region, s.last
              from logistics.dispatch d
              cross join lateral (select greatest(d.started_at, max(p.at)) as last
                                    from logistics.position p where p.dispatch = d.id) s
             where d.received_at is null and d.arrived_at is null and d.started_at is not null
                   and s.last < :before
             order by d.number
            """;

    private static final String TELL =
            """
            insert into logistics.owed (subject, what, region, name, due_at)
            values (:subject, :what, :region, :name, :due)
                on conflict (subject, what) do update set settled = false, due_at = excluded.due_at
            """;

    /// A signature that is due.
    record Signature(
            UUID plan, long number, String process, Instant at, Person saidBy, Person recordedBy) {}

    /// A person with the number beside the name.
    record Person(String name, String phone) {}

    private SqlOwed() {}

    /// Signatures that telephone approvals still lack, oldest first.
    static List<Signature> signatures(Handle handle) {
        return handle.createQuery(SIGNATURES)
                .map(
                        (row, _) ->
                                new Signature(
                                        row.getObject("id", UUID.class),
                                        row.getLong("number"),
                                        row.getString("process"),
                                        row.getTimestamp("approved_at").toInstant(),
                                        new Person(
                                                row.getString("said_by"),
                                                row.getString("said_by_phone")),
                                        new Person(
                                                row.getString("approver_name"),
                                                row.getString("approver_phone"))))
                .list();
    }

    static List<OwedWatch.Late> lateSignatures(
            Handle handle, String province, Duration within, Instant now) {
        return signatures(handle).stream()
                .filter(s -> s.at().plus(within).isBefore(now))
                .map(
                        s ->
                                new OwedWatch.Late(
                                        s.plan().toString(),
                                        AllocationOwes.What.SIGNATURE,
                                        province,
                                        "调拨方案第 %d 号".formatted(s.number()),
                                        s.at().plus(within)))
                .toList();
    }

    static List<OwedWatch.Late> silentLoads(Handle handle, Duration silence, Instant now) {
        return handle.createQuery(SILENT)
                .bind("before", now.minus(silence))
                .map(
                        (row, _) ->
                                new OwedWatch.Late(
                                        row.getString("id"),
                                        AllocationOwes.What.POSITION,
                                        row.getString("region"),
                                        "第 %d 号调拨单".formatted(row.getLong("number")),
                                        row.getTimestamp("last").toInstant().plus(silence)))
                .list();
    }

    /// What was told and is not settled.
    static List<OwedWatch.Late> told(Handle handle) {
        return handle.createQuery("select * from logistics.owed where not settled")
                .map((row, _) -> late(row))
                .list();
    }

    private static OwedWatch.Late late(ResultSet row) throws SQLException {
        return new OwedWatch.Late(
                row.getString("subject"),
                AllocationOwes.What.valueOf(row.getString("what")),
                row.getString("region"),
                row.getString("name"),
                row.getTimestamp("due_at").toInstant());
    }

    static void tell(Tx tx, OwedWatch.Late late) {
        tx.handle()
                .createUpdate(TELL)
                .bind("subject", late.subject())
                .bind("what", late.what().name())
                .bind("region", late.region())
                .bind("name", late.name())
                .bind("due", late.due())
                .execute();
    }

    static void settle(Tx tx, OwedWatch.Late late) {
        tx.handle()
                .createUpdate(
                        """
                        update logistics.owed set settled = true
                         where subject = :subject and what = :what
                        """)
                .bind("subject", late.subject())
                .bind("what", late.what().name())
                .execute();
    }
}
