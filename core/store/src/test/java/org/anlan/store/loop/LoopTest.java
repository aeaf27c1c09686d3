package org.anlan.store.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A loop")
class LoopTest {

    @Test
    void saysWhatARoundThrewAndGoesOn() throws InterruptedException {
        var rounds = new AtomicInteger();
        var failed = new CountDownLatch(1);
        var done = new CountDownLatch(2);
        try (var loop =
                new Loop(
                        "test-loop",
                        Duration.ofMillis(5),
                        () -> {
                            done.countDown();
                            if (rounds.getAndIncrement() == 0) {
                                failed.countDown();
                                throw new IllegalArgumentException("a bug of the round");
                            }
                            return false;
                        })) {
            loop.start();
            assertThat(failed.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
            await(() -> loop.trouble().isEmpty());
        }
        assertThat(rounds).hasValueGreaterThan(1);
    }

    private static void await(java.util.function.BooleanSupplier what) throws InterruptedException {
        for (var i = 0; i < 1_000 && !what.getAsBoolean(); i++) {
            Thread.sleep(10);
        }
        assertThat(what.getAsBoolean()).isTrue();
    }
}
