package org.anlan.forecasting.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;

class ArModelTest {

    private static final double NAN = Double.NaN;

    private static double[] series(long seed, int n, double... phi) {
        var random = new SplittableRandom(seed);
        var errors = new double[n + 100];
        for (int t = phi.length; t < errors.length; t++) {
            errors[t] = random.nextGaussian();
            for (int j = 0; j < phi.length; j++) {
                errors[t] += phi[j] * errors[t - 1 - j];
            }
        }
        return Arrays.copyOfRange(errors, 100, errors.length);
    }

    /// By hand: φ of 0.5 and 0.25 from errors 4 and 8 gives 5, 4.5, 3.5; ψ is 1, 0.5, 0.5.
    @Example
    void theForecastFollowsTheRecursionAndItsSpreadThePsiWeights() {
        var ahead = new ArModel(new double[] {0.5, 0.25}, 4).forecast(new double[] {1, 4, 8}, 3);
        assertThat(ahead.stream().mapToDouble(ErrorForecast::mean).toArray())
                .containsExactly(new double[] {5, 4.5, 3.5}, within(1e-12));
        assertThat(ahead.stream().mapToDouble(ErrorForecast::deviation).toArray())
                .containsExactly(
                        new double[] {2, 2 * Math.sqrt(1.25), 2 * Math.sqrt(1.5)}, within(1e-12));
    }

    @Example
    void aMissingLatestErrorWidensTheForecastAsIfItWereOneStepFarther() {
        var model = new ArModel(new double[] {0.8}, 1);
        var known = model.forecast(new double[] {1, 3}, 3);
        var missing = model.forecast(new double[] {1, 3, NAN}, 2);
        assertThat(missing).isEqualTo(known.subList(1, 3));
    }

    @Example
    void rootsOnOrInsideTheCircleAreNotStationary() {
        assertThat(new ArModel(new double[] {0.998}, 1).isStationary()).isTrue();
        assertThat(new ArModel(new double[] {0.9995}, 1).isStationary()).isFalse();
        assertThat(new ArModel(new double[] {1.2, -0.1}, 1).isStationary()).isFalse();
        assertThat(new ArModel(new double[] {0.5, 0.6}, 1).isStationary()).isFalse();
        assertThat(new ArModel(new double[] {1.2, -0.5, 0.1}, 1).isStationary()).isTrue();
        assertThat(new ArModel(new double[0], 0).isStationary()).isTrue();
    }

    @Example
    void aTrendIsNotFollowedAtAnOrderThatIsNotStationary() {
        var grows = new double[30];
        Arrays.setAll(grows, t -> Math.pow(1.3, t));
        assertThat(new ArFit(grows, 3, ArMethod.OLS).chosen().order()).isZero();
    }

    /// The normal density of the known errors, from their covariance matrix.
    @Property(tries = 50)
    void theLikelihoodWithGapsIsThatOfTheKnownErrors(
            @ForAll long seed, @ForAll @DoubleRange(min = -0.9, max = 0.9) double phi) {
        var errors = series(seed, 12, phi);
        errors[3] = NAN;
        errors[4] = NAN;
        errors[9] = NAN;
        var fit = new ArFit(errors, 1, ArMethod.YULE_WALKER);
        assertThat(fit.method()).isEqualTo(ArMethod.ML);
        assertThat(fit.logLikelihood(new ArModel(new double[] {phi}, 2)))
                .isCloseTo(density(errors, phi, 2), within(1e-9));
    }

    private static double density(double[] errors, double phi, double variance) {
        var at = new int[12];
        int n = 0;
        for (int t = 0; t < errors.length; t++) {
            if (!Double.isNaN(errors[t])) {
                at[n++] = t;
            }
        }
        var covariance = new Array2DRowRealMatrix(n, n);
        var known = new double[n];
        for (int i = 0; i < n; i++) {
            known[i] = errors[at[i]];
            for (int j = 0; j < n; j++) {
                var lag = Math.abs(at[i] - at[j]);
                covariance.setEntry(i, j, variance * Math.pow(phi, lag) / (1 - phi * phi));
            }
        }
        var lu = new LUDecomposition(covariance);
        var squares = lu.getSolver().getInverse().preMultiply(known);
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += squares[i] * known[i];
        }
        return -0.5 * (n * Math.log(2 * Math.PI) + Math.log(lu.getDeterminant()) + sum);
    }

    @Property(tries = 20)
    void noOtherCoefficientsNearbyAreLikelier(@ForAll long seed) {
        var errors = series(seed, 80, 0.6, -0.3);
        errors[20] = NAN;
        var fit = new ArFit(errors, 2, ArMethod.ML);
        var best = fit.atMost(2);
        var phi = best.coefficients();
        for (int j = 0; j < phi.length; j++) {
            for (var step : new double[] {-0.01, 0.01}) {
                var other = phi.clone();
                other[j] += step;
                assertThat(fit.logLikelihood(new ArModel(other, best.variance())))
                        .isLessThan(fit.logLikelihood(best));
            }
        }
    }

    @Property(tries = 20)
    void aLongSeriesGivesBackItsCoefficientsByAnyMethod(@ForAll long seed) {
        var errors = series(seed, 20_000, 0.7, -0.2);
        for (var method : new ArMethod[] {ArMethod.YULE_WALKER, ArMethod.OLS}) {
            assertThat(new ArFit(errors, 2, method).atMost(2).coefficients())
                    .containsExactly(new double[] {0.7, -0.2}, within(0.05));
        }
    }

    @Property(tries = 40)
    void aShortSeriesIsFittedAsFarAsItBears(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int n) {
        var errors = series(seed, n, 0.5);
        for (var method : ArMethod.values()) {
            var fit = new ArFit(errors, 3, method);
            assertThat(fit.chosen().isStationary()).isTrue();
            assertThat(fit.forecast(fit.chosen(), 2)).allMatch(f -> Double.isFinite(f.deviation()));
        }
    }

    @Example
    void errorsThatAreAllZeroAreForecastAsZero() {
        for (var method : ArMethod.values()) {
            var fit = new ArFit(new double[20], 3, method);
            assertThat(fit.chosen().order()).isZero();
            assertThat(fit.forecast(fit.chosen(), 1)).containsExactly(new ErrorForecast(0, 0));
        }
    }

    @Example
    void noErrorAtAllIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ArFit(new double[] {NAN}, 3, ArMethod.ML));
        assertThatIllegalArgumentException().isThrownBy(() -> new ArModel(new double[] {NAN}, 1));
    }

    @Property
    void theScaleLeadsBackToTheFlow(
            @ForAll @DoubleRange(min = 0, max = 1e5) double flow,
            @ForAll @DoubleRange(min = 0, max = 1) double power) {
        var scale = new FlowScale(power < 1e-3 ? 0 : power, 0.5);
        assertThat(scale.from(scale.to(flow))).isCloseTo(flow, within(1e-7 * (1 + flow)));
        assertThat(scale.from(-1e6)).isZero();
    }

    @Example
    void theOffsetIsAHundredthOfTheMeanFlowThatIsKnown() {
        assertThat(FlowScale.of(new double[] {1, NAN, 3}, 0.2).offset()).isEqualTo(0.02);
        assertThatIllegalArgumentException().isThrownBy(() -> new FlowScale(0.2, -1));
    }
}
