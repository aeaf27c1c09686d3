package org.anlan.forecasting.runoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class RunoffTest {

    @Property(tries = 200)
    void nativeXinanjiangLosesNoWaterWhateverTheBasin(@ForAll long seed) {
        var random = new SplittableRandom(seed);
        var p = Basins.any(random);
        var model = new Xinanjiang(p, random.nextBoolean() ? 24 : 6, Xinanjiang.Mode.NATIVE);
        for (int t = 0; t < 300; t++) {
            var rain = random.nextInt(3) == 0 ? random.nextDouble(0, 120) : 0;
            var before = model.storage();
            var flow = model.step(rain, random.nextDouble(0, 8));
            var left = rain - model.evaporation() - model.generated();
            assertThat(left).isCloseTo(model.storage() - before, within(1e-9));
            assertThat(flow).isFinite().isNotNegative();
        }
    }

    @Example
    void theChannelDelaysButKeepsTheWater() {
        var quick = new XajParameters(1, 0.3, 0, 15, 75, 90, 0.1, 20, 1, 0.3, 0.3, 0.5, 2.5, 0, 0);
        var model = new Xinanjiang(quick, 24, Xinanjiang.Mode.NATIVE);
        double generated = 0;
        double flow = 0;
        for (int t = 0; t < 2000; t++) {
            flow += model.step(t == 0 ? 150 : 0, 0);
            generated += model.generated();
        }
        // 3.5 lagged steps of the first 0.2 mm, and 0.2 mm in the channel's recession
        assertThat(flow).isCloseTo(generated + 0.2 * (2.5 + 0.5 / (1 - 0.5)), within(1e-9));
    }

    @Property(tries = 100)
    void aSteadyFlowStaysAndAFloodIsKept(@ForAll long seed) {
        var random = new SplittableRandom(seed);
        var reach = new Muskingum(random.nextDouble(1, 30), random.nextDouble(0, 0.3), 1);
        var flood = new double[2000];
        for (int t = 0; t < 5; t++) {
            flood[t] = t == 0 ? 0 : random.nextDouble(0, 900);
        }
        var routed = reach.route(flood, 0);
        assertThat(sum(routed)).isCloseTo(sum(flood), within(1e-6));
        assertThat(routed).doesNotContain(Double.NaN);
        for (var flow : routed) {
            assertThat(flow).isGreaterThanOrEqualTo(-1e-9);
        }
    }

    @Example
    void badParametersAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Gr4j(0, 1, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Muskingum(1, 0.5, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new Muskingum(0.2, 0.1, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new XajParameters(1, -0.1, 0, 1, 1, 1, 0, 1, 1, 0, 0, 0, 0, 0, 0))
                .withMessageContaining("B");
        assertThatIllegalArgumentException().isThrownBy(() -> new Muskingum(2.3, 0.15, 1, 9));
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (var value : values) {
            sum += value;
        }
        return sum;
    }
}
