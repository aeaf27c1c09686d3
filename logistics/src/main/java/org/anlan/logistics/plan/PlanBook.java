package org.anlan.logistics.plan;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.RegionCode;
import org.anlan.logistics.allocation.Plan;
import org.anlan.logistics.allocation.Route;
import org.anlan.logistics.allocation.reason.Claim;
import org.anlan.logistics.allocation.reason.Reason;
import org.anlan.logistics.allocation.reason.Reasons;
import org.anlan.store.Tx;

/// Writes a plan that was made: lines with reasons, what stays unmet, the needs it was made for,
/// the holds it was made with, and of each demand the price and the cut.
final class PlanBook {

    private final Made made;
    private final Reasons reasons;
    private final Map<Plan.Unmet, Reason> whys = new HashMap<>();
    private final Map<Map.Entry<String, String>, Long> minutes = new HashMap<>();

    private PlanBook(Made made) {
        this.made = made;
        this.reasons = new Reasons(made.held().instance(), made.plan());
        for (Route route : made.held().base().routes()) {
            minutes.put(Map.entry(route.depot(), route.place()), route.minutes());
        }
    }

    static UUID newId() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    static void write(Tx tx, UUID id, Made made) {
        var book = new PlanBook(made);
        SqlPlans.insert(tx, id, made);
        SqlPlanRows.insertLines(tx.handle(), id, book.lines());
        SqlPlanRows.insertUnmet(tx.handle(), id, book.unmet());
        SqlPlanNeeds.insert(tx.handle(), id, made.situation().wanted());
        SqlHolds.insertKept(tx.handle(), id, made.held().kept());
        SqlPlanWhys.insert(tx.handle(), id, new Whys(made, book::why).list());
    }

    private List<PlanLine> lines() {
        var lines = new ArrayList<PlanLine>();
        for (var line : made.plan().lines()) {
            lines.add(line(lines.size() + 1, line));
        }
        return lines;
    }

    private PlanLine line(int number, Plan.Line line) {
        var depot = HeldInstance.real(line.depot());
        var hold = made.held().holdOf(line);
        var reason = reasons.why(line);
        return new PlanLine(
                number,
                depot,
                new RegionCode(line.place()),
                line.item(),
                HeldInstance.real(line.lot()),
                line.quantity(),
                minutes.getOrDefault(Map.entry(depot, line.place()), 0L),
                hold.isPresent()
                        ? isOwn(depot, line.place())
                        : reason.claims().stream().anyMatch(Claim.OwnStock.class::isInstance),
                hold.map(HoldWords::zh).orElse(reason.chinese()),
                hold.map(HoldWords::en).orElse(reason.english()),
                hold.map(Hold::kind),
                false,
                Progress.NONE);
    }

    private boolean isOwn(String depot, String place) {
        return made.held().base().depots().stream()
                .filter(d -> d.id().equals(depot))
                .anyMatch(d -> d.county().equals(Optional.of(place)));
    }

    /// Asked for twice, worked out once.
    private Reason why(Plan.Unmet unmet) {
        return whys.computeIfAbsent(unmet, reasons::why);
    }

    private List<Shortfall> unmet() {
        return made.plan().unmet().stream()
                .map(
                        u -> {
                            var reason = why(u);
                            return new Shortfall(
                                    new RegionCode(u.place()),
                                    u.item(),
                                    u.quantity(),
                                    reason.chinese(),
                                    reason.english());
                        })
                .toList();
    }
}
