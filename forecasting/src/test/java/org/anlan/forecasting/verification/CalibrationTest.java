package org.anlan.forecasting.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class CalibrationTest {

    @Property(tries = 10)
    void reliableForecastsMostlyLieWithinTheirBars(@ForAll long seed) {
        var random = new SplittableRandom(seed);
        var p = random.doubles(2000).toArray();
        var y = Arrays.stream(p).map(x -> random.nextDouble() < x ? 1 : 0).toArray();
        var points = Reliability.of(OutcomeTable.of(p, y), 10, 0.9, 200, 1);
        var within =
                points.stream()
                        .filter(b -> b.low() <= b.frequency() && b.frequency() <= b.high())
                        .count();
        assertThat(points).hasSize(10);
        assertThat(within).isGreaterThanOrEqualTo(6);
    }

    @Example
    void anOverconfidentForecastLeavesItsBars() {
        var p = new double[400];
        var y = new double[400];
        Arrays.setAll(p, i -> i % 2 == 0 ? 0.05 : 0.95);
        Arrays.setAll(y, i -> i % 4 < 2 ? 1 : 0);
        var points = Reliability.of(OutcomeTable.of(p, y), 10, 0.9, 300, 7);
        assertThat(points).hasSize(2);
        assertThat(points.getFirst().frequency())
                .isEqualTo(0.5)
                .isGreaterThan(points.getFirst().high());
        assertThat(Reliability.of(OutcomeTable.of(p, y), 10, 0.9, 300, 7)).isEqualTo(points);
    }

    @Example
    void hundredthsFallIntoTheirOwnBins() {
        for (int k = 0; k < 100; k++) {
            assertThat(BrierParts.index(k / 100.0, 100)).isEqualTo(k);
        }
        assertThat(BrierParts.index(1, 10)).isEqualTo(9);
    }

    @Property(tries = 50)
    void ofACountIsUniformWhenDrawnWithinTheJump(@ForAll long seed) {
        var below = new SplittableRandom(seed).nextDouble() * 0.5;
        var drawn =
                IntStream.range(0, 2000)
                        .mapToDouble(i -> Pit.randomised(below, below + 0.4, 31 * seed + i))
                        .toArray();
        assertThat(DoubleStream.of(drawn).average().orElseThrow())
                .isCloseTo(below + 0.2, within(0.02));
        assertThat(DoubleStream.of(drawn).boxed()).allMatch(v -> v >= below && v <= below + 0.4);
        assertThat(Pit.randomised(0.3, 0.3, seed)).isEqualTo(0.3);
    }

    @Example
    void ranksAmongEqualsAreAnyOfTheirs() {
        var dry = new double[] {0, 0, 0, 5};
        var seen =
                IntStream.range(0, 200).map(i -> Pit.rank(dry, 0, i)).distinct().sorted().toArray();
        assertThat(seen).containsExactly(1, 2, 3, 4);
        assertThat(Pit.rank(dry, 9, 1)).isEqualTo(5);
        assertThatIllegalArgumentException().isThrownBy(() -> Pit.randomised(0.5, 0.4, 1));
    }

    @Example
    void aFlatHistogramIsEvenAndATiltedOneIsNot() {
        var flat = Histogram.empty(4);
        var tilted = Histogram.empty(4);
        for (int i = 0; i < 400; i++) {
            flat = flat.plus(i % 4);
            tilted = tilted.plusShare(i % 8 < 5 ? 0.1 : 1);
        }
        assertThat(flat.unevenness()).isZero();
        assertThat(flat.evenChance()).isEqualTo(1);
        assertThat(tilted.evenChance()).isLessThan(1e-6);
        assertThat(tilted.plus(flat).total()).isEqualTo(800);
        assertThat(Histogram.empty(3).evenChance()).isNaN();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Histogram.empty(3).plus(Histogram.empty(4)));
    }

    /// By hand, Holm 1979: 4 × 0.005, 3 × 0.01, 2 × 0.03, and 0.04 not below what went before.
    @Example
    void holmCorrectsStepByStep() {
        assertThat(Holm.corrected(0.01, 0.04, 0.03, 0.005))
                .containsExactly(new double[] {0.03, 0.06, 0.06, 0.02}, within(1e-15));
        assertThat(Holm.corrected(0.6, Double.NaN, 0.7)).containsExactly(1, Double.NaN, 1);
    }

    @Example
    void theBootstrapHoldsTheSkillAndKeepsItsSeed() {
        var random = new SplittableRandom(3);
        var reference = random.doubles(300).map(x -> x + 0.5).toArray();
        var own = Arrays.stream(reference).map(x -> 0.8 * x + 0.05 * random.nextDouble()).toArray();
        var ends = new BlockBootstrap(7, 500, 11).skill(own, reference, 0.95);
        var skill = 1 - Arrays.stream(own).sum() / Arrays.stream(reference).sum();
        assertThat(skill).isBetween(ends[0], ends[1]);
        assertThat(new BlockBootstrap(7, 500, 11).skill(own, reference, 0.95)).isEqualTo(ends);
        assertThat(new BlockBootstrap(1, 9, 1).skill(new double[0], new double[0], 0.9))
                .containsOnly(Double.NaN);
        assertThat(BlockBootstrap.blockFor(1000, 3)).isEqualTo(10);
        assertThatIllegalArgumentException().isThrownBy(() -> new BlockBootstrap(0, 1, 1));
    }

    @Example
    void levelsToldTooLowCostWhatTheTableSays() {
        var loss = new double[][] {{0, 10, 50}, {1, 2, 20}, {3, 3, 5}};
        var hits = OrderedHits.empty(3).plus(0, 0).plus(0, 2).plus(2, 1).plus(1, 1);
        assertThat(hits.meanLoss(loss)).isEqualTo((0 + 50 + 3 + 2) / 4.0);
        assertThat(hits.exact()).isEqualTo(0.5);
        assertThat(hits.under()).isEqualTo(0.25);
        assertThat(hits.over()).isEqualTo(0.25);
        // always red costs 3 + 3 + 3 + 5 = 14, the best; perfect 0 + 2 + 2 + 5 = 9
        assertThat(hits.lossSkill(loss)).isCloseTo((14.0 - 55) / (14 - 9), within(1e-12));
        assertThat(hits.from(1).hits()).isEqualTo(2);
        assertThat(OrderedHits.empty(3).meanLoss(loss)).isNaN();
        assertThatIllegalArgumentException().isThrownBy(() -> hits.plus(3, 0));
    }
}
