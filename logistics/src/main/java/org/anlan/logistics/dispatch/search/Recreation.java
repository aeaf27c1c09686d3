package org.anlan.logistics.dispatch.search;

import java.util.BitSet;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;

/// Puts waiting packs on vehicles, one piece after another, where a tonne of them costs least:
/// into room that a trip has left, or as a new trip. Not thread-safe.
final class Recreation {

    /// What costs are blurred by in every other try, as a share: then not every try ends alike.
    private static final double BLUR = 0.4;

    /// One piece in so many is put on in parts.
    private static final int PARTED = 8;

    /// More trips a day no vehicle makes.
    private static final int MOST_TRIPS = 48;

    private final DepotBook book;
    private final Clock clock;
    private final Estimates estimates;
    private final SplittableRandom random;
    private final BooleanSupplier stop;

    private double blur;
    private boolean parted;
    private boolean alone;
    private final BitSet unused = new BitSet();
    private double bestRatio;
    private int bestRoute;
    private Route.Tours bestTours = Route.Tours.NONE;
    private double bestCost;

    Recreation(
            DepotBook book,
            Clock clock,
            Estimates estimates,
            SplittableRandom random,
            BooleanSupplier stop) {
        this.book = book;
        this.clock = clock;
        this.estimates = estimates;
        this.random = random;
        this.stop = stop;
    }

    /// Puts what it can on vehicles.
    ///
    /// @param order of the pieces
    void fill(Loads loads, int... order) {
        blur = 0;
        parted = false;
        alone = false;
        fillOn(loads, order);
    }

    /// The same, not quite by the least cost.
    void fillOtherwise(Loads loads, int... order) {
        blur = random.nextBoolean() ? 0 : random.nextDouble(BLUR);
        parted = random.nextBoolean();
        alone = random.nextInt(3) == 0;
        if (random.nextInt(3) == 0) {
            leaveOut(loads);
            fillOn(loads, order);
            unused.clear();
        }
        fillOn(loads, order);
    }

    /// Some vehicles are left out at first.
    private void leaveOut(Loads loads) {
        for (int r = 0; r < loads.routes(); r++) {
            unused.set(r, random.nextInt(3) == 0);
        }
    }

    private void fillOn(Loads loads, int... order) {
        for (int piece : order) {
            while (loads.left(piece) > 0 && !stop.getAsBoolean() && put(loads, piece)) {
                // until nothing of it is left, or nothing takes it
            }
        }
    }

    private int wanted(Loads loads, int piece) {
        int left = loads.left(piece);
        return parted && left > 1 && random.nextInt(PARTED) == 0 ? 1 + random.nextInt(left) : left;
    }

    private boolean put(Loads loads, int piece) {
        int wanted = wanted(loads, piece);
        bestRatio = Double.POSITIVE_INFINITY;
        Car lastEmpty = null;
        for (int r = 0; r < loads.routes(); r++) {
            var route = loads.route(r);
            var car = route.car();
            boolean empty = route.tours().size() == 0;
            if (!unused.get(r)
                    && book.mayServe(car.kind(), book.piece(piece).node())
                    && !(empty && lastEmpty != null && lastEmpty.isLike(car))) {
                tryTrips(route, r, piece, wanted);
                tryNewTrip(loads, r, piece, wanted);
            }
            lastEmpty = empty ? car : lastEmpty;
        }
        if (bestRatio == Double.POSITIVE_INFINITY) {
            return false;
        }
        var old = loads.route(bestRoute);
        for (int t = 0; t < old.tours().size(); t++) {
            loads.giveBack(old.tours().get(t));
        }
        for (int t = 0; t < bestTours.size(); t++) {
            takeAll(loads, bestTours.get(t));
        }
        loads.put(bestRoute, new Route(old.car(), bestTours, bestCost));
        return true;
    }

    private static void takeAll(Loads loads, Tour tour) {
        for (int drop = 0; drop < tour.size(); drop++) {
            loads.take(tour.piece(drop), tour.packs(drop));
        }
    }

    private void tryTrips(Route route, int r, int piece, int left) {
        var tours = route.tours();
        for (int t = 0; t < tours.size(); t++) {
            var tour = tours.get(t);
            int kind = route.car().kind();
            int fit = estimates.fit(kind, tour.grams(), tour.room(), piece, left);
            int light = estimates.fitStraight(kind, tour.grams(), tour.room(), piece, left);
            tryTrip(route, r, t, piece, fit);
            if (light < fit) {
                tryTrip(route, r, t, piece, light);
            }
        }
    }

    private void tryTrip(Route route, int r, int t, int piece, int fit) {
        if (fit > 0) {
            var tour = route.tours().get(t);
            int at = sameStop(tour, piece);
            int last = at < 0 ? tour.size() : at;
            for (int position = Math.max(0, at); position <= last; position++) {
                var changed = route.tours().with(t, tour.with(book, position, piece, fit));
                consider(r, route, changed, estimates.ideal(piece, fit));
            }
        }
    }

    /// Where the tour has that piece, or after the last drop at its place; -1 if it does not go
    /// there.
    private int sameStop(Tour tour, int piece) {
        int after = -1;
        for (int drop = 0; drop < tour.size(); drop++) {
            if (tour.piece(drop) == piece) {
                return drop;
            }
            if (book.piece(tour.piece(drop)).node() == book.piece(piece).node()) {
                after = drop + 1;
            }
        }
        return after;
    }

    private void tryNewTrip(Loads loads, int r, int piece, int wanted) {
        var route = loads.route(r);
        var tour = trip(loads, route.car().kind(), piece, wanted);
        if (tour.size() > 0 && route.tours().size() < MOST_TRIPS) {
            double ideal = 0;
            for (int drop = 0; drop < tour.size(); drop++) {
                ideal += estimates.ideal(tour.piece(drop), tour.packs(drop));
            }
            for (int t = 0; t <= route.tours().size(); t++) {
                consider(r, route, route.tours().plus(t, tour), ideal);
            }
        }
    }

    /// A trip to a piece's place with as much of all that waits for it as it holds; now and then of
    /// that piece alone.
    private Tour trip(Loads loads, int kind, int piece, int wanted) {
        var tour = Tour.of(book, new int[0], new int[0]);
        int node = book.piece(piece).node();
        tour = filled(kind, tour, piece, wanted);
        if (!alone && wanted == loads.left(piece) && tour.size() > 0) {
            for (int other : estimates.piecesAt(node)) {
                if (other != piece && loads.left(other) > 0) {
                    tour = filled(kind, tour, other, loads.left(other));
                }
            }
        }
        return tour;
    }

    private Tour filled(int kind, Tour tour, int piece, int wanted) {
        int fit = estimates.fitStraight(kind, tour.grams(), tour.room(), piece, wanted);
        return fit > 0 ? tour.with(book, tour.size(), piece, fit) : tour;
    }

    private void consider(int r, Route route, Route.Tours tours, double ideal) {
        double cost = clock.cost(route.car(), tours);
        double ratio = (cost - route.cost()) / ideal;
        if (blur > 0) {
            ratio *= 1 + blur * random.nextDouble();
        }
        if (ratio < bestRatio) {
            bestRatio = ratio;
            bestRoute = r;
            bestTours = tours;
            bestCost = cost;
        }
    }
}
