package org.anlan.forecasting.lab;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.anlan.forecasting.correction.ErrorForecast;
import org.anlan.forecasting.correction.FlowScale;
import org.anlan.forecasting.outlook.Emos;
import org.anlan.forecasting.special.Normal;
import org.apache.commons.math3.stat.StatUtils;

/// Correction of an ensemble by how its latest forecasts did.
final class EmosLab {

    private final Question in;
    private final FlowScale scale;
    private final double[] observed;
    private final double[] means;
    private final double[] variances;

    private EmosLab(Question in) {
        this.in = in;
        scale = new FlowScale(in.number("lambda", 1), in.number("epsilon", 0));
        observed = scaled(in.numbers("observed"));
        var rows = in.table("ensembles");
        in.require(rows.length == observed.length, "ensembles", "must be as many as observed");
        means = means(rows);
        variances = variances(rows);
    }

    private double[] scaled(double[] values) {
        return DoubleStream.of(values).map(this::scaled).toArray();
    }

    /// Without a power the values are left as they are, also below 0.
    private double scaled(double value) {
        return in.has("lambda") ? scale.to(value) : value;
    }

    private double flow(double value) {
        return in.has("lambda") ? scale.from(value) : value;
    }

    private double[] means(double[][] rows) {
        return Arrays.stream(rows).mapToDouble(row -> StatUtils.mean(scaled(row))).toArray();
    }

    private double[] variances(double[][] rows) {
        return Arrays.stream(rows).mapToDouble(row -> StatUtils.variance(scaled(row))).toArray();
    }

    static Answer emos(Question in) {
        return new EmosLab(in).emos();
    }

    private Answer emos() {
        var from = Math.max(0, observed.length - in.whole("window", Emos.WINDOW));
        var n = observed.length;
        var emos =
                Emos.fit(
                        Arrays.copyOfRange(means, from, n),
                        Arrays.copyOfRange(variances, from, n),
                        Arrays.copyOfRange(observed, from, n),
                        in.whole("lead", 1));
        return told(emos).with("forecasts", forecasts(emos));
    }

    static Answer told(Emos emos) {
        return new Answer()
                .with("a", emos.a())
                .with("b", emos.b())
                .with("c", emos.c())
                .with("d", emos.d())
                .with("pairs", emos.pairs())
                .with("widening", emos.widening())
                .with("raw", emos.isRaw());
    }

    private List<Answer> forecasts(Emos emos) {
        if (!in.has("ahead")) {
            return List.of();
        }
        var rows = in.table("ahead");
        var mean = means(rows);
        var variance = variances(rows);
        return IntStream.range(0, rows.length)
                .mapToObj(i -> answer(emos.forecast(mean[i], variance[i])))
                .toList();
    }

    private Answer answer(ErrorForecast forecast) {
        var levels = in.numbers("probabilities", 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95);
        var quantiles =
                DoubleStream.of(levels)
                        .map(p -> p == 0.5 ? 0 : Normal.quantile(p))
                        .map(z -> flow(forecast.mean() + z * forecast.deviation()))
                        .toArray();
        return new Answer()
                .with("mean", forecast.mean())
                .with("deviation", forecast.deviation())
                .with("quantiles", quantiles);
    }
}
