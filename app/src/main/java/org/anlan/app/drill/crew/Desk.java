package org.anlan.app.drill.crew;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Many people at once, at most so many at a time; closing waits for all and hands on the first
/// failure.
public final class Desk implements AutoCloseable {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore places;
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();

    /// @param places how many may be at work
    public Desk(int places) {
        this.places = new Semaphore(places);
    }

    /// Lets somebody begin as soon as there is a place.
    public void run(Runnable deed) {
        threads.execute(
                () -> {
                    places.acquireUninterruptibly();
                    try {
                        if (failure.get() == null) {
                            deed.run();
                        }
                    } catch (RuntimeException e) {
                        failure.compareAndSet(null, e);
                    } finally {
                        places.release();
                    }
                });
    }

    @Override
    public void close() {
        threads.close();
        var first = failure.get();
        if (first != null) {
            throw first;
        }
    }
}
