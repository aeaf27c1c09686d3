package org.anlan.logistics.dispatch.search;

import java.util.stream.IntStream;

/// What the search asks again and again: how many packs fit, what they would cost in a full vehicle
/// that drives straight, what lies near. Immutable.
final class Estimates {

    private static final double LEAST = 1e-9;

    private final DepotBook book;
    private final Shortest shortest;
    private final int[][] piecesAt;
    private final int[][] nearest;
    private final long[][] straightGrams;
    private final long[][] axleGrams;

    Estimates(DepotBook book, Shortest shortest) {
        this.book = book;
        this.shortest = shortest;
        int nodes = book.nodes();
        piecesAt = new int[nodes][];
        nearest = new int[nodes][];
        for (int node = 0; node < nodes; node++) {
            int here = node;
            piecesAt[node] =
                    IntStream.range(0, book.pieces())
                            .filter(piece -> book.piece(piece).node() == here)
                            .toArray();
            nearest[node] = nearest(nodes, here);
        }
        straightGrams = new long[book.kinds().size()][nodes];
        axleGrams = new long[book.kinds().size()][nodes];
        for (int kind = 0; kind < axleGrams.length; kind++) {
            for (int node = 1; node < nodes; node++) {
                straightGrams[kind][node] = strongest(kind, 0, node);
                axleGrams[kind][node] = straightGrams[kind][node];
                for (int from = 1; from < nodes; from++) {
                    axleGrams[kind][node] =
                            Math.max(axleGrams[kind][node], strongest(kind, from, node));
                }
            }
        }
    }

    private int[] nearest(int nodes, int here) {
        return IntStream.range(1, nodes)
                .boxed()
                .sorted(
                        (a, b) ->
                                Double.compare(
                                        shortest.minutes(here, a), shortest.minutes(here, b)))
                .mapToInt(node -> node)
                .toArray();
    }

    /// The most a class may have aboard on the strongest way to a place.
    private long strongest(int kind, int from, int node) {
        var one = book.kinds().get(kind);
        int limit = 0;
        for (var leg : book.legs(kind, book.pair(from, node))) {
            limit = Math.max(limit, leg.axleKilograms());
        }
        int span = one.axle().fullKilograms() - one.axle().emptyKilograms();
        if (one.axle().fullKilograms() <= limit || span == 0) {
            return Long.MAX_VALUE;
        }
        long spare = Math.max(0, limit - one.axle().emptyKilograms());
        return spare * one.hold().payloadGrams() / span;
    }

    /// Packs of a piece that fit beside what is aboard, at most those wanted.
    int fit(int kind, long grams, long room, int piece, int wanted) {
        var one = book.piece(piece);
        var hold = book.kinds().get(kind).hold();
        long inside =
                Math.min(
                        most(hold.payloadGrams() - grams, one.grams(), wanted),
                        most(hold.cubicCentimetres() - room, one.room(), wanted));
        long below =
                hold.slingGrams() > 0 ? most(hold.slingGrams() - grams, one.grams(), wanted) : 0;
        return (int) Math.max(inside, below);
    }

    /// The same if all of it goes straight from the depot, by the axle limit there.
    int fitStraight(int kind, long grams, long room, int piece, int wanted) {
        var one = book.piece(piece);
        long axle = most(straightGrams[kind][one.node()] - grams, one.grams(), wanted);
        return (int) Math.min(axle, fit(kind, grams, room, piece, wanted));
    }

    private static long most(long free, long each, int wanted) {
        if (free < 0) {
            return 0;
        }
        return each == 0 ? wanted : Math.min(wanted, free / each);
    }

    /// What packs cost in a full vehicle that drives straight there and back, in tonne-hours.
    double ideal(int piece, int packs) {
        var one = book.piece(piece);
        double half = shortest.half(one.node());
        double hours = (one.urgency() + book.task().vehicleHourWeight()) * half;
        double cost = hours * packs * one.grams() / DepotBook.GRAM_MINUTES_A_TONNE_HOUR;
        return Math.max(LEAST, cost);
    }

    int[] piecesAt(int node) {
        return piecesAt[node].clone();
    }

    /// Places by how near they are to a node, itself first if it is one.
    int near(int node, int rank) {
        return nearest[node][rank];
    }

    double half(int node) {
        return shortest.half(node);
    }

    /// Grams that a class may have aboard on the strongest of all ways to a place; 0 if it may not
    /// go there.
    double most(int kind, int node) {
        return book.mayServe(kind, node)
                ? Math.min(book.kinds().get(kind).ratedGrams(), axleGrams[kind][node])
                : 0;
    }
}
