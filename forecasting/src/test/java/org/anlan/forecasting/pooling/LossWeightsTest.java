package org.anlan.forecasting.pooling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class LossWeightsTest {

    private static double[][] random(long seed, int experts, int questions) {
        var random = new SplittableRandom(seed);
        var losses = new double[experts][questions];
        for (var own : losses) {
            Arrays.setAll(own, _ -> random.nextInt(5) == 0 ? Double.NaN : random.nextDouble());
        }
        return losses;
    }

    /// The mean of the pinball losses at 5, 50 and 95 %: 0.05 × 3, 0.5 × 1 and 0.05 × 5.
    @Example
    void theLossIsTheMeanPinballLossAsAShareOfTheRange() {
        var panel =
                new ExpertPanel(
                        new double[] {0.05, 0.5, 0.95},
                        new boolean[] {false, false},
                        new double[] {4, Double.NaN},
                        new double[][][] {{{1, 5, 9}, {1, 2, 3}}, {{0, 3, 10}, {1, 2, 3}}},
                        0.1);
        var losses = PastLosses.of(panel);
        assertThat(losses[0]).containsExactly(new double[] {0.9 / 3 / 12}, within(1e-12));
    }

    /// λ = 3/6; w* = (1/4)⁻¹ to 1: 0.8 and 0.2.
    @Example
    void bySquaredInverseLossLessLossMeansMoreWeightButSlowly() {
        var weights = InverseLossWeights.of(new double[][] {{1, 1, 1}, {2, 2, 2}});
        assertThat(weights).containsExactly(new double[] {0.65, 0.35}, within(1e-12));
        assertThat(InverseLossWeights.of(new double[][] {{}, {}})).containsExactly(0.5, 0.5);
    }

    /// Ratios 2/3 and 4/3: S = ∓1/3, η = √(8 ln 2)/5.
    @Example
    void byRelativeLossTheWeightsAreThoseOfTheFormula() {
        var weights = RelativeLossWeights.of(new double[][] {{1}, {2}});
        var odds = Math.exp(Math.sqrt(8 * Math.log(2)) / 5 * 2 / 3);
        assertThat(weights[0] / weights[1]).isCloseTo(odds, within(1e-12));
    }

    @Property(tries = 50)
    void aHardQuestionCostsNobodyMoreThanAnEasyOne(@ForAll long seed) {
        var losses = random(seed, 5, 8);
        var harder = Arrays.stream(losses).map(double[]::clone).toArray(double[][]::new);
        for (var own : harder) {
            own[3] *= 1000;
        }
        assertThat(RelativeLossWeights.of(harder))
                .containsExactly(RelativeLossWeights.of(losses), within(1e-12));
    }

    @Property(tries = 50)
    void weightsAddUpToOneAndNoneIsNegative(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 9) int experts,
            @ForAll @IntRange(max = 60) int questions) {
        var losses = random(seed, experts, questions);
        for (var weights : List.of(RelativeLossWeights.of(losses), InverseLossWeights.of(losses))) {
            assertThat(Arrays.stream(weights).sum()).isCloseTo(1, within(1e-12));
            assertThat(Arrays.stream(weights).min().orElseThrow()).isGreaterThanOrEqualTo(0);
        }
    }

    @Property(tries = 30)
    void theOrderOfTheExpertsDoesNotMatter(@ForAll long seed) {
        var losses = random(seed, 4, 12);
        var turned = new double[][] {losses[2], losses[0], losses[3], losses[1]};
        var straight = RelativeLossWeights.of(losses);
        assertThat(RelativeLossWeights.of(turned))
                .containsExactly(
                        new double[] {straight[2], straight[0], straight[3], straight[1]},
                        within(1e-12));
    }

    @Example
    void whoHasNoHistoryWeighsBetweenTheBetterAndTheWorse() {
        var losses = new double[][] {{1, 1}, {3, 3}, {Double.NaN, Double.NaN}};
        for (var weights : List.of(RelativeLossWeights.of(losses), InverseLossWeights.of(losses))) {
            assertThat(weights[2]).isLessThan(weights[0]).isGreaterThan(weights[1]);
        }
    }

    @Example
    void oldQuestionsFade() {
        var was = new double[2][81];
        Arrays.fill(was[0], 0, 40, 1.0);
        Arrays.fill(was[0], 40, 81, 2.0);
        Arrays.fill(was[1], 0, 40, 2.0);
        Arrays.fill(was[1], 40, 81, 1.0);
        assertThat(RelativeLossWeights.of(was)[1]).isGreaterThan(0.6);
        assertThat(InverseLossWeights.of(was)[1]).isGreaterThan(0.6);
    }

    @Example
    void perfectAnswersAndOneSurpriseDoNotBreakThem() {
        var weights = RelativeLossWeights.of(new double[][] {{0, 0, 0}, {0, 0, 0}});
        assertThat(weights).containsExactly(0.5, 0.5);
        assertThat(InverseLossWeights.of(new double[][] {{0}, {0}})).containsExactly(0.5, 0.5);
        var surprised = new double[20][1];
        surprised[0][0] = 1;
        var bounded = RelativeLossWeights.of(surprised);
        assertThat(bounded[0]).isGreaterThan(0.0001);
    }

    @Example
    void lossesThatCannotBeAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RelativeLossWeights.of(new double[][] {{1}, {-1}}))
                .withMessage("Loss of expert 1 (-1.0) must not be negative.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InverseLossWeights.of(new double[][] {{1}, {}}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RelativeLossWeights.of(new double[0][]));
    }

    @Example
    void noDepartmentWeighsMoreThanHalf() {
        var capped =
                DepartmentCap.of(new double[] {0.5, 0.3, 0.1, 0.1}, List.of("A", "A", "B", "C"));
        assertThat(capped)
                .containsExactly(new double[] {0.3125, 0.1875, 0.25, 0.25}, within(1e-12));
        assertThat(DepartmentCap.of(new double[] {1}, List.of("A"))).containsExactly(1);
        assertThat(DepartmentCap.of(new double[] {1, 0, 0}, List.of("A", "B", "C")))
                .containsExactly(0.5, 0.25, 0.25);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DepartmentCap.of(new double[] {1}, List.of("A", "B")));
    }
}
