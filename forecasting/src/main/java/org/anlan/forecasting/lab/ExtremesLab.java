package org.anlan.forecasting.lab;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.anlan.forecasting.extremes.CurveFit;
import org.anlan.forecasting.extremes.Gev;
import org.anlan.forecasting.extremes.GevByLMoments;
import org.anlan.forecasting.extremes.GevByLikelihood;
import org.anlan.forecasting.extremes.GevErrors;
import org.anlan.forecasting.extremes.Gumbel;
import org.anlan.forecasting.extremes.Interval;
import org.anlan.forecasting.extremes.LRatios;
import org.anlan.forecasting.extremes.ParametricBootstrap;
import org.anlan.forecasting.extremes.Pearson3;
import org.anlan.forecasting.extremes.PlottingPosition;
import org.anlan.forecasting.extremes.ProfileLikelihood;
import org.anlan.forecasting.special.Normal;

/// Extreme values: L-moments, Gumbel, GEV, P-III.
final class ExtremesLab {

    private static final int FEWEST = 10;
    private static final int SHORT = 20;
    private static final int FAR = 4;
    private static final double[] PERIODS = {2, 5, 10, 20, 50, 100};

    private ExtremesLab() {}

    static Answer lmoments(Question in) {
        var sample = in.numbers("sample");
        var ratios = LRatios.of(sample, Math.min(sample.length, in.whole("count", 5)));
        return new Answer().with("lmom_ratios", ratios);
    }

    static Answer gumbel(Question in) {
        var sample = maxima(in);
        var fit =
                in.text("method", "lmoments").equals("ml")
                        ? Gumbel.byLikelihood(sample)
                        : Gumbel.byLMoments(sample);
        return levels(in, fit, sample.length)
                .with("loc", fit.location())
                .with("scale", fit.scale())
                .with("loglik", fit.logLikelihood(sample));
    }

    static Answer gev(Question in) {
        var sample = maxima(in);
        var likely =
                in.text("method", "ml").equals("ml")
                        ? GevByLikelihood.fit(sample)
                        : java.util.Optional.<Gev>empty();
        var fit = likely.orElseGet(() -> GevByLMoments.fit(sample));
        var answer =
                levels(in, fit, sample.length)
                        .with("method", likely.isPresent() ? "ml" : "lmoments")
                        .with("mu", fit.location())
                        .with("sigma", fit.scale())
                        .with("xi", fit.shape())
                        .with("k_hosking", -fit.shape())
                        .with("loglik", fit.logLikelihood(sample));
        if (likely.isPresent()) {
            var errors = new GevErrors(fit, sample);
            answer.with("se", errors.standardErrors()).with("covariance", errors.covariance());
        }
        return answer.with("intervals", intervals(in, fit, sample, likely.isPresent()));
    }

    /// By profile or delta where the fit is the most likely one, else by bootstrap.
    private static List<Answer> intervals(Question in, Gev fit, double[] sample, boolean likely) {
        var confidence = in.number("confidence", 0.95);
        var kind = likely ? in.text("interval", "profile") : "bootstrap";
        return Arrays.stream(in.numbers("return_periods", PERIODS))
                .mapToObj(years -> interval(kind, fit, sample, years, confidence))
                .map(each -> new Answer().with("low", each.low()).with("high", each.high()))
                .toList();
    }

    private static Interval interval(
            String kind, Gev fit, double[] sample, double years, double confidence) {
        return switch (kind) {
            case "profile" -> new ProfileLikelihood(sample, fit).ofReturnLevel(years, confidence);
            case "delta" -> {
                var reach =
                        Normal.quantile((1 + confidence) / 2)
                                * new GevErrors(fit, sample).ofReturnLevel(years);
                var level = fit.returnLevel(years);
                yield new Interval(level - reach, level + reach, confidence);
            }
            default -> new ParametricBootstrap(fit, sample.length).ofReturnLevel(years, confidence);
        };
    }

    private static Answer levels(Question in, Gev fit, int years) {
        var periods = in.numbers("return_periods", PERIODS);
        return new Answer()
                .with("n", years)
                .with("short_record", years < SHORT)
                .with("quantiles", map(in.numbers("probabilities", 0.2, 0.5, 0.8), fit::quantile))
                .with("return_levels", map(periods, fit::returnLevel))
                .with("beyond_record", Arrays.stream(periods).anyMatch(t -> t > FAR * years))
                .with(
                        "return_periods_of_values",
                        map(in.numbers("values", new double[0]), fit::returnPeriodYears));
    }

