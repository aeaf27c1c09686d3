package org.anlan.logistics.allocation.reason;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Looks for the cut that blocks a place: the depots open to it, the places they serve, the
/// depots open to those, and so on. If all those depots are empty, no plan could have served
/// these places better together.
final class BlockingCut {

    private BlockingCut() {}

    static Optional<Claim> of(PlanView view, String place, String item) {
        Set<String> places = new LinkedHashSet<>(List.of(place));
        Set<String> depots = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(places);
        while (!open.isEmpty()) {
            var here = open.remove();
            for (var depot : view.holders(item)) {
                if (view.openMinutes(depot, here, item).isEmpty() || !depots.add(depot.id())) {
                    continue;
                }
                if (view.left(depot.id(), item) > 0) {
                    return Optional.empty();
                }
                for (var line : view.linesFrom(depot.id(), item)) {
                    if (places.add(line.place())) {
                        open.add(line.place());
                    }
                }
            }
        }
        return places.size() > 1 ? Optional.of(cut(view, depots, places, item)) : Optional.empty();
    }

    private static Claim cut(PlanView view, Set<String> depots, Set<String> places, String item) {
        long stock = depots.stream().mapToLong(id -> view.index.stock(id, item)).sum();
        long need = places.stream().mapToLong(id -> view.index.demand(id, item).quantity()).sum();
        return new Claim.Cut(List.copyOf(depots), List.copyOf(places), stock, need);
    }
}
