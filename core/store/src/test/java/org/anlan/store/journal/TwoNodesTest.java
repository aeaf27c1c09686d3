package org.anlan.store.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.anlan.store.DatabaseSettings;
import org.anlan.store.open.OpenStore;
import org.anlan.store.testing.Happened;
import org.anlan.store.testing.Remembering;
import org.anlan.store.testing.TestDatabase;
import org.anlan.store.testing.TestProvince;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Two nodes on one database")
class TwoNodesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir private Path folder;
    private final String url = TestDatabase.newUrl();
    private final Remembering atOne = new Remembering();
    private final Remembering atTwo = new Remembering();
    private OpenStore one;
    private OpenStore two;

    @BeforeEach
    void open() {
        one = node("one", atOne);
        two = node("two", atTwo);
    }

    private OpenStore node(String name, Remembering follower) {
        var settings = new DatabaseSettings(folder.resolve(name), Optional.of(url), 6, false);
        var open = OpenStore.open(settings, TestProvince.birth(), Happened.ROOMS);
        open.journal().follow(List.of(follower));
        open.journal().start();
        return open;
    }

    @AfterEach
    void close() {
        one.close();
        two.close();
    }

    @Test
    void sealOneChainAndFollowEachFactOnceBetweenThem() {
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var number = 1; number <= 400; number++) {
                var it = number;
                writers.execute(() -> Happened.state(it % 2 == 0 ? one : two, "s" + it % 9, it));
            }
        }
        assertThat(one.journal().settle(PATIENCE)).isTrue();
        assertThat(two.journal().settle(PATIENCE)).isTrue();

        assertThat(one.verifyJournal())
                .isInstanceOfSatisfying(
                        Verdict.Whole.class, whole -> assertThat(whole.records()).isEqualTo(400));
        var followed = new ArrayList<>(atOne.followed());
        followed.addAll(atTwo.followed());
        assertThat(followed)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 400).boxed().toList());
        assertThat(one.journal().troubles()).isEmpty();
        assertThat(two.journal().troubles()).isEmpty();
        assertThat(holders()).hasSize(1);
    }

    @Test
    void tellEachOtherOfWhatWasSealed() throws InterruptedException {
        var heardAtOne = new CountDownLatch(1);
        var heardAtTwo = new CountDownLatch(1);
        one.journal().listen(_ -> heardAtOne.countDown());
        two.journal().listen(_ -> heardAtTwo.countDown());
        Happened.state(one, "s", 1);
        // Only one of them sealed it: the other can know by the database's word alone.
        assertThat(heardAtOne.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(heardAtTwo.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void goOnHearingAfterTheListeningConnectionBroke() throws InterruptedException {
        one.database()
                .jdbi()
                .useHandle(
                        handle ->
                                handle.execute(
                                        "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()"));
        var heard = new CountDownLatch(1);
        two.journal().listen(position -> countDownAt(heard, position));
        for (var number = 1; number <= 2; number++) {
            stateStubbornly(number);
        }
        assertThat(heard.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void handTheSealingOverWhenTheHolderCloses() {
        Happened.state(one, "s", 1);
        assertThat(one.journal().settle(PATIENCE)).isTrue();
        var holder = holders().getFirst().equals(one.database().node().toString()) ? one : two;
        var other = holder == one ? two : one;
        holder.close();
        Happened.state(other, "s", 2);
        // Well within the lease's length: the holder gave it back.
        assertThat(other.journal().settle(Duration.ofSeconds(10))).isTrue();
        assertThat(other.journal().head().position()).isEqualTo(2);
        assertThat(other.verifyJournal()).isInstanceOf(Verdict.Whole.class);
    }

    private static void countDownAt(CountDownLatch heard, long position) {
        if (position == 2) {
            heard.countDown();
        }
    }

    private void stateStubbornly(int number) {
        while (true) {
            try {
                Happened.state(one, "s", number);
                return;
            } catch (org.anlan.store.StorageException e) {
                assertThat(e.isPassing()).as(e.getMessage()).isTrue();
            }
        }
    }

    private List<String> holders() {
        return one.store()
                .read(
                        handle ->
                                handle.createQuery("select holder::text from core.lease")
                                        .mapTo(String.class)
                                        .list());
    }
}
