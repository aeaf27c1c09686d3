package org.anlan.forecasting.extremes;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/// Intervals by drawing samples from the fitted distribution and fitting each by L-moments: used
/// where the likelihood is not regular. The same seed and sample give the same interval.
///
/// @see "B. Efron, R. Tibshirani, An Introduction to the Bootstrap, 1993, chapter 13"
public final class ParametricBootstrap implements IntervalMethod {

    /// The seed where none is given.
    public static final long SEED = 1993;

    private static final int DRAWS = 999;

    private final Gev[] refits;

    /// @param fitted what is drawn from
    /// @param sampleSize how many values each drawn sample has
    public ParametricBootstrap(Gev fitted, int sampleSize) {
        this(fitted, sampleSize, SEED);
    }

    /// @param fitted what is drawn from
    /// @param sampleSize how many values each drawn sample has
    /// @param seed of the draws
    public ParametricBootstrap(Gev fitted, int sampleSize, long seed) {
        var random = new SplittableRandom(seed);
        refits = new Gev[DRAWS];
        for (int i = 0; i < DRAWS; i++) {
            var drawn = new double[sampleSize];
            Arrays.setAll(drawn, j -> fitted.quantile(random.nextDouble(1e-12, 1)));
            refits[i] = GevByLMoments.fit(drawn);
        }
    }

    @Override
    public Interval ofReturnLevel(double years, double confidence) {
        return middle(gev -> gev.returnLevel(years), confidence);
    }

    @Override
    public Interval ofReturnPeriod(double value, double confidence) {
        return middle(gev -> gev.returnPeriodYears(value), confidence);
    }

    private Interval middle(ToDoubleFunction<Gev> question, double confidence) {
        var answers = Arrays.stream(refits).mapToDouble(question).sorted().toArray();
        var cut = (int) Math.round((1 - confidence) / 2 * (DRAWS + 1));
        return new Interval(answers[cut - 1], answers[DRAWS - cut], confidence);
    }
}
