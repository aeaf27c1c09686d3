package org.anlan.logistics.plan;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anlan.domain.Actor;
import org.anlan.domain.ActorId;
import org.anlan.domain.Role;
import org.anlan.logistics.stock.LineStock;
import org.anlan.logistics.stock.Movement;
import org.anlan.logistics.stock.SqlLedger;
import org.anlan.store.Tx;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Ask;
import org.anlan.web.Problem;

/// Approves plans (签批): in the same transaction each line's units leave the free stock of its lot.
///
/// Who proposed never approves. A duty officer may write down an approval given by telephone
/// (电话批准); it stands at once, and its signature is due (待补签).
final class Approvals {

    private final OpenStore open;
    private final Planner planner;
    private final Courses courses;
    private final PlanLeases leases;

    Approvals(OpenStore open, Planner planner, PlanLeases leases) {
        this.open = open;
        this.planner = planner;
        this.courses = new Courses(planner);
        this.leases = leases;
    }

    /// A telephone approval, if that is what is written down.
    record Form(Optional<PlanHead.Person> byPhone) {}

    void approve(Tx tx, Ask ask, UUID id) {
        var saidBy = ask.body(Form.class).byPhone();
        bind(tx, ask, proposed(tx, ask, id, saidBy), saidBy);
    }

    /// Which lines are agreed to (部分同意), and what becomes of the others.
    ///
    /// @param forbid whether the ways of the others are forbidden from now on
    record Part(
            List<Integer> lines,
            String reason,
            Optional<Boolean> forbid,
            Optional<PlanHead.Person> byPhone) {}

    /// Approves some lines; the others are left out, and a plan for the rest is proposed by the
    /// house, so that the same approver may decide on it.
    ///
    /// @return the plan for the rest; empty when nothing is outstanding any more
    Optional<UUID> approvePart(Tx tx, Ask ask, UUID id) {
        var part = ask.body(Part.class);
        var plan = proposed(tx, ask, id, part.byPhone());
        var lines = SqlPlanRows.lines(tx.handle(), id);
        var known = lines.stream().map(PlanLine::line).collect(Collectors.toSet());
        if (!known.containsAll(part.lines())) {
            throw Problem.field("/lines", "in-plan", "方案第 %d 号没有其中的某些行。".formatted(plan.number()));
        }
        var others = lines.stream().filter(l -> !part.lines().contains(l.line())).toList();
        if (others.isEmpty()) {
            throw Problem.field("/lines", "part", "全部行都同意时,请用“同意”。");
        }
        SqlPlanRows.decline(tx.handle(), id, others.stream().map(PlanLine::line).toList());
        bind(tx, ask, plan, part.byPhone());
        if (part.forbid().orElse(false)) {
            forbid(tx, ask, plan, others, part.reason());
        }
        return planner.proposeRest(
                tx, plan.process(), new PlanHead.Origin(plan.id(), part.reason()));
    }

    private static void forbid(
            Tx tx, Ask ask, PlanHead plan, List<PlanLine> others, String reason) {
        var standing = SqlHolds.listHeld(tx.handle(), plan.process());
        var told = new HashSet<List<Object>>();
        for (var line : others) {
            if (told.add(List.of(line.depot(), line.region(), line.item()))) {
                var hold = HoldWords.forbidding(line, reason, ask.actor(), tx.civilNow());
                var same = standing.stream().filter(hold::isOfTheSameWay).map(Hold::id).toList();
                SqlHolds.end(tx, plan.process(), same, hold.by(), SqlHolds.End.REPLACED);
                SqlHolds.insert(tx.handle(), plan.process(), hold);
            }
        }
    }

    /// Sends a proposal back to whoever plans (退回), with the reason.
    void giveBack(Tx tx, Ask ask, UUID id, String reason) {
        requireAtProvince(ask, Role.APPROVER);
        var plan = courses.hold(tx, id);
        requireProposed(plan, "退回");
        leases.refuseOthers(tx.handle(), plan.process(), ask.actor());
        SqlPlans.giveBack(tx, id, ask.actor(), reason);
        planner.state(tx, id, PlanState.RETURNED);
    }

    private PlanHead proposed(Tx tx, Ask ask, UUID id, Optional<PlanHead.Person> saidBy) {
        if (saidBy.isPresent()) {
            requireAtProvince(ask, Role.DUTY_CHIEF, Role.DUTY_OFFICER, Role.APPROVER);
        } else {
            requireAtProvince(ask, Role.APPROVER);
        }
        var plan = courses.hold(tx, id);
        requireProposed(plan, "签批");
        ask.requireVersion(Long.toString(plan.number()), "方案已有更新;请看最新一版。");
        leases.refuseOthers(tx.handle(), plan.process(), ask.actor());
        refuseProposer(ask, plan);
        return plan;
    }

    private static void requireProposed(PlanHead plan, String deed) {
        if (plan.state() != PlanState.PROPOSED) {
            throw Problem.conflict(
                    "方案第 %d 号%s,不能%s。".formatted(plan.number(), plan.state().zh(), deed));
        }
    }

