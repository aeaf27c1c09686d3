package org.anlan.store.journal;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.anlan.domain.ActorId;
import org.anlan.store.Cause;
import org.anlan.store.FactCodec;
import org.anlan.store.StorageException;
import org.anlan.store.Store;
import org.anlan.store.Tx;
import org.anlan.store.loop.Loop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Drives one follower over the journal on a thread of its own.
final class FollowerLoop implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FollowerLoop.class);
    private static final int MOST = 500;
    private static final int TRIES = 3;
    /// A position that only passed facts of others is not written before it moved so far.
    private static final int UNWRITTEN = 5_000;

    private static final Duration PAUSE = Duration.ofMillis(250);

    private final Store store;
    private final FactCodec codec;
    private final InstantSource machine;
    private final Follower follower;
    private final Set<String> types;
    private final Loop loop;
    private volatile long position;

    FollowerLoop(Store store, FactCodec codec, InstantSource machine, Follower follower) {
        this.store = store;
        this.codec = codec;
        this.machine = machine;
        this.follower = follower;
        this.types = Set.copyOf(follower.kinds().stream().map(FactCodec::nameOf).toList());
        this.loop = new Loop("anlan-" + follower.name(), PAUSE, this::round);
    }

    Loop loop() {
        return loop;
    }

    String name() {
        return follower.name();
    }

    long position() {
        return position;
    }

    void start() {
        store.useTransaction(
                Cause.house(), tx -> SqlFollowers.register(tx.handle(), follower.name()));
        loop.start();
    }

    private boolean round() {
        try {
            return readOn();
        } catch (Overtaken e) {
            LOG.debug("Another node moved {} first.", follower.name(), e);
            return true;
        }
    }

    /// Another node followed the same facts first: this one reads on from where that one stands.
    private static final class Overtaken extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private boolean readOn() {
        var page = page();
        if (!page.facts().isEmpty()) {
            if (!tryTogether(page)) {
                oneByOne(page);
            }
        } else if (page.next() - page.before() > UNWRITTEN) {
            step(page.before(), page.next(), List.of());
        }
        position = page.next();
        return page.full();
    }

    private record Page(long before, long next, List<SealedFact> facts, boolean full) {}

    /// Needs no snapshot: what is sealed up to the head stays as it is.
    private Page page() {
        var stand = store.readOne(handle -> SqlFollowers.stand(handle, follower.name()));
        var before = stand.position();
        var head = stand.head();
        var from = Math.max(before, position);
        if (head <= from) {
            return new Page(before, from, List.of(), false);
        }
        var facts = store.readOne(handle -> SqlJournal.listAfter(handle, from, head, types, MOST));
        var full = facts.size() == MOST;
        return new Page(before, full ? facts.getLast().position() : head, facts, full);
    }

    private boolean tryTogether(Page page) {
        try {
            step(page.before(), page.next(), page.facts());
            return true;
        } catch (RuntimeException e) {
            rethrowIfPassing(e);
            LOG.warn(
                    "{} failed on {} facts up to {} together and takes them one by one.",
                    follower.name(),
                    page.facts().size(),
                    page.next(),
                    e);
            return false;
        }
    }

    private void oneByOne(Page page) {
        var before = page.before();
        for (var fact : page.facts()) {
            tryAlone(before, fact);
            before = fact.position();
        }
        if (before != page.next()) {
            step(before, page.next(), List.of());
        }
    }

    private void tryAlone(long before, SealedFact fact) {
        for (var attempt = 1; ; attempt++) {
            try {
                step(before, fact.position(), List.of(fact));
                return;
            } catch (RuntimeException e) {
                rethrowIfPassing(e);
                if (attempt == TRIES) {
                    park(before, fact, e);
                    return;
                }
            }
        }
    }

    private void step(long before, long next, List<SealedFact> facts) {
        store.useTransaction(
                causeOf(ActorId.HOUSE, facts),
                tx -> {
                    if (!SqlFollowers.move(tx.handle(), follower.name(), before, next)) {
                        throw new Overtaken();
                    }
                    var open = exceptParked(tx, facts);
                    if (!open.isEmpty()) {
                        follower.follow(tx, open);
                    }
                });
    }

    private List<Follower.Followed> exceptParked(Tx tx, List<SealedFact> facts) {
        var parked = SqlFollowers.parkedSubjects(tx.handle(), follower.name());
        var open = new ArrayList<Follower.Followed>(facts.size());
        for (var fact : facts) {
            if (parked.contains(fact.subject())) {
                SqlFollowers.park(
                        tx.handle(),
                        follower.name(),
                        fact,
                        "waits for an earlier fact of its subject",
                        machine.instant());
            } else {
                codec.read(fact.type(), fact.body())
                        .ifPresent(f -> open.add(new Follower.Followed(fact, f)));
            }
        }
        return open;
    }

    /// Acts again on what was parked for a subject, oldest first, in the caller's transaction; the
    /// follower itself rests until that ends, so that nothing is parked behind it meanwhile.
    ///
    /// @return how many facts it acted on
    /// @throws StillParked if one fails again
    int retry(Tx tx, String subject) {
        SqlFollowers.hold(tx.handle(), follower.name());
        var positions = SqlFollowers.parkedPositions(tx.handle(), follower.name(), subject);
        SqlFollowers.unpark(tx.handle(), follower.name(), subject);
        positions.forEach(at -> followAgain(tx, at));
        return positions.size();
    }

    private void followAgain(Tx tx, long at) {
        var facts = SqlJournal.listAfter(tx.handle(), at - 1, at, types, 1);
        try {
            var open = exceptParked(tx, facts);
            if (!open.isEmpty()) {
                follower.follow(tx.because(causeOf(tx.cause().actor(), facts)), open);
            }
        } catch (RuntimeException e) {
            rethrowIfPassing(e);
            throw new StillParked(follower.name(), at, e);
        }
    }

    private void park(long before, SealedFact fact, RuntimeException problem) {
        LOG.error(
                "{} parked fact {} ({}) after {} tries.",
                follower.name(),
                fact.position(),
                fact.type(),
                TRIES,
                problem);
        store.useTransaction(
                Cause.house(),
                tx -> {
                    if (!SqlFollowers.move(tx.handle(), follower.name(), before, fact.position())) {
                        throw new Overtaken();
                    }
                    SqlFollowers.park(
                            tx.handle(),
                            follower.name(),
                            fact,
                            problem.getClass().getSimpleName(),
                            machine.instant());
                });
    }

    private static Cause causeOf(ActorId actor, List<SealedFact> facts) {
        return facts.isEmpty()
                ? Cause.house()
                : Cause.of(
                        actor,
                        facts.getLast().position(),
                        facts.stream().mapToInt(SealedFact::depth).max().orElse(0));
    }

    private static void rethrowIfPassing(RuntimeException e) {
        if (e instanceof Overtaken overtaken) {
            throw overtaken;
        }
        if (e instanceof StorageException storage && storage.isPassing()) {
            throw storage;
        }
    }

    @Override
    public void close() {
        loop.close();
    }
}
