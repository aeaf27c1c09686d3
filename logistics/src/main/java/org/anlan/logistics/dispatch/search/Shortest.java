package org.anlan.logistics.dispatch.search;

import java.util.Arrays;

/// The least driving minutes between a depot's nodes by any vehicle it has, over other nodes too:
/// what no trip can go below. Immutable.
final class Shortest {

    /// No way.
    static final double FAR = 1e9;

    private final double[][] minutes;

    Shortest(DepotBook book) {
        int nodes = book.nodes();
        minutes = new double[nodes][nodes];
        for (int from = 0; from < nodes; from++) {
            Arrays.fill(minutes[from], FAR);
            minutes[from][from] = 0;
            for (int to = 0; to < nodes; to++) {
                for (int kind = 0; kind < book.kinds().size(); kind++) {
                    take(book, kind, from, to);
                }
            }
        }
        close();
    }

    private void take(DepotBook book, int kind, int from, int to) {
        if (mayBe(book, kind, from) && mayBe(book, kind, to)) {
            for (var leg : book.legs(kind, book.pair(from, to))) {
                minutes[from][to] = Math.min(minutes[from][to], leg.minutes());
            }
        }
    }

    private static boolean mayBe(DepotBook book, int kind, int node) {
        return node == 0 || book.mayServe(kind, node);
    }

    private void close() {
        for (int over = 0; over < minutes.length; over++) {
            var on = minutes[over];
            for (var from : minutes) {
                double before = from[over];
                if (before < FAR) {
                    for (int to = 0; to < on.length; to++) {
                        from[to] = Math.min(from[to], before + on[to]);
                    }
                }
            }
        }
    }

    double minutes(int from, int to) {
        return minutes[from][to];
    }

    /// Half of there and back from the depot.
    double half(int node) {
        return (minutes[0][node] + minutes[node][0]) / 2;
    }
}
