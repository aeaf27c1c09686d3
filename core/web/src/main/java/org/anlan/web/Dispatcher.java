package org.anlan.web;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// Gives each request a virtual thread of its own, with at most so many at work and so many
/// waiting.
final class Dispatcher implements AutoCloseable {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final ExecutorService threads =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("anlan-ask-", 0).factory());
    private final Semaphore places;
    private final AtomicInteger queued = new AtomicInteger();
    private final int waiting;

    Dispatcher(int concurrent, int waiting) {
        this.places = new Semaphore(concurrent, true);
        this.waiting = waiting;
    }

    /// Runs work when a place is free.
    ///
    /// @param refused called instead when too many wait, or the wait grows too long
    void run(Runnable work, Runnable refused) {
        if (queued.incrementAndGet() > waiting) {
            queued.decrementAndGet();
            refused.run();
            return;
        }
        try {
            threads.execute(() -> inPlace(work, refused));
        } catch (RejectedExecutionException e) { // the door closes
            queued.decrementAndGet();
            refused.run();
        }
    }

    private void inPlace(Runnable work, Runnable refused) {
        try {
            var admitted = places.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
            queued.decrementAndGet();
            if (!admitted) {
                refused.run();
                return;
            }
            try {
                work.run();
            } finally {
                places.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            queued.decrementAndGet();
            refused.run();
        }
    }

    int queued() {
        return queued.get();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
