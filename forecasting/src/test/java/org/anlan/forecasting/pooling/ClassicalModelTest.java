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

class ClassicalModelTest {

    private static final double[] LEVELS = {0.05, 0.5, 0.95};

    private static ExpertPanel panel(double[] answers, double[][]... experts) {
        return new ExpertPanel(LEVELS, new boolean[answers.length], answers, experts, 0.1);
    }

    /// One seed in the second bin: MI = −ln 0.45, Cal = 1 − χ²₃(−2 ln 0.45) with the closed form
    /// of three degrees of freedom.
    @Example
    void accuracyOfOneSeedIsThatOfTheFormula() {
        var panel = panel(new double[] {4}, new double[][] {{1, 5, 9}}, new double[][] {{2, 3, 8}});
        var x = -2 * Math.log(0.45);
        var upper =
                org.apache.commons.math3.special.Erf.erfc(Math.sqrt(x / 2))
                        + Math.sqrt(2 * x / Math.PI) * Math.exp(-x / 2);
        assertThat(new ClassicalModel(panel, 1).calibrations()[0]).isCloseTo(upper, within(1e-12));
        assertThat(new ClassicalModel(panel, 1).counts(0)).containsExactly(0, 1, 0, 0);
    }

    @Example
    void aRealizationOnAQuantileCountsToTheLowerBin() {
        var panel = panel(new double[] {5}, new double[][] {{1, 5, 9}}, new double[][] {{2, 3, 8}});
        assertThat(new ClassicalModel(panel, 1).counts(0)).containsExactly(0, 1, 0, 0);
    }

    @Property(tries = 60)
    void everyDecisionMakersQuantilesRiseWithinTheRange(@ForAll long seed) {
        var random = new SplittableRandom(seed);
        var answers = random.doubles(8).toArray();
        answers[7] = Double.NaN;
        var experts = new double[5][8][];
        for (var expert : experts) {
            Arrays.setAll(expert, j -> random.doubles(3).sorted().toArray());
        }
        experts[1][2] = new double[] {Double.NaN, Double.NaN, Double.NaN};
        var panel = panel(answers, experts);
        var model = new ClassicalModel(panel, 1);
        for (var maker :
                List.of(
                        model.global(0),
                        model.globalOptimised(),
                        model.byItem(0),
                        model.byItemOptimised(),
                        model.equal())) {
            for (int j = 0; j < 8; j++) {
                var quantiles = maker.quantiles(j);
                if (Double.isNaN(quantiles[0])) {
                    assertThat(j).isEqualTo(2); // the best one alone did not answer
                    continue;
                }
                assertThat(quantiles).isSorted();
                assertThat(quantiles[0]).isBetween(panel.low(j), panel.high(j));
            }
        }
        assertThat(model.globalOptimised().combined())
                .isGreaterThanOrEqualTo(model.global(0).combined() - 1e-15);
    }

    @Example
    void aMissingAnswerHasNoWeightOnThatItem() {
        var none = new double[] {Double.NaN, Double.NaN, Double.NaN};
        var panel =
                panel(
                        new double[] {4, Double.NaN},
                        new double[][] {{1, 5, 9}, none},
                        new double[][] {{2, 3, 8}, {1, 2, 3}});
        assertThat(new ClassicalModel(panel, 1).equal().quantiles(1))
                .containsExactly(new double[] {1, 2, 3}, within(1e-12));
    }

