package org.anlan.forecasting.outlook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.anlan.forecasting.correction.ArModel;
import org.anlan.forecasting.correction.ErrorForecast;
import org.anlan.forecasting.correction.FlowScale;
import org.anlan.forecasting.special.Normal;
import org.apache.commons.math3.stat.StatUtils;

/// Forecasts as they would have been made on each past day: the simulated flow, corrected by the
/// errors known by then, its mean and spread by the latest 90 pairs. Nothing later is used, but the
/// rain: the simulation knows what rain fell, so that errors of a rain forecast are not in it.
/// Immutable.
public final class Hindcast {

    private static final int YEAR = 365;

    private final double[] observed;
    private final FlowScale scale;
    private final double[] seen;
    private final double[][] raw;
    private final double[][] variances;
    private final double[][] means;
    private final double[][] deviations;

    /// @param observed daily, oldest first; `NaN` where missing
    /// @param runs simulated with the rain that fell, for the same steps, one for each set of
    ///     parameters that is as good as can be told apart
    /// @param model of the errors on the scale, fitted before
    /// @param leads how many steps ahead
    public Hindcast(
            double[] observed, List<double[]> runs, FlowScale scale, ArModel model, int leads) {
        if (runs.isEmpty() || runs.stream().anyMatch(run -> run.length != observed.length)) {
            throw new IllegalArgumentException(
                    "Runs (%d) must be one or more, as long as the %d steps observed."
                            .formatted(runs.size(), observed.length));
        }
        this.observed = observed.clone();
        this.scale = scale;
        seen = Arrays.stream(observed).map(scale::to).toArray();
        raw = new double[leads][seen.length];
        variances = new double[leads][seen.length];
        means = new double[leads][seen.length];
        deviations = new double[leads][seen.length];
        var members = runs.stream().map(run -> new Member(run, seen, scale, model, leads)).toList();
        for (int lead = 1; lead <= leads; lead++) {
            spread(lead, members);
            correct(lead);
        }
    }

    /// One run, on the scale, with what its errors will be.
    private static final class Member {
        final double[] simulated;
        final List<List<ErrorForecast>> ahead;

        Member(double[] run, double[] seen, FlowScale scale, ArModel model, int leads) {
            simulated = Arrays.stream(run).map(scale::to).toArray();
            var errors = new double[seen.length];
            Arrays.setAll(errors, t -> seen[t] - simulated[t]);
            ahead = model.forecasts(errors, leads);
        }

        /// Of a step, so many steps before.
        double mean(int step, int lead) {
            return simulated[step] + ahead.get(step - lead).get(lead - 1).mean();
        }

        double variance(int step, int lead) {
            var deviation = ahead.get(step - lead).get(lead - 1).deviation();
            return deviation * deviation;
        }
    }

    private void spread(int lead, List<Member> members) {
        Arrays.fill(raw[lead - 1], Double.NaN);
        for (int t = lead; t < seen.length; t++) {
            var step = t;
            var each = members.stream().mapToDouble(m -> m.mean(step, lead)).toArray();
            raw[lead - 1][t] = StatUtils.mean(each);
            variances[lead - 1][t] =
                    StatUtils.variance(each) + members.getFirst().variance(t, lead);
        }
    }

    private void correct(int lead) {
        var mean = raw[lead - 1];
        var variance = variances[lead - 1];
        Arrays.fill(means[lead - 1], Double.NaN);
        Arrays.fill(deviations[lead - 1], Double.NaN);
        var emos = Emos.raw(0);
        for (int t = lead; t < seen.length; t++) {
            emos = emos.next(t - lead, mean, variance, seen, lead);
            var corrected = emos.forecast(mean[t], variance[t]);
            means[lead - 1][t] = corrected.mean();
            deviations[lead - 1][t] = corrected.deviation();
        }
    }

    /// The correction that the latest 90 pairs give for a forecast of a lead made now.
    public Emos latest(int lead) {
        return Emos.at(seen.length - 1, raw[lead - 1], variances[lead - 1], seen, lead);
    }

    /// The forecasts of a lead, by the step they are for, at a chance of not being exceeded.
    ///
    /// @return `NaN` where there is none
    public double[] flow(int lead, double probability) {
        var z = probability == 0.5 ? 0 : Normal.quantile(probability);
        return IntStream.range(0, observed.length)
                .mapToDouble(t -> means[lead - 1][t] + z * deviations[lead - 1][t])
                .map(scale::from)
                .toArray();
    }

    /// The share of steps whose flow lay between the quantiles that leave as much on both sides.
    ///
    /// @param inside the share that should, such as 0.8
    /// @param from the first step that counts
    public double cover(int lead, double inside, int from) {
        var low = flow(lead, (1 - inside) / 2);
        var high = flow(lead, (1 + inside) / 2);
        return IntStream.range(from, observed.length)
                .filter(t -> Double.isFinite(low[t] + high[t] + observed[t]))
                .mapToDouble(t -> low[t] <= observed[t] && observed[t] <= high[t] ? 1 : 0)
                .average()
                .orElse(Double.NaN);
    }

    /// The skill of a lead over the steps from one on, beside persistence, recession and, where
    /// the days of a year and more are known, climatology. What these know beforehand is
    /// of the steps before that one.
    ///
    /// @param first the day of the first step; none: steps are not days
    /// @param from the first step that counts
    public LeadSkill skill(int lead, Optional<LocalDate> first, int from) {
        var before = Arrays.copyOf(observed, from);
        var recession = Recession.of(before);
        var rivals = new ArrayList<LeadSkill.Rival>();
        rivals.add(new LeadSkill.Rival("persistence", t -> observed[t - lead]));
        rivals.add(new LeadSkill.Rival("recession", t -> recession.flow(observed[t - lead], lead)));
        first.filter(_ -> from >= YEAR)
                .ifPresent(
                        day -> {
                            var usual = new Climatology(day, before);
                            rivals.add(
                                    new LeadSkill.Rival(
                                            "climatology", t -> usual.mean(day.plusDays(t))));
                        });
        var forecast = flow(lead, 0.5);
        Arrays.fill(forecast, 0, Math.clamp(lead, from, observed.length), Double.NaN);
        return LeadSkill.of(lead, forecast, rivals, observed);
    }
}
