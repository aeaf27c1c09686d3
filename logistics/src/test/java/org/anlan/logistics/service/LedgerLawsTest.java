package org.anlan.logistics.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.anlan.domain.ActorId;
import org.anlan.logistics.stock.Account;
import org.anlan.logistics.stock.Condition;
import org.anlan.logistics.stock.Entry;
import org.anlan.logistics.stock.LotBook;
import org.anlan.logistics.stock.LotCard;
import org.anlan.logistics.stock.Movement;
import org.anlan.logistics.stock.SqlBooks;
import org.anlan.logistics.stock.SqlLedger;
import org.anlan.logistics.stock.SqlLots;
import org.anlan.store.Cause;
import org.anlan.store.Store;
import org.anlan.web.Problem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The ledger of stock, under 32 threads that write at the same time,")
class LedgerLawsTest {

    private static final int WRITERS = 32;
    private static final int TRIES = 30;
    private static final long UNITS = 400;
    private static final Scene SCENE = new Scene();
    private static final List<Movement.Kind> KINDS =
            List.of(Movement.Kind.values()).stream()
                    .filter(k -> k.from() != Account.OUTSIDE)
                    .toList();

    @AfterAll
    static void close() {
        SCENE.close();
    }

    private static Store store() {
        return SCENE.server.open().store();
    }

    /// What the writers were told, as a second set of books kept in memory.
    private static final class Told {
        private final Map<String, Map<Account, AtomicInteger>> balances = new HashMap<>();
        private final Map<String, Entry> booked = new ConcurrentHashMap<>();
        private final AtomicInteger refused = new AtomicInteger();
        private final AtomicInteger replayed = new AtomicInteger();

        private Told(List<String> lots) {
            for (var lot : lots) {
                var accounts = new HashMap<Account, AtomicInteger>();
                List.of(Account.values()).forEach(a -> accounts.put(a, new AtomicInteger()));
                balances.put(lot, accounts);
            }
        }

        private AtomicInteger on(String lot, Account account) {
            var accounts = Optional.ofNullable(balances.get(lot)).orElseThrow();
            return Optional.ofNullable(accounts.get(account)).orElseThrow();
        }

        private void count(Entry entry) {
            assertThat(booked.put(entry.key(), entry)).as("booked twice: " + entry).isNull();
            on(entry.lot(), entry.kind().from()).addAndGet((int) -entry.quantity());
            on(entry.lot(), entry.kind().to()).addAndGet((int) entry.quantity());
        }
    }

    @ParameterizedTest(name = "in the random sequences of seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void keepsEachUnitOnOneAccountAndBooksEachKeyOnce(long seed) throws Exception {
        var lots = lots(seed);
        var told = new Told(lots);
        lots.forEach(lot -> told.on(lot, Account.FREE).set((int) UNITS));
        var start = new CyclicBarrier(WRITERS);
        together(writer -> () -> write(seed, writer, lots, told, start));

        for (var lot : lots) {
            var book = store().read(h -> SqlLots.find(h, lot)).orElseThrow();
            assertThat(book.opened()).isEqualTo(UNITS);
            assertThat(book.units().values()).allMatch(units -> units >= 0);
            assertThat(sum(book)).isEqualTo(UNITS);
            assertThat(promised(book)).isLessThanOrEqualTo(book.inDepot());
            for (var account : book.units().keySet()) {
                assertThat(book.on(account)).isEqualTo(told.on(lot, account).get());
            }
        }
        assertThat(store().read(SqlBooks::differences)).isEmpty();
        assertThat(movements(seed)).isEqualTo(told.booked.size());
        assertThat(told.refused.get()).as("some ask for more than is there").isPositive();
        assertThat(told.replayed.get()).as("some are told again").isPositive();
    }

    private static List<String> lots(long seed) {
        var lots = List.of("law-%d-a".formatted(seed), "law-%d-b".formatted(seed));
        store().useTransaction(
                        Cause.by(ActorId.HOUSE),
                        tx ->
                                lots.forEach(
                                        lot ->
                                                SqlLedger.take(
                                                        tx,
                                                        card(lot),
                                                        UNITS,
                                                        Condition.GOOD,
                                                        "试")));
        return lots;
    }

