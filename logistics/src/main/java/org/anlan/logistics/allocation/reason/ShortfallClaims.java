package org.anlan.logistics.allocation.reason;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.anlan.logistics.allocation.Costs;
import org.anlan.logistics.allocation.Depot;
import org.anlan.logistics.allocation.Plan;

/// Finds what can be said for one shortfall of a plan.
final class ShortfallClaims {

    private final PlanView view;
    private final String place;
    private final String item;

    /// What one more unit would save here.
    private final long need;

    private final List<String> usedUp = new ArrayList<>();
    private final List<String> reserveKept = new ArrayList<>();
    private final List<String> tooDear = new ArrayList<>();
    private final List<String> roadClosed = new ArrayList<>();
    private final List<String> tooOld = new ArrayList<>();
    private final List<String> notLent = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();

    private ShortfallClaims(PlanView view, Plan.Unmet unmet) {
        this.view = view;
        place = unmet.place();
        item = unmet.item();
        need = worth(place, view.unmet(place, item));
    }

    static List<Claim> of(PlanView view, Plan.Unmet unmet) {
        var found = new ShortfallClaims(view, unmet);
        if (view.holders(unmet.item()).isEmpty()) {
            return List.of(new Claim.NoStock(unmet.item()));
        }
        view.holders(unmet.item()).forEach(found::sort);
        found.say();
        return List.copyOf(found.claims);
    }

    private long worth(String at, long unit) {
        return view.weight(at, item) * view.factor(at, item, unit);
    }

    /// Puts a depot in the list that says why it does not send more.
    private void sort(Depot depot) {
        var way = view.index.minutes(depot.id(), place);
        boolean anyLeft = view.left(depot.id(), item) > 0;
        if (!depot.serves(view.index.place(place))) {
            if (anyLeft || serving().isEmpty()) {
                notLent.add(depot.id());
            }
            return;
        }
        if (way.isEmpty()) {
            if (anyLeft) {
                roadClosed.add(depot.id());
            }
            return;
        }
        var left = view.lotsLeft(depot, item, way.getAsLong());
        if (left.isEmpty()) {
            sortEmpty(depot, anyLeft);
            return;
        }
        long cost = view.sending(left.getFirst(), way.getAsLong());
        boolean free = view.freeLeft(depot.id(), item) > 0;
        if (free && cost >= need) {
            tooDear.add(depot.id());
        } else if (!free && cost + view.index.item(item).reserveCostPerUnit() >= need) {
            reserveKept.add(depot.id());
        }
    }

    private void sortEmpty(Depot depot, boolean anyLeft) {
        if (anyLeft) {
            tooOld.add(depot.id());
        } else if (view.openMinutes(depot, place, item).isPresent()) {
            usedUp.add(depot.id());
        }
    }

    private void say() {
        if (nothingLeftForUs()) {
            claims.add(new Claim.AllUsed(item));
        } else if (!usedUp.isEmpty()) {
            claims.add(new Claim.UsedUp(List.copyOf(usedUp)));
        }
        usedUp.stream().flatMap(id -> whoWentFirst(id).stream()).findFirst().ifPresent(claims::add);
        BlockingCut.of(view, place, item).ifPresent(claims::add);
        if (!reserveKept.isEmpty()) {
            long units = reserveKept.stream().mapToLong(id -> view.left(id, item)).sum();
            claims.add(new Claim.ReserveKept(List.copyOf(reserveKept), units));
        }
        addIfAny(tooDear, Claim.TooDear::new);
        addIfAny(roadClosed, Claim.RoadClosed::new);
        addIfAny(tooOld, Claim.TooOld::new);
        addIfAny(notLent, Claim.NotLent::new);
    }

    private List<Depot> serving() {
        return view.holders(item).stream()
                .filter(depot -> depot.serves(view.index.place(place)))
                .toList();
    }

    private boolean nothingLeftForUs() {
        var serving = serving();
        return !serving.isEmpty()
                && serving.stream().allMatch(depot -> view.left(depot.id(), item) == 0);
    }

    private void addIfAny(List<String> depots, Function<List<String>, Claim> claim) {
        if (!depots.isEmpty()) {
            claims.add(claim.apply(List.copyOf(depots)));
        }
    }

    /// The place that gets most from a used-up depot, of the lots that would have done here.
    private Optional<Claim> whoWentFirst(String depot) {
        long way = view.index.minutes(depot, place).orElseThrow();
        return view.linesFrom(depot, item).stream()
                .filter(line -> !line.place().equals(place))
                .filter(line -> view.index.arrivesInTime(view.index.lot(line.lot()), way))
                .max(Comparator.comparingLong(Plan.Line::quantity))
                .flatMap(line -> compare(depot, way, line.place()));
    }

    private Optional<Claim> compare(String depot, long way, String other) {
        long otherWay = view.index.minutes(depot, other).orElseThrow();
        var goods = view.index.item(item);
        long unit = view.unmet(other, item) + 1;
        long kept = worth(other, unit) - Costs.transport(goods, otherWay);
        long gained = need - Costs.transport(goods, way);
        if (kept < gained) {
            return Optional.empty();
        }
        return Optional.of(new Claim.WentFirst(depot, other, cause(other, unit, way, otherWay)));
    }

    private Claim.Cause cause(String other, long unit, long way, long otherWay) {
        if (view.weight(other, item) > view.weight(place, item)) {
            return Claim.Cause.HIGHER_WEIGHT;
        }
        int here = view.factor(place, item, view.unmet(place, item));
        if (view.factor(other, item, unit) > here) {
            return Claim.Cause.DEEPER_NEED;
        }
        return otherWay < way ? Claim.Cause.NEARER : Claim.Cause.EQUAL;
    }
}
