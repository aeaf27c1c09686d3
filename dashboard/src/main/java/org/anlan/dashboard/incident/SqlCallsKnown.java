package org.anlan.dashboard.incident;

/// The book of calls as it was at a moment, in SQL: the calls recorded by then, each with the step
/// it had reached, whether its caller's words were confirmed, and the call it had been joined to.
///
/// A call that was joined and parted again stands alone at every moment: the time of the joining
/// is not kept once it is undone.
final class SqlCallsKnown {

    /// A query to be named `known`, with the parameter `:known`.
    static final String THEN =
            """
            with known as (
              select i.id, i.kind, i.region, i.place, i.lon, i.lat, i.people_at_risk, i.description,
                     i.caller, i.phone, i.recorder_name, i.on_behalf, i.at, i.recorded_at,
                     case when i.confirmed_at <= :known then i.confirmed_by end as confirmed_by,
                     s.state, s.at as state_at,
                     (select t.older from desk.incident_twin t
                       where t.newer = i.id and t.state = 'MERGED' and t.decided_at <= :known
                       order by t.decided_at desc
                       limit 1) as merged_into
                from desk.incident i
               cross join lateral (select state, at from desk.incident_step
                                    where incident = i.id and at <= :known
                                    order by seq desc
                                    limit 1) s
               where i.recorded_at <= :known)
            select i.*, (select count(*) from known m where m.merged_into = i.id) as merged
              from known i
            """;

    private SqlCallsKnown() {}
}
