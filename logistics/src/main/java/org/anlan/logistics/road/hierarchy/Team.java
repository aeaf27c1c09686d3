package org.anlan.logistics.road.hierarchy;

import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// One or more threads that share the parts of a work among them. Thread-safe.
///
/// @param threads 1 works on the caller's thread alone; more on the pool that all share
record Team(int threads) {

    private static final long WORTH_SHARING = 100_000;
    private static final int PARTS_A_THREAD = 8;

    Team {
        if (threads < 1) {
            throw new IllegalArgumentException(
                    "threads (%d) must be at least 1.".formatted(threads));
        }
    }

    /// Work on a range of things.
    interface Part {
        void run(int from, int to);
    }

    /// Does the work on all things from 0 to a number, in pieces; returns when all is done.
    ///
    /// @param work about how many simple steps it is in all
    void share(int things, long work, Part part) {
        if (threads == 1 || work < WORTH_SHARING || things < 2) {
            part.run(0, things);
            return;
        }
        int pieces = Math.min(things, threads * PARTS_A_THREAD);
        each(
                pieces,
                piece ->
                        part.run(
                                (int) ((long) things * piece / pieces),
                                (int) ((long) things * (piece + 1) / pieces)));
    }

    /// Does pieces of about the same size.
    void each(int pieces, IntConsumer piece) {
        var range = IntStream.range(0, pieces);
        (threads == 1 ? range : range.parallel()).forEach(piece);
    }
}
