package org.anlan.logistics.dispatch.load;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.anlan.domain.Role;
import org.anlan.logistics.catalogue.Catalogue;
import org.anlan.logistics.dispatch.search.Dispatcher;
import org.anlan.logistics.plan.PlanHead;
import org.anlan.logistics.plan.PlanIds;
import org.anlan.logistics.plan.PlanLine;
import org.anlan.logistics.plan.PlanState;
import org.anlan.logistics.plan.SqlPlanRows;
import org.anlan.logistics.plan.SqlPlans;
import org.anlan.logistics.road.RoadMap;
import org.anlan.logistics.road.SqlClosures;
import org.anlan.store.Tx;
import org.anlan.store.open.OpenStore;
import org.anlan.store.pack.Pack;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.Json;
import org.anlan.web.Problem;
import org.anlan.web.RoomContract;
import org.jdbi.v3.core.Handle;

/// Truck loads over HTTP (装车方案): made of what an approved plan still has in the depots, kept by
/// version, and read again. Nothing is signed out by them. Thread-safe.
public final class LoadOperations {

    private static final Duration LONGEST = Duration.ofSeconds(8);
    private static final long SEED = 1;

    private final OpenStore open;
    private final Catalogue catalogue;
    private final PlanTask tasks;

    /// @throws org.anlan.store.pack.PackRefused if a table of vehicles is not readable
    public LoadOperations(OpenStore open, Pack pack, Catalogue catalogue, RoadMap roads) {
        this.open = open;
        this.catalogue = catalogue;
        tasks = new PlanTask(pack, catalogue, roads);
    }

    /// Adds the operations to the room's contract.
    public void addTo(RoomContract contract) {
        contract.writes("makeLoads", this::make).reads("getLoads", this::get);
    }

    private Answer make(Tx tx, Ask ask) {
        var province = open.divisions().path(open.divisions().province().code(), open.day());
        ask.require(province, Role.STOREKEEPER, Role.DUTY_CHIEF, Role.DUTY_OFFICER);
        var plan = PlanIds.read(ask);
        requireApproved(SqlPlans.find(tx.handle(), plan).orElseThrow(() -> unknown(plan)));
        var lines = waiting(tx.handle(), plan);
        if (lines.isEmpty()) {
            throw Problem.conflict("这个方案没有待出库的物资。");
        }
        var body = made(tx, lines);
        requireApproved(SqlPlans.lock(tx.handle(), plan).orElseThrow(() -> unknown(plan)));
        if (!waiting(tx.handle(), plan).equals(lines)) {
            throw Problem.conflict("装车计算期间方案有物资出库或收回,请重新计算。");
        }
        SqlLoadPlans.insert(tx, UuidCreator.getTimeOrderedEpoch(), plan, ask.actor(), SEED, body);
        return Answer.created(
                "/api/v1/logistics/plans/%s/loads".formatted(plan),
                found(tx.handle(), plan, OptionalLong.empty()));
    }

    private static Problem unknown(UUID plan) {
        return Problem.notFound("没有这个方案: " + plan);
    }

    private static void requireApproved(PlanHead plan) {
        if (plan.state() != PlanState.APPROVED && plan.state() != PlanState.DISPATCHED) {
            throw Problem.conflict("方案%s,不能装车。".formatted(plan.state().zh()));
        }
    }

    private static List<PlanLine> waiting(Handle handle, UUID plan) {
        return SqlPlanRows.lines(handle, plan).stream().filter(l -> l.waiting() > 0).toList();
    }

    private String made(Tx tx, List<PlanLine> lines) {
        var now = tx.civilNow();
        var closures = SqlClosures.listFrom(tx.handle(), now);
        var begin = now.plus(1, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.MINUTES);
        long began = System.nanoTime();
        var task = tasks.of(lines, begin, closures);
        var dispatch =
                Dispatcher.dispatch(
                        task,
                        SEED,
                        Dispatcher.TRIES,
                        () -> System.nanoTime() - began > LONGEST.toNanos());
        var classes = tasks.vehicles().classes();
        return Json.write(new LoadAnswer(open, catalogue, begin, lines, classes).of(dispatch));
    }

    private Answer get(Ask ask) {
        var plan = PlanIds.read(ask);
        var version = ask.given("version").map(Long::parseLong);
        return Answer.ok(
                open.store()
                        .read(
                                handle ->
                                        found(
                                                handle,
                                                plan,
                                                version.map(OptionalLong::of)
                                                        .orElse(OptionalLong.empty()))));
    }

    private static ObjectNode found(Handle handle, UUID plan, OptionalLong version) {
        var kept =
                SqlLoadPlans.find(handle, plan, version)
                        .orElseThrow(() -> Problem.notFound("这个方案还没有装车方案,或没有这一版。"));
        var shown = (ObjectNode) Json.tree(kept.body());
        shown.put("id", kept.id().toString());
        shown.put("plan", kept.plan().toString());
        shown.put("version", kept.version());
        shown.put("madeAt", kept.madeAt().toString());
        shown.put("maker", kept.maker());
        return shown;
    }
}
