package org.anlan.store.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.anlan.store.Cause;
import org.anlan.store.Database;
import org.anlan.store.DatabaseSettings;
import org.anlan.store.FactCodec;
import org.anlan.store.Inbox;
import org.anlan.store.StorageException;
import org.anlan.store.Store;
import org.anlan.store.journal.Verdict;
import org.anlan.store.open.OpenStore;
import org.anlan.store.testing.Happened;
import org.anlan.store.testing.Remembering;
import org.anlan.store.testing.SmallDisk;
import org.anlan.store.testing.TestProvince;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("An open store whose server goes away")
class ServerGoneCrashTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir private Path folder;

    @Test
    void failsInPassingAndGoesOnByItselfWithEveryAcknowledgedFact()
            throws IOException, InterruptedException {
        var follower = new Remembering();
        try (var open =
                OpenStore.open(
                        DatabaseSettings.embeddedIn(folder),
                        TestProvince.birth(),
                        Happened.ROOMS)) {
            open.journal().follow(List.of(follower));
            open.journal().start();
            Happened.state(open, "s", 1);

            kill(Files.readAllLines(folder.resolve("pg/postmaster.pid")).getFirst());
            var number = new AtomicInteger(1);
            var failure = firstFailure(() -> stated(open, number.incrementAndGet()));
            assertThat(failure.isPassing()).as(failure.getMessage()).isTrue();
            assertThat(failure).hasMessageContaining("the database cannot be reached");

            var last = number.incrementAndGet();
            var accepted = untilItWorks(() -> stated(open, last));
            assertThat(open.journal().settle(PATIENCE)).isTrue();
            assertThat(accepted).isEqualTo(last);
            assertThat(follower.followed()).contains(1, last).doesNotHaveDuplicates();
            assertThat(open.verifyJournal()).isInstanceOf(Verdict.Whole.class);
            assertThat(open.database().trouble()).isEmpty();
        }
    }

    @Test
    void failsInPassingWhenItsSessionsAreEnded() {
        try (var open =
                OpenStore.open(
                        DatabaseSettings.embeddedIn(folder),
                        TestProvince.birth(),
                        Happened.ROOMS)) {
            assertThatThrownBy(
                            () ->
                                    open.store()
                                            .read(
                                                    handle ->
                                                            handle.execute(
                                                                    "select pg_terminate_backend(pg_backend_pid())")))
                    .isInstanceOfSatisfying(
                            StorageException.class, e -> assertThat(e.isPassing()).isTrue());
            assertThat(untilItWorks(() -> stated(open, 1))).isEqualTo(1);
        }
    }

    @Test
    void saysInOneLineThatTheDiskIsTooFullToStart() throws IOException, InterruptedException {
        try (var disk = SmallDisk.mount(folder.resolve("disk"), 64)) {
            assertThatThrownBy(() -> Database.open(DatabaseSettings.embeddedIn(disk.path())))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("MB free; the database needs 200 MB to start.")
                    .hasMessageContaining("Maybe free some space");
        }
    }

    @Test
    void saysThatTheDiskIsFullAndGoesOnWhenThereIsSpace() throws IOException, InterruptedException {
        try (var disk = SmallDisk.mount(folder.resolve("disk"), 400);
                var database = Database.open(DatabaseSettings.embeddedIn(disk.path()))) {
            var store =
                    new Store(
                            database.jdbi(),
                            Instant::now,
                            new Inbox(new FactCodec(List.of(Happened.class))));
            database.jdbi().useHandle(h -> h.execute("create unlogged table heap (line text)"));
            // Unlogged: only the table grows, so that it is the table that finds no space.
            disk.fill(24);
            var failure = firstFailure(() -> heap(store));
            assertThat(failure.isPassing()).as(failure.getMessage()).isTrue();
            assertThat(failure.getMessage()).contains("the disk of the database is full");
            disk.empty();
            assertThat(untilItWorks(() -> heap(store))).isEqualTo(1);
        }
    }

    private static int heap(Store store) {
        return store.inTransaction(
                Cause.house(),
                tx -> {
                    tx.handle()
                            .execute(
                                    "insert into heap select repeat(md5(n::text), 200) from generate_series(1, 2000) as n");
                    return 1;
                });
    }

    private static int stated(OpenStore open, int number) {
        Happened.state(open, "s" + number, number);
        return number;
    }

    private static void kill(String pid) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-KILL", pid).start().waitFor()).isZero();
    }

    /// Asks until it fails; each call is a round trip to the database, so this does not spin.
    private static StorageException firstFailure(Supplier<Integer> call) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            try {
                var _ = call.get();
            } catch (StorageException e) {
                return e;
            }
        }
        throw new AssertionError("it never failed");
    }

    private static int untilItWorks(Supplier<Integer> call) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return call.get();
            } catch (StorageException e) {
                assertThat(e.isPassing()).as(e.getMessage()).isTrue();
                assertThat(System.nanoTime()).as(e.getMessage()).isLessThan(deadline);
            }
        }
    }
}