    private static LotCard card(String lot) {
        return new LotCard(
                lot,
                "province",
                "tent-12",
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true);
    }

    private static Boolean write(
            long seed, int writer, List<String> lots, Told told, CyclicBarrier start)
            throws Exception {
        var random = new Random(seed * 1000 + writer);
        start.await();
        for (var i = 0; i < TRIES; i++) {
            var again = random.nextInt(4) == 0 ? anyBooked(told) : Optional.<Entry>empty();
            var entry = again.orElseGet(() -> entry(seed, random, lots));
            book(entry, told, again.isPresent());
        }
        return true;
    }

    /// What any of the writers booked before: told again by another.
    private static Optional<Entry> anyBooked(Told told) {
        var all = List.copyOf(told.booked.values());
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(all.get(ThreadLocalRandom.current().nextInt(all.size())));
    }

    /// Half of them promise, for that is what must never be done twice.
    private static Entry entry(long seed, Random random, List<String> lots) {
        var kind =
                random.nextBoolean()
                        ? Movement.Kind.RESERVE
                        : KINDS.get(random.nextInt(KINDS.size()));
        var second =
                kind.way() == Movement.Way.TWO_PERSONS
                        ? Optional.of(new UUID(2, 2))
                        : Optional.<UUID>empty();
        return new Entry(
                "law-%d/%s".formatted(seed, new UUID(random.nextLong(), random.nextLong())),
                kind,
                lots.get(random.nextInt(lots.size())),
                1 + random.nextInt(40),
                Optional.empty(),
                "试",
                second);
    }

    private static void book(Entry entry, Told told, boolean again) {
        try {
            var booked =
                    store().inTransaction(Cause.by(ActorId.HOUSE), tx -> SqlLedger.book(tx, entry));
            if (booked) {
                told.count(entry);
            } else {
                assertThat(again).isTrue();
                told.replayed.incrementAndGet();
            }
        } catch (Problem refused) {
            assertThat(refused.status()).isEqualTo(409);
            told.refused.incrementAndGet();
        }
    }

    private static long sum(LotBook book) {
        return book.units().values().stream().mapToLong(Long::longValue).sum();
    }

    private static long promised(LotBook book) {
        return book.on(Account.RESERVED) + book.on(Account.PICKED);
    }

    private static long movements(long seed) {
        return store().read(
                        h ->
                                h.createQuery(
                                                "select count(*) from logistics.movement where key like :key")
                                        .bind("key", "law-" + seed + "/%")
                                        .mapTo(Long.class)
                                        .one());
    }

    private interface Work {
        Callable<Boolean> of(int writer);
    }

    private static void together(Work work) throws InterruptedException, ExecutionException {
        var tasks = new ArrayList<Callable<Boolean>>();
        for (var i = 0; i < WRITERS; i++) {
            tasks.add(work.of(i));
        }
        try (var threads = Executors.newFixedThreadPool(WRITERS)) {
            for (var done : threads.invokeAll(tasks)) {
                done.get();
            }
        }
    }

    @Test
    void neverRewritesAMovement() {
        var lots = lots(9);
        for (var statement :
                List.of(
                        "update logistics.movement set quantity = 1 where lot = '%s'",
                        "delete from logistics.movement where lot = '%s'")) {
            assertThatThrownBy(
                            () ->
                                    store().useTransaction(
                                                    Cause.house(),
                                                    tx ->
                                                            tx.handle()
                                                                    .execute(
                                                                            statement.formatted(
                                                                                    lots.get(0)))))
                    .rootCause()
                    .hasMessageContaining("written once");
        }
    }

    @Test
    void refusesAKeyThatStandsForAnotherMovement() {
        var lot = lots(8).get(0);
        var one = new Entry("law-8/key", Movement.Kind.SPOIL, lot, 3, "受潮");
        var other = new Entry("law-8/key", Movement.Kind.SPOIL, lot, 4, "受潮");
        store().useTransaction(Cause.house(), tx -> SqlLedger.book(tx, one));
        assertThatThrownBy(
                        () ->
                                store().useTransaction(
                                                Cause.house(), tx -> SqlLedger.book(tx, other)))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("这个键已用于另一笔");
    }
}
