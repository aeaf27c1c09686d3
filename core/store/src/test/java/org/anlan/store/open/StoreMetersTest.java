package org.anlan.store.open;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import org.anlan.store.Cause;
import org.anlan.store.loop.Wake;
import org.anlan.store.testing.Happened;
import org.anlan.store.testing.Remembering;
import org.anlan.store.testing.TestDatabase;
import org.anlan.store.testing.TestProvince;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The store's meters")
class StoreMetersTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @BeforeEach
    void add() {
        Metrics.addRegistry(registry);
    }

    @AfterEach
    void remove() {
        Metrics.removeRegistry(registry);
    }

    @Test
    void showWhatWasSealedFollowedParkedAndQueuedUntilTheStoreIsClosed() {
        var follower = new Remembering();
        follower.poison(2);
        var settings = TestDatabase.settings();
        try (var open = OpenStore.open(settings, TestProvince.birth(), Happened.ROOMS)) {
            open.journal().follow(List.of(follower));
            open.journal().start();
            for (var number = 1; number <= 3; number++) {
                Happened.state(open, "s", number);
            }
            open.store()
                    .useTransaction(
                            Cause.house(), tx -> open.outbound().send(tx, "sms", "k", "to", "x"));
            assertThat(open.journal().settle(Duration.ofSeconds(20))).isTrue();

            assertThat(registry.get("anlan.store.sealed").counter().count()).isEqualTo(3);
            assertThat(registry.get("anlan.store.seal.time").timer().count()).isPositive();
            assertThat(value("anlan.store.journal.position")).isEqualTo(3);
            assertThat(value("anlan.store.pool.idle")).isPositive();
            assertThat(
                            registry.get("anlan.store.follower.lag")
                                    .tag("follower", "test.remembering")
                                    .gauge()
                                    .value())
                    .isZero();
        }
        try (var _ = OpenStore.open(settings, TestProvince.birth(), Happened.ROOMS)) {
            awaitCounted();
            assertThat(value("anlan.store.parked")).isEqualTo(2);
            assertThat(value("anlan.store.outbound.waiting")).isEqualTo(1);
            assertThat(value("anlan.store.outbound.failing")).isZero();
        }
        assertThat(registry.getMeters())
                .extracting(Meter::getId)
                .extracting(Meter.Id::getName)
                .allMatch(name -> name.startsWith("anlan.store.seal"));
    }

    /// The first count follows the opening at once; this waits for it.
    private void awaitCounted() {
        var deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        var pause = new Wake();
        while (value("anlan.store.outbound.waiting") == 0 && System.nanoTime() < deadline) {
            assertThat(pause.await(Duration.ofMillis(5))).isTrue();
        }
    }

    private double value(String name) {
        return registry.get(name).gauge().value();
    }
}
