package org.anlan.app.house;

import java.util.ArrayDeque;
import java.util.Deque;

/// What was opened so far, closed in the opposite order; closing twice does no harm.
final class Closing implements AutoCloseable {

    private final Deque<Runnable> last = new ArrayDeque<>();

    /// Says how a thing just opened is closed.
    synchronized void then(Runnable close) {
        last.push(close);
    }

    @Override
    public synchronized void close() {
        if (!last.isEmpty()) {
            try {
                last.pop().run();
            } finally {
                close();
            }
        }
    }
}