    /// Reserves what is agreed to; what people fixed in it is carried out, and held no longer.
    private void bind(Tx tx, Ask ask, PlanHead plan, Optional<PlanHead.Person> saidBy) {
        reserve(tx, plan);
        SqlPlans.approve(tx, plan.id(), ask.actor(), saidBy);
        var done =
                SqlHolds.listKept(tx.handle(), plan.id()).stream()
                        .map(HeldInstance.Kept::hold)
                        .filter(h -> h.kind() != HoldKind.FORBID)
                        .map(Hold::id)
                        .toList();
        SqlHolds.end(tx, plan.process(), done, ask.actor().name(), SqlHolds.End.CARRIED_OUT);
        planner.state(tx, plan.id(), PlanState.APPROVED);
    }

    /// Makes a plan binding on a leader's signature under the warning it was proposed with; like an
    /// approval by telephone, the approver's own signature is due (待补签).
    ///
    /// @param leader who signed the warning
    /// @return whether it is binding now; false if it is no proposal any more, or its goods are not
    ///     all free any more: then nothing is promised
    static boolean approveWithWarning(Tx tx, UUID id, String leader) {
        var plan = SqlPlans.lock(tx.handle(), id).filter(p -> p.state() == PlanState.PROPOSED);
        var lines = SqlPlanRows.lines(tx.handle(), id);
        if (plan.isEmpty() || lines.isEmpty() || !areFree(tx, lines)) {
            return false;
        }
        lines.stream()
                .sorted(Comparator.comparing(PlanLine::lot).thenComparingInt(PlanLine::line))
                .forEach(line -> reserve(tx, id, line));
        var house = new Actor(ActorId.HOUSE, "随预警签发", "", List.of());
        SqlPlans.approve(tx, id, house, Optional.of(new PlanHead.Person(leader, "")));
        return true;
    }

    private static boolean areFree(Tx tx, List<PlanLine> lines) {
        var items = lines.stream().map(PlanLine::item).distinct().toList();
        Map<String, Long> free = new HashMap<>();
        SqlLedger.listFree(tx.handle(), items).forEach(lot -> free.put(lot.id(), lot.free()));
        Map<String, Long> wanted = new HashMap<>();
        lines.forEach(line -> wanted.merge(line.lot(), line.quantity(), Long::sum));
        return wanted.entrySet().stream()
                .allMatch(lot -> free.getOrDefault(lot.getKey(), 0L) >= lot.getValue());
    }

    private void reserve(Tx tx, PlanHead plan) {
        var lines =
                SqlPlanRows.lines(tx.handle(), plan.id()).stream()
                        .filter(line -> !line.declined())
                        .toList();
        if (lines.isEmpty()) {
            throw Problem.conflict("方案没有可调拨的物资,不能签批。");
        }
        lines.stream()
                .sorted(Comparator.comparing(PlanLine::lot).thenComparingInt(PlanLine::line))
                .forEach(line -> reserve(tx, plan.id(), line));
    }

    private static void reserve(Tx tx, UUID plan, PlanLine line) {
        var of = new Movement.Line(plan, line.line());
        SqlLedger.move(tx, Movement.Kind.RESERVE, line.lot(), line.quantity(), of, "");
    }

    /// Makes the signature of a telephone approval good (补签).
    void sign(Tx tx, Ask ask, UUID id) {
        requireAtProvince(ask, Role.APPROVER);
        var plan = courses.hold(tx, id);
        if (plan.approval().filter(a -> a.signed().isEmpty()).isEmpty()) {
            throw Problem.conflict("方案第 %d 号没有待补的签字。".formatted(plan.number()));
        }
        refuseProposer(ask, plan);
        SqlPlans.sign(tx, id, ask.actor());
    }

    /// Takes back what has not left yet; it is free again.
    void release(Tx tx, Ask ask, UUID id, String reason) {
        requireAtProvince(ask, Role.APPROVER);
        var plan = courses.hold(tx, id);
        var waiting =
                SqlPlanRows.lines(tx.handle(), id).stream()
                        .filter(line -> line.waiting() > 0)
                        .sorted(Comparator.comparing(PlanLine::lot))
                        .toList();
        if (!plan.state().isBinding() || waiting.isEmpty()) {
            throw Problem.conflict("方案第 %d 号没有未出库的物资。".formatted(plan.number()));
        }
        for (var line : waiting) {
            var of = new Movement.Line(id, line.line());
            LineStock.release(tx, line.lot(), line.waiting(), of, reason);
            SqlPlanRows.move(tx.handle(), id, line.line(), Progress.released(line.waiting()));
        }
        courses.settle(tx, plan);
        planner.proposeAlone(tx, plan.process(), Occasion.STOCK);
    }

    private static void refuseProposer(Ask ask, PlanHead plan) {
        if (plan.proposer().id().equals(ask.actor().id())) {
            throw Problem.forbidden("拟定人不能签批自己拟定的方案。");
        }
    }

    private void requireAtProvince(Ask ask, Role... roles) {
        var province = open.divisions().province().code();
        ask.require(open.divisions().path(province, open.day()), roles);
    }
}
