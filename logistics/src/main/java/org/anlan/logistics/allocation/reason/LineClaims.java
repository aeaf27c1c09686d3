package org.anlan.logistics.allocation.reason;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.anlan.logistics.allocation.Depot;
import org.anlan.logistics.allocation.Lot;
import org.anlan.logistics.allocation.Place;
import org.anlan.logistics.allocation.Plan;

/// Finds what can be said for one line of a plan.
final class LineClaims {

    private final PlanView view;
    private final Plan.Line line;
    private final Depot depot;
    private final Place place;
    private final long minutes;
    private final List<Claim> claims = new ArrayList<>();

    private LineClaims(PlanView view, Plan.Line line) {
        this.view = view;
        this.line = line;
        depot = view.index.depot(line.depot());
        place = view.index.place(line.place());
        minutes = view.index.minutes(depot.id(), place.id()).orElseThrow();
    }

    static List<Claim> of(PlanView view, Plan.Line line) {
        var found = new LineClaims(view, line);
        found.sayWhyThisDepot();
        found.sayWhyThisLot();
        found.sayReserve();
        return List.copyOf(found.claims);
    }

    private void sayWhyThisDepot() {
        var nearer = nearerDepots();
        claims.add(new Claim.Distance(depot.id(), place.id(), minutes, nearer.isEmpty()));
        if (depot.county().isPresent()) {
            claims.add(new Claim.OwnStock(depot.id(), place.id()));
            return;
        }
        sayOwnUsedUp();
        sayNearer(nearer.stream().filter(other -> other.county().isEmpty()).toList());
    }

    private List<Depot> nearerDepots() {
        return view.holders(line.item()).stream()
                .filter(other -> minutesFrom(other).orElse(Long.MAX_VALUE) < minutes)
                .toList();
    }

    private OptionalLong minutesFrom(Depot other) {
        return view.openMinutes(other, place.id(), line.item());
    }

    private void sayOwnUsedUp() {
        var own =
                view.holders(line.item()).stream()
                        .filter(other -> other.county().isPresent())
                        .filter(other -> minutesFrom(other).isPresent())
                        .map(Depot::id)
                        .toList();
        boolean used = own.stream().allMatch(id -> view.freeLeft(id, line.item()) == 0);
        if (!own.isEmpty() && used) {
            claims.add(new Claim.OwnUsedUp(own));
        }
    }

    private void sayNearer(List<Depot> nearer) {
        var usedUp = new ArrayList<String>();
        var reserveKept = new ArrayList<String>();
        var notCheaper = new ArrayList<String>();
        long cost = view.sending(view.index.lot(line.lot()), minutes);
        for (var other : nearer) {
            long way = minutesFrom(other).orElseThrow();
            var left = view.lotsLeft(other, line.item(), way);
            if (left.isEmpty()) {
                usedUp.add(other.id());
            } else if (view.freeLeft(other.id(), line.item()) == 0) {
                reserveKept.add(other.id());
            } else if (view.sending(left.getFirst(), way) >= cost) {
                notCheaper.add(other.id());
            }
        }
        addIfAny(usedUp, Claim.NearerUsedUp::new);
        usedUp.stream().findFirst().flatMap(this::whomItServes).ifPresent(claims::add);
        addIfAny(reserveKept, Claim.NearerReserveKept::new);
        addIfAny(notCheaper, Claim.NearerNotCheaper::new);
    }

    private void addIfAny(List<String> depots, Function<List<String>, Claim> claim) {
        if (!depots.isEmpty()) {
            claims.add(claim.apply(List.copyOf(depots)));
        }
    }

    /// The place that gets most from a nearer depot, if changing the two would be a longer way.
    private Optional<Claim> whomItServes(String nearer) {
        return view.linesFrom(nearer, line.item()).stream()
                .filter(other -> !other.place().equals(place.id()))
                .max(Comparator.comparingLong(Plan.Line::quantity))
                .flatMap(other -> compare(nearer, other.place()));
    }

    private Optional<Claim> compare(String nearer, String other) {
        var cross = view.index.minutes(depot.id(), other);
        if (cross.isEmpty()) {
            return Optional.of(new Claim.NearerServes(nearer, other, OptionalLong.empty()));
        }
        long apart = view.index.minutes(nearer, other).orElseThrow() + minutes;
        long exchanged = view.index.minutes(nearer, place.id()).orElseThrow() + cross.getAsLong();
        return exchanged > apart
                ? Optional.of(
                        new Claim.NearerServes(nearer, other, OptionalLong.of(exchanged - apart)))
                : Optional.empty();
    }

    private void sayWhyThisLot() {
        var lot = view.index.lot(line.lot());
        var expiries =
                view.index.lots(depot.id(), line.item()).stream().map(Lot::expiry).distinct();
        boolean earlierLeft =
                view.lotsLeft(depot, line.item(), minutes).stream()
                        .takeWhile(other -> !other.expiry().equals(lot.expiry()))
                        .findAny()
                        .isPresent();
        if (expiries.count() > 1 && !earlierLeft) {
            claims.add(new Claim.EarlierLotsUsed(lot.id(), lot.expiry()));
        }
    }

    private void sayReserve() {
        long released = view.released(depot.id(), line.item());
        if (released > 0) {
            claims.add(new Claim.ReserveOpened(depot.id(), released));
        }
    }
}
