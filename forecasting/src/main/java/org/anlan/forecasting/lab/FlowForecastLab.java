package org.anlan.forecasting.lab;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.anlan.forecasting.correction.ArFit;
import org.anlan.forecasting.correction.ArMethod;
import org.anlan.forecasting.correction.ArModel;
import org.anlan.forecasting.correction.FlowScale;
import org.anlan.forecasting.outlook.Climatology;
import org.anlan.forecasting.outlook.Emos;
import org.anlan.forecasting.outlook.FlowEnsemble;
import org.anlan.forecasting.outlook.Hindcast;
import org.anlan.forecasting.outlook.LeadSkill;
import org.anlan.forecasting.outlook.Quantiles;
import org.anlan.forecasting.outlook.Recession;
import org.anlan.forecasting.outlook.SkillMark;
import org.anlan.forecasting.special.Normal;

/// The next days of a river: ensemble, its correction by experience, what it must beat, and whether
/// it does.
final class FlowForecastLab {

    private static final int MEMBERS = 100;
    private static final int MOST_PAST_RUNS = 10;
    private static final int LEAST_ERRORS = 30;

    private final Question in;
    private final double[] observed;
    private final List<double[]> runs;
    private final FlowScale scale;
    private final int leads;
    private final Optional<LocalDate> first;
    private final FlowEnsemble ensemble;
    private final Optional<Hindcast> past;

    private FlowForecastLab(Question in) {
        this.in = in;
        observed = in.numbers("observed");
        runs = new FlowRuns(in, observed.length).all();
        leads = runs.getFirst().length - observed.length;
        scale =
                in.has("epsilon")
                        ? new FlowScale(power(), in.number("epsilon"))
                        : FlowScale.of(observed, power());
        first = in.has("first_date") ? Optional.of(day()) : Optional.empty();
        ensemble =
                new FlowEnsemble(
                        observed,
                        runs,
                        scale,
                        model(observed.length).orElseThrow(this::unknown),
                        in.whole("members", MEMBERS),
                        in.whole("seed", 1));
        past = model(half()).map(this::hindcast);
    }

    private BadInput unknown() {
        return in.bad("observed", "must have a step whose error is known");
    }

    private double power() {
        return in.number("lambda", FlowScale.USUAL_POWER);
    }

    private LocalDate day() {
        try {
            return LocalDate.parse(in.text("first_date", ""));
        } catch (DateTimeParseException _) {
            throw in.bad("first_date", "must be a day, such as 1998-06-27");
        }
    }

    private int half() {
        return observed.length / 2;
    }

    /// Fitted to the errors of the first run up to a step; for the marks, of the first half only.
    private Optional<ArModel> model(int until) {
        var errors = FlowEnsemble.errors(Arrays.copyOf(observed, until), runs.getFirst(), scale);
        var known = Arrays.stream(errors).filter(e -> !Double.isNaN(e)).count();
        if (known < (until < observed.length ? LEAST_ERRORS : 1)) {
            return Optional.empty();
        }
        var name = in.text("method", "yule-walker").toUpperCase(Locale.ROOT).replace('-', '_');
        return Optional.of(
                new ArFit(errors, in.whole("max_order", ArFit.USUAL_ORDER), ArMethod.valueOf(name))
                        .chosen());
    }

    private Hindcast hindcast(ArModel model) {
        var step = Math.max(1, runs.size() / MOST_PAST_RUNS);
        var few =
                IntStream.range(0, Math.min(MOST_PAST_RUNS, runs.size()))
                        .mapToObj(i -> Arrays.copyOf(runs.get(i * step), observed.length))
                        .toList();
        return new Hindcast(observed, few, scale, model, leads);
    }

    static Answer flowForecast(Question in) {
        return new FlowForecastLab(in).told();
    }

    private Answer told() {
        var rows = IntStream.rangeClosed(1, leads).mapToObj(this::lead).toList();
        var model = model(observed.length).orElseThrow();
        return new Answer()
                .with("members", in.whole("members", MEMBERS))
                .with("runs", runs.size())
                .with("seed", in.whole("seed", 1))
                .with("lambda", scale.power())
                .with("epsilon", scale.offset())
                .with("phi", model.coefficients())
                .with("sigma2", model.variance())
                .with("missing", Arrays.stream(observed).filter(Double::isNaN).count())
                .with("probabilities", Quantiles.LEVELS)
                .with("leads", rows)
                .with(
                        "rain",
                        "the forecasts of the past behind marks and correction knew the rain that"
                                + " fell; errors of a rain forecast are not in them");
    }

    private Answer lead(int lead) {
        var emos = past.map(p -> p.latest(lead)).orElse(Emos.raw(0));
        var raw = Quantiles.usual(ensemble.members(lead));
        var told = emos.isRaw() ? raw : corrected(emos, lead);
        var answer =
                new Answer()
                        .with("lead", lead)
                        .with("quantiles", told)
                        .with("raw_quantiles", raw)
                        .with("emos", EmosLab.told(emos))
                        .with("persistence", latest())
                        .with("recession", Recession.of(observed).flow(latest(), lead));
        first.ifPresent(day -> answer.with("climatology", usual(day, lead)));
        if (in.has("segments")) {
            var curve = RatingLab.given(in);
            answer.with("stage_quantiles_m", DoubleStream.of(told).map(curve::stage).toArray());
        }
        return answer.with("skill", skill(lead));
    }

    private double[] corrected(Emos emos, int lead) {
        var forecast = emos.forecast(ensemble.mean(lead), ensemble.variance(lead));
        return Quantiles.LEVELS.stream()
                .mapToDouble(p -> p == 0.5 ? 0 : Normal.quantile(p))
                .map(z -> scale.from(forecast.mean() + z * forecast.deviation()))
                .toArray();
    }

    private double latest() {
        return DoubleStream.of(observed)
                .filter(q -> !Double.isNaN(q))
                .reduce((_, last) -> last)
                .orElse(Double.NaN);
    }

    private double usual(LocalDate day, int lead) {
        return new Climatology(day, observed).mean(day.plusDays(observed.length - 1L + lead));
    }

    private Answer skill(int lead) {
        return past.map(p -> p.skill(lead, first, half()))
                .map(FlowForecastLab::told)
                .orElseGet(() -> mark(SkillMark.UNKNOWN).with("pairs", 0));
    }

    private static Answer mark(SkillMark mark) {
        return new Answer().with("mark", mark.en()).with("mark_zh", mark.zh());
    }

    private static Answer told(LeadSkill skill) {
        var against = new ArrayList<Answer>();
        for (var each : skill.against()) {
            against.add(
                    new Answer()
                            .with("benchmark", each.benchmark())
                            .with("NSE", each.nash())
                            .with("skill", each.skill())
                            .with("p", each.chance()));
        }
        return mark(skill.mark())
                .with("pairs", skill.pairs())
                .with("NSE", skill.nash())
                .with("against", against);
    }
}
