package org.anlan.logistics.dispatch.search;

import java.util.function.BooleanSupplier;

/// Betters trips two at a time until none of these helps: a drop moves to another trip (relocate),
/// two drops change places (swap), trips change their ends (2-opt*; with nothing on one side they
/// merge), a whole trip goes to another vehicle or another turn. Not thread-safe.
final class Moves {

    private static final double LEAST_GAIN = 1e-7;

    private final DepotBook book;
    private final Clock clock;
    private final BooleanSupplier stop;

    Moves(DepotBook book, Clock clock, BooleanSupplier stop) {
        this.book = book;
        this.clock = clock;
        this.stop = stop;
    }

    /// Betters loads in place.
    void better(Loads loads) {
        boolean again = true;
        while (again) {
            again = false;
            for (int a = 0; a < loads.routes() && !stop.getAsBoolean(); a++) {
                for (int b = 0; b < loads.routes() && !stop.getAsBoolean(); b++) {
                    again |= better(loads, a, b);
                }
            }
            again &= !stop.getAsBoolean();
        }
    }

    private boolean better(Loads loads, int a, int b) {
        boolean bettered = false;
        for (int x = 0; x < loads.route(a).tours().size(); x++) {
            bettered |= moveTrip(loads, a, x, b);
            for (int y = 0; y < loads.route(b).tours().size(); y++) {
                if (x < loads.route(a).tours().size() && (a != b || x != y)) {
                    bettered |= exchange(loads, a, x, b, y);
                }
            }
        }
        return bettered;
    }

    private boolean moveTrip(Loads loads, int a, int x, int b) {
        var from = loads.route(a).tours();
        var tour = from.get(x);
        var rest = from.without(x);
        var to = a == b ? rest : loads.route(b).tours();
        for (int t = 0; t <= to.size(); t++) {
            var longer = to.plus(t, tour);
            if (a == b ? keep(loads, a, longer) : keep(loads, a, rest, b, longer)) {
                return true;
            }
        }
        return false;
    }

    private boolean exchange(Loads loads, int a, int x, int b, int y) {
        var one = loads.route(a).tours().get(x);
        var other = loads.route(b).tours().get(y);
        for (int i = 0; i <= one.size(); i++) {
            for (int j = 0; j <= other.size(); j++) {
                if (ends(loads, a, x, b, y, i, j)
                        || relocates(loads, a, x, b, y, i, j)
                        || swaps(loads, a, x, b, y, i, j)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean ends(Loads loads, int a, int x, int b, int y, int i, int j) {
        var one = loads.route(a).tours().get(x);
        var other = loads.route(b).tours().get(y);
        return put(
                loads,
                a,
                x,
                one.part(book, 0, i).then(book, other.part(book, j, other.size())),
                b,
                y,
                other.part(book, 0, j).then(book, one.part(book, i, one.size())));
    }

    private boolean relocates(Loads loads, int a, int x, int b, int y, int i, int j) {
        var one = loads.route(a).tours().get(x);
        var other = loads.route(b).tours().get(y);
        if (i == one.size()) {
            return false;
        }
        var drop = one.part(book, i, i + 1);
        return put(
                loads,
                a,
                x,
                one.part(book, 0, i).then(book, one.part(book, i + 1, one.size())),
                b,
                y,
                between(other, j, j, drop));
    }

    private boolean swaps(Loads loads, int a, int x, int b, int y, int i, int j) {
        var one = loads.route(a).tours().get(x);
        var other = loads.route(b).tours().get(y);
        if (i == one.size() || j == other.size()) {
            return false;
        }
        return put(
                loads,
                a,
                x,
                between(one, i, i + 1, other.part(book, j, j + 1)),
                b,
                y,
                between(other, j, j + 1, one.part(book, i, i + 1)));
    }

    private Tour between(Tour tour, int from, int to, Tour drops) {
        return tour.part(book, 0, from)
                .then(book, drops)
                .then(book, tour.part(book, to, tour.size()));
    }

    private boolean put(Loads loads, int a, int x, Tour one, int b, int y, Tour other) {
        if (!holds(loads, a, one) || !holds(loads, b, other)) {
            return false;
        }
        var first = loads.route(a).tours();
        if (a != b) {
            return keep(loads, a, first.with(x, one), b, loads.route(b).tours().with(y, other));
        }
        boolean shorter = one.size() == 0 && x < y;
        return keep(loads, a, first.with(x, one).with(shorter ? y - 1 : y, other));
    }

    private boolean holds(Loads loads, int route, Tour tour) {
        return book.kind(loads.route(route).car()).holds(tour.grams(), tour.room());
    }

    private boolean keep(Loads loads, int a, Route.Tours tours) {
        var old = loads.route(a);
        double cost = clock.cost(old.car(), tours);
        if (cost > old.cost() - LEAST_GAIN) {
            return false;
        }
        loads.put(a, new Route(old.car(), tours, cost));
        return true;
    }

    private boolean keep(Loads loads, int a, Route.Tours first, int b, Route.Tours second) {
        var one = loads.route(a);
        var other = loads.route(b);
        double cost = clock.cost(one.car(), first);
        if (cost > one.cost() + other.cost() - LEAST_GAIN) {
            return false;
        }
        double rest = clock.cost(other.car(), second);
        if (cost + rest > one.cost() + other.cost() - LEAST_GAIN) {
            return false;
        }
        loads.put(a, new Route(one.car(), first, cost));
        loads.put(b, new Route(other.car(), second, rest));
        return true;
    }
}
