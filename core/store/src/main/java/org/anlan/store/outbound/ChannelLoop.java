package org.anlan.store.outbound;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.anlan.store.Cause;
import org.anlan.store.Store;
import org.anlan.store.loop.Loop;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Delivers one channel's messages, one after the other, on a thread of its own.
final class ChannelLoop implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ChannelLoop.class);
    /// How long a claim lasts: a node that dies while delivering loses the message to others then.
    private static final Duration CLAIM = Duration.ofMinutes(5);

    private final Store store;
    private final InstantSource machine;
    private final Channel channel;
    private final Backoff backoff;
    private final Loop loop;

    ChannelLoop(
            Store store, InstantSource machine, Channel channel, Backoff backoff, Duration pause) {
        this.store = store;
        this.machine = machine;
        this.channel = channel;
        this.backoff = backoff;
        this.loop = new Loop("anlan-outbound-" + channel.name(), pause, this::round);
    }

    String name() {
        return channel.name();
    }

    Optional<String> trouble() {
        return loop.trouble();
    }

    void start() {
        loop.start();
    }

    void ring() {
        loop.ring();
    }

    /// Delivers the message due longest; true when there was one.
    boolean round() {
        var now = machine.instant();
        var claimed =
                store.inTransaction(
                        Cause.house(),
                        tx -> SqlOutbound.claim(tx.handle(), name(), now, now.plus(CLAIM)));
        claimed.ifPresent(this::attempt);
        return claimed.isPresent();
    }

    private void attempt(SqlOutbound.Claimed claimed) {
        var began = machine.instant();
        var problem = problemOf(claimed.delivery());
        var ended = machine.instant();
        store.useTransaction(
                Cause.house(),
                tx -> {
                    SqlOutbound.logAttempt(tx.handle(), claimed, began, ended, problem);
                    if (problem == null) {
                        SqlOutbound.delivered(tx.handle(), claimed.id(), ended);
                    } else {
                        var next = nextTry(claimed, ended);
                        SqlOutbound.failed(tx.handle(), claimed.id(), problem, next);
                    }
                });
    }

    private @Nullable String problemOf(Delivery delivery) {
        try {
            channel.deliver(delivery);
            return null;
        } catch (DeliveryFailed e) {
            LOG.warn(
                    "{} did not take {} (attempt {}): {}",
                    name(),
                    delivery.key(),
                    delivery.attempt(),
                    e.getMessage());
            return String.valueOf(e.getMessage());
        } catch (RuntimeException e) {
            // A fault in one channel's code must neither end its thread nor lose the message.
            LOG.error(
                    "{} failed on {} (attempt {}).", name(), delivery.key(), delivery.attempt(), e);
            return e.getClass().getSimpleName();
        }
    }

    private Instant nextTry(SqlOutbound.Claimed claimed, Instant ended) {
        return ended.plus(backoff.after(claimed.delivery().attempt()));
    }

    @Override
    public void close() {
        loop.close();
    }
}
