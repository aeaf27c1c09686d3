package org.anlan.logistics.stock;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.anlan.domain.Role;
import org.anlan.store.Tx;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.Problem;

/// Movements that a storekeeper books by hand: picking, return, cleaning, inspection, write-off.
///
/// The request's key is the movement's: a phone that sends it again days later books nothing.
final class ByHand {

    private final DepotDuty duty;
    private final BiConsumer<Tx, String> came;

    private record Form(
            Movement.Kind kind,
            String lot,
            String quantity,
            Optional<UUID> plan,
            Optional<Integer> line,
            Optional<String> reason) {}

    /// @param came told in the same transaction which kind of goods became free
    ByHand(DepotDuty duty, BiConsumer<Tx, String> came) {
        this.duty = duty;
        this.came = came;
    }

    /// Books one movement.
    ///
    /// @throws Problem 403 outside the storekeeper's depots, 404 for an unknown lot, 409 if so many
    ///     units are not there, 422 for a kind that is not booked by hand or lacks what it needs
    Answer book(Tx tx, Ask ask) {
        var form = ask.body(Form.class);
        refuse(form);
        var lot =
                SqlLots.find(tx.handle(), form.lot())
                        .orElseThrow(() -> Problem.notFound("没有这个批次: " + form.lot()));
        duty.require(ask, lot.depot(), Role.STOREKEEPER);
        var booked = book(tx, entry(ask, form), line(form));
        if (booked && form.kind().to() == Account.FREE) {
            came.accept(tx, lot.item());
        }
        return Answer.json(
                booked ? 201 : 200,
                Map.of("lot", form.lot(), "kind", form.kind(), "booked", booked));
    }

    private static boolean book(Tx tx, Entry entry, Optional<Movement.Line> line) {
        return line.isPresent()
                ? LineStock.pick(tx, entry.serving(line.get()), line.get())
                : SqlLedger.book(tx, entry);
    }

    private static Entry entry(Ask ask, Form form) {
        var key = "hand/" + ask.headers().getOrDefault("idempotency-key", "");
        var units = Long.parseLong(form.quantity());
        return new Entry(key, form.kind(), form.lot(), units, form.reason().orElse(""));
    }

    private static Optional<Movement.Line> line(Form form) {
        return form.plan().flatMap(p -> form.line().map(l -> new Movement.Line(p, l)));
    }

    private static void refuse(Form form) {
        var way = form.kind().way();
        if (way == Movement.Way.HOUSE || way == Movement.Way.TWO_PERSONS) {
            throw Problem.field("kind", "by-hand", "%s不能单独手工记账。".formatted(form.kind().zh()));
        }
        if ((way == Movement.Way.HAND_FOR_PLAN) != line(form).isPresent()) {
            throw Problem.field("line", "of-plan", "拣货和退拣须写明方案和行,其他变动不写。");
        }
        var wordless = form.reason().filter(r -> !r.isBlank()).isEmpty();
        if (way == Movement.Way.HAND_WITH_REASON && wordless) {
            throw Problem.field("reason", "reason", "%s须写明原因。".formatted(form.kind().zh()));
        }
    }
}
