package org.anlan.forecasting.loss;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.anlan.forecasting.totals.CountyLine;
import org.anlan.forecasting.totals.CountyTotal;
import org.anlan.forecasting.totals.CountyTotals;
import org.anlan.forecasting.totals.PhoneCall;

/// The final total of one indicator, county by county. Immutable.
final class LossLine {

    private static final int LEAST_RATES = 3;
    private static final double HALF_A_UNIT = 0.5;
    private static final double FINAL = 0.01;

    private final LossInputs inputs;
    private final LossInputs.Line line;
    private final LossSettings settings;
    private final DevelopmentCurve curve;
    private final List<LossInputs.County> reckoned;
    private final Optional<CountyTotals> totals;

    LossLine(LossInputs inputs, LossInputs.Line line, LossSettings settings) {
        this.inputs = inputs;
        this.line = line;
        this.settings = settings;
        curve = new DevelopmentCurve(line.curve());
        var rate = rate();
        reckoned = line.counties().stream().filter(c -> isReckoned(c, rate)).toList();
        var lines = reckoned.stream().map(c -> county(c, rate)).toList();
        totals =
                lines.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                new CountyTotals(lines, settings.province(), settings.silence()));
    }

    /// Share and deviation of a total that stands for an instant.
    DevelopmentCurve.Point developedBy(String at) {
        return inputs.over() ? new DevelopmentCurve.Point(0, 1, FINAL) : curve.at(hours(at));
    }

    /// From the onset, 0 if before it.
    double hours(String at) {
        var since = Duration.between(Instant.parse(inputs.onset()), Instant.parse(at));
        return Math.max(0, since.toMinutes() / 60.0);
    }

    /// The middle of the final totals per resident in the counties that reported; empty if they
    /// are few.
    private Optional<Double> rate() {
        var rates =
                line.counties().stream()
                        .filter(c -> c.reported() != null && c.people() != null && c.people() > 0)
                        .mapToDouble(c -> foreseen(c) / c.people())
                        .sorted()
                        .toArray();
        return rates.length < LEAST_RATES
                ? Optional.empty()
                : Optional.of(rates[rates.length / 2]);
    }

    /// A report over the share usually reported by then.
    private double foreseen(LossInputs.County county) {
        return Math.max(HALF_A_UNIT, county.reported()) / developedBy(reportedAt(county)).share();
    }

    private String reportedAt(LossInputs.County county) {
        return county.reportedAt() == null ? inputs.at() : county.reportedAt();
    }

    /// A silent county of which nothing is known is not guessed; nor one that will not report any
    /// more.
    private boolean isReckoned(LossInputs.County county, Optional<Double> rate) {
        return county.reported() != null
                || !inputs.over()
                        && (county.logMean() != null
                                || rate.isPresent() && county.people() != null);
    }

    private CountyLine county(LossInputs.County county, Optional<Double> rate) {
        var said =
                county.reported() == null
                        ? new CountyLine.Silent(hours(inputs.at()))
                        : reported(county);
        if (county.logMean() != null && county.logDeviation() != null) {
            return new CountyLine(
                    county.region(), Math.exp(county.logMean()), spread(county), said);
        }
        var median =
                rate.isPresent() && county.people() != null
                        ? rate.get() * county.people()
                        : foreseen(county);
        return new CountyLine(
                county.region(), Math.max(HALF_A_UNIT, median), settings.unguided(), said);
    }

    private static double spread(LossInputs.County county) {
        return Math.max(FINAL, county.logDeviation());
    }

    private CountyLine.Reported reported(LossInputs.County county) {
        var developed = developedBy(reportedAt(county));
        return new CountyLine.Reported(
                county.reported(), developed.share(), developed.deviation(), inputs.over());
    }

    /// The total of all that are reckoned; empty if none is.
    Optional<CountyTotal> province() {
        return totals.map(CountyTotals::province);
    }

    /// What is believed of a county; empty if it is not reckoned.
    List<Optional<CountyTotal>> counties() {
        var known = totals.map(CountyTotals::counties).orElse(List.of());
        var all = new ArrayList<Optional<CountyTotal>>();
        for (var county : line.counties()) {
            var at = reckoned.indexOf(county);
            all.add(at < 0 ? Optional.empty() : Optional.of(known.get(at)));
        }
        return all;
    }

    /// The sum of what was reported; `NaN` if nothing was.
    double reported() {
        var all =
                line.counties().stream()
                        .map(LossInputs.County::reported)
                        .filter(Objects::nonNull)
                        .toList();
        return all.isEmpty()
                ? Double.NaN
                : all.stream().mapToDouble(Double::doubleValue).sum();
    }

    /// Whom to phone first.
    List<PhoneCall> phoneFirst() {
        return totals.map(t -> t.phoneFirst(developedBy(inputs.at()).deviation())).orElse(List.of());
    }
}
