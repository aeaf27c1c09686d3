package org.anlan.logistics.chain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Reads the steps of an allocation from the tables of all who wrote them.
final class SqlTimeline {

    private static final String PLAN =
            """
            select 'REQUESTED' as kind, requested_at as at, asker as name, asker_phone as phone,
                   null::uuid as load, region as place, purpose as note
              from logistics.request where plan = :plan
            union all
            select 'PROPOSED', made_at, proposer_name, proposer_phone, null, '', ''
              from logistics.plan where id = :plan
            union all
            select case when said_by is null then 'APPROVED' else 'APPROVED_BY_PHONE' end,
                   approved_at, coalesce(said_by, approver_name),
                   coalesce(said_by_phone, approver_phone), null, '',
                   case when said_by is null then '' else '代录:' || approver_name end
              from logistics.plan where id = :plan and approved_at is not null
            union all
            select 'SIGNED', signed_at, signer_name, signer_phone, null, '', ''
              from logistics.plan
             where id = :plan and said_by is not null and signed_at is not null
            union all
            select kind, at, name, phone, null, depot, note from logistics.hop where plan = :plan
            union all
            select 'RECALLED', r.called_at, r.caller_name, r.caller_phone, null, r.region, r.reason
              from logistics.recall r
             where exists (select 1 from logistics.recall_line l
                            where l.recall = r.id and l.plan = :plan)
            union all
            select 'RETURNED', t.at, t.name, t.phone, null, r.region,
                   t.quantity::text || ' ' || t.condition
              from logistics.recall_return t join logistics.recall r on r.id = t.recall
             where t.plan = :plan
            union all
            select 'WRITTEN_OFF', w.decided_at, w.decider_name, w.decider_phone, null, r.region,
                   w.quantity::text || ' ' || w.reason
              from logistics.recall_write_off w join logistics.recall r on r.id = w.recall
             where w.plan = :plan and w.agreed
            """;

    private static final String LOADS =
            """
            select 'LOADED' as kind, departed_at as at, sender_name as name, sender_phone as phone,
                   id as load, depot as place, vehicle as note
              from logistics.dispatch where plan = :plan and (:load::uuid is null or id = :load)
            union all
            select 'STARTED', started_at, starter_name, starter_phone, id, depot,
                   driver || ' ' || driver_phone
              from logistics.dispatch
             where plan = :plan and (:load::uuid is null or id = :load) and started_at is not null
            union all
            select 'ARRIVED', arrived_at, arrival_name, arrival_phone, id, region, ''
              from logistics.dispatch
             where plan = :plan and (:load::uuid is null or id = :load) and arrived_at is not null
            union all
            select 'RECEIVED', d.received_at, d.receiver_name, d.receiver_phone, d.id, d.region,
                   (select coalesce(string_agg(r.reason, ';' order by r.line)
                                        filter (where r.reason <> ''), '')
                      from logistics.dispatch_line r where r.dispatch = d.id)
              from logistics.dispatch d
             where d.plan = :plan and (:load::uuid is null or d.id = :load)
                   and d.received_at is not null
            union all
            select 'HANDED_OUT', h.at, h.name, h.phone, h.dispatch, d.region,
                   h.place || ' ' || h.people::text || ' 人'
              from logistics.handout h join logistics.dispatch d on d.id = h.dispatch
             where d.plan = :plan and (:load::uuid is null or d.id = :load)
            """;

    private SqlTimeline() {}

    /// The steps of a plan in the order they were taken.
    ///
    /// @param load of its loads this one alone
    static List<Hop> list(Handle handle, UUID plan, Optional<UUID> load) {
        return handle.createQuery(
                        "select * from (%s union all %s) h order by at, kind"
                                .formatted(PLAN, LOADS))
                .bind("plan", plan)
                .bind("load", load.orElse(null))
                .map(
                        (row, _) ->
                                new Hop(
                                        HopKind.valueOf(row.getString("kind")),
                                        row.getTimestamp("at").toInstant(),
                                        row.getString("name"),
                                        row.getString("phone"),
                                        Optional.ofNullable(row.getObject("load", UUID.class)),
                                        row.getString("place"),
                                        row.getString("note")))
                .list();
    }
}
