package org.anlan.forecasting.lab;

import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.anlan.forecasting.correction.ArFit;
import org.anlan.forecasting.correction.ArMethod;
import org.anlan.forecasting.correction.ArModel;
import org.anlan.forecasting.correction.ErrorForecast;
import org.anlan.forecasting.correction.FlowScale;
import org.anlan.forecasting.correction.LocalLevel;
import org.anlan.forecasting.special.Normal;

/// Correction of a flow forecast by its latest errors.
final class ErrorLab {

    private static final int LEADS = 5;
    private static final int LAGS = 3;

    private final Question in;
    private final double[] observed;
    private final double[] simulated;
    private final FlowScale scale;

    private ErrorLab(Question in) {
        this.in = in;
        observed = flow("observed");
        simulated = flow("simulated");
        in.require(simulated.length >= observed.length, "simulated", "must be as long as observed");
        var power = in.number("lambda", FlowScale.USUAL_POWER);
        scale =
                in.has("epsilon")
                        ? new FlowScale(power, in.number("epsilon"))
                        : FlowScale.of(observed, power);
    }

    private double[] flow(String field) {
        var values = in.numbers(field);
        for (int t = 0; t < values.length; t++) {
            in.require(!(values[t] < 0), field + "/" + t, "must not be negative");
        }
        return values;
    }

    static Answer ar(Question in) {
        if (!in.has("errors")) {
            return new ErrorLab(in).corrected();
        }
        var both = in.has("observed") || in.has("simulated");
        in.require(!both, "errors", "must be given alone, or observed and simulated");
        var errors = in.numbers("errors");
        var fit = fit(in, errors, "errors");
        var model = model(in, fit);
        return answer(fit, model, errors)
                .with("forecast", means(fit, model, in.whole("leads", LEADS)))
                .with("forecast_se", deviations(fit, model, in.whole("leads", LEADS)));
    }

    static Answer localLevel(Question in) {
        var values = in.numbers("values");
        var model = LocalLevel.fit(values);
        var ahead =
                IntStream.rangeClosed(1, in.whole("leads", LEADS))
                        .mapToObj(lead -> model.forecast(values, lead))
                        .toList();
        return new Answer()
                .with("level_variance", model.levelVariance())
                .with("noise_variance", model.noiseVariance())
                .with("loglik", model.logLikelihood())
                .with("level", model.last(values).mean())
                .with("level_se", model.last(values).deviation())
                .with("forecast", ahead.stream().map(ErrorForecast::mean).toList())
                .with("forecast_se", ahead.stream().map(ErrorForecast::deviation).toList());
    }

    private static ArFit fit(Question in, double[] errors, String field) {
        var known = Arrays.stream(errors).anyMatch(e -> !Double.isNaN(e));
        in.require(known, field, "must have a step whose error is known");
        var name = in.text("method", "ml").toUpperCase(Locale.ROOT);
        var method = name.equals("YULE-WALKER") ? ArMethod.YULE_WALKER : ArMethod.valueOf(name);
        var most = in.whole("order", in.whole("max_order", ArFit.USUAL_ORDER));
        return new ArFit(errors, most, method);
    }

    private static ArModel model(Question in, ArFit fit) {
        return in.has("order") ? fit.atMost(in.whole("order", 0)) : fit.chosen();
    }

    private static Answer answer(ArFit fit, ArModel model, double[] errors) {
        return new Answer()
                .with("method", fit.method().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .with("n", (int) Arrays.stream(errors).filter(e -> !Double.isNaN(e)).count())
                .with("missing", (int) Arrays.stream(errors).filter(Double::isNaN).count())
                .with("order", model.order())
                .with("phi", model.coefficients())
                .with("sigma2", model.variance())
                .with("loglik", fit.logLikelihood(model))
                .with("aicc", fit.criteria())
                .with("acf", fit.autocorrelation(LAGS));
    }

    private static double[] means(ArFit fit, ArModel model, int leads) {
        return each(fit, model, leads, ErrorForecast::mean);
    }

    private static double[] deviations(ArFit fit, ArModel model, int leads) {
        return each(fit, model, leads, ErrorForecast::deviation);
    }

    private static double[] each(
            ArFit fit, ArModel model, int leads, ToDoubleFunction<ErrorForecast> what) {
        return fit.forecast(model, leads).stream().mapToDouble(what).toArray();
    }

    private Answer corrected() {
        var errors =
                IntStream.range(0, observed.length)
                        .mapToDouble(t -> scale.to(observed[t]) - scale.to(simulated[t]))
                        .map(error -> Double.isFinite(error) ? error : Double.NaN)
                        .toArray();
        var ahead = simulated.length - observed.length;
        var leads = in.whole("leads", ahead == 0 ? LEADS : ahead);
        var fit = fit(in, errors, "observed");
        var model = model(in, fit);
        var means = means(fit, model, leads);
        var deviations = deviations(fit, model, leads);
        var rows = in.numbers("probabilities", 0.1, 0.5, 0.9);
        return answer(fit, model, errors)
                .with("lambda", scale.power())
                .with("epsilon", scale.offset())
                .with("forecast", means)
                .with("forecast_se", deviations)
                .with("persistence", latest())
                .with("corrected", flows(means, deviations, 0))
                .with(
                        "quantiles",
                        DoubleStream.of(rows)
                                .mapToObj(p -> flows(means, deviations, Normal.quantile(p)))
                                .toList());
    }

    /// Flow at the leads that were simulated, so many deviations above the middle.
    private double[] flows(double[] means, double[] deviations, double above) {
        var ahead = Math.min(means.length, simulated.length - observed.length);
        return IntStream.range(0, ahead)
                .mapToDouble(
                        h ->
                                scale.to(simulated[observed.length + h])
                                        + means[h]
                                        + (above == 0 ? 0 : above * deviations[h]))
                .map(scale::from)
                .toArray();
    }

    private OptionalDouble latest() {
        return DoubleStream.of(observed).filter(q -> !Double.isNaN(q)).reduce((_, last) -> last);
    }
}
