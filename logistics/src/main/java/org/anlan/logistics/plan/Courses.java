package org.anlan.logistics.plan;

import java.util.List;
import java.util.UUID;
import org.anlan.logistics.need.SqlNeeds;
import org.anlan.store.Tx;
import org.anlan.web.Problem;

/// Moves an approved plan on as its goods leave and arrive.
public final class Courses {

    private final Planner planner;

    /// @param planner states what moved
    public Courses(Planner planner) {
        this.planner = planner;
    }

    /// A plan with the basis of its process, both held until the transaction ends.
    ///
    /// Whoever writes plans holds the basis first, then the plan, then lots by id: so nobody waits
    /// in a circle.
    ///
    /// @throws Problem 404 if there is no such plan
    public PlanHead hold(Tx tx, UUID id) {
        var unknown = Problem.notFound("没有这个方案: " + id);
        var process = SqlPlans.find(tx.handle(), id).orElseThrow(() -> unknown).process();
        SqlNeeds.lockBasis(tx.handle(), process);
        return SqlPlans.lock(tx.handle(), id).orElseThrow(() -> unknown);
    }

    /// Brings a plan's state up with its lines, and tells of it.
    ///
    /// @param plan held by the transaction
    public void settle(Tx tx, PlanHead plan) {
        var state = state(SqlPlanRows.lines(tx.handle(), plan.id()));
        SqlPlans.move(tx.handle(), plan.id(), state);
        planner.state(tx, plan.id(), state);
    }

    /// Where an approved plan stands by what became of its lines.
    static PlanState state(List<PlanLine> lines) {
        var waiting = lines.stream().anyMatch(l -> l.waiting() > 0);
        var sent = lines.stream().anyMatch(l -> l.dispatched() > 0);
        var onTheRoad = lines.stream().anyMatch(l -> l.transit() > 0);
        if (!sent) {
            return waiting ? PlanState.APPROVED : PlanState.SUPERSEDED;
        }
        return waiting || onTheRoad ? PlanState.DISPATCHED : PlanState.RECEIVED;
    }
}
