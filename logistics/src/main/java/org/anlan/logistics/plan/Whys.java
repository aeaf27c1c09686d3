package org.anlan.logistics.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anlan.domain.RegionCode;
import org.anlan.logistics.allocation.Depot;
import org.anlan.logistics.allocation.Label;
import org.anlan.logistics.allocation.Place;
import org.anlan.logistics.allocation.Plan;
import org.anlan.logistics.allocation.reason.Claim;
import org.anlan.logistics.allocation.reason.Reason;

/// Of each demand of a plan its price, the cut that blocks it, and what would change it: worked out
/// once, when the plan is stored, so that who asks later waits for one look-up only.
final class Whys {

    private final Plan plan;
    private final Function<Plan.Unmet, Reason> reasons;
    private final Map<String, Label> depots;
    private final Map<String, Label> places;

    Whys(Made made, Function<Plan.Unmet, Reason> reasons) {
        this.plan = made.plan();
        this.reasons = reasons;
        this.depots =
                made.held().instance().depots().stream()
                        .collect(Collectors.toMap(Depot::id, Depot::name));
        this.places =
                made.held().instance().places().stream()
                        .collect(Collectors.toMap(Place::id, Place::name));
    }

    List<Why> list() {
        var texts = new HashMap<Holding.Spot, Why.Text>();
        plan.unmet().forEach(u -> texts.put(new Holding.Spot(u.place(), u.item()), text(u)));
        return plan.prices().stream()
                .map(
                        p ->
                                new Why(
                                        new RegionCode(p.place()),
                                        p.item(),
                                        p.costPerUnit(),
                                        texts.getOrDefault(
                                                new Holding.Spot(p.place(), p.item()),
                                                Why.Text.NONE)))
                .toList();
    }

    private Why.Text text(Plan.Unmet unmet) {
        var cuts = new ArrayList<Why.Cut>();
        var changes = new ArrayList<Why.Change>();
        for (var claim : reasons.apply(unmet).claims()) {
            if (claim instanceof Claim.Cut cut) {
                cuts.add(cut(cut));
            }
            change(claim, unmet.quantity(), changes);
        }
        return new Why.Text(cuts, changes);
    }

    private Why.Cut cut(Claim.Cut cut) {
        return new Why.Cut(
                names(depots, cut.depots(), Label::chinese),
                names(depots, cut.depots(), Label::english),
                names(places, cut.places(), Label::chinese),
                names(places, cut.places(), Label::english),
                cut.stock(),
                cut.need());
    }

    /// What would lift each bar; what only says who was served before is no bar.
    private void change(Claim claim, long unmet, List<Why.Change> changes) {
        switch (claim) {
            case Claim.NoStock _, Claim.AllUsed _ ->
                    changes.add(
                            new Why.Change(
                                    "STOCK",
                                    "向能通达的储备库补入库存,至多 %d 即可补齐".formatted(unmet),
                                    "more stock in a depot that can reach it, at most %d units"
                                            .formatted(unmet)));
            case Claim.UsedUp used ->
                    changes.add(change("STOCK", used.depots(), "补入库存", "more stock in"));
            case Claim.ReserveKept kept ->
                    changes.add(
                            change(
                                    "RESERVE",
                                    kept.depots(),
                                    "按权限批准动用保底 %d".formatted(kept.quantity()),
                                    "an order to release the reserve of %d in"
                                            .formatted(kept.quantity())));
            case Claim.RoadClosed closed ->
                    changes.add(
                            change("ROAD", closed.depots(), "恢复到该地的道路", "a road reopened from"));
            case Claim.TooOld old ->
                    changes.add(change("EXPIRY", old.depots(), "更换临期批次", "fresher lots in"));
            case Claim.NotLent lent ->
                    changes.add(
                            change(
                                    "LENDING",
                                    lent.depots(),
                                    "由所属县出借",
                                    "an order to lend the stock of"));
            case Claim.TooDear dear ->
                    changes.add(change("COST", dear.depots(), "缩短运距或提高优先", "a shorter way from"));
            default -> {
                // who went first and which cut it is explain, but change nothing
            }
        }
    }

    private Why.Change change(String kind, List<String> ids, String zh, String en) {
        return new Why.Change(
                kind,
                String.join("、", names(depots, ids, Label::chinese)) + ":" + zh,
                en + " " + String.join(", ", names(depots, ids, Label::english)));
    }

    private static List<String> names(
            Map<String, Label> of, List<String> ids, Function<Label, String> name) {
        return ids.stream()
                .map(id -> name.apply(of.getOrDefault(id, Label.of(id))))
                .distinct()
                .toList();
    }
}
