package org.anlan.logistics.plan;

import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.anlan.domain.Role;
import org.anlan.logistics.catalogue.Catalogue;
import org.anlan.logistics.need.SqlNeeds;
import org.anlan.store.Tx;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.Page;
import org.anlan.web.Problem;
import org.anlan.web.RoomContract;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Plans over HTTP: proposing, reading, approving, taking back, and the proof behind each.
public final class PlanOperations {

    private static final Logger LOG = LoggerFactory.getLogger(PlanOperations.class);

    private final OpenStore open;
    private final Planner planner;
    private final Approvals approvals;
    private final PlanAnswers answers;
    private final ReviewOperations review;

    /// @param planner makes plans
    public PlanOperations(OpenStore open, Catalogue catalogue, Planner planner) {
        this.open = open;
        this.planner = planner;
        var leases = new PlanLeases(new PlanSettings(), InstantSource.system(), open.civil());
        this.approvals = new Approvals(open, planner, leases);
        this.answers = new PlanAnswers(open, catalogue);
        this.review = new ReviewOperations(open, catalogue, planner, leases, approvals);
    }

    /// Adds the operations to the room's contract.
    public void addTo(RoomContract contract) {
        contract.writes("proposePlan", this::propose)
                .reads("listPlans", this::list)
                .reads("getLatestPlan", this::latest)
                .reads("getPlan", this::get)
                .reads("provePlan", this::prove)
                .writes("approvePlan", this::approve)
                .writes("signPlan", this::sign)
                .writes("releasePlan", this::release);
        review.addTo(contract);
    }

    private record Wish(Optional<String> process) {}

    private Answer propose(Tx tx, Ask ask) {
        ask.require(provincePath(), Role.DUTY_CHIEF, Role.APPROVER);
        var wish = ask.body(Wish.class);
        var process =
                SqlNeeds.findBasis(tx.handle(), wish.process())
                        .orElseThrow(() -> Problem.notFound("还没有统计出任何需求。"))
                        .process();
        try {
            var id = planner.propose(tx, process, Proposer.of(ask.actor()), Occasion.REQUEST);
            return id.map(i -> Answer.created(place(i), whole(tx.handle(), i)))
                    .orElseThrow(() -> Problem.conflict("需求都已安排,没有缺口需要调拨。"));
        } catch (PlanRefused e) {
            LOG.error("{}", e.getMessage(), e);
            throw Problem.of(500, "plan-refused", "方案未通过核验", "方案没有通过独立核验,未保存;已记入日志。");
        }
    }

    private String provincePath() {
        return open.divisions().path(open.divisions().province().code(), open.day());
    }

    private static String place(UUID id) {
        return "/api/v1/logistics/plans/" + id;
    }

    private Map<String, Object> whole(Handle handle, UUID id) {
        return answers.whole(handle, found(handle, id));
    }

    private static PlanHead found(Handle handle, UUID id) {
        return SqlPlans.find(handle, id).orElseThrow(() -> Problem.notFound("没有这个方案: " + id));
    }

    private Answer list(Ask ask) {
        var size = Page.size(ask);
        var before = Page.cursor(ask, Long::parseLong).orElse(Long.MAX_VALUE);
        var process = ask.given("process");
        var read = open.store().read(h -> SqlPlans.list(h, process, before, size + 1));
        var page = Page.of(read, size, plan -> Long.toString(plan.number()));
        return Answer.ok(new Page<>(answers.heads(page.items()), page.next()));
    }

    private Answer latest(Ask ask) {
        return ask.given("asOf").isPresent() ? latest(ask, asOf(ask)) : newest(ask);
    }

    private static Instant asOf(Ask ask) {
        try {
            return Instant.parse(ask.given("asOf").orElseThrow());
        } catch (DateTimeParseException e) {
            throw Problem.field("asOf", "date-time", "时刻应写作 2031-07-14T14:00:00Z。");
        }
    }

    private Answer latest(Ask ask, Instant at) {
        return read(
                h ->
                        SqlPlansKnown.findLatest(h, ask.given("process"), at)
                                .map(plan -> answers.whole(h, plan, at))
                                .orElseThrow(() -> Problem.notFound("那时还没有调拨方案。")));
    }

    private Answer newest(Ask ask) {
        return read(
                h ->
                        SqlPlans.findLatest(h, ask.given("process"))
                                .map(plan -> answers.whole(h, plan))
                                .orElseThrow(() -> Problem.notFound("还没有调拨方案。")));
    }

    private Answer get(Ask ask) {
        var id = PlanIds.read(ask);
        var plan = open.store().read(h -> found(h, id));
        return read(h -> answers.whole(h, plan)).version(Long.toString(plan.number()));
    }

    private Answer read(Function<Handle, Map<String, Object>> reading) {
        return Answer.ok(open.store().read(reading));
    }

    private Answer approve(Tx tx, Ask ask) {
        var id = PlanIds.read(ask);
        approvals.approve(tx, ask, id);
        return Answer.ok(whole(tx.handle(), id));
    }

    private Answer sign(Tx tx, Ask ask) {
        var id = PlanIds.read(ask);
        approvals.sign(tx, ask, id);
        return Answer.ok(whole(tx.handle(), id));
    }

    private record Taking(String reason) {}

    private Answer release(Tx tx, Ask ask) {
        var id = PlanIds.read(ask);
        approvals.release(tx, ask, id, ask.body(Taking.class).reason());
        return Answer.ok(whole(tx.handle(), id));
    }

    /// Makes the plan again from its kept inputs, and checks it again.
    private Answer prove(Ask ask) {
        var id = PlanIds.read(ask);
        var plan = open.store().read(h -> found(h, id));
        var inputs = open.store().read(h -> SqlPlans.instance(h, plan.instance()));
        var instance = Digests.instance(inputs);
        var again = Engine.best(instance);
        var shown = new LinkedHashMap<String, Object>();
        shown.put("plan", id);
        shown.put("inputsDigest", Digests.of(inputs));
        shown.put("inputsKept", plan.instance().equals(Digests.of(inputs)));
        shown.put("rebuiltEqual", plan.outcome().equals(Digests.of(again)));
        shown.put("violations", List.copyOf(Engine.violations(instance, again)));
        shown.put("objectivePoints", Long.toString(again.objective()));
        shown.put("lowerBoundPoints", Long.toString(again.lowerBound()));
        shown.put("inputs", instance);
        return Answer.ok(shown);
    }
}
