package org.anlan.store.journal;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.anlan.store.Cause;
import org.anlan.store.StorageException;
import org.anlan.store.Store;
import org.anlan.store.Tx;
import org.anlan.store.loop.Loop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Gives each waiting fact its place in the one chain, under the installation's single lease.
///
/// Owned by one thread; only [#ring] may be called by others.
final class Sealer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);
    private static final int MOST = 2_000;
    /// Each batch costs a flush that the writers wait for: after a large one, what is stated
    /// meanwhile gathers for the next. A fact alone never waits.
    private static final Duration REST_A_FACT = Duration.ofNanos(500_000);

    private static final Duration LONGEST_REST = Duration.ofMillis(25);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration LEASE = Duration.ofSeconds(15);

    private final Store store;
    private final InstantSource machine;
    private final String origin;
    private final SqlLease lease;
    private final LongConsumer afterSealing;
    private final Set<YearMonth> months = new HashSet<>();
    private final Loop loop;
    private final Counter sealedFacts =
            Counter.builder("anlan.store.sealed")
                    .baseUnit("facts")
                    .description("Facts this node has sealed.")
                    .register(Metrics.globalRegistry);
    private final Timer batchTime =
            Timer.builder("anlan.store.seal.time")
                    .description("Sealing one batch, from taking the facts to their commit.")
                    .register(Metrics.globalRegistry);

    Sealer(
            Store store,
            InstantSource machine,
            UUID installation,
            UUID node,
            LongConsumer afterSealing) {
        this.store = store;
        this.machine = machine;
        this.origin = installation.toString();
        this.lease = new SqlLease("sealer", node, LEASE);
        this.afterSealing = afterSealing;
        this.loop = new Loop("anlan-sealer", PAUSE, this::round);
    }

    Loop loop() {
        return loop;
    }

    void ring() {
        loop.ring();
    }

    private boolean round() {
        if (!store.readOne(SqlJournal::anyWaiting)) {
            return false;
        }
        var began = Timer.start();
        var sealed = store.inTransaction(Cause.house(), this::seal);
        if (!sealed.isEmpty()) {
            began.stop(batchTime);
            sealedFacts.increment(sealed.size());
            afterSealing.accept(sealed.getLast().position());
        }
        return sealed.size() == MOST || gather(sealed.size() - 1);
    }

    /// Rests after a batch; false always.
    private static boolean gather(int others) {
        var rest = REST_A_FACT.multipliedBy(Math.max(0, others));
        try {
            Thread.sleep(rest.compareTo(LONGEST_REST) < 0 ? rest : LONGEST_REST);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private List<SealedFact> seal(Tx tx) {
        var handle = tx.handle();
        var now = machine.instant().truncatedTo(ChronoUnit.MICROS);
        if (!lease.take(handle, now)) {
            return List.of();
        }
        var head = SqlJournal.head(handle);
        var waiting = SqlJournal.listOldest(handle, MOST);
        var sealed = chain(head, waiting, now, tx.civilNow());
        if (!sealed.isEmpty()) {
            var last = sealed.getLast();
            ensureMonth(tx, YearMonth.from(last.sealedAt().atOffset(ZoneOffset.UTC)));
            SqlJournal.seal(handle, waiting, sealed);
            SqlJournal.moveHead(handle, last);
        }
        return sealed;
    }

    private List<SealedFact> chain(
            Head head, List<SqlJournal.Waiting> waiting, Instant now, Instant civil) {
        var sealedAt = latest(head.sealedAt(), now);
        var knownAt = latest(head.knownAt(), civil.truncatedTo(ChronoUnit.MICROS));
        var sealed = new ArrayList<SealedFact>(waiting.size());
        var position = head.position();
        var hash = head.hash();
        for (var fact : waiting) {
            position++;
            var open = numbered(fact, position, sealedAt, knownAt);
            hash = HashChain.hash(hash, open);
            sealed.add(withHash(open, hash));
        }
        return sealed;
    }

    private void ensureMonth(Tx tx, YearMonth month) {
        if (!months.contains(month)) {
            SqlJournal.ensureMonth(tx.handle(), month);
            // Remembered only when it stays: a transaction that fails takes the partition with it.
            tx.afterCommit(() -> months.add(month));
        }
    }

    private SealedFact numbered(
            SqlJournal.Waiting fact, long position, Instant sealedAt, Instant knownAt) {
        return new SealedFact(
                position,
                sealedAt,
                knownAt,
                fact.type(),
                fact.subject(),
                fact.region(),
                fact.actor(),
                fact.causedBy(),
                fact.depth(),
                fact.audience(),
                fact.civilTime(),
                origin,
                fact.body(),
                "");
    }

    private static SealedFact withHash(SealedFact fact, String hash) {
        return new SealedFact(
                fact.position(),
                fact.sealedAt(),
                fact.knownAt(),
                fact.type(),
                fact.subject(),
                fact.region(),
                fact.actor(),
                fact.causedBy(),
                fact.depth(),
                fact.audience(),
                fact.civilTime(),
                fact.origin(),
                fact.body(),
                hash);
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /// Ends its thread and leaves the lease to other nodes.
    @Override
    public void close() {
        loop.close();
        try {
            store.useTransaction(Cause.house(), tx -> lease.release(tx.handle()));
        } catch (StorageException e) {
            LOG.debug("The sealer's lease was not given back; it runs out by itself.", e);
        }
    }
}
