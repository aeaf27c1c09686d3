package org.anlan.logistics.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.anlan.logistics.dispatch.search.Dispatcher;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A dispatch of up to five packs on two trucks")
class BruteForceTest {

    private static final int TASKS = 300;

    @Test
    void costsWhatTheBestOfAllDispatchesDoes() {
        int carried = 0;
        int missed = 0;
        int best = 0;
        for (int seed = 1; seed <= TASKS; seed++) {
            var small = new SmallTask(new Random(seed));
            double least = small.least();
            var made = Dispatcher.dispatch(small.task(), seed, 400, () -> false);
            if (Double.isInfinite(least)) {
                assertThat(made.uncarried()).as("seed %d", seed).isNotEmpty();
            } else if (made.uncarried().isEmpty()) {
                carried++;
                double cost = cost(made);
                assertThat(cost).as("seed %d: nothing beats all", seed).isGreaterThan(least - 1e-6);
                assertThat(cost).as("seed %d", seed).isEqualTo(least, within(0.02 * least + 1e-6));
                best += cost < least + 1e-6 ? 1 : 0;
            } else {
                missed++;
            }
        }
        assertThat(carried).as("tasks of which all can be carried").isGreaterThan(TASKS / 2);
        assertThat(missed).as("could be carried, only over a stop at another place").isLessThan(4);
        assertThat(best)
                .as("of %d found exactly", carried)
                .isGreaterThanOrEqualTo(carried * 97 / 100);
    }

    private static double cost(Dispatch made) {
        return made.figures().waitingTonHours() + 2 * made.figures().vehicleTonHours();
    }
}