    static Answer pearson3Phi(Question in) {
        var cs = in.numbers("Cs");
        var percent = in.numbers("P_percent");
        in.require(cs.length == percent.length, "P_percent", "must be as long as Cs");
        var phi = new double[cs.length];
        for (int i = 0; i < phi.length; i++) {
            in.require(percent[i] > 0 && percent[i] < 100, "P_percent/" + i, "must be in (0, 100)");
            phi[i] = Pearson3.factor(cs[i], percent[i] / 100);
        }
        return new Answer().with("Phi", phi);
    }

    static Answer pearson3Fit(Question in) {
        var sample = maxima(in);
        in.require(Arrays.stream(sample).min().orElse(0) > 0, "sample", "must be above 0");
        if (in.text("method", "curve").equals("lmoments")) {
            return curve(in, Pearson3.byLMoments(sample), PlottingPosition.of(sample));
        }
        var historical = in.has("historical") ? in.part("historical") : in;
        var years = historical.whole("years", sample.length);
        var points =
                PlottingPosition.of(
                        sample,
                        historical.numbers("floods", new double[0]),
                        historical.whole("inside", 0),
                        years);
        var criterion = in.text("criterion", "absolute").toUpperCase(Locale.ROOT);
        var fit =
                new CurveFit(
                        points,
                        years,
                        CurveFit.Criterion.valueOf(criterion),
                        in.flag("heavy_top", false));
        var ratio =
                in.has("cs_cv_ratio")
                        ? OptionalDouble.of(in.number("cs_cv_ratio"))
                        : OptionalDouble.empty();
        var best = fit.fit(ratio);
        var misfit = fit.misfit(best.deviation() / best.mean(), best.skewness());
        var answer = curve(in, best, points).with("S", misfit);
        return in.has("override") ? overridden(in.part("override"), answer, fit, misfit) : answer;
    }

    private static Answer overridden(Question by, Answer answer, CurveFit fit, double misfit) {
        var variation = by.number("Cv");
        var hand = new Pearson3(fit.mean(), fit.mean() * variation, by.number("Cs"));
        var changed = fit.misfit(variation, hand.skewness());
        return answer.with(
                "override",
                new Answer()
                        .with("Cv", variation)
                        .with("Cs", hand.skewness())
                        .with("S", changed)
                        .with("S_change", changed - misfit)
                        .with("return_levels", map(PERIODS, t -> hand.exceededWith(1 / t))));
    }

    private static Answer curve(Question in, Pearson3 fit, List<PlottingPosition> points) {
        var periods = in.numbers("return_periods", PERIODS);
        return new Answer()
                .with("n", points.size())
                .with("short_record", points.size() < SHORT)
                .with("mean", fit.mean())
                .with("sigma", fit.deviation())
                .with("Cv", fit.deviation() / fit.mean())
                .with("Cs", fit.skewness())
                .with("return_levels", map(periods, t -> fit.exceededWith(1 / t)))
                .with(
                        "quantiles",
                        map(
                                in.numbers("probabilities", 0.2, 0.5, 0.8),
                                p -> fit.exceededWith(1 - p)))
                .with(
                        "return_periods_of_values",
                        map(in.numbers("values", new double[0]), x -> 1 / fit.exceedance(x)))
                .with("points", points.stream().map(each -> point(each, fit)).toList());
    }

    private static Answer point(PlottingPosition point, Pearson3 fit) {
        return new Answer()
                .with("x", point.value())
                .with("P_percent", point.exceedance() * 100)
                .with("extraordinary", point.extraordinary())
                .with("curve", fit.exceededWith(point.exceedance()));
    }

    private static double[] maxima(Question in) {
        var sample = in.numbers("sample");
        in.require(sample.length >= FEWEST, "sample", "must have ten annual maxima or more");
        in.require(Arrays.stream(sample).allMatch(Double::isFinite), "sample", "has a gap");
        return sample;
    }

    private static double[] map(double[] values, java.util.function.DoubleUnaryOperator by) {
        return Arrays.stream(values).map(by).toArray();
    }
}
