package org.anlan.logistics.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiFunction;
import org.anlan.domain.fact.PlanMoved;
import org.anlan.logistics.allocation.Instance;
import org.anlan.logistics.allocation.Plan;
import org.anlan.logistics.catalogue.Catalogue;
import org.anlan.logistics.need.Basis;
import org.anlan.logistics.need.SqlNeeds;
import org.anlan.logistics.need.Wanted;
import org.anlan.logistics.road.RoadMap;
import org.anlan.store.Tx;
import org.anlan.store.open.OpenStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Proposes plans. No plan is offered that its independent checker does not pass.
///
/// Reads and writes in the caller's transaction; proposals of one process queue behind its basis.
/// Thread-safe.
public final class Planner {

    private static final Logger LOG = LoggerFactory.getLogger(Planner.class);

    private final OpenStore open;
    private final Catalogue catalogue;
    private final Situations situations;
    private final BiFunction<Instance, Plan, List<String>> checker;

    /// @param roads the province's roads
    public Planner(OpenStore open, Catalogue catalogue, RoadMap roads) {
        this(open, catalogue, roads, Engine::violations);
    }

    /// @param checker names whatever is wrong with a plan
    Planner(
            OpenStore open,
            Catalogue catalogue,
            RoadMap roads,
            BiFunction<Instance, Plan, List<String>> checker) {
        this.open = open;
        this.catalogue = catalogue;
        this.situations = new Situations(open, catalogue, roads, SqlPlanRows::supplies);
        this.checker = checker;
    }

    /// Proposes a plan for what is outstanding; an older proposal of the process is superseded.
    ///
    /// @return the new plan's id; empty when nothing is outstanding
    /// @throws PlanRefused if the plan does not hold; nothing is stored then
    Optional<UUID> propose(Tx tx, String process, Proposer proposer, Occasion occasion)
            throws PlanRefused {
        return propose(tx, process, proposer, occasion, Optional.empty());
    }

    /// As above, from a version that a person worked on.
    Optional<UUID> propose(
            Tx tx,
            String process,
            Proposer proposer,
            Occasion occasion,
            Optional<PlanHead.Origin> origin)
            throws PlanRefused {
        var basis = SqlNeeds.lockBasis(tx.handle(), process);
        if (basis.isEmpty()) {
            return Optional.empty();
        }
        var situation = situations.read(tx.handle(), basis.get(), tx.civilNow());
        return propose(tx, situation, proposer, occasion, origin);
    }

    /// Proposes stock moves for needs that are expected, not reported (前置). They are held under a
    /// process of their own, so that no report supersedes them.
    ///
    /// @param basis names that process
    /// @return the new plan's id; empty when nothing is outstanding, or the plan does not hold
    public Optional<UUID> proposeAhead(Tx tx, Basis basis, List<Wanted> wanted) {
        var situation = situations.of(tx.handle(), basis, wanted, tx.civilNow());
        try {
            return propose(tx, situation, Proposer.HOUSE, Occasion.AHEAD, Optional.empty());
        } catch (PlanRefused e) {
            LOG.error("{} The plan is not offered.", e.getMessage(), e);
            return Optional.empty();
        }
    }

    private Optional<UUID> propose(
            Tx tx,
            Situation situation,
            Proposer proposer,
            Occasion occasion,
            Optional<PlanHead.Origin> origin)
            throws PlanRefused {
        var process = situation.basis().process();
        if (situation.instance().demands().isEmpty()) {
            supersede(tx, process, Optional.empty());
            return Optional.empty();
        }
        var held = HeldInstance.of(situation.instance(), SqlHolds.listHeld(tx.handle(), process));
        var plan = Engine.best(held.instance());
        var violations = new ArrayList<>(checker.apply(held.instance(), plan));
        violations.addAll(held.broken(plan));
        if (!violations.isEmpty()) {
            throw new PlanRefused(process, violations);
        }
        var policies = catalogue.policies().version();
        return Optional.of(
                store(tx, new Made(situation, held, plan, policies, proposer, occasion, origin)));
    }

