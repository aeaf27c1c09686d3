package org.anlan.logistics.dispatch.search;

import java.util.Arrays;

/// A depot's vehicles with their trips, and the packs that no trip carries yet. Changed by the
/// search and copied before each try.
final class Loads {

    /// That a piece is not wholly carried costs more than any way of carrying it.
    private static final double UNCARRIED = 1e6;

    private static final double UNCARRIED_HOURS = 1_000;

    private final DepotBook book;
    private final Route[] routes;
    private final int[] left;

    Loads(DepotBook book) {
        this.book = book;
        routes = book.cars().stream().map(Route::empty).toArray(Route[]::new);
        left = new int[book.pieces()];
        Arrays.setAll(left, piece -> book.piece(piece).packs());
    }

    private Loads(Loads other) {
        book = other.book;
        routes = other.routes.clone();
        left = other.left.clone();
    }

    Loads copy() {
        return new Loads(this);
    }

    int routes() {
        return routes.length;
    }

    Route route(int number) {
        return routes[number];
    }

    void put(int number, Route route) {
        routes[number] = route;
    }

    int left(int piece) {
        return left[piece];
    }

    /// Takes packs out of those that wait.
    void take(int piece, int packs) {
        left[piece] -= packs;
    }

    /// Lets the packs of a tour wait again.
    void giveBack(Tour tour) {
        for (int drop = 0; drop < tour.size(); drop++) {
            left[tour.piece(drop)] += tour.packs(drop);
        }
    }

    double cost() {
        double sum = 0;
        for (var route : routes) {
            sum += route.cost();
        }
        for (int piece = 0; piece < left.length; piece++) {
            if (left[piece] > 0) {
                var one = book.piece(piece);
                double gramMinutes = (double) left[piece] * one.grams() * one.urgency();
                sum += UNCARRIED + gramMinutes * UNCARRIED_HOURS / 1e6;
            }
        }
        return sum;
    }
}
