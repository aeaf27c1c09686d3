package org.anlan.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.anlan.store.open.OpenStore;
import org.anlan.store.testing.TestDatabase;
import org.anlan.store.testing.TestProvince;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The minutes")
class MinutesTest {

    @Test
    void areToldOnceEachAlsoWhenAnExerciseTurnsItsClockBack() {
        var told = new ArrayList<Instant>();
        try (var open = OpenStore.open(TestDatabase.settings(), TestProvince.birth(), List.of());
                var minutes = new Minutes(open, List.of(tx -> told.add(tx.civilNow())))) {
            for (var at : List.of("03T09:00", "03T09:00", "03T09:01", "02T09:00")) {
                open.turnClock(Instant.parse("2031-07-" + at + ":00Z"));
                minutes.tellNow();
            }
        }
        assertThat(told).hasSize(3);
        assertThat(told.getLast()).isBefore(told.getFirst());
    }

    @Test
    void areToldToAllRoomsThoughOneFailsAndSayThatItDoes() throws InterruptedException {
        var others = new CountDownLatch(2);
        try (var open = OpenStore.open(TestDatabase.settings(), TestProvince.birth(), List.of());
                var minutes =
                        new Minutes(
                                open,
                                List.of(
                                        _ -> others.countDown(),
                                        _ -> {
                                            throw new IllegalStateException("one room's bug");
                                        },
                                        _ -> others.countDown()))) {
            minutes.start();
            assertThat(others.await(10, TimeUnit.SECONDS)).isTrue();
            for (var i = 0; i < 500 && minutes.troubles().isEmpty(); i++) {
                Thread.sleep(Duration.ofMillis(10));
            }
            assertThat(minutes.troubles()).containsExactly("minutes: IllegalStateException");
        }
    }
}