    private UUID store(Tx tx, Made made) {
        var id = PlanBook.newId();
        supersede(tx, made.situation().basis().process(), Optional.of(id));
        PlanBook.write(tx, id, made);
        state(tx, id, PlanState.PROPOSED);
        return id;
    }

    private void supersede(Tx tx, String process, Optional<UUID> by) {
        SqlPlans.supersede(tx.handle(), process, by)
                .ifPresent(old -> state(tx, old, PlanState.SUPERSEDED));
    }

    /// What a plan of a process would be made from now, before holds.
    Optional<Situation> situation(Tx tx, String process) {
        return SqlNeeds.lockBasis(tx.handle(), process)
                .map(basis -> situations.read(tx.handle(), basis, tx.civilNow()));
    }

    Situations situations() {
        return situations;
    }

    void state(Tx tx, UUID plan, PlanState state) {
        var province = open.divisions().province().code();
        tx.state(new PlanMoved(plan.toString(), province, state.name()));
    }

    /// Makes a proposal binding on a leader's signature under the warning it was proposed with.
    ///
    /// @return whether it is binding now; nothing is promised otherwise
    public boolean approveWithWarning(Tx tx, UUID plan, String leader) {
        var isBinding = Approvals.approveWithWarning(tx, plan, leader);
        if (isBinding) {
            state(tx, plan, PlanState.APPROVED);
        }
        return isBinding;
    }

    /// Proposes by the house's own rule; a plan that does not hold is logged and not offered.
    public void proposeAlone(Tx tx, String process, Occasion occasion) {
        try {
            propose(tx, process, Proposer.HOUSE, occasion);
        } catch (PlanRefused e) {
            LOG.error("{} The plan is not offered.", e.getMessage(), e);
        }
    }

    /// Proposes the rest of a plan that was approved in part; a plan that does not hold is logged
    /// and not offered.
    Optional<UUID> proposeRest(Tx tx, String process, PlanHead.Origin origin) {
        try {
            return propose(tx, process, Proposer.HOUSE, Occasion.REST, Optional.of(origin));
        } catch (PlanRefused e) {
            LOG.error("{} The plan is not offered.", e.getMessage(), e);
            return Optional.empty();
        }
    }

    /// Proposes when needs have moved from those of the last plan by more than the policy says.
    public void proposeIfMoved(Tx tx, String process) {
        var latest = SqlPlans.findLatest(tx.handle(), Optional.of(process));
        var then = latest.map(p -> SqlPlanNeeds.needs(tx.handle(), p.id())).orElseGet(Map::of);
        var now = needsNow(tx, process);
        var keys = new TreeSet<>(then.keySet());
        keys.addAll(now.keySet());
        long moved = 0;
        for (var key : keys) {
            moved += Math.abs(now.getOrDefault(key, 0L) - then.getOrDefault(key, 0L));
        }
        var before = then.values().stream().mapToLong(Long::longValue).sum();
        if (moved * 1000 > before * catalogue.policies().get("replan-threshold")) {
            proposeAlone(tx, process, Occasion.NEEDS);
        }
    }

    private static Map<String, Long> needsNow(Tx tx, String process) {
        var needs = new TreeMap<String, Long>();
        SqlNeeds.list(tx.handle(), process)
                .forEach(
                        n ->
                                needs.put(
                                        SqlPlanRows.key(n.region().digits(), n.item()),
                                        n.quantity()));
        return needs;
    }

    /// Proposes again for each process whose newest plan is still a proposal: roads changed under
    /// it.
    public void roadsChanged(Tx tx) {
        SqlPlans.listProposed(tx.handle())
                .forEach(process -> proposeAlone(tx, process, Occasion.ROADS));
    }

    /// Proposes again for each process that waits for goods that have come in, or lacks them.
    public void stockCameIn(Tx tx, String item) {
        SqlPlans.listWanting(tx.handle(), item)
                .forEach(process -> proposeAlone(tx, process, Occasion.STOCK));
    }
}
