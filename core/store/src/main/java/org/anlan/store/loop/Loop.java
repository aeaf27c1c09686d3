package org.anlan.store.loop;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.anlan.store.StorageException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A named thread that works whenever it is rung, and after a pause in any case.
///
/// Whatever a round throws, it says so, waits and tries again; it never gives up. Thread-safe.
public final class Loop implements AutoCloseable {

    /// One round of work; true when there may be more at once.
    public interface Work {

        /// Works once.
        ///
        /// @throws StorageException when it could not; the loop says so and tries again
        boolean round();
    }

    private static final Logger LOG = LoggerFactory.getLogger(Loop.class);
    private static final Duration AFTER_FAILURE = Duration.ofMillis(500);

    private final Wake wake = new Wake();
    private final Duration pause;
    private final Work work;
    private final Thread thread;
    private volatile boolean open = true;
    private volatile Optional<String> trouble = Optional.empty();

    /// @param name the thread's name
    /// @param pause the longest rest between two rounds
    public Loop(String name, Duration pause, Work work) {
        this.pause = pause;
        this.work = work;
        this.thread = Thread.ofPlatform().name(name).daemon(true).unstarted(this::run);
    }

    /// Starts the thread; once.
    public void start() {
        thread.start();
    }

    /// Asks for a round at once.
    public void ring() {
        wake.ring();
    }

    /// What keeps it from working, if anything.
    public Optional<String> trouble() {
        return thread.isAlive() || !open ? trouble : Optional.of("thread ended");
    }

    private void run() {
        var next = Duration.ZERO;
        while (open && (next.isZero() || wake.await(next))) {
            next = once();
        }
    }

    private Duration once() {
        try {
            var more = work.round();
            trouble = Optional.empty();
            return more ? Duration.ZERO : pause;
        } catch (StorageException e) {
            if (open && trouble.isEmpty()) {
                LOG.warn("{} waits since {}: {}", thread.getName(), Instant.now(), e.getMessage());
            }
            trouble = Optional.of(String.valueOf(e.getMessage()));
            return AFTER_FAILURE;
        } catch (RuntimeException e) { // the outermost edge of a thread that must not end
            if (trouble.isEmpty()) {
                LOG.error("{} failed and tries again.", thread.getName(), e);
            }
            trouble = Optional.of(e.getClass().getSimpleName());
            return AFTER_FAILURE;
        }
    }

    /// Lets no further round begin; does not wait for the one under way.
    public void stop() {
        open = false;
        wake.ring();
    }

    /// Stops, and waits for the round under way for at most 10 s.
    @Override
    public void close() {
        stop();
        if (!thread.isAlive() || thread == Thread.currentThread()) {
            return;
        }
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
