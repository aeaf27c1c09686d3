package org.anlan.store.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.anlan.store.Cause;
import org.anlan.store.open.OpenStore;
import org.anlan.store.outbound.Message.State;
import org.anlan.store.testing.Happened;
import org.anlan.store.testing.TestDatabase;
import org.anlan.store.testing.TestProvince;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The outbound queue")
class OutboundTest {

    private static final Backoff BACKOFF =
            new Backoff(Duration.ofSeconds(10), Duration.ofMinutes(1));

    private final TurnableClock clock = new TurnableClock();
    private final Recording sms = new Recording("sms", true);
    private final Recording file = new Recording("file", false);
    private OpenStore open;

    @BeforeEach
    void open() {
        open = OpenStore.open(TestDatabase.settings(), TestProvince.birth(), Happened.ROOMS);
    }

    @AfterEach
    void close() {
        open.close();
    }

    @Test
    void deliversWhatItsTransactionCommittedUnderItsKey() {
        var outbound = outbound(false);
        send(outbound, "sms", "k1");
        assertThat(loop(sms).round()).isTrue();
        assertThat(loop(sms).round()).isFalse();
        assertThat(sms.taken).containsExactly(new Delivery("k1", "to k1", "hello", 1));
        assertThat(outbound.list(State.DELIVERED, 0, 10))
                .extracting(Message::key)
                .containsExactly("k1");
    }

    @Test
    void sendsNothingWhenTheTransactionFails() {
        var outbound = outbound(false);
        assertThatThrownBy(
                        () ->
                                open.store()
                                        .useTransaction(
                                                Cause.house(),
                                                tx -> {
                                                    outbound.send(tx, "sms", "k1", "to", "hello");
                                                    throw new IllegalStateException("after");
                                                }))
                .hasMessage("after");
        assertThat(loop(sms).round()).isFalse();
        assertThat(outbound.count()).isEmpty();
    }

    @Test
    void sendsOneMessageOfOneKey() {
        var outbound = outbound(false);
        assertThat(send(outbound, "sms", "k1")).isTrue();
        assertThat(send(outbound, "sms", "k1")).isFalse();
        assertThat(outbound.count()).containsEntry(State.WAITING, 1L);
    }

    @Test
    void triesAgainAfterTwiceTheWaitEachTimeUpToACap() {
        var outbound = outbound(false);
        sms.refuses = 3;
        send(outbound, "sms", "k1");
        for (var wait : List.of(10, 20, 40)) {
            assertThat(loop(sms).round()).isTrue();
            assertThat(outbound.list(State.FAILING, 0, 10))
                    .singleElement()
                    .satisfies(m -> assertThat(m.lastProblem()).contains("busy"));
            clock.pass(Duration.ofSeconds(wait).minusMillis(1));
            assertThat(loop(sms).round()).isFalse();
            clock.pass(Duration.ofMillis(1));
        }
        assertThat(loop(sms).round()).isTrue();
        assertThat(sms.taken).extracting(Delivery::attempt).containsExactly(4);
        assertThat(attempts()).containsExactly("1 busy", "2 busy", "3 busy", "4 taken");
    }

    @ParameterizedTest(name = "after attempt {0}: {1} s")
    @CsvSource({"1, 10", "2, 20", "3, 40", "4, 60", "5, 60", "1000, 60"})
    void waitsLonger(int attempts, int seconds) {
        assertThat(BACKOFF.after(attempts)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void triesAtOnceWhenTheOperatorSaysSo() {
        var outbound = outbound(false);
        sms.refuses = 1;
        send(outbound, "sms", "k1");
        loop(sms).round();
        assertThat(outbound.retry(outbound.list(State.FAILING, 0, 1).getFirst().id())).isTrue();
        assertThat(loop(sms).round()).isTrue();
        assertThat(sms.taken).hasSize(1);
    }

    @Test
    void survivesAFaultInAChannelsOwnCode() {
        var outbound = outbound(false);
        sms.broken = true;
        send(outbound, "sms", "k1");
        assertThat(loop(sms).round()).isTrue();
        assertThat(outbound.list(State.FAILING, 0, 1).getFirst().lastProblem())
                .contains("IllegalStateException");
    }

    @Test
    void takesAMessageUpAgainThatANodeDiedWith() {
        var outbound = outbound(false);
        send(outbound, "sms", "k1");
        open.store()
                .useTransaction(
                        Cause.house(),
                        tx ->
                                SqlOutbound.claim(
                                        tx.handle(),
                                        "sms",
                                        clock.instant(),
                                        clock.instant().plusSeconds(300)));
        assertThat(loop(sms).round()).isFalse();
        clock.pass(Duration.ofMinutes(5));
        assertThat(loop(sms).round()).isTrue();
        assertThat(sms.taken).hasSize(1);
    }

    @Test
    void withholdsInAnExerciseWhatWouldLeaveTheHouseAndKeepsItVisible() {
        var outbound = outbound(true);
        outbound.register(List.of(sms, file));
        send(outbound, "sms", "k1");
        send(outbound, "file", "k2");
        outbound.tidy();
        assertThat(loop(file).round()).isTrue();
        assertThat(outbound.list(State.WITHHELD, 0, 10))
                .extracting(Message::key)
                .containsExactly("k1");
        assertThat(sms.taken).isEmpty();
        assertThat(file.taken).hasSize(1);
        assertThat(outbound.retry(outbound.list(State.WITHHELD, 0, 1).getFirst().id())).isFalse();
    }

    @Test
    void saysWhichMessageHasNoWayOut() {
        var outbound = outbound(false);
        send(outbound, "fax", "k1");
        outbound.tidy();
        assertThat(outbound.list(State.FAILING, 0, 10))
                .singleElement()
                .satisfies(
                        m ->
                                assertThat(m.lastProblem())
                                        .contains("no channel of this name is set up"));
    }

    private Outbound outbound(boolean exercise) {
        return new Outbound(open.store(), clock, exercise, BACKOFF);
    }

    private ChannelLoop loop(Channel channel) {
        return new ChannelLoop(open.store(), clock, channel, BACKOFF, Duration.ofSeconds(1));
    }

    private boolean send(Outbound outbound, String channel, String key) {
        return open.store()
                .inTransaction(
                        Cause.house(), tx -> outbound.send(tx, channel, key, "to " + key, "hello"));
    }

    private List<String> attempts() {
        return open.store()
                .read(
                        handle ->
                                handle.createQuery(
                                                "select attempt || ' ' || coalesce(problem, 'taken') from core.outbound_attempt order by attempt")
                                        .mapTo(String.class)
                                        .list());
    }

    private static final class Recording implements Channel {
        private final String name;
        private final boolean leaves;
        private final List<Delivery> taken = new ArrayList<>();
        private int refuses;
        private boolean broken;

        Recording(String name, boolean leaves) {
            this.name = name;
            this.leaves = leaves;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public boolean leavesTheHouse() {
            return leaves;
        }

        @Override
        public void deliver(Delivery delivery) throws DeliveryFailed {
            if (broken) {
                throw new IllegalStateException("a fault of ours");
            }
            if (refuses-- > 0) {
                throw new DeliveryFailed("busy");
            }
            taken.add(delivery);
        }
    }
}
