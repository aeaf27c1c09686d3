package org.anlan.forecasting.runoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class StateTest {

    private static final XajParameters SET_A =
            XajParameters.of(
                    0.9, 0.3, 0.02, 15, 75, 90, 0.15, 20, 1.2, 0.35, 0.3, 0.2, 1, 0.7, 0.985);

    @Property(tries = 100)
    void aXinanjiangRunCutInTwoGivesTheSameFlowBitForBit(@ForAll long seed) {
        var random = new SplittableRandom(seed);
        var p = Basins.any(random);
        var mode = random.nextBoolean() ? Xinanjiang.Mode.NATIVE : Xinanjiang.Mode.COMPATIBLE;
        var weather = Basins.weather(random, 60);
        var whole = new Xinanjiang(p, 24, mode);
        var part = new Xinanjiang(p, 24, mode);
        var cut = random.nextInt(60);
        for (int t = 0; t < 60; t++) {
            if (t == cut) {
                part = new Xinanjiang(p, 24, mode, part.state());
            }
            var flow = whole.step(weather.rain(t), weather.potential(t));
            assertThat(part.step(weather.rain(t), weather.potential(t))).isEqualTo(flow);
        }
        assertThat(part.state()).isEqualTo(whole.state());
    }

    @Property(tries = 100)
    void aGr4jRunCutInTwoGivesTheSameFlowBitForBit(@ForAll long seed) {
        var random = new SplittableRandom(seed);
        var x1 = random.nextDouble(20, 900);
        var x2 = random.nextDouble(-3, 3);
        var x3 = random.nextDouble(5, 300);
        var x4 = random.nextDouble(0.3, 6);
        var weather = Basins.weather(random, 60);
        var whole = new Gr4j(x1, x2, x3, x4);
        var part = new Gr4j(x1, x2, x3, x4);
        var cut = random.nextInt(60);
        for (int t = 0; t < 60; t++) {
            if (t == cut) {
                part = new Gr4j(x1, x2, x3, x4, part.state());
            }
            var flow = whole.step(weather.rain(t), weather.potential(t));
            assertThat(part.step(weather.rain(t), weather.potential(t))).isEqualTo(flow);
        }
        assertThat(part.state()).isEqualTo(whole.state());
    }

    @Example
    void aStoreFullerThanItsCapacityIsRefusedNotCut() {
        var full = new XajState(15, 75, 90.1, 0, 0.1, 0.1, 0.1, 0.2, List.of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Xinanjiang(SET_A, 24, Xinanjiang.Mode.NATIVE, full))
                .withMessageContaining("WD (90.1 mm) must not exceed DM (90.0 mm)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new XajState(-1, 0, 0, 0, 0.1, 0, 0, 0, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new XajState(1, 0, 0, 0, 0, 0, 0, 0, List.of()));
        var tooMany = new XajState(1, 1, 1, 1, 0.1, 0.1, 0.1, 0.2, List.of(1.0, 1.0, 1.0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Xinanjiang(SET_A, 24, Xinanjiang.Mode.NATIVE, tooMany))
                .withMessageContaining("2");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new Gr4j(100, 0, 10, 2, new Gr4jState(101, 1, List.of(), List.of())))
                .withMessageContaining("X1");
    }

    @Example
    void fourQuarterDaysDrainAsMuchAsOneDay() {
        var wet = new XajState(15, 75, 90, 20, 0.5, 0.1, 0.1, 0.2, List.of());
        var day = new Xinanjiang(SET_A, 24, Xinanjiang.Mode.NATIVE, wet);
        var quarters = new Xinanjiang(SET_A, 6, Xinanjiang.Mode.NATIVE, wet);
        day.step(0, 0);
        for (int i = 0; i < 4; i++) {
            quarters.step(0, 0);
        }
        assertThat(quarters.state().depth()).isCloseTo(day.state().depth(), within(1e-12));
    }

    @Example
    void aSoilFilledToTheBrimStaysThereAndAllRainRunsOff() {
        var full = new XajState(15, 75, 90, 20, 1, 0, 0, 0, List.of());
        var model = new Xinanjiang(SET_A, 24, Xinanjiang.Mode.NATIVE, full);
        model.step(30, 0);
        assertThat(model.state().upper() + model.state().lower() + model.state().deep())
                .isCloseTo(180, within(1e-4));
        assertThat(model.generated()).isGreaterThan(30 * 0.98);
    }
}
