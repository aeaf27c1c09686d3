package org.anlan.logistics.plan;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Plans as they were at a civil time, from when they were made, approved and signed, and from the
/// ledger, which keeps each movement of a line with its time.
///
/// When a proposal was taken back without another in its place is not kept: it is told as one.
final class SqlPlansKnown {

    private static final String NEWEST =
            """
            select id from logistics.plan
             where made_at <= :at and (:process::text is null or process = :process)
             order by number desc limit 1
            """;

    private static final String MOVED =
            """
            select line, kind, sum(quantity) as units
              from logistics.movement
             where plan = :plan and at <= :at
             group by line, kind
            """;

    private SqlPlansKnown() {}

    /// The newest plan made by then, as it stood then.
    static Optional<PlanHead> findLatest(Handle handle, Optional<String> process, Instant at) {
        return handle.createQuery(NEWEST)
                .bind("process", process.orElse(null))
                .bind("at", at)
                .mapTo(UUID.class)
                .findOne()
                .flatMap(id -> SqlPlans.find(handle, id))
                .map(plan -> plan.asOf(at, state(handle, plan, at)));
    }

    /// The lines of a plan with what had become of their units by then.
    static List<PlanLine> lines(Handle handle, UUID plan, Instant at) {
        var moved = new HashMap<Integer, Map<String, Long>>();
        handle.createQuery(MOVED)
                .bind("plan", plan)
                .bind("at", at)
                .map(
                        (row, _) ->
                                new Moved(
                                        row.getInt("line"),
                                        row.getString("kind"),
                                        row.getLong("units")))
                .forEach(
                        m ->
                                moved.computeIfAbsent(m.line(), _ -> new HashMap<>())
                                        .put(m.kind(), m.units()));
        return SqlPlanRows.lines(handle, plan).stream()
                .map(l -> l.with(progress(l, moved.getOrDefault(l.line(), Map.of()))))
                .toList();
    }

    private record Moved(int line, String kind, long units) {}

    /// What was left out when the plan was approved in part was never promised, so nothing moved.
    private static Progress progress(PlanLine line, Map<String, Long> units) {
        if (line.declined()) {
            return Progress.released(line.quantity());
        }
        return new Progress(
                units.getOrDefault("RELEASE", 0L),
                units.getOrDefault("DISPATCH", 0L),
                units.getOrDefault("RECEIVE", 0L),
                units.getOrDefault("DISCREPANCY", 0L));
    }

    private static PlanState state(Handle handle, PlanHead plan, Instant at) {
        if (plan.approval().filter(a -> !a.at().isAfter(at)).isPresent()) {
            return Courses.state(lines(handle, plan.id(), at));
        }
        if (plan.returned().filter(r -> !r.at().isAfter(at)).isPresent()) {
            return PlanState.RETURNED;
        }
        var takenBack =
                plan.state() == PlanState.SUPERSEDED
                        && plan.supersededBy().isEmpty()
                        && plan.approval().isEmpty();
        return takenBack ? PlanState.SUPERSEDED : PlanState.PROPOSED;
    }
}