    @Example
    void quantilesOutOfOrderAndNegativeLogsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> panel(new double[] {4}, new double[][] {{1, 1, 9}}))
                .withMessageContaining("expert 0 on item 0");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new ExpertPanel(
                                        LEVELS,
                                        new boolean[] {true},
                                        new double[] {4},
                                        new double[][][] {{{-1, 1, 9}}},
                                        0.1));
    }

    /// scipy's beta distribution function.
    @Example
    void theBetaTransformIsThePublishedOne() {
        assertThat(new BetaTransform(2, 2).of(0.3)).isCloseTo(0.216, within(1e-12));
        assertThat(new BetaTransform(1.5, 1.5).of(0.62)).isCloseTo(0.651309032254, within(1e-10));
        assertThat(new BetaTransform(2.5, 1.2).of(0.62)).isCloseTo(0.366457413818, within(1e-10));
    }

    @Example
    void timidForecastsAreSharpened() {
        var p = new double[200];
        var y = new double[200];
        for (int i = 0; i < 200; i++) {
            p[i] = i % 2 == 0 ? 0.4 : 0.6;
            y[i] = i % 2 == 0 ? (i % 20 == 0 ? 1 : 0) : (i % 20 == 1 ? 0 : 1);
        }
        var fit = BetaTransform.fit(p, y);
        assertThat(fit.of(0.4)).isLessThan(0.3);
        assertThat(fit.of(0.6)).isGreaterThan(0.7);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BetaTransform.fit(new double[29], new double[29]));
    }

    @Example
    void poolsAddUpToOneAndNobodyHasAVeto() {
        double[][] opinions = {{0.7, 0.3, 0}, {0.2, 0.2, 0.6}};
        double[] weights = {0.5, 0.5};
        assertThat(ProbabilityPool.linear(opinions, weights))
                .containsExactly(new double[] {0.45, 0.25, 0.3}, within(1e-12));
        var log = ProbabilityPool.logarithmic(opinions, weights);
        assertThat(Arrays.stream(log).sum()).isCloseTo(1, within(1e-12));
        assertThat(log[2]).isGreaterThan(0);
    }

    /// A mixture of accurate experts may be less accurate than each of them, the more so where some
    /// left questions out.
    @Example
    void aDecisionMakerLessAccurateThanItsCutOffIsNotChosen() {
        var random = new SplittableRandom(3);
        for (int turn = 0; turn < 200; turn++) {
            var answers = random.doubles(9).toArray();
            var experts = new double[6][9][];
            for (var expert : experts) {
                Arrays.setAll(expert, _ -> random.doubles(3).sorted().toArray());
                expert[random.nextInt(9)] = new double[] {Double.NaN, Double.NaN, Double.NaN};
            }
            var maker = new ClassicalModel(panel(answers, experts), 1).byItemOptimised();
            assertThat(maker.calibration()).isGreaterThanOrEqualTo(maker.cutoff() * (1 - 1e-9));
        }
    }

    @Example
    void whoNeverAnsweredASeedTakesNobodysAccuracyAway() {
        var none = new double[] {Double.NaN, Double.NaN, Double.NaN};
        var alone = panel(new double[] {4}, new double[][] {{5, 6, 9}}, new double[][] {{2, 3, 8}});
        var withNew =
                panel(
                        new double[] {4},
                        new double[][] {{5, 6, 9}},
                        new double[][] {{2, 3, 8}},
                        new double[][] {none});
        var calibrations = new ClassicalModel(withNew, 1).calibrations();
        assertThat(calibrations[0]).isEqualTo(new ClassicalModel(alone, 1).calibrations()[0]);
        assertThat(calibrations[2]).isNaN();
        assertThat(new ClassicalModel(withNew, 1).global(0).weights(0)[2]).isZero();
    }

    @Example
    void aQuestionTakenForUnknownIsNoSeedAndWidensNothing() {
        var panel =
                panel(
                        new double[] {4, 1000},
                        new double[][] {{1, 5, 9}, {1, 5, 9}},
                        new double[][] {{2, 3, 8}, {2, 3, 8}});
        var unseen = panel.without(1);
        assertThat(unseen.isSeed(1)).isFalse();
        assertThat(unseen.high(1)).isCloseTo(9.8, within(1e-12));
        assertThat(panel.high(1)).isGreaterThan(1000);
        assertThat(PastLosses.of(unseen)[0]).hasSize(1);
    }

    /// Without overshoot the outermost quantiles are the ends of the range: mass 0.05 sits on each.
    @Example
    void quantilesMayBeTheEndsOfTheRange() {
        var panel =
                new ExpertPanel(
                        LEVELS,
                        new boolean[1],
                        new double[] {Double.NaN},
                        new double[][][] {{{-0.0, 4, 10}}, {{0, 6, 10}}},
                        0);
        var quantiles = new ClassicalModel(panel, 1).equal().quantiles(0);
        assertThat(quantiles).containsExactly(new double[] {0, 5, 10}, within(1e-9));
    }

    @Example
    void quantilesThatOnlyNeedSortingAreToldSorted() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> panel(new double[] {4}, new double[][] {{3, 2, 9}}))
                .withMessageContaining("Maybe [2.0, 3.0, 9.0]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> panel(new double[] {4}, new double[][] {{3, 3, 9}}))
                .withMessageContaining("Maybe set the equal ones apart");
    }
}
