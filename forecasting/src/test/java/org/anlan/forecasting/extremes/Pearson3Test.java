package org.anlan.forecasting.extremes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.OptionalDouble;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.anlan.forecasting.reference.SharedFiles;

class Pearson3Test {

    /// Expected: scipy stats.pearson3.isf; the first is the published normal factor.
    @Example
    void factorsAreThoseOfTheTables() {
        assertThat(Pearson3.factor(0, 1e-4)).isCloseTo(3.7190164855, within(1e-9));
        assertThat(Pearson3.factor(1, 0.01)).isCloseTo(3.0225587574, within(1e-9));
    }

    @Example
    void factorsAgreeWithTheWholeReferenceTable() {
        for (var row : SharedFiles.rows("reference/forecasting/b_pearson3_phi.csv")) {
            var factor =
                    Pearson3.factor(Double.parseDouble(row[0]), Double.parseDouble(row[1]) / 100);
            assertThat(factor).isCloseTo(Double.parseDouble(row[2]), within(1e-8));
        }
    }

    @Property(tries = 300)
    void rarerIsHigherAndTheChanceComesBack(
            @ForAll @DoubleRange(min = -8, max = 8) double skewness,
            @ForAll @Scale(7) @DoubleRange(min = 1e-6, max = 0.999) double chance) {
        var curve = new Pearson3(100, 30, skewness);
        var value = curve.exceededWith(chance);
        assertThat(curve.exceededWith(chance * 0.9)).isGreaterThanOrEqualTo(value);
        if (Math.abs(skewness) > 1e-4 && skewness > -1 && skewness < 3) {
            assertThat(curve.exceedance(value) / chance).isCloseTo(1, within(1e-8));
        }
    }

    @Property(tries = 50)
    void nearZeroSkewnessNothingJumps(
            @ForAll @Scale(7) @DoubleRange(min = 1e-4, max = 0.99) double chance) {
        assertThat(Pearson3.factor(1.0001e-4, chance))
                .isCloseTo(Pearson3.factor(0.9999e-4, chance), within(1e-7));
    }

    @Example
    void lMomentsGiveBackTheirOwnDistribution() {
        var truth = new Pearson3(100, 30, 1.2);
        var n = 20_000;
        var sample = new double[n];
        Arrays.setAll(sample, i -> truth.exceededWith((i + 0.5) / n));
        var fit = Pearson3.byLMoments(sample);
        assertThat(fit.deviation()).isCloseTo(30, within(0.02));
        assertThat(fit.skewness()).isCloseTo(1.2, within(0.01));
    }

    @Example
    void pointsOnACurveGiveThatCurve() {
        var truth = new Pearson3(100, 30, 0.9);
        var sample = new double[40];
        Arrays.setAll(sample, i -> truth.exceededWith((i + 1) / 41.0));
        for (var criterion : CurveFit.Criterion.values()) {
            var fit = new CurveFit(PlottingPosition.of(sample), 40, criterion, false);
            var best = fit.fit(OptionalDouble.empty());
            var found = fit.misfit(best.deviation() / best.mean(), best.skewness());
            assertThat(found).isLessThanOrEqualTo(fit.misfit(30 / fit.mean(), 0.9) + 1e-9);
        }
    }

    @Example
    void historicalFloodsTakeTheirPlaces() {
        double[] measured = {50, 90, 70, 60, 80};
        var points = PlottingPosition.of(measured, new double[] {200, 150}, 1, 99);
        assertThat(points).extracting(PlottingPosition::value).startsWith(200.0, 150.0, 90.0, 80.0);
        assertThat(points)
                .extracting(PlottingPosition::extraordinary)
                .startsWith(true, true, true, false);
        assertThat(points.get(2).exceedance()).isEqualTo(0.03);
        // 0.03 + 0.97 (2 − 1)/(5 − 1 + 1)
        assertThat(points.get(3).exceedance()).isCloseTo(0.224, within(1e-12));
        // (1/99)[200 + 150 + 90 + (99 − 3)/(5 − 1) (80 + 70 + 60 + 50)]
        var fit = new CurveFit(points, 99, CurveFit.Criterion.ABSOLUTE, false);
        assertThat(fit.mean()).isCloseTo((440 + 24 * 260.0) / 99, within(1e-9));
    }

    @Example
    void badNumbersAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Pearson3.factor(1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Pearson3(1, 0, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PlottingPosition.of(new double[5], new double[0], 0, 4));
    }
}
