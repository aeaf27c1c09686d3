package org.anlan.logistics.returns;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.Role;
import org.anlan.logistics.catalogue.Catalogue;
import org.anlan.logistics.plan.PlanIds;
import org.anlan.logistics.stock.DepotDuty;
import org.anlan.logistics.stock.Entry;
import org.anlan.logistics.stock.Movement;
import org.anlan.logistics.stock.SqlLedger;
import org.anlan.store.Cause;
import org.anlan.store.Tx;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Ask;
import org.anlan.web.Problem;

/// Takes goods back into their depot with their condition, and writes off what does not come back:
/// one proposes with a reason, another agrees, and only then the books move. Thread-safe.
final class ReturnDesk {

    private final DepotDuty duty;

    /// What came back of a line.
    ///
    /// @param reason in what way they are damaged, if they are
    record Returning(
            UUID plan,
            int line,
            ReturnCondition condition,
            String quantity,
            Optional<String> reason) {}

    private record Writing(UUID plan, int line, String quantity, String reason) {}

    private record Deciding(boolean agreed) {}

    ReturnDesk(OpenStore open, Catalogue catalogue) {
        this.duty = new DepotDuty(open, catalogue);
    }

    /// Tells which recall it was for.
    UUID take(Tx tx, Ask ask) {
        var recall = held(tx, PlanIds.read(ask));
        var form = ask.body(Returning.class);
        var line = line(tx, recall, form.plan(), form.line());
        duty.require(ask, line.depot(), Role.STOREKEEPER);
        var units = Long.parseLong(form.quantity());
        refuseMore(line, units);
        var reason = RecallDesk.said(form.reason());
        if (form.condition() == ReturnCondition.DAMAGED && reason.isEmpty()) {
            throw Problem.field("reason", "reason", "损坏的要写明情况。");
        }
        var id = UuidCreator.getTimeOrderedEpoch();
        SqlRecalls.giveBack(tx, id, recall, line, form, ask.actor());
        book(
                tx,
                "return/" + id,
                Movement.Kind.RETURN,
                line,
                units,
                "回收通知第 %d 号".formatted(recall.number()));
        form.condition()
                .then()
                .ifPresent(
                        kind -> book(tx, "condition/" + id, kind, line, units, reason.orElse("")));
        return recall.id();
    }

    private static void book(
            Tx tx, String key, Movement.Kind kind, Recall.Line line, long units, String reason) {
        var of = new Movement.Line(line.plan(), line.line());
        SqlLedger.book(tx, new Entry(key, kind, line.lot(), units, reason).serving(of));
    }

    /// Tells which recall it was for.
    UUID propose(Tx tx, Ask ask) {
        var recall = held(tx, PlanIds.read(ask));
        var form = ask.body(Writing.class);
        var line = line(tx, recall, form.plan(), form.line());
        duty.require(ask, line.depot(), Role.STOREKEEPER);
        var units = Long.parseLong(form.quantity());
        refuseMore(line, units);
        SqlRecalls.propose(
                tx,
                new Recall.WriteOff(
                        UuidCreator.getTimeOrderedEpoch(),
                        recall.id(),
                        line.plan(),
                        line.line(),
                        units,
                        form.reason(),
                        ask.actor().id().value(),
                        new Recall.Person(ask.actor().name(), ask.actor().phone()),
                        tx.civilNow()));
        return recall.id();
    }

    /// Tells which recall it was for.
    UUID decide(Tx tx, Ask ask) {
        var id = PlanIds.read(ask);
        var off =
                SqlRecalls.findWriteOff(tx.handle(), id)
                        .orElseThrow(() -> Problem.notFound("没有这项核销: " + id));
        var recall = held(tx, off.recall());
        var line = line(tx, recall, off.plan(), off.line());
        duty.require(ask, line.depot(), Role.STOREKEEPER, Role.APPROVER);
        if (off.proposer().equals(ask.actor().id().value())) {
            throw Problem.forbidden("actor", "second-person", "提出人不能自己同意,须由第二人核准。");
        }
        var agreed = ask.body(Deciding.class).agreed();
        if (!SqlRecalls.decide(tx, id, agreed, ask.actor())) {
            throw Problem.conflict("这项核销已有结论。");
        }
        if (agreed) {
            writeOff(tx, ask, off, line);
        }
        return recall.id();
    }

    /// In the name of who proposed it, the second person beside.
    private static void writeOff(Tx tx, Ask ask, Recall.WriteOff off, Recall.Line line) {
        var of = new Movement.Line(line.plan(), line.line());
        SqlLedger.book(
                tx.because(Cause.by(new org.anlan.domain.ActorId(off.proposer()))),
                new Entry(
                        "write-off/" + off.id(),
                        Movement.Kind.WRITE_OFF,
                        line.lot(),
                        off.quantity(),
                        Optional.of(of),
                        off.reason(),
                        Optional.of(ask.actor().id().value())));
    }

    private static Recall held(Tx tx, UUID id) {
        return SqlRecalls.lock(tx, id).orElseThrow(() -> Problem.notFound("没有这个回收通知: " + id));
    }

    private static Recall.Line line(Tx tx, Recall recall, UUID plan, int line) {
        return SqlRecalls.lines(tx.handle(), recall.id()).stream()
                .filter(l -> l.plan().equals(plan) && l.line() == line)
                .findFirst()
                .orElseThrow(() -> Problem.field("line", "of-recall", "这一行不在回收通知里。"));
    }

    private static void refuseMore(Recall.Line line, long units) {
        if (units > line.left()) {
            throw Problem.conflict(
                    "quantity", "at-most-left", "未交代 %d,不能登记 %d。".formatted(line.left(), units));
        }
    }
}
