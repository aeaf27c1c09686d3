package org.anlan.forecasting.loss;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.anlan.forecasting.totals.CountyLine;
import org.anlan.forecasting.totals.CountyTotal;
import org.anlan.forecasting.totals.CountyTotals;
import org.anlan.forecasting.totals.PhoneCall;

/// The final total of one indicator, county by county. Immutable.
final class LossLine {

    private static final int LEAST_RATES = 3;
    private static final double HALF_A_UNIT = 0.5;
    private static final double FINAL = 0.01;
    private static final double CONTRADICTED = 3;
    private static final double BARELY_KNOWN = 8;

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
    private OptionalDouble rate() {
        var rates =
                line.counties().stream()
                        .mapToDouble(this::rate)
                        .filter(Double::isFinite)
                        .sorted()
                        .toArray();
        return rates.length < LEAST_RATES
                ? OptionalDouble.empty()
                : OptionalDouble.of(rates[rates.length / 2]);
    }

    /// `NaN` where nothing was reported, or residents are not known.
    private double rate(LossInputs.County county) {
        var people = county.people();
        return people == null ? Double.NaN : foreseen(county).orElse(Double.NaN) / people;
    }

    /// What its last word says; empty for silence.
    private Optional<CountyWord> word(LossInputs.County county) {
        var told = county.told();
        return told.isEmpty()
                ? Optional.empty()
                : Optional.of(CountyWord.of(told.getAsDouble(), developed(county), county));
    }

    private OptionalDouble foreseen(LossInputs.County county) {
        return word(county).stream().mapToDouble(CountyWord::total).findFirst();
    }

    private DevelopmentCurve.Point developed(LossInputs.County county) {
        return developedBy(county.toldAt().orElse(inputs.at()));
    }

    /// A silent county of which nothing is known is not guessed; nor one that will not report any
    /// more.
    private boolean isReckoned(LossInputs.County county, OptionalDouble rate) {
        if (!county.isSilent()) {
            return !inputs.over() || county.reported() != null;
        }
        var guessed = rate.isPresent() && county.people() != null;
        return !inputs.over() && (county.logMean() != null || guessed);
    }

    private CountyLine county(LossInputs.County county, OptionalDouble rate) {
        return new CountyLine(
                county.region(),
                Math.max(HALF_A_UNIT, median(county, rate)),
                deviation(county),
                most(county),
                said(county));
    }

    /// Of the prior; where that expected less than one unit and yet losses were reported, by the
    /// report itself, which then says nothing of how hard the other counties are hit.
    private double median(LossInputs.County county, OptionalDouble rate) {
        var mean = county.logMean();
        if (mean == null) {
            return unguided(county, rate);
        }
        return mean < 0 ? foreseen(county).orElse(Math.exp(mean)) : Math.exp(mean);
    }

    /// A prior below one unit knows nothing of how far it is off, and next to nothing beside a
    /// report; and a report more than three deviations away says that the prior is wrong there, not
    /// that all counties are hit so: it is widened until they are three.
    ///
    /// @see "A. O'Hagan, On outlier rejection phenomena in Bayes inference, 1979"
    private double deviation(LossInputs.County county) {
        var mean = county.logMean();
        var deviation = county.logDeviation();
        if (mean == null || deviation == null || mean < 0) {
            return mean == null || county.isSilent() ? settings.unguided() : BARELY_KNOWN;
        }
        var own = Math.max(FINAL, deviation);
        var word = word(county);
        if (word.isEmpty()) {
            return own;
        }
        var off = (Math.log(word.get().total()) - mean) / CONTRADICTED;
        var report = word.get().deviation();
        return Math.max(own, Math.sqrt(Math.max(0, off * off - report * report)));
    }

    /// What is exposed; a report of more says that this was not known.
    private static double most(LossInputs.County county) {
        var exposed = county.exposed();
        var reported = county.reported();
        return exposed == null || exposed <= 0 || (reported != null && reported > exposed)
                ? Double.POSITIVE_INFINITY
                : exposed;
    }

    /// By the other counties where they are known, else by the own report.
    private double unguided(LossInputs.County county, OptionalDouble rate) {
        var people = county.people();
        return rate.isPresent() && people != null
                ? rate.getAsDouble() * people
                : foreseen(county).orElse(0);
    }

    private CountyLine.Said said(LossInputs.County county) {
        return word(county)
                .<CountyLine.Said>map(
                        word ->
                                new CountyLine.Reported(
                                        word.total(), 1, word.deviation(), inputs.over()))
                .orElseGet(() -> new CountyLine.Silent(hours(inputs.at())));
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
        return all.isEmpty() ? Double.NaN : all.stream().mapToDouble(Double::doubleValue).sum();
    }

    /// Whom to phone first.
    List<PhoneCall> phoneFirst() {
        return totals.map(t -> t.phoneFirst(developedBy(inputs.at()).deviation()))
                .orElse(List.of());
    }
}
