package org.anlan.forecasting.lab;

import java.util.Arrays;
import java.util.Locale;
import org.anlan.forecasting.verification.CrpsFormula;
import org.anlan.forecasting.verification.DiscreteCrps;
import org.anlan.forecasting.verification.EnsembleCrps;
import org.anlan.forecasting.verification.KernelDensity;
import org.anlan.forecasting.verification.PointScores;
import org.anlan.forecasting.verification.ScoreSum;
import org.anlan.forecasting.verification.SymmetricCrps;

/// Proper scores, one for each case.
final class ScoresLab {

    private ScoresLab() {}

    static Answer scores(Question in) {
        var scores = in.parts("cases").stream().mapToDouble(ScoresLab::score).toArray();
        var sum =
                Arrays.stream(scores).boxed().reduce(ScoreSum.NONE, ScoreSum::plus, ScoreSum::plus);
        return new Answer()
                .with("scores", scores)
                .with("n", sum.count())
                .with("mean", sum.mean())
                .with("sd", sum.deviation());
    }

    private static double score(Question in) {
        var y = in.number("observed");
        return switch (in.text("score", "crps")) {
            case "brier" -> PointScores.brier(in.number("probability"), happened(in));
            case "log" -> PointScores.logarithmic(in.number("probability"), happened(in));
            case "rps" -> ranked(in);
            case "quantile" -> PointScores.quantile(in.number("level"), in.number("quantile"), y);
            case "interval" -> interval(in, y);
            case "dawid_sebastiani" -> dawidSebastiani(in, y);
            case "log_density" -> density(in).logarithmic(y);
            default -> crps(in, y);
        };
    }

    private static boolean happened(Question in) {
        var y = in.number("observed");
        in.require(y == 0 || y == 1, "observed", "must be 0 or 1");
        return y == 1;
    }

    private static double ranked(Question in) {
        var p = in.numbers("probabilities");
        var y = (int) in.number("observed");
        in.require(y >= 1 && y <= p.length, "observed", "must be a class from 1 on");
        var sum = Arrays.stream(p).sum();
        in.require(Math.abs(sum - 1) < 1e-6, "probabilities", "must add up to 1");
        return PointScores.ranked(p, y - 1);
    }

    private static double interval(Question in, double y) {
        in.require(in.number("lower") <= in.number("upper"), "upper", "must not be below lower");
        return PointScores.interval(in.number("lower"), in.number("upper"), in.number("alpha"), y);
    }

    private static double dawidSebastiani(Question in, double y) {
        if (in.has("members")) {
            return PointScores.dawidSebastiani(in.numbers("members"), y);
        }
        in.require(in.number("variance") > 0, "variance", "must be above 0");
        return PointScores.dawidSebastiani(in.number("mean"), in.number("variance"), y);
    }

    private static KernelDensity density(Question in) {
        var members = in.numbers("members");
        in.require(Arrays.stream(members).distinct().count() > 1, "members", "must have a spread");
        return new KernelDensity(members);
    }

    private static double crps(Question in, double y) {
        if (in.has("members")) {
            return ensemble(in, y);
        }
        if (in.has("quantiles")) {
            return quantiles(in, y);
        }
        in.require(in.has("distribution"), "distribution", "or members or quantiles must be given");
        var distribution = in.part("distribution");
        if (!in.has("threshold")) {
            return distribution(distribution, y);
        }
        var floor = in.number("threshold");
        distribution.require(
                distribution.text("family", "").matches("normal|logistic|laplace")
                        && !distribution.has("lower")
                        && !distribution.has("upper"),
                "family",
                "must be normal, logistic or laplace without ends to have a threshold");
        return SymmetricCrps.censored(
                        base(distribution),
                        location(distribution),
                        scale(distribution),
                        floor,
                        Double.POSITIVE_INFINITY)
                .of(Math.max(y, floor));
    }

    private static double ensemble(Question in, double y) {
        if (in.flag("smoothed", false)) {
            return density(in).crps(y);
        }
        var floor = in.number("threshold", Double.NEGATIVE_INFINITY);
        var members = chained(in.numbers("members"), floor);
        var observed = Math.max(y, floor);
        if (in.has("weights")) {
            var weights = in.numbers("weights");
            in.require(weights.length == members.length, "weights", "must be one per member");
            in.require(Arrays.stream(weights).sum() > 0, "weights", "must not all be 0");
            return EnsembleCrps.weighted(members, weights, observed);
        }
        return in.flag("fair", false)
                ? EnsembleCrps.fair(members, observed)
                : EnsembleCrps.empirical(members, observed);
    }

