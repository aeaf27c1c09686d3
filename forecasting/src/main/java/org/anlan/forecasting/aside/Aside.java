package org.anlan.forecasting.aside;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.anlan.store.StorageException;

/// Asks on a thread of its own and waits for the answer. Stateless, safe for all threads.
public final class Aside {

    private Aside() {}

    /// The answer to a question; what the question throws is thrown here.
    ///
    /// @throws StorageException if the wait is interrupted; asking later may help
    public static <T> T ask(Supplier<T> question) {
        var task = new FutureTask<T>(question::get);
        Thread.ofVirtual().name("anlan-aside").start(task);
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw StorageException.unreachable("Asking another room", e);
        }
    }
}
