package org.anlan.logistics.plan;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.Optional;
import org.anlan.domain.Actor;
import org.anlan.logistics.allocation.Label;

/// Why a hold cannot be kept, in words.
final class HoldWords {

    private HoldWords() {}

    /// @param there units that are free and would arrive in time
    static HoldFault noStock(Hold hold, long there) {
        return new HoldFault(
                "quantity",
                "stock",
                "库存不足:要求 %d,该库可用且不过期的只有 %d。".formatted(hold.quantity(), there),
                "Not enough stock: %d wanted, %d free and good on arrival."
                        .formatted(hold.quantity(), there));
    }

    /// @param needed units still needed there
    static HoldFault noNeed(Hold hold, long needed) {
        return new HoldFault(
                "quantity",
                "need",
                "超出需求:要求 %d,该县尚缺 %d。".formatted(hold.quantity(), needed),
                "Beyond the need: %d wanted, %d still needed there."
                        .formatted(hold.quantity(), needed));
    }

    static HoldFault noWay(Label depot, Label place) {
        return new HoldFault(
                "depot",
                "road",
                "道路不通:%s到%s没有可通行的道路。".formatted(depot.chinese(), place.chinese()),
                "No open road leads from %s to %s.".formatted(depot.english(), place.english()));
    }

    static HoldFault notLent(Label depot, Label place) {
        return new HoldFault(
                "depot",
                "owner",
                "%s的库存属于其他县,未经出借不能调往%s。".formatted(depot.chinese(), place.chinese()),
                "The stock of %s belongs to another county and is not lent to %s."
                        .formatted(depot.english(), place.english()));
    }

    /// Forbids the way of a line that an approver left out.
    static Hold forbidding(PlanLine line, String reason, Actor actor, Instant now) {
        return new Hold(
                UuidCreator.getTimeOrderedEpoch(),
                HoldKind.FORBID,
                line.depot(),
                line.region(),
                Optional.of(line.item()),
                0,
                reason,
                actor.id(),
                actor.name(),
                now);
    }

    /// The reason of a line that a person fixed.
    static String zh(Hold hold) {
        return "人工%s(%s):%s".formatted(hold.kind().zh(), hold.by(), hold.reason());
    }

    static String en(Hold hold) {
        return "%s by a person (%s): %s".formatted(hold.kind().en(), hold.by(), hold.reason());
    }
}
