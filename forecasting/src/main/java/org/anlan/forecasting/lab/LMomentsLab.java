package org.anlan.forecasting.lab;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.anlan.forecasting.extremes.GeneralisedLogistic;
import org.anlan.forecasting.extremes.GeneralisedNormal;
import org.anlan.forecasting.extremes.GeneralisedPareto;
import org.anlan.forecasting.extremes.GevByLMoments;
import org.anlan.forecasting.extremes.Gumbel;
import org.anlan.forecasting.extremes.LRatios;
import org.anlan.forecasting.extremes.Pearson3;

/// L-moment ratios of a sample, and the distributions that have the first of them.
final class LMomentsLab {

    private static final int FEWEST = 4;
    private static final int USUAL = 5;

    private LMomentsLab() {}

    static Answer lmoments(Question in) {
        var sample = in.numbers("sample");
        in.require(Arrays.stream(sample).allMatch(Double::isFinite), "sample", "has a gap");
        var count = Math.min(sample.length, in.whole("count", USUAL));
        var answer = new Answer().with("lmom_ratios", LRatios.of(sample, count));
        var hasSpread = Arrays.stream(sample).distinct().count() > 1;
        return sample.length >= FEWEST && hasSpread
                ? answer.with("fits", fits(in, sample))
                : answer;
    }

    private static Answer fits(Question in, double[] sample) {
        var p = in.numbers("probabilities", 0.2, 0.5, 0.8);
        var gev = GevByLMoments.fit(sample);
        var gumbel = Gumbel.byLMoments(sample);
        var pearson = Pearson3.byLMoments(sample);
        var glo = GeneralisedLogistic.byLMoments(sample);
        var gpa = GeneralisedPareto.byLMoments(sample);
        return new Answer()
                .with(
                        "gev",
                        places(gev.location(), gev.scale())
                                .with("k_hosking", -gev.shape())
                                .with("quantiles", quantiles(p, gev::quantile)))
                .with(
                        "gumbel",
                        places(gumbel.location(), gumbel.scale())
                                .with("quantiles", quantiles(p, gumbel::quantile)))
                .with(
                        "pearson3",
                        new Answer()
                                .with("mu", pearson.mean())
                                .with("sigma", pearson.deviation())
                                .with("gamma_skew", pearson.skewness())
                                .with("quantiles", quantiles(p, f -> pearson.exceededWith(1 - f))))
                .with(
                        "glo",
                        places(glo.location(), glo.scale())
                                .with("k", glo.shape())
                                .with("quantiles", quantiles(p, glo::quantile)))
                .with("gno", normal(p, sample))
                .with(
                        "gpa",
                        places(gpa.location(), gpa.scale())
                                .with("k", gpa.shape())
                                .with("quantiles", quantiles(p, gpa::quantile)));
    }

    /// Empty beyond the skewness that the published function reaches.
    private static Answer normal(double[] p, double[] sample) {
        try {
            var gno = GeneralisedNormal.byLMoments(sample);
            return places(gno.location(), gno.scale())
                    .with("k", gno.shape())
                    .with("quantiles", quantiles(p, gno::quantile));
        } catch (IllegalArgumentException tooSkewed) {
            return new Answer();
        }
    }

    private static Answer places(double location, double scale) {
        return new Answer().with("loc", location).with("scale", scale);
    }

    private static double[] quantiles(double[] p, DoubleUnaryOperator quantile) {
        return Arrays.stream(p).map(quantile).toArray();
    }
}
