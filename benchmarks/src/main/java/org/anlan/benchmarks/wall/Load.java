package org.anlan.benchmarks.wall;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntPredicate;

/// Accepts at a steady rate: each is due at its time, whether the one before is answered or not.
///
/// @param rate accepts a second
/// @param viewers screens that listen
/// @param seconds how long
record Load(int rate, int viewers, int seconds) {

    /// One accept.
    ///
    /// @param due when it had to be sent, in nanoseconds of [System#nanoTime]
    /// @param answered when its answer had come
    /// @param done whether it was accepted
    record Accept(long due, long answered, boolean done) {}

    int accepts() {
        return rate * seconds;
    }

    /// Sends them all and waits for the answers.
    ///
    /// @param send sends one by number, false when it was refused
    List<Accept> run(IntPredicate send) throws InterruptedException {
        var begin = System.nanoTime();
        var sent = new ArrayList<Future<Accept>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < accepts(); i++) {
                var number = i;
                var due = begin + TimeUnit.SECONDS.toNanos(1) * i / rate;
                TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
                sent.add(
                        threads.submit(
                                () -> {
                                    var done = send.test(number);
                                    return new Accept(due, System.nanoTime(), done);
                                }));
            }
        }
        var accepts = new ArrayList<Accept>();
        for (var one : sent) {
            accepts.add(get(one));
        }
        return accepts;
    }

    private static Accept get(Future<Accept> one) throws InterruptedException {
        try {
            return one.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("An accept got no answer.", e);
        }
    }
}
