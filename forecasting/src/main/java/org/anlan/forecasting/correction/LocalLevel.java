package org.anlan.forecasting.correction;

import java.util.Arrays;
import org.anlan.forecasting.extremes.SimplexSearch;

/// A level that wanders, seen with noise: `y_t = μ_t + ε_t`, `μ_{t+1} = μ_t + η_t`. For a bias that
/// drifts, such as a gauge that settles. Both variances are found by likelihood; missing values are
/// stepped over by the Kalman filter. Nothing is assumed about the first level (diffuse start).
///
/// @param levelVariance of η, a step; 0: the level is constant
/// @param noiseVariance of ε
/// @param logLikelihood diffuse, of all known values but the first
/// @see "A. C. Harvey 1989; J. Durbin, S. J. Koopman, Time Series Analysis by State Space Methods,
///     2001, chapter 2"
public record LocalLevel(double levelVariance, double noiseVariance, double logLikelihood) {

    private static final double WIDEST = 30;
    private static final double[] STARTS = {-6, -3, 0, 3};

    /// Fits.
    ///
    /// @param values oldest first; `NaN` where missing; three known, not all equal
    /// @throws IllegalArgumentException if there are fewer
    public static LocalLevel fit(double[] values) {
        var known = Arrays.stream(values).filter(y -> !Double.isNaN(y));
        if (known.distinct().count() < 2 || ArEstimate.known(values) < 3) {
            throw new IllegalArgumentException(
                    "Series (%d known) must have three values, not all equal."
                            .formatted(ArEstimate.known(values)));
        }
        var best =
                Arrays.stream(STARTS)
                        .mapToObj(start -> searched(values, start))
                        .reduce((a, b) -> b.logLikelihood() > a.logLikelihood() ? b : a);
        return best.orElseThrow();
    }

    private static LocalLevel searched(double[] values, double start) {
        var found =
                SimplexSearch.maximiseCarefully(
                        point -> at(values, ratio(point[0])).logLikelihood(), start);
        return at(values, ratio(found.getPoint()[0]));
    }

    private static double ratio(double log) {
        return Math.exp(Math.clamp(log, -WIDEST, WIDEST));
    }

    /// With the variance of the level so many times that of the noise, both concentrated out.
    private static LocalLevel at(double[] values, double ratio) {
        var filter = new LevelFilter(ratio, 1);
        for (var value : values) {
            filter.step(value);
        }
        var noise = filter.scale();
        return new LocalLevel(ratio * noise, noise, filter.logLikelihood(noise));
    }

    /// The level at the last step, and its standard error.
    ///
    /// @param values oldest first; `NaN` where missing
    public ErrorForecast last(double[] values) {
        var filter = new LevelFilter(levelVariance, noiseVariance);
        for (var value : values) {
            filter.step(value);
        }
        return filter.level();
    }

    /// What will be seen so many steps ahead: the last level, ever less surely.
    public ErrorForecast forecast(double[] values, int lead) {
        var last = last(values);
        var variance = last.deviation() * last.deviation() + lead * levelVariance + noiseVariance;
        return new ErrorForecast(last.mean(), Math.sqrt(variance));
    }
}
