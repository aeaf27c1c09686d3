package org.anlan.ingest.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Whatever the seed, batches of readings")
class ReadingLawsTest {

    @RegisterExtension static final TestGauges HOUSE = new TestGauges();

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void leaveOneStateInWhateverOrderAndHoweverOftenTheyCome(long seed) {
        var lots = new Random(seed);
        var batches = batches(lots);
        HOUSE.forget();
        batches.forEach(b -> HOUSE.csv("STAGE", b));
        var expected = HOUSE.state();

        HOUSE.forget();
        var shuffled = new ArrayList<>(batches);
        shuffled.addAll(batches.subList(0, batches.size() / 2));
        Collections.shuffle(shuffled, lots);
        shuffled.forEach(b -> assertThat(HOUSE.csv("STAGE", b).status()).isEqualTo(200));
        assertThat(HOUSE.state()).isEqualTo(expected);
    }

    @Test
    void ofRivalsForOneReadingAreCountedWithoutGapOrLoss() {
        HOUSE.forget();
        try (var rivals = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 12; i++) {
                var batch = "station,at,value\nS1,2020-07-20T00:00:00Z,%d\n".formatted(i);
                rivals.execute(() -> HOUSE.csv("STAGE", batch));
            }
        }
        assertThat(HOUSE.state()).hasSize(13);
        assertThat(HOUSE.state())
                .anyMatch(s -> s.contains(" 12 "))
                .noneMatch(s -> s.contains(" 13 "));
    }

    /// Readings of half a year at odd hours, one value each, dealt into overlapping batches.
    private static List<String> batches(Random lots) {
        var readings = new LinkedHashMap<String, String>();
        for (var i = 0; i < 200; i++) {
            var time =
                    "2020-%02d-%02dT%02d:00:00Z"
                            .formatted(1 + lots.nextInt(6), 1 + lots.nextInt(28), lots.nextInt(24));
            readings.put(
                    "S%d,%s".formatted(1 + lots.nextInt(2), time),
                    "%d.%02d".formatted(lots.nextInt(30), lots.nextInt(100)));
        }
        var rows = readings.entrySet().stream().map(e -> e.getKey() + "," + e.getValue()).toList();
        var batches = new ArrayList<String>();
        for (var from = 0; from < rows.size(); from += 15) {
            var to = Math.min(rows.size(), from + 25);
            batches.add("station,at,value\n" + String.join("\n", rows.subList(from, to)));
        }
        return batches;
    }
}
