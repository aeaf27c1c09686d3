package org.anlan.benchmarks.road;

import java.util.ArrayList;
import java.util.function.IntFunction;
import org.anlan.benchmarks.Sample;

/// Times work turn by turn, after one turn that does not count.
final class Clock {

    private Clock() {}

    /// @param work told which turn it is, from 0; what it gives back is kept from being left away
    static Sample turns(int turns, IntFunction<Object> work) {
        once(work, 0);
        var nanos = new ArrayList<Long>();
        for (int turn = 0; turn < turns; turn++) {
            nanos.add(once(work, turn));
        }
        return Sample.ofNanos(nanos);
    }

    static long once(IntFunction<Object> work, int turn) {
        long began = System.nanoTime();
        var done = work.apply(turn);
        long took = System.nanoTime() - began;
        if (done == null) {
            throw new IllegalStateException("Nothing was done.");
        }
        return took;
    }
}
