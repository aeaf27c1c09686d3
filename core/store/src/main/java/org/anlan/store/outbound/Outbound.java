package org.anlan.store.outbound;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.anlan.store.Cause;
import org.anlan.store.Store;
import org.anlan.store.Tx;
import org.anlan.store.loop.Loop;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The queue of effects outside the house: at least once, under a stable key. Thread-safe.
///
/// A message leaves with the transaction that wants it, or not at all. Each channel delivers on a
/// thread of its own, so that a slow one holds up nobody else; several nodes share one queue. In an
/// exercise every message of a channel that leaves the house is withheld, and stays visible.
public final class Outbound implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Outbound.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration TIDYING = Duration.ofSeconds(5);

    private final Store store;
    private final InstantSource machine;
    private final boolean exercise;
    private final Backoff backoff;
    private final List<ChannelLoop> channels = new CopyOnWriteArrayList<>();
    private final Loop tidying = new Loop("anlan-outbound", TIDYING, this::tidy);

    /// @param machine the machine's clock, never turned
    /// @param exercise whether channels that leave the house are cut off
    public Outbound(Store store, InstantSource machine, boolean exercise) {
        this(store, machine, exercise, Backoff.USUAL);
    }

    Outbound(Store store, InstantSource machine, boolean exercise, Backoff backoff) {
        this.store = store;
        this.machine = machine;
        this.exercise = exercise;
        this.backoff = backoff;
    }

    /// Adds ways out; call before [#start]. In an exercise those that leave the house are not used.
    public void register(Collection<? extends Channel> newcomers) {
        for (var channel : newcomers) {
            if (!exercise || !channel.leavesTheHouse()) {
                channels.add(new ChannelLoop(store, machine, channel, backoff, PAUSE));
            }
        }
    }

    /// Starts delivering.
    public void start() {
        channels.forEach(ChannelLoop::start);
        tidying.start();
    }

    /// Queues a message with the caller's transaction.
    ///
    /// @param channel the way out, by name
    /// @param key the same for the same message however often it is sent
    /// @param target where to, as the channel understands it
    /// @return false when the channel has or had a message of this key: nothing is queued then
    public boolean send(Tx tx, String channel, String key, String target, String payload) {
        var isNew =
                SqlOutbound.insert(tx.handle(), channel, key, target, payload, machine.instant());
        if (isNew) {
            tx.afterCommit(this::ring);
        }
        return isNew;
    }

    private void ring() {
        channels.forEach(ChannelLoop::ring);
        tidying.ring();
    }

    /// Withholds what must not leave, and marks what has no way out. One round of its own thread.
    boolean tidy() {
        var names = channels.stream().map(ChannelLoop::name).toList();
        if (exercise) {
            var withheld =
                    store.inTransaction(
                            Cause.house(),
                            tx -> SqlOutbound.withhold(tx.handle(), names, machine.instant()));
            if (withheld > 0) {
                LOG.info("Withheld {} messages: this is an exercise.", withheld);
            }
        } else {
            store.useTransaction(Cause.house(), tx -> SqlOutbound.markUnknown(tx.handle(), names));
        }
        return false;
    }

    /// Messages in a state, oldest first.
    ///
    /// @param after the id read last, 0 to begin
    public List<Message> list(Message.State state, long after, int most) {
        return store.read(handle -> SqlOutbound.list(handle, state, after, most));
    }

    /// The message of a key, if a channel has or had one.
    public Optional<Message> find(Handle handle, String channel, String key) {
        return SqlOutbound.find(handle, channel, key);
    }

    /// What was tried with a message, the first attempt first.
    public List<Attempt> listAttempts(Handle handle, long id) {
        return SqlOutbound.listAttempts(handle, id);
    }

    /// How many messages stand in each state; delivered ones are not counted.
    public Map<Message.State, Long> count() {
        return store.read(SqlOutbound::count);
    }

    /// Tries a message again at once.
    ///
    /// @return false when it is delivered or withheld, or there is none
    public boolean retry(long id) {
        return store.inTransaction(Cause.house(), tx -> retry(tx, id));
    }

    /// As [#retry(long)], once the caller's transaction has been committed.
    public boolean retry(Tx tx, long id) {
        tx.afterCommit(this::ring);
        return SqlOutbound.retry(tx.handle(), id, machine.instant());
    }

    /// What keeps a channel from working, one line each; empty when all is well.
    public List<String> troubles() {
        var troubles = new ArrayList<String>();
        tidying.trouble().ifPresent(t -> troubles.add("outbound: " + t));
        channels.forEach(
                c -> c.trouble().ifPresent(t -> troubles.add("outbound " + c.name() + ": " + t)));
        return troubles;
    }

    @Override
    public void close() {
        tidying.close();
        channels.forEach(ChannelLoop::close);
    }
}
