package org.anlan.benchmarks.pooling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.anlan.forecasting.pooling.ClassicalModel;
import org.junit.jupiter.api.Test;

class PanelTest {

    @Test
    void bothWaysFindTheSameBestDecisionMaker() {
        for (int number = 0; number < 20; number++) {
            var model = new ClassicalModel(new Panel(8, 12).panel(number), 1);
            var best = 0.0;
            for (var cutoff : model.calibrations()) {
                var maker = model.global(cutoff);
                var isAllowed = maker.calibration() >= cutoff * (1 - 1e-9);
                best = isAllowed ? Math.max(best, maker.combined()) : best;
            }
            assertThat(model.globalOptimised().combined()).isCloseTo(best, within(1e-12));
        }
    }
}
