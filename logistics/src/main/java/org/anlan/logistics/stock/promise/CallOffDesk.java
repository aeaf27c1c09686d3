package org.anlan.logistics.stock.promise;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.anlan.domain.Role;
import org.anlan.logistics.catalogue.Catalogue;
import org.anlan.logistics.stock.Condition;
import org.anlan.logistics.stock.DepotDuty;
import org.anlan.logistics.stock.LotCard;
import org.anlan.logistics.stock.SqlLedger;
import org.anlan.store.Tx;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.Problem;

/// Calls agreed suppliers and books what they deliver: a delivery becomes a lot, a delivery test a
/// score. Thread-safe.
final class CallOffDesk {

    private final OpenStore open;
    private final DepotDuty duty;
    private final DrillScore score;
    private final BiConsumer<Tx, String> came;

    private record Call(String quantity, String reason, Optional<Boolean> test) {}

    private record Delivered(
            String quantity,
            Optional<String> lot,
            Optional<String> batch,
            Optional<LocalDate> expires) {}

    CallOffDesk(OpenStore open, Catalogue catalogue, BiConsumer<Tx, String> came) {
        this.open = open;
        this.duty = new DepotDuty(open, catalogue);
        this.score = new DrillScore(catalogue.policies());
        this.came = came;
    }

    /// @throws Problem 404 for an unknown agreement, 409 if it does not hold today or so many units
    ///     are not left
    Answer call(Tx tx, Ask ask) {
        var form = ask.body(Call.class);
        var agreement = hold(tx, ask.at("id"));
        duty.require(ask, agreement.depot(), Role.APPROVER, Role.DUTY_CHIEF);
        var units = Long.parseLong(form.quantity());
        var test = form.test().orElse(false);
        refuse(agreement, units);
        if (!test && !SqlAgreements.call(tx, agreement.id(), units)) {
            throw Problem.conflict(
                    "quantity",
                    "at-most-left",
                    "协议 %s 还可调 %d,不足 %d。".formatted(agreement.id(), agreement.left(), units));
        }
        var call = call(tx, ask, agreement, new Wish(units, form.reason(), test));
        SqlCallOffs.insert(tx, call, ask.actor().id());
        return Answer.created("/api/v1/logistics/call-offs", AgreementView.of(call));
    }

    private record Wish(long units, String reason, boolean test) {}

    private static CallOff call(Tx tx, Ask ask, Agreement agreement, Wish wish) {
        var before =
                SqlCallOffs.outstanding(tx.handle()).stream()
                        .filter(c -> c.agreement().equals(agreement.id()))
                        .mapToLong(CallOff::quantity)
                        .sum();
        var lead = Duration.ofHours(agreement.hoursTo(wish.units(), wish.test() ? 0 : before));
        return new CallOff(
                UuidCreator.getTimeOrderedEpoch(),
                agreement.id(),
                wish.test(),
                wish.units(),
                wish.reason(),
                tx.civilNow(),
                tx.civilNow().plus(lead),
                ask.actor().name(),
                Optional.empty());
    }

    private void refuse(Agreement agreement, long units) {
        if (!agreement.holds(open.day())) {
            throw Problem.conflict(
                    "agreement",
                    "valid-today",
                    "协议 %s 自 %s 至 %s 有效,今天不能调用。"
                            .formatted(agreement.id(), agreement.validFrom(), agreement.validTo()));
        }
        if (units > agreement.quantity()) {
            throw Problem.field(
                    "quantity",
                    "at-most-agreed",
                    "协议量是 %d,不能调 %d。".formatted(agreement.quantity(), units));
        }
    }

    private static Agreement hold(Tx tx, String id) {
        return SqlAgreements.hold(tx, id).orElseThrow(() -> Problem.notFound("没有这项协议: " + id));
    }

    /// @throws Problem 404 for an unknown call, 409 if it was delivered before, 422 for more than
    ///     was called or a lot without an id
    Answer deliver(Tx tx, Ask ask) {
        var form = ask.body(Delivered.class);
        var call = get(tx, ask.at("id"));
        var agreement = hold(tx, call.agreement());
        duty.require(ask, agreement.depot(), Role.STOREKEEPER);
        var came = Long.parseLong(form.quantity());
        if (came > call.quantity()) {
            throw Problem.field(
                    "quantity",
                    "at-most-called",
                    "调用 %d,到货 %d 不能更多。".formatted(call.quantity(), came));
        }
        var lot = came > 0 && !call.test() ? Optional.of(lotId(form)) : Optional.<String>empty();
        lot.ifPresent(id -> take(tx, agreement, form, id));
        finish(tx, call, came, lot);
        return Answer.ok(AgreementView.of(get(tx, ask.at("id"))));
    }

    private void finish(Tx tx, CallOff call, long came, Optional<String> lot) {
        var points = score.of(call, came, tx.civilNow());
        var delivery = new CallOff.Delivery(came, tx.civilNow(), points, lot);
        if (!SqlCallOffs.deliver(tx, call.id(), delivery)) {
            throw Problem.conflict("这次调用已登记到货。");
        }
        if (!call.test() && came < call.quantity()) {
            SqlAgreements.giveBack(tx, call.agreement(), call.quantity() - came);
        }
    }

    private void take(Tx tx, Agreement agreement, Delivered form, String id) {
        var card =
                new LotCard(
                        id,
                        agreement.depot(),
                        agreement.item(),
                        form.batch().orElse(""),
                        Optional.empty(),
                        form.expires(),
                        Optional.empty(),
                        Optional.empty(),
                        agreement.price(),
                        agreement.sample());
        if (form.expires().filter(day -> day.isBefore(open.day())).isPresent()) {
            throw Problem.field("expires", "usable", "有效期已过: " + form.expires().get());
        }
        var from = "%s %s".formatted(agreement.mode().zh(), agreement.id());
        var units = Long.parseLong(form.quantity());
        if (!SqlLedger.take(tx, card, units, Condition.GOOD, from)) {
            throw Problem.conflict("lot", "new", "批次 %s 已经入库。".formatted(id));
        }
        came.accept(tx, agreement.item());
    }

    private static String lotId(Delivered form) {
        return form.lot().orElseThrow(() -> Problem.field("lot", "required", "到货入库须写批次号。"));
    }

    private static CallOff get(Tx tx, String id) {
        try {
            return SqlCallOffs.find(tx.handle(), UUID.fromString(id))
                    .orElseThrow(() -> Problem.notFound("没有这次调用: " + id));
        } catch (IllegalArgumentException e) {
            throw Problem.notFound("没有这次调用: " + id);
        }
    }
}
