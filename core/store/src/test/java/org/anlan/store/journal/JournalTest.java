package org.anlan.store.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import org.anlan.store.Cause;
import org.anlan.store.open.OpenStore;
import org.anlan.store.testing.Happened;
import org.anlan.store.testing.Remembering;
import org.anlan.store.testing.TestDatabase;
import org.anlan.store.testing.TestProvince;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The journal")
class JournalTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Remembering follower = new Remembering();
    private final List<Integer> followed = follower.followed();
    private OpenStore open;

    @BeforeEach
    void open() {
        open = OpenStore.open(TestDatabase.settings(), TestProvince.birth(), Happened.ROOMS);
        open.journal().follow(List.of(follower));
        open.journal().start();
    }

    @AfterEach
    void close() {
        open.close();
    }

    @Test
    void factsOfManyWritersFormOneChainWithoutGaps() {
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 200; i++) {
                var number = i;
                writers.execute(() -> state("s" + number, number));
            }
        }
        assertThat(open.journal().settle(PATIENCE)).isTrue();

        var records = open.journal().listAfter(0, 1_000);
        assertThat(records).hasSize(200);
        var hash = HashChain.GENESIS;
        for (var i = 0; i < records.size(); i++) {
            assertThat(records.get(i).position()).isEqualTo(i + 1);
            hash = HashChain.hash(hash, records.get(i));
            assertThat(records.get(i).hash()).isEqualTo(hash);
        }
        assertThat(followed).hasSize(200).doesNotHaveDuplicates();
    }

    @Test
    void aFailedTransactionStatesNothing() {
        try {
            open.store()
                    .useTransaction(
                            Cause.house(),
                            tx -> {
                                tx.state(new Happened("lost", 1));
                                throw new IllegalStateException("after stating");
                            });
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("after stating");
        }
        state("kept", 2);
        assertThat(open.journal().settle(PATIENCE)).isTrue();
        assertThat(open.journal().listAfter(0, 10))
                .extracting(SealedFact::subject)
                .containsExactly("kept");
    }

    @Test
    void aPoisonFactIsParkedWithLaterOnesOfItsSubjectAndOthersGoOn() {
        follower.poison(2);
        state("ill", 1);
        state("ill", 2);
        state("ill", 3);
        state("well", 4);
        assertThat(open.journal().settle(PATIENCE)).isTrue();

        assertThat(followed).containsExactly(1, 4);
        assertThat(open.journal().listParked(10))
                .extracting(Parked::position)
                .containsExactly(2L, 3L);

        follower.poison(-1);
        assertThat(retry("ill")).isEqualTo(2);
        assertThat(followed).containsExactly(1, 4, 2, 3);
        assertThat(open.journal().listParked(10)).isEmpty();
    }

    @Test
    void whatWasKnownAtAnInstantIsTheLastPositionSealedByThen() {
        var before = open.civil().instant();
        state("s", 1);
        assertThat(open.journal().settle(PATIENCE)).isTrue();
        assertThat(open.journal().positionKnownBy(before)).isZero();
        assertThat(open.journal().positionKnownBy(open.civil().instant())).isEqualTo(1);
    }

    @Test
    void aRetryThatFailsAgainLeavesAllParked() {
        follower.poison(1);
        state("ill", 1);
        state("ill", 2);
        assertThat(open.journal().settle(PATIENCE)).isTrue();

        assertThatThrownBy(() -> retry("ill")).isInstanceOf(StillParked.class);

        assertThat(followed).isEmpty();
        assertThat(open.journal().listParked(10))
                .extracting(Parked::position)
                .containsExactly(1L, 2L);
    }

    private int retry(String subject) {
        return open.store()
                .inTransaction(
                        Cause.house(),
                        tx -> open.journal().retryParked(tx, "test.remembering", subject));
    }

    private void state(String subject, int number) {
        Happened.state(open, subject, number);
    }
}
