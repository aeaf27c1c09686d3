package org.anlan.dashboard.desk;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/// Asks another room a question in the midst of a transaction of ours.
///
/// The store binds a transaction to its thread, and a port reads from a snapshot of its own: the
/// two cannot share a thread. The question goes to a thread of its own, and we wait.
public final class Outside {

    private static final Executor THREADS =
            task -> Thread.ofVirtual().name("anlan-desk-asks").start(task);

    private Outside() {}

    /// The answer; what the question throws is thrown here.
    public static <T> T ask(Supplier<T> question) {
        try {
            return CompletableFuture.supplyAsync(question, THREADS).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
