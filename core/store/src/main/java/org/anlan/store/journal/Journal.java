package org.anlan.store.journal;

import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongConsumer;
import org.anlan.domain.Fact;
import org.anlan.store.Database;
import org.anlan.store.FactCodec;
import org.anlan.store.Gauges;
import org.anlan.store.Store;
import org.anlan.store.Tx;
import org.anlan.store.loop.Wake;

/// The sealed chain and those who follow it. Thread-safe.
public final class Journal implements AutoCloseable {

    private final Store store;
    private final FactCodec codec;
    private final InstantSource machine;
    private final Sealer sealer;
    private final List<FollowerLoop> followers = new CopyOnWriteArrayList<>();
    private final List<Worker> workers = new CopyOnWriteArrayList<>();
    private final List<LongConsumer> listeners = new CopyOnWriteArrayList<>();
    private final NotifyLoop notified;
    private final Gauges gauges = new Gauges();
    private volatile long last;

    /// @param machine the machine's clock, never turned
    /// @param installation the origin written on each record
    /// @param database where the other nodes' positions are heard, and under whose id seals are
    ///     made
    public Journal(
            Store store,
            FactCodec codec,
            InstantSource machine,
            UUID installation,
            Database database) {
        this.store = store;
        this.codec = codec;
        this.machine = machine;
        this.sealer = new Sealer(store, machine, installation, database.node(), this::sealed);
        this.notified = new NotifyLoop(database, () -> head().position(), this::sealed);
        store.tellOfFacts(sealer::ring);
    }

    /// Adds followers; call before [#start].
    public void follow(Collection<? extends Follower> newcomers) {
        for (var follower : newcomers) {
            followers.add(new FollowerLoop(store, codec, machine, follower));
        }
    }

    /// Adds someone who works aside on what followers queue; call before [#start].
    public void employ(Worker worker) {
        workers.add(worker);
    }

    /// Starts sealing, following and the work aside.
    public void start() {
        last = head().position();
        gauges.add(
                "anlan.store.journal.position",
                "facts",
                "Position of the last sealed fact.",
                () -> last);
        followers.forEach(this::addGauge);
        followers.forEach(FollowerLoop::start);
        notified.loop().start();
        sealer.loop().start();
        workers.forEach(Worker::start);
    }

    private void addGauge(FollowerLoop follower) {
        gauges.add(
                "anlan.store.follower.lag",
                "facts",
                "Records sealed that the follower has not passed yet.",
                Tags.of("follower", follower.name()),
                () -> Math.max(0, last - follower.position()));
    }

    /// Tells of each new last position, whichever node sealed it, after its commit and one at a
    /// time; must not block.
    public void listen(LongConsumer listener) {
        listeners.add(listener);
    }

    /// Stops telling.
    public void unlisten(LongConsumer listener) {
        listeners.remove(listener);
    }

    /// The end of the chain.
    public Head head() {
        return store.readOne(SqlJournal::head);
    }

    /// The records after a position, oldest first.
    ///
    /// @param most 1 to 10,000
    public List<SealedFact> listAfter(long position, int most) {
        return store.readOne(handle -> SqlJournal.listAfter(handle, position, most));
    }

    /// The last position that was known at a civil instant; 0 when none was.
    public long positionKnownBy(Instant civil) {
        return store.readOne(handle -> SqlJournal.positionKnownBy(handle, civil));
    }

    /// The fact of a record, where this build knows its kind.
    public Optional<Fact> factOf(SealedFact record) {
        return codec.read(record.type(), record.body());
    }

    /// What is parked, by follower and position.
    public List<Parked> listParked(int most) {
        return store.readOne(handle -> SqlFollowers.listParked(handle, most));
    }

    /// How many facts are parked.
    public long countParked() {
        return store.readOne(SqlFollowers::countParked);
    }

    /// Lets a follower act again on what was parked for a subject, in the caller's transaction.
    ///
    /// @return how many facts it acted on
    /// @throws IllegalArgumentException if there is no such follower
    /// @throws StillParked if one fails again
    public int retryParked(Tx tx, String follower, String subject) {
        return followers.stream()
                .filter(f -> f.name().equals(follower))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("No follower (%s).".formatted(follower)))
                .retry(tx, subject);
    }

    /// How far each follower is behind the head, in records.
    public Map<String, Long> lags() {
        var head = head().position();
        var lags = new HashMap<String, Long>();
        followers.forEach(f -> lags.put(f.name(), Math.max(0, head - f.position())));
        return lags;
    }

    /// What keeps the sealer or a follower from working, one line each; empty when all is well.
    public List<String> troubles() {
        var troubles = new ArrayList<String>();
        sealer.loop().trouble().ifPresent(t -> troubles.add("sealer: " + t));
        notified.loop().trouble().ifPresent(t -> troubles.add("listener: " + t));
        for (var follower : followers) {
            follower.loop().trouble().ifPresent(t -> troubles.add(follower.name() + ": " + t));
        }
        workers.forEach(w -> troubles.addAll(w.troubles()));
        return troubles;
    }

    /// Waits until all stated facts are sealed, all followers have read to the head, and what they
    /// queued for work aside is done.
    ///
    /// @return false when that did not happen in the time given
    public boolean settle(Duration longest) {
        var deadline = System.nanoTime() + longest.toNanos();
        var wake = new Wake();
        LongConsumer listener = _ -> wake.ring();
        listen(listener);
        try {
            while (System.nanoTime() < deadline) {
                if (isSettled()) {
                    return true;
                }
                if (!wake.await(Duration.ofMillis(5))) {
                    return false;
                }
            }
            return isSettled();
        } finally {
            unlisten(listener);
        }
    }

    /// The followers' positions are read first: whatever they state or queue is committed before
    /// they move. The rest is one snapshot, so that work which ends meanwhile hides no fact.
    private boolean isSettled() {
        var followed = followers.stream().mapToLong(FollowerLoop::position).min();
        return store.read(
                handle ->
                        !SqlJournal.anyWaiting(handle)
                                && followed.orElse(Long.MAX_VALUE)
                                        >= SqlJournal.head(handle).position()
                                && workers.stream().allMatch(w -> w.isIdle(handle)));
    }

    /// Told by the own sealer and, for all nodes, by the database: whoever comes second is ignored.
    private synchronized void sealed(long position) {
        if (position <= last) {
            return;
        }
        last = position;
        followers.forEach(f -> f.loop().ring());
        listeners.forEach(l -> l.accept(position));
    }

    @Override
    public void close() {
        gauges.close();
        notified.close();
        workers.forEach(Worker::close);
        sealer.close();
        followers.forEach(FollowerLoop::close);
    }
}
