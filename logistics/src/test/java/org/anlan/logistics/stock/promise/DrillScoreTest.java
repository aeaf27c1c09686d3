package org.anlan.logistics.stock.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.anlan.logistics.catalogue.Policies;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The score of a delivery")
class DrillScoreTest {

    private static final Instant CALLED = Instant.parse("2020-07-05T02:00:00Z");

    @ParameterizedTest(name = "of {0} of 100 units after {1} of {2} h is {3}")
    @CsvSource({
        "100, 24, 24, 100",
        "100, 1, 24, 100",
        "100, 36, 24, 80",
        "100, 48, 24, 60",
        "100, 999, 24, 60",
        "50, 24, 24, 70",
        "0, 1, 24, 0",
        "100, 0, 0, 100",
        "100, 1, 0, 60",
    })
    void isForTheShareAndThePunctuality(long came, long hours, long given, int score) {
        var due = CALLED.plus(Duration.ofHours(given));
        var call =
                new CallOff(
                        new UUID(1, 1), "a", true, 100, "演练", CALLED, due, "甲", Optional.empty());
        var scored = new DrillScore(Policies.bundled());
        assertThat(scored.of(call, came, CALLED.plus(Duration.ofHours(hours)))).isEqualTo(score);
    }
}
