package org.anlan.forecasting.extremes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class GevTest {

    @Property
    void periodAndLevelAreEachOthersInverse(
            @ForAll @DoubleRange(min = -0.6, max = 0.6) double shape,
            @ForAll @DoubleRange(min = 1.01, max = 5000) double years) {
        var gev = new Gev(80, 25, shape);
        assertThat(gev.returnPeriodYears(gev.returnLevel(years)))
                .isCloseTo(years, withinPercentage(1e-6));
    }

    @Property
    void nearGumbelNothingJumps(@ForAll @DoubleRange(min = 1.5, max = 1000) double years) {
        var below = new Gev(80, 25, 0.999e-6).returnLevel(years);
        var above = new Gev(80, 25, 1.001e-6).returnLevel(years);
        assertThat(above).isCloseTo(below, within(1e-5));
    }

    @Example
    void gumbelHasTheTextbookLevels() {
        // x = μ − σ ln(−ln(1 − 1/T)): T = 100 gives the reduced variate 4.60015
        assertThat(new Gev(0, 1, 0).returnLevel(100)).isCloseTo(4.600149, within(1e-6));
        assertThat(new Gev(50, 10, 0).returnLevel(2)).isCloseTo(50 + 3.665129, within(1e-6));
    }

    @Example
    void outsideTheSupportPeriodsAreOneOrInfinite() {
        assertThat(new Gev(80, 20, -0.2).returnPeriodYears(180)).isInfinite();
        assertThat(new Gev(80, 20, 0.2).returnPeriodYears(-21)).isEqualTo(1);
        assertThat(new Gev(80, 20, -0.2).logLikelihood(new double[] {100, 181})).isInfinite();
    }

    @Example
    void theBootstrapHoldsTheFitAndRepeatsItself() {
        var fitted = new Gev(80, 20, -0.6);
        var interval = new ParametricBootstrap(fitted, 40).ofReturnLevel(50, 0.9);
        assertThat(interval.contains(fitted.returnLevel(50))).isTrue();
        assertThat(new ParametricBootstrap(fitted, 40).ofReturnLevel(50, 0.9)).isEqualTo(interval);
    }

    @Example
    void profileIntervalsHoldTheTruthAboutAsOftenAsTheySay() {
        var truth = new Gev(80, 25, 0.1);
        var random = new SplittableRandom(42);
        int held = 0;
        for (int i = 0; i < 60; i++) {
            var sample = new double[40];
            Arrays.setAll(sample, j -> truth.quantile(random.nextDouble(1e-9, 1)));
            var fit = GevByLikelihood.fit(sample).orElseThrow();
            var interval = new ProfileLikelihood(sample, fit).ofReturnLevel(20, 0.9);
            assertThat(interval.contains(fit.returnLevel(20))).isTrue();
            held += interval.contains(truth.returnLevel(20)) ? 1 : 0;
        }
        assertThat(held).isBetween(48, 60);
    }

    /// Ties, few values, values far below and far above: there is always an answer.
    @Property(tries = 40)
    void everySampleOfTenWithSpreadIsAnswered(@ForAll long seed) {
        var random = new SplittableRandom(seed);
        var sample = new double[10];
        Arrays.setAll(sample, i -> random.nextInt(1 + random.nextInt(30)) * 3.1);
        sample[0] = 100;
        var fit = GevByLikelihood.fit(sample);
        var gev = fit.orElseGet(() -> GevByLMoments.fit(sample));
        var method =
                fit.isPresent()
                        ? new ProfileLikelihood(sample, gev)
                        : new ParametricBootstrap(gev, sample.length);
        for (var value : new double[] {0, 50, 1_000}) {
            assertThat(method.ofReturnPeriod(value, 0.9).low()).isGreaterThanOrEqualTo(1);
        }
        assertThat(method.ofReturnLevel(100, 0.9).high()).isGreaterThan(50);
    }

    @Example
    void badParametersAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Gev(1, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Gev(1, 1, 0).returnLevel(1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Interval(2, 1, 0.9));
    }
}
