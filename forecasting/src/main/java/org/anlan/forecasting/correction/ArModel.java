package org.anlan.forecasting.correction;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// An autoregression of errors about 0: `e_t = Σ φ_j e_{t−j} + noise`. Immutable.
///
/// @see "G. E. P. Box, G. M. Jenkins, Time Series Analysis, 1970"
public final class ArModel {

    private static final double ROOM = 1.001;

    private final double[] coefficients;
    private final double variance;

    /// @param coefficients φ, nearest step first; none: errors without memory
    /// @param variance of the noise, 0 or above
    /// @throws IllegalArgumentException if the variance is negative or a value not finite
    public ArModel(double[] coefficients, double variance) {
        if (!(variance >= 0) || !Arrays.stream(coefficients).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException(
                    "Autoregression (%s, variance %s) must have finite values, no variance below 0."
                            .formatted(Arrays.toString(coefficients), variance));
        }
        this.coefficients = coefficients.clone();
        this.variance = variance;
    }

    /// How many steps it looks back.
    public int order() {
        return coefficients.length;
    }

    /// φ, nearest step first; a new array.
    public double[] coefficients() {
        return coefficients.clone();
    }

    /// Of the noise.
    public double variance() {
        return variance;
    }

    /// Whether its memory fades: all roots of `1 − Σ φ_j z^j` lie outside the circle of radius
    /// 1.001. Found by stepping down to the partial correlations, which must all be below 1.
    public boolean isStationary() {
        var phi = stretched();
        for (int p = phi.length; p > 0; p--) {
            var last = phi[p - 1];
            if (!(Math.abs(last) < 1)) {
                return false;
            }
            phi = shorter(phi, last);
        }
        return true;
    }

    /// φ_j r^j, whose roots are those of φ drawn in by r.
    private double[] stretched() {
        return IntStream.range(0, order())
                .mapToDouble(j -> coefficients[j] * Math.pow(ROOM, j + 1.0))
                .toArray();
    }

    private static double[] shorter(double[] phi, double last) {
        int p = phi.length - 1;
        return IntStream.range(0, p)
                .mapToDouble(j -> (phi[j] + last * phi[p - 1 - j]) / (1 - last * last))
                .toArray();
    }

    /// What the next errors will be; the deviation at lead h is `σ √Σψ²` over the first h weights
    /// if the latest errors are known, more if they are missing.
    ///
    /// @param errors up to now, oldest first; `NaN` where missing
    /// @param leads how many steps ahead, 0 or more
    /// @return one for each lead, the first for the next step
    public List<ErrorForecast> forecast(double[] errors, int leads) {
        return ahead(ArEstimate.filtered(errors, coefficients), leads);
    }

    /// What the next errors will be, at each step of a series, from what is known by then.
    ///
    /// @param errors oldest first; `NaN` where missing
    /// @return for each step as many forecasts as leads, the first for the step after it
    public List<List<ErrorForecast>> forecasts(double[] errors, int leads) {
        var filter = new ArFilter(coefficients);
        return Arrays.stream(errors)
                .mapToObj(
                        error -> {
                            filter.step(error);
                            return ahead(filter.copy(), leads);
                        })
                .toList();
    }

    private List<ErrorForecast> ahead(ArFilter filter, int leads) {
        return IntStream.range(0, leads)
                .mapToObj(
                        _ -> {
                            filter.step(Double.NaN);
                            return filter.current(variance);
                        })
                .toList();
    }

    /// One way the next errors may go: the latest as known, or drawn where missing, then noise.
    ///
    /// @param errors up to now, oldest first; `NaN` where missing
    /// @param leads how many steps ahead
    /// @param random the only source of chance
    public double[] path(double[] errors, int leads, SplittableRandom random) {
        var state = ArEstimate.filtered(errors, coefficients).drawn(variance, random);
        var path = new double[leads];
        for (int h = 0; h < leads; h++) {
            double next = random.nextGaussian() * Math.sqrt(variance);
            for (int j = 0; j < coefficients.length; j++) {
                next += coefficients[j] * state[j];
            }
            System.arraycopy(state, 0, state, 1, state.length - 1);
            state[0] = next;
            path[h] = next;
        }
        return path;
    }
}
