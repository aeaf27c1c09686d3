package org.anlan.forecasting.runoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.anlan.forecasting.reference.SharedFiles;

class RunoffTest {

    private static final XajParameters SET_A =
            new XajParameters(
                    0.9, 0.3, 0.02, 15, 75, 90, 0.15, 20, 1.2, 0.35, 0.3, 0.2, 1, 0.7, 0.985);

    private static List<String[]> days(String first) {
        return SharedFiles.rows("reference/forecasting/c_L0123001_daily.csv").stream()
                .filter(row -> row[0].compareTo(first) >= 0 && row[0].compareTo("2000") < 0)
                .toList();
    }

    private static double number(String text) {
        return Double.parseDouble(text);
    }

    /// airGR 1.7.6, eleven years of its basin L0123001.
    @Example
    void gr4jGivesTheFlowOfItsAuthors() {
        var model = new Gr4j(257.238, 1.012, 88.235, 2.208);
        var expected = SharedFiles.rows("reference/forecasting/c_gr4j_expected.csv").iterator();
        for (var day : days("1989-01-01")) {
            var flow = model.step(number(day[1]), number(day[2]));
            if (day[0].compareTo("1990") >= 0) {
                var row = expected.next();
                assertThat(flow).isCloseTo(number(row[1]), within(1e-6));
                assertThat(model.production()).isCloseTo(number(row[2]), within(1e-6));
                assertThat(model.exchange()).isCloseTo(number(row[6]), within(1e-6));
            }
        }
    }

    /// hydromodel at 89d7a8ed, the same basin.
    @Example
    void compatibleXinanjiangGivesThePublishedFlow() {
        var model = new Xinanjiang(SET_A, 24, Xinanjiang.Mode.COMPATIBLE);
        var expected = SharedFiles.rows("reference/forecasting/c_xaj_expected_A.csv").iterator();
        for (var day : days("1989-01-01")) {
            if (day[0].equals("1990-01-01")) {
                model.restartChannel();
            }
            var flow = model.step(number(day[1]), number(day[2]));
            if (day[0].compareTo("1990") >= 0) {
                var row = expected.next();
                assertThat(flow).isCloseTo(number(row[1]), within(1e-6));
                assertThat(model.evaporation()).isCloseTo(number(row[2]), within(1e-6));
            }
        }
    }

    @Property(tries = 200)
    void nativeXinanjiangLosesNoWaterWhateverTheBasin(@ForAll long seed) {
        var random = new SplittableRandom(seed);
        var p =
                new XajParameters(
                        random.nextDouble(0.1, 1.5),
                        random.nextDouble(0, 0.6),
                        random.nextDouble(0, 0.3),
                        random.nextDouble(0.1, 30),
                        random.nextDouble(5, 90),
                        random.nextDouble(5, 120),
                        random.nextDouble(0, 0.3),
                        random.nextDouble(1, 100),
                        random.nextDouble(0.5, 2),
                        random.nextDouble(0, 0.7),
                        random.nextDouble(0, 0.7),
                        random.nextDouble(0, 0.99),
                        random.nextDouble(0, 5),
                        random.nextDouble(0, 0.9),
                        random.nextDouble(0.9, 0.998));
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

    /// V. T. Chow et al. 1988, example 8.4.1: printed in whole m³/s.
    @Example
    void theTextbookFloodIsRouted() {
        double[] inflow = {93, 137, 208, 320, 442, 546, 630, 678, 691, 675, 634, 571};
        double[] printed = {85, 91, 114, 159, 233, 324, 420, 509, 578, 623, 642, 635};
        var reach = new Muskingum(2.3, 0.15, 1);
        assertThat(reach.route(inflow, 85)).containsExactly(printed, within(0.6));
        assertThat(reach.coefficients())
                .containsExactly(new double[] {0.0631, 0.3442, 0.5927}, within(5e-5));
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
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (var value : values) {
            sum += value;
        }
        return sum;
    }
}
