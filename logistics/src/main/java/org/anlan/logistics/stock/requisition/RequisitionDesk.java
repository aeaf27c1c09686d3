package org.anlan.logistics.stock.requisition;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.Money;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Role;
import org.anlan.store.Tx;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Ask;
import org.anlan.web.Problem;

/// Takes private goods, gives them back, and settles what is owed: nothing is owed before all of
/// it is back or known to be lost, and a second person must agree. Thread-safe.
final class RequisitionDesk {

    private final OpenStore open;
    private final Holders holders;

    /// @param value yuan, as text
    private record Taking(
            String process,
            String region,
            String basis,
            String goods,
            String unit,
            String quantity,
            String condition,
            String value,
            String use,
            Optional<LocalDate> returnBy,
            String holder,
            String holderPhone) {}

    private record Giving(Outcome outcome, String quantity, Optional<String> note) {}

    private record Owing(String use, String damage, String loss, String basis) {}

    RequisitionDesk(OpenStore open, Holders holders) {
        this.open = open;
        this.holders = holders;
    }

    /// @throws Problem 403 without the duty there, 422 for an unknown region or a day that is over
    Requisition take(Tx tx, Ask ask) {
        var form = ask.body(Taking.class);
        var region = new RegionCode(form.region());
        if (open.divisions().find(region, open.day()).isEmpty()) {
            throw Problem.field("region", "region-known", "没有这个地区: " + form.region());
        }
        require(ask, region);
        if (form.returnBy().filter(day -> day.isBefore(open.day())).isPresent()) {
            throw Problem.field("returnBy", "not-over", "返还期限已过: " + form.returnBy().get());
        }
        var id = UuidCreator.getTimeOrderedEpoch();
        var holder = new Requisition.Holder(form.holder(), form.holderPhone());
        var hasRows = SqlRequisitions.any(tx.handle(), form.process());
        var sealed = holders.seal(form.process(), id, holder, hasRows);
        return SqlRequisitions.insert(tx, taken(tx, ask, form, id), ask.actor().id(), sealed);
    }

    private static Requisition taken(Tx tx, Ask ask, Taking form, UUID id) {
        return new Requisition(
                id,
                0,
                form.process(),
                new RegionCode(form.region()),
                form.basis(),
                form.goods(),
                form.unit(),
                Long.parseLong(form.quantity()),
                form.condition(),
                Money.ofYuan(form.value()),
                form.use(),
                tx.civilNow(),
                form.returnBy(),
                ask.actor().name());
    }

    /// @throws Problem 409 if so many are not outstanding, 422 for damage or loss without a note
    Requisition give(Tx tx, Ask ask) {
        var taken = hold(tx, ask);
        var form = ask.body(Giving.class);
        var units = Long.parseLong(form.quantity());
        var left =
                RequisitionView.outstanding(taken, SqlRequisitions.given(tx.handle(), taken.id()));
        if (units > left) {
            throw Problem.conflict(
                    "quantity", "at-most-outstanding", "未返还 %d,不能登记 %d。".formatted(left, units));
        }
        var note = form.note().orElse("");
        if (form.outcome() != Outcome.RETURNED && note.isBlank()) {
            throw Problem.field("note", "reason", "%s须写明情况。".formatted(form.outcome().zh()));
        }
        var given =
                new Given(
                        UuidCreator.getTimeOrderedEpoch(),
                        form.outcome(),
                        units,
                        note,
                        tx.civilNow(),
                        ask.actor().name());
        SqlRequisitions.give(tx, taken.id(), given, ask.actor().id());
        return taken;
    }

    /// @throws Problem 409 while any of it is outstanding, or if it was proposed before
    Requisition owe(Tx tx, Ask ask) {
        var taken = hold(tx, ask);
        var given = SqlRequisitions.given(tx.handle(), taken.id());
        var left = RequisitionView.outstanding(taken, given);
        if (left > 0) {
            throw Problem.conflict("quantity", "all-settled", "还有 %d 未返还,不能结算补偿。".formatted(left));
        }
        var form = ask.body(Owing.class);
        var owed =
                new Compensation(
                        Money.ofYuan(form.use()),
                        Money.ofYuan(form.damage()),
                        Money.ofYuan(form.loss()),
                        form.basis(),
                        ask.actor().id(),
                        ask.actor().name(),
                        Optional.empty());
        if (!SqlRequisitions.owe(tx, taken.id(), owed)) {
            throw Problem.conflict("补偿已经提出。");
        }
        return taken;
    }

    /// @throws Problem 403 for the one who proposed it, 409 if none waits
    Requisition agree(Tx tx, Ask ask) {
        var taken = hold(tx, ask);
        var owed =
                SqlRequisitions.owed(tx.handle(), taken.id())
                        .orElseThrow(() -> Problem.conflict("还没有提出补偿。"));
        if (owed.proposer().equals(ask.actor().id())) {
            throw Problem.forbidden("actor", "second-person", "提出人不能自己同意,须由第二人核准。");
        }
        if (!SqlRequisitions.agree(tx, taken.id(), ask.actor())) {
            throw Problem.conflict("补偿已经核准。");
        }
        return taken;
    }

    private Requisition hold(Tx tx, Ask ask) {
        var taken =
                SqlRequisitions.hold(tx, RequisitionOperations.id(ask))
                        .orElseThrow(() -> Problem.notFound("没有这项征用: " + ask.at("id")));
        require(ask, taken.region());
        return taken;
    }

    /// The contract says which of them an operation takes.
    private void require(Ask ask, RegionCode region) {
        ask.require(
                open.divisions().path(region, open.day()),
                Role.STOREKEEPER,
                Role.DUTY_CHIEF,
                Role.APPROVER);
    }
}
