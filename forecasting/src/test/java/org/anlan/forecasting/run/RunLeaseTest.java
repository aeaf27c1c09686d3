package org.anlan.forecasting.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.anlan.store.testing.TestDatabase;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A run under its lease")
class RunLeaseTest extends WithEngine {

    @Test
    void thatHangsKeepsNoOtherFromItsRuns() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var let = new CountDownLatch(1);
        var otherDone = new CountDownLatch(1);
        one.running = _ -> waitFor(begun, let);
        other.keeping = tx -> tx.afterCommit(otherDone::countDown);
        engine.tell("flood");
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(otherDone.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(engine.of("one").getFirst().state()).isEqualTo(Run.State.RUNNING);
        let.countDown();
        engine.settle();
        assertThat(engine.of("one").getFirst().state()).isEqualTo(Run.State.DONE);
    }

    @Test
    void ofADeadNodeIsTakenAgainOnlyWhenItsLeaseRanOut() {
        var until = Instant.now().plus(Duration.ofHours(1));
        var left = engine.begun("one", UUID.randomUUID(), until, 1);
        engine.tell("flood");
        assertDone("flood");
        assertThat(engine.get(left).state()).isEqualTo(Run.State.RUNNING);
        assertThat(one.computed).doesNotContain("left");

        engine.sql(
                "update forecasting.run set lease_until = now() - interval '1 s' where id = '%s'"
                        .formatted(left));
        engine.settle();
        assertThat(engine.get(left).state()).isEqualTo(Run.State.DONE);
        assertThat(engine.get(left).attempts()).isEqualTo(2);
        assertThat(engine.get(left).lines().getFirst()).startsWith("此前中断 1 次");
    }

    /// The lease is half a second; the run is computed until that is long over.
    @Test
    void isHeldByItsNodeForAsLongAsItIsComputed() {
        var begun = new CountDownLatch(1);
        var let = new CountDownLatch(1);
        var slow = new Adding("slow");
        var idle = new Adding("slow");
        slow.running = _ -> waitFor(begun, let);
        var lease = Duration.ofMillis(500);
        var database = TestDatabase.newUrl();
        try (var holder = new Engine(folder.resolve("holder"), database, lease, slow)) {
            holder.tell("flood");
            waitFor(new CountDownLatch(1), begun); // only then another comes that could take it
            try (var taker = new Engine(folder.resolve("taker"), database, lease, idle)) {
                awaitLater(holder, holder.heldUntil("slow").plus(lease.multipliedBy(2)));
                let.countDown();
                holder.settle();
                taker.settle();
                assertThat(holder.of("slow").getFirst().attempts()).isEqualTo(1);
                assertThat(slow.kept).hasSize(1);
                assertThat(idle.computed).isEmpty();
            }
        }
    }

    private static void awaitLater(Engine engine, Instant held) {
        var deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (engine.heldUntil("slow").isBefore(held)) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    @Test
    void ofThisNodeIsTakenAgainAtOnceAfterItsProcessWasKilled() {
        var node = engine.open.database().node();
        var left = engine.begun("one", node, Instant.now().plus(Duration.ofHours(1)), 1);
        engine.settle();
        assertThat(engine.get(left).state()).isEqualTo(Run.State.DONE);
    }

    @Test
    void isGivenUpAfterThreeBeginnings() {
        var node = engine.open.database().node();
        var left = engine.begun("one", node, Instant.now().plus(Duration.ofHours(1)), 3);
        engine.settle();
        assertThat(engine.get(left).state()).isEqualTo(Run.State.FAILED);
        assertThat(engine.get(left).lines().getFirst()).contains("不再重试");
        assertThat(one.computed).isEmpty();
    }

    @Test
    void thatIsStillComputedWhenItsLeaseIsOverIsGivenUpByTheClock() {
        var begun = new CountDownLatch(1);
        var let = new CountDownLatch(1);
        one.running = _ -> waitFor(begun, let);
        engine.tell("flood");
        waitFor(new CountDownLatch(1), begun);
        engine.sql(
                "update forecasting.run set lease_until = now() - interval '1 s' where model = 'one'");
        engine.tick();
        var run = engine.of("one").getFirst();
        assertThat(run.state()).isEqualTo(Run.State.FAILED);
        let.countDown();
        engine.settle();
        engine.moved("storm");
        assertThat(engine.get(run.id()).state()).isEqualTo(Run.State.FAILED);
        assertThat(one.kept).hasSize(1);
    }

    @Test
    void whoseLeaseAnotherTookMeanwhileKeepsNothing() {
        var begun = new CountDownLatch(1);
        var let = new CountDownLatch(1);
        one.running = _ -> waitFor(begun, let);
        engine.tell("flood");
        waitFor(new CountDownLatch(1), begun);
        engine.sql(
                """
                update forecasting.run set lease_holder = gen_random_uuid(), attempts = 2,
                       lease_until = now() + interval '1 h' where model = 'one'
                """);
        let.countDown();
        one.running = _ -> {};
        engine.tell("storm");
        assertDone("storm");
        assertThat(one.kept).hasSize(1);
        assertThat(engine.of("one").getLast().state()).isEqualTo(Run.State.RUNNING);
    }

    @Test
    void isComputedOnceByTwoNodesOnOneDatabase() {
        var twin = new Adding("one");
        try (var second = new Engine(folder.resolve("second"), url, twin, new Adding("other"))) {
            for (var number = 1; number <= 40; number++) {
                (number % 2 == 0 ? engine : second).tell("p" + number);
            }
            engine.settle();
            second.settle();
            assertThat(engine.of("one")).hasSize(40);
            assertThat(one.computed.size() + twin.computed.size()).isEqualTo(40);
        }
    }

    private static void waitFor(CountDownLatch begun, CountDownLatch let) {
        begun.countDown();
        try {
            assertThat(let.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Waits for a run by its end, not by the clock.
    private void assertDone(String subject) {
        var deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (engine.of("one").stream()
                .noneMatch(r -> r.subject().equals(subject) && r.state() == Run.State.DONE)) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }
}
