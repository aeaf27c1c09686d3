package org.anlan.store.open;

import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.anlan.store.Gauges;
import org.anlan.store.journal.Journal;
import org.anlan.store.loop.Loop;
import org.anlan.store.outbound.Message.State;
import org.anlan.store.outbound.Outbound;

/// What the operator must see and only the database knows: counted four times a minute, so that a
/// look at the gauges never waits for it.
final class StoreMeters implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofSeconds(15);

    private final Journal journal;
    private final Outbound outbound;
    private final Gauges gauges = new Gauges();
    private final Loop loop = new Loop("anlan-store-meters", PAUSE, this::count);
    private volatile long parked;
    private volatile Map<State, Long> messages = Map.of();

    StoreMeters(Journal journal, Outbound outbound) {
        this.journal = journal;
        this.outbound = outbound;
    }

    void start() {
        gauges.add(
                        "anlan.store.parked",
                        "facts",
                        "Facts set aside because a follower failed on them or an earlier one.",
                        () -> parked)
                .add(
                        "anlan.store.outbound.waiting",
                        "messages",
                        "Messages not tried yet.",
                        of(State.WAITING))
                .add(
                        "anlan.store.outbound.failing",
                        "messages",
                        "Messages tried without success, to be tried again.",
                        of(State.FAILING))
                .add(
                        "anlan.store.outbound.withheld",
                        "messages",
                        "Messages never to be delivered, because this is an exercise.",
                        of(State.WITHHELD));
        loop.start();
    }

    private Supplier<Number> of(State state) {
        return () -> messages.getOrDefault(state, 0L);
    }

    private boolean count() {
        parked = journal.countParked();
        messages = outbound.count();
        return false;
    }

    @Override
    public void close() {
        loop.close();
        gauges.close();
    }
}
