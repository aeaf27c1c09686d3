package org.anlan.forecasting.lab;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.anlan.forecasting.extremes.CurveFit;
import org.anlan.forecasting.extremes.Gev;
import org.anlan.forecasting.extremes.GevByLMoments;
import org.anlan.forecasting.extremes.GevByLikelihood;
import org.anlan.forecasting.extremes.GevErrors;
import org.anlan.forecasting.extremes.Gumbel;
import org.anlan.forecasting.extremes.Interval;
import org.anlan.forecasting.extremes.IntervalMethod;
import org.anlan.forecasting.extremes.ParametricBootstrap;
import org.anlan.forecasting.extremes.Pearson3;
import org.anlan.forecasting.extremes.PlottingPosition;
import org.anlan.forecasting.extremes.ProfileLikelihood;
import org.anlan.forecasting.special.Normal;

/// Extreme values: Gumbel, GEV, P-III.
final class ExtremesLab {

    private static final int FEWEST = 10;
    private static final int SHORT = 20;
    private static final int FAR = 4;
    private static final String BOOTSTRAP = "bootstrap";
    private static final double[] PERIODS = {2, 5, 10, 20, 50, 100};

    private ExtremesLab() {}

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
        var top =
                in.text("method", "ml").equals("ml")
                        ? Optional.of(GevByLikelihood.mostLikely(sample))
                        : Optional.<Gev>empty();
        var whyNot = top.flatMap(GevByLikelihood::whyNot);
        var likely = top.filter(_ -> whyNot.isEmpty());
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
        whyNot.ifPresent(reason -> answer.with("message", reason));
        var kind = likely.isPresent() ? in.text("interval", "profile") : BOOTSTRAP;
        if (kind.equals(BOOTSTRAP)) {
            answer.with("seed", seed(in));
        }
        return answer.with("interval_method", kind)
                .with("intervals", intervals(in, fit, sample, kind));
    }

    /// By profile or delta where the fit is the most likely one, else by bootstrap.
    private static List<Answer> intervals(Question in, Gev fit, double[] sample, String kind) {
        var confidence = in.number("confidence", 0.95);
        var method = method(kind, fit, sample, seed(in));
        return Arrays.stream(in.numbers("return_periods", PERIODS))
                .mapToObj(
                        years ->
                                method.map(each -> each.ofReturnLevel(years, confidence))
                                        .orElseGet(() -> delta(fit, sample, years, confidence)))
                .map(each -> new Answer().with("low", each.low()).with("high", each.high()))
                .toList();
    }

    private static long seed(Question in) {
        return in.whole("seed", (int) ParametricBootstrap.SEED);
    }

    /// Empty: by the delta method.
    private static Optional<IntervalMethod> method(
            String kind, Gev fit, double[] sample, long seed) {
        return switch (kind) {
            case "profile" -> Optional.of(new ProfileLikelihood(sample, fit));
            case "delta" -> Optional.empty();
            default -> Optional.of(new ParametricBootstrap(fit, sample.length, seed));
        };
    }

    private static Interval delta(Gev fit, double[] sample, double years, double confidence) {
        var reach =
                Normal.quantile((1 + confidence) / 2)
                        * new GevErrors(fit, sample).ofReturnLevel(years);
        var level = fit.returnLevel(years);
        return new Interval(level - reach, level + reach, confidence);
    }

    private static Answer levels(Question in, Gev fit, int years) {
        var periods = in.numbers("return_periods", PERIODS);
        return new Answer()
                .with("n", years)
                .with("short_record", years < SHORT)
                .with("quantiles", map(in.numbers("probabilities", 0.2, 0.5, 0.8), fit::quantile))
                .with("return_levels", map(periods, fit::returnLevel))
                .with("beyond_record", isFar(in, fit::returnPeriodYears, years))
                .with(
                        "return_periods_of_values",
                        map(in.numbers("values", new double[0]), fit::returnPeriodYears));
    }

    /// Whether a period asked for, or that of a value, is longer than four times the record.
    private static boolean isFar(Question in, DoubleUnaryOperator period, double years) {
        var asked = Arrays.stream(in.numbers("return_periods", PERIODS));
        var told = Arrays.stream(in.numbers("values", new double[0])).map(period);
        return DoubleStream.concat(asked, told).anyMatch(t -> t > FAR * years);
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
            return curve(
                    in, Pearson3.byLMoments(sample), PlottingPosition.of(sample), sample.length);
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
        var answer = curve(in, best, points, years).with("S", misfit);
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

    private static Answer curve(
            Question in, Pearson3 fit, List<PlottingPosition> points, int years) {
        var periods = in.numbers("return_periods", PERIODS);
        return new Answer()
                .with("n", points.size())
                .with("short_record", points.size() < SHORT)
                .with("mean", fit.mean())
                .with("sigma", fit.deviation())
                .with("Cv", fit.deviation() / fit.mean())
                .with("Cs", fit.skewness())
                .with("return_levels", map(periods, t -> fit.exceededWith(1 / t)))
                .with("beyond_record", isFar(in, x -> 1 / fit.exceedance(x), years))
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

    private static double[] map(double[] values, DoubleUnaryOperator by) {
        return Arrays.stream(values).map(by).toArray();
    }
}
