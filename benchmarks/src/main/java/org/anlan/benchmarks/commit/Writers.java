package org.anlan.benchmarks.commit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Writers that commit one transaction after another until the time is up.
///
/// @param count how many write at once, each on a virtual thread
record Writers(int count) {

    /// One transaction, committed when it returns.
    @FunctionalInterface
    interface Commit {
        void run() throws Exception;
    }

    /// Commits until the time is up.
    ///
    /// @return commits a second
    double run(Commit commit, Duration time) throws InterruptedException {
        var begin = System.nanoTime();
        var end = begin + time.toNanos();
        var writing = new ArrayList<Future<Long>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < count; i++) {
                writing.add(threads.submit(() -> write(commit, end)));
            }
        }
        var took = System.nanoTime() - begin;
        var commits = 0L;
        for (var one : writing) {
            commits += get(one);
        }
        return commits * 1e9 / took;
    }

    private static long write(Commit commit, long end) throws Exception {
        var commits = 0L;
        while (System.nanoTime() < end) {
            commit.run();
            commits++;
        }
        return commits;
    }

    private static long get(Future<Long> one) throws InterruptedException {
        try {
            return one.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A commit failed.", e);
        }
    }
}