    /// What lies below a threshold counts as the threshold.
    private static double[] chained(double[] values, double floor) {
        return Arrays.stream(values).map(x -> Math.max(x, floor)).toArray();
    }

    private static double quantiles(Question in, double y) {
        var levels = in.numbers("levels");
        var quantiles = in.numbers("quantiles");
        in.require(levels.length == quantiles.length, "levels", "must be one per quantile");
        for (int k = 1; k < levels.length; k++) {
            in.require(levels[k] > levels[k - 1], "levels/" + k, "must rise");
            in.require(quantiles[k] >= quantiles[k - 1], "quantiles/" + k, "must not fall");
        }
        var floor = in.number("threshold", Double.NEGATIVE_INFINITY);
        return PointScores.quantiles(levels, chained(quantiles, floor), Math.max(y, floor));
    }

    private static double distribution(Question d, double y) {
        return switch (d.text("family", "")) {
            case "normal", "logistic", "laplace" -> symmetric(d).of(y);
            case "t" -> CrpsFormula.t(y, d.number("df"), location(d), scale(d));
            case "gamma" -> CrpsFormula.gamma(y, d.number("shape"), rate(d));
            case "csg0" ->
                    CrpsFormula.shiftedGamma(y, d.number("shape"), rate(d), d.number("shift"));
            case "exponential" -> CrpsFormula.exponential(y, rate(d));
            case "lognormal" -> CrpsFormula.lognormal(y, location(d), scale(d));
            case "gev" -> CrpsFormula.gev(y, heavy(d), location(d), scale(d));
            case "gpd" -> CrpsFormula.gpd(y, heavy(d), location(d), scale(d), d.number("lmass", 0));
            case "beta" -> CrpsFormula.beta(y, d.number("a"), d.number("b"));
            case "uniform" -> uniform(d, y);
            case "normal_mixture" -> mixture(d, y);
            default -> count(d).of(y);
        };
    }

    private static SymmetricCrps symmetric(Question d) {
        var base = base(d);
        var lower = d.number("lower", Double.NEGATIVE_INFINITY);
        var upper = d.number("upper", Double.POSITIVE_INFINITY);
        return switch (d.text("ends", "truncated")) {
            case "censored" -> SymmetricCrps.censored(base, location(d), scale(d), lower, upper);
            case "masses" ->
                    new SymmetricCrps(
                            base,
                            location(d),
                            scale(d),
                            lower,
                            upper,
                            d.number("lmass", 0),
                            d.number("umass", 0));
            default -> SymmetricCrps.truncated(base, location(d), scale(d), lower, upper);
        };
    }

    private static SymmetricCrps.Base base(Question d) {
        return SymmetricCrps.Base.valueOf(d.text("family", "").toUpperCase(Locale.ROOT));
    }

    private static double uniform(Question d, double y) {
        d.require(d.number("upper") > d.number("lower"), "upper", "must be above lower");
        return CrpsFormula.uniform(
                y,
                d.number("lower"),
                d.number("upper"),
                d.number("lmass", 0),
                d.number("umass", 0));
    }

    private static double mixture(Question d, double y) {
        var weights = d.numbers("weights");
        var sum = Arrays.stream(weights).sum();
        d.require(sum > 0, "weights", "must not all be 0");
        d.require(d.numbers("means").length == weights.length, "means", "must be one per weight");
        d.require(d.numbers("sds").length == weights.length, "sds", "must be one per weight");
        return CrpsFormula.normals(
                y,
                d.numbers("means"),
                d.numbers("sds"),
                Arrays.stream(weights).map(w -> w / sum).toArray());
    }

    private static DiscreteCrps count(Question d) {
        return switch (d.text("family", "")) {
            case "poisson" -> DiscreteCrps.poisson(d.number("mean"));
            case "binomial" -> DiscreteCrps.binomial((int) d.number("n"), d.number("p"));
            case "hypergeometric" ->
                    DiscreteCrps.hypergeometric(
                            (int) d.number("m"), (int) d.number("n"), (int) d.number("k"));
            default -> {
                var size = d.number("n");
                var p = d.has("p") ? d.number("p") : size / (size + d.number("mean"));
                yield DiscreteCrps.negativeBinomial(size, p);
            }
        };
    }

    private static double location(Question d) {
        return d.number("location", 0);
    }

    private static double scale(Question d) {
        return d.number("scale", 1);
    }

    private static double rate(Question d) {
        return d.has("scale") ? 1 / d.number("scale") : d.number("rate", 1);
    }

    /// The mean must exist, else no forecast has a score.
    private static double heavy(Question d) {
        d.require(d.number("shape") < 1, "shape", "must be below 1");
        return d.number("shape");
    }
}
