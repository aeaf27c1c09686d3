package org.anlan.store.loop;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// A bell for one waiting thread; rings while nobody waits are remembered as one.
public final class Wake {

    private final Semaphore bell = new Semaphore(0);

    /// Rings; any thread may.
    public void ring() {
        if (bell.availablePermits() == 0) {
            bell.release();
        }
    }

    /// Waits for a ring, at the longest so long; false when it was interrupted.
    public boolean await(Duration longest) {
        try {
            var _ = bell.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS);
            bell.drainPermits();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
