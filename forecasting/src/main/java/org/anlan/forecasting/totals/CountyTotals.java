package org.anlan.forecasting.totals;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Final totals of all counties from their impact prior, their reports and their silence, on the
/// logarithmic scale: precisions add, and an effect of the whole province is learnt by all
/// counties together. Immutable.
///
/// Silence is taken by its mean and variance, once, after all reports, and speaks of its own county
/// only: a hundred silent counties are one habit misjudged, not a hundred signs of the worst.
///
/// @see "A. Gelman et al., Bayesian Data Analysis, chapter 5; T. Minka, Expectation propagation,
///     2001 (silence); L. F. Fenton, The sum of log-normal distributions, 1960 (the total)"
public final class CountyTotals {

    private final List<CountyLine> lines;
    private final SharedNormal belief;

    /// @param lines at least one
    /// @param provinceDeviation ω, of the logarithm of the effect all counties share, 0 or above
    public CountyTotals(List<CountyLine> lines, double provinceDeviation, SilenceHabit habit) {
        this.lines = List.copyOf(lines);
        var medians = lines.stream().mapToDouble(line -> Math.log(line.median())).toArray();
        var variances = lines.stream().mapToDouble(l -> l.deviation() * l.deviation()).toArray();
        var omega2 = provinceDeviation * provinceDeviation;
        var spoken = lines.stream().map(CountyTotals::spoken).toList();
        var reported = new SharedNormal(medians, variances, omega2, spoken);
        var all =
                IntStream.range(0, lines.size())
                        .mapToObj(i -> heard(i, spoken.get(i), reported, habit))
                        .toList();
        belief = new SharedNormal(medians, variances, omega2, all, spoken);
    }

    private static Evidence spoken(CountyLine line) {
        return switch (line.said()) {
            case CountyLine.Reported report -> Evidence.of(report);
            case CountyLine.Silent _ -> Evidence.NOTHING;
        };
    }

    private Evidence heard(int i, Evidence spoken, SharedNormal others, SilenceHabit habit) {
        return switch (lines.get(i).said()) {
            case CountyLine.Reported _ -> spoken;
            case CountyLine.Silent silent ->
                    Evidence.of(
                            silent,
                            habit,
                            others.mean(i),
                            others.variance(i),
                            Math.log(lines.get(i).median()));
        };
    }

    /// One for each line, in their order.
    public List<CountyTotal> counties() {
        return IntStream.range(0, lines.size()).mapToObj(this::county).toList();
    }

    private CountyTotal county(int i) {
        var least =
                switch (lines.get(i).said()) {
                    case CountyLine.Reported report when report.verified() -> report.total();
                    case CountyLine.Reported _, CountyLine.Silent _ -> 0.0;
                };
        var deviation = Math.sqrt(belief.variance(i));
        var line = lines.get(i);
        return new CountyTotal(
                line.county(), belief.mean(i), deviation, belief.explained(i), least, line.most());
    }

    /// All counties together: log-normal of the same mean and variance as the sum.
    public CountyTotal province() {
        var counties = counties();
        var mean = counties.stream().mapToDouble(CountyTotal::mean).sum();
        var spread = Math.log1p(variance(counties) / (mean * mean));
        var least = counties.stream().mapToDouble(CountyTotal::least).sum();
        var most = counties.stream().mapToDouble(CountyTotal::most).sum();
        var explained =
                IntStream.range(0, counties.size())
                        .mapToDouble(i -> counties.get(i).mean() * belief.explained(i) / mean)
                        .sum();
        return new CountyTotal(
                "", Math.log(mean) - spread / 2, Math.sqrt(spread), explained, least, most);
    }

    private double variance(List<CountyTotal> counties) {
        double variance = 0;
        for (int i = 0; i < counties.size(); i++) {
            for (int j = 0; j < counties.size(); j++) {
                var both = counties.get(i).mean() * counties.get(j).mean();
                variance += both * Math.expm1(belief.covariance(i, j));
            }
        }
        return variance;
    }

    /// The silent counties, first the one whose report would make the total surest. To first
    /// order in the logarithms.
    ///
    /// @param deviation τ that its report would have, above 0
    public List<PhoneCall> phoneFirst(double deviation) {
        var counties = counties();
        var all = IntStream.range(0, lines.size());
        double before = all.mapToDouble(i -> counties.get(i).mean() * weight(i, counties)).sum();
        return IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).said() instanceof CountyLine.Silent)
                .mapToObj(i -> call(i, counties, before, deviation))
                .sorted(Comparator.comparingDouble(PhoneCall::variance).reversed())
                .toList();
    }

    private PhoneCall call(int i, List<CountyTotal> counties, double before, double deviation) {
        var with = weight(i, counties);
        var falls = with * with / (belief.variance(i) + deviation * deviation);
        var less = Math.sqrt(before) - Math.sqrt(Math.max(0, before - falls));
        return new PhoneCall(lines.get(i).county(), falls, less);
    }

    /// How the total of all moves with the logarithm of one: their covariance.
    private double weight(int i, List<CountyTotal> counties) {
        return IntStream.range(0, counties.size())
                .mapToDouble(j -> counties.get(j).mean() * belief.covariance(i, j))
                .sum();
    }
}
