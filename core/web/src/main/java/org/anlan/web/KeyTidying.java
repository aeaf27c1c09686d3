package org.anlan.web;

import java.time.Duration;
import java.time.InstantSource;
import org.anlan.store.Cause;
import org.anlan.store.Store;
import org.anlan.store.loop.Loop;

/// Forgets idempotency keys, with the answers kept under them, once no client can still repeat.
final class KeyTidying implements AutoCloseable {

    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration EVERY = Duration.ofHours(1);

    private final Store store;
    private final InstantSource machine;
    private final Loop loop = new Loop("anlan-key-tidying", EVERY, this::round);

    KeyTidying(Store store, InstantSource machine) {
        this.store = store;
        this.machine = machine;
    }

    void start() {
        loop.start();
    }

    private boolean round() {
        var before = machine.instant().minus(KEPT);
        store.useTransaction(Cause.house(), tx -> SqlIdempotency.forget(tx.handle(), before));
        return false;
    }

    @Override
    public void close() {
        loop.close();
    }
}
