package org.anlan.logistics.dispatch.search;

import java.util.SplittableRandom;

/// Takes trips and drops off vehicles again, so that they may be put on otherwise. Not thread-safe.
final class Ruin {

    private static final int MOST_PLACES = 8;

    private final DepotBook book;
    private final Clock clock;
    private final Estimates estimates;
    private final SplittableRandom random;

    Ruin(DepotBook book, Clock clock, Estimates estimates, SplittableRandom random) {
        this.book = book;
        this.clock = clock;
        this.estimates = estimates;
        this.random = random;
    }

    /// Takes something off, near one place or from one vehicle.
    void spoil(Loads loads) {
        switch (random.nextInt(4)) {
            case 0 -> spoilVehicle(loads);
            case 1 -> spoilAround(loads, false);
            default -> spoilAround(loads, true);
        }
    }

    /// All trips of a vehicle, and one trip of another.
    private void spoilVehicle(Loads loads) {
        int r = random.nextInt(loads.routes());
        var route = loads.route(r);
        for (int t = 0; t < route.tours().size(); t++) {
            loads.giveBack(route.tours().get(t));
        }
        loads.put(r, Route.empty(route.car()));
        int other = random.nextInt(loads.routes());
        int trips = loads.route(other).tours().size();
        if (trips > 0) {
            takeOff(loads, other, random.nextInt(trips));
        }
    }

    private void takeOff(Loads loads, int r, int t) {
        var route = loads.route(r);
        loads.giveBack(route.tours().get(t));
        change(loads, r, route.tours().without(t));
    }

    /// Trips with fewer drops are never later: what is left stays allowed unless a way to the next
    /// place is missing; then the whole trip goes.
    private void change(Loads loads, int r, Route.Tours tours) {
        var car = loads.route(r).car();
        double cost = clock.cost(car, tours);
        if (Double.isInfinite(cost)) {
            for (int t = 0; t < tours.size(); t++) {
                loads.giveBack(tours.get(t));
            }
            loads.put(r, Route.empty(car));
        } else {
            loads.put(r, new Route(car, tours, cost));
        }
    }

    /// What goes to a place and to those near it: only the drops there, or the whole trips.
    private void spoilAround(Loads loads, boolean wholeTrips) {
        int most = Math.min(MOST_PLACES, book.nodes() - 1);
        int centre = 1 + random.nextInt(book.nodes() - 1);
        int places = 1 + random.nextInt(most);
        var marked = new boolean[book.nodes()];
        for (int rank = 0; rank < places; rank++) {
            marked[estimates.near(centre, rank)] = true;
        }
        for (int r = 0; r < loads.routes(); r++) {
            for (int t = loads.route(r).tours().size() - 1; t >= 0; t--) {
                if (t < loads.route(r).tours().size()) {
                    spoil(loads, r, t, marked, wholeTrips);
                }
            }
        }
    }

    private void spoil(Loads loads, int r, int t, boolean[] marked, boolean whole) {
        var tours = loads.route(r).tours();
        var tour = tours.get(t);
        var kept = Tour.of(book, new int[0], new int[0]);
        for (int drop = 0; drop < tour.size(); drop++) {
            if (!marked[book.piece(tour.piece(drop)).node()]) {
                kept = kept.with(book, kept.size(), tour.piece(drop), tour.packs(drop));
            }
        }
        if (kept.size() < tour.size()) {
            if (whole || kept.size() == 0) {
                takeOff(loads, r, t);
            } else {
                loads.giveBack(tour);
                for (int drop = 0; drop < kept.size(); drop++) {
                    loads.take(kept.piece(drop), kept.packs(drop));
                }
                change(loads, r, tours.with(t, kept));
            }
        }
    }
}
