package org.anlan.forecasting.stage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.anlan.forecasting.correction.ArFit;
import org.anlan.forecasting.correction.ArMethod;
import org.anlan.forecasting.correction.ArModel;
import org.anlan.forecasting.correction.ErrorForecast;
import org.anlan.forecasting.outlook.Emos;
import org.anlan.forecasting.outlook.Hindcast;
import org.anlan.forecasting.outlook.LeadSkill;
import org.anlan.forecasting.outlook.RatingCurve;
import org.anlan.forecasting.outlook.SkillMark;
import org.anlan.forecasting.special.Normal;

/// Forecasts a station's stages from its own past: an autoregression about the mean of the first
/// half, its mean and spread corrected by the latest 90 forecasts; judged over the second half,
/// which it was not fitted to, beside persistence, recession and climatology. Nothing is drawn by
/// chance. Immutable.
///
/// @see "G. E. P. Box, G. M. Jenkins, Time Series Analysis, 1970"
final class StageOutlook {

    /// With fewer known steps nothing is fitted.
    static final int LEAST_KNOWN = 60;

    private static final double LEAST_SHARE = 0.5;

    private final StageSeries series;
    private final Water water;
    private final double[] values;
    private final Optional<Fitted> fitted;

    /// What was fitted, and what it would have said before.
    private record Fitted(double mean, ArModel model, List<ErrorForecast> ahead, Hindcast past) {}

    private StageOutlook(StageSeries series, Optional<RatingCurve> curve) {
        this.series = series;
        water = new Water(series.metres(), curve);
        values = water.values();
        fitted = isEnough() ? Optional.of(fit()) : Optional.empty();
    }

    static StageForecast of(StageSeries series, Optional<RatingCurve> curve) {
        return new StageOutlook(series, curve).forecast();
    }

    private int half() {
        return values.length / 2;
    }

    private boolean isEnough() {
        var first = Arrays.stream(values, 0, half()).filter(Double::isFinite);
        return series.known() >= LEAST_KNOWN
                && series.known() >= LEAST_SHARE * series.steps()
                && first.distinct().count() > ArFit.USUAL_ORDER;
    }

    private Fitted fit() {
        var scale = water.scale();
        var before =
                Arrays.stream(values, 0, half())
                        .filter(Double::isFinite)
                        .map(scale::to)
                        .average()
                        .orElseThrow();
        var run = new double[values.length];
        Arrays.fill(run, scale.from(before));
        var mean = scale.to(run[0]);
        var errors = Arrays.stream(values).map(v -> scale.to(v) - mean).toArray();
        var model =
                new ArFit(Arrays.copyOf(errors, half()), ArFit.USUAL_ORDER, ArMethod.YULE_WALKER)
                        .chosen();
        return new Fitted(
                mean,
                model,
                model.forecast(errors, series.step().leads()),
                new Hindcast(values, List.of(run), scale, model, series.step().leads()));
    }

    private StageForecast forecast() {
        var leads = IntStream.rangeClosed(1, series.step().leads()).mapToObj(this::lead).toList();
        return new StageForecast(
                series.last(),
                series.newest(),
                series.step(),
                series.steps(),
                series.missing(),
                leads,
                remarks(leads));
    }

    private StageLead lead(int lead) {
        var skill = fitted.map(f -> f.past().skill(lead, firstDay(), half()));
        var mark = skill.map(LeadSkill::mark).orElse(SkillMark.NO_SKILL);
        var steady = Persistence.fan(series, lead);
        var fan = mark == SkillMark.SKILL ? fitted.map(f -> fan(f, lead)) : Optional.<Fan>empty();
        return new StageLead(
                lead * series.step().hours(),
                series.last().plus(series.step().length().multipliedBy(lead)),
                fan.isPresent() ? StageMethod.AUTOREGRESSION : StageMethod.PERSISTENCE,
                fan.orElse(steady),
                steady,
                UsualStage.fan(series, lead),
                mark,
                skill.map(LeadSkill::pairs).orElse(0),
                skill.map(LeadSkill::against).orElse(List.of()));
    }

    private Optional<LocalDate> firstDay() {
        return series.step() == StageStep.DAY ? Optional.of(series.firstDay()) : Optional.empty();
    }

    private Fan fan(Fitted known, int lead) {
        var ahead = known.ahead().get(lead - 1);
        Emos emos = known.past().latest(lead);
        var told =
                emos.forecast(known.mean() + ahead.mean(), ahead.deviation() * ahead.deviation());
        return Fan.of(
                p ->
                        water.metres(
                                water.scale()
                                        .from(
                                                told.mean()
                                                        + told.deviation() * Normal.quantile(p))));
    }

    private List<String> remarks(List<StageLead> leads) {
        var remarks = new ArrayList<String>();
        if (fitted.isEmpty()) {
            remarks.add(
                    "历史不足:%d 个时次中有水位的 %d 个(至少要 %d 个,且过半),给持续性预报,无技巧。"
                            .formatted(series.steps(), series.known(), LEAST_KNOWN));
        } else if (leads.stream().noneMatch(l -> l.mark() == SkillMark.SKILL)) {
            remarks.add("自回归没有胜过持续性、退水和气候值,给持续性预报。");
        }
        if (leads.stream().anyMatch(l -> !l.fan().hasSpread())) {
            remarks.add("历史变幅不足 %d 对,不给区间。".formatted(Persistence.LEAST_PAIRS));
        }
        remarks.add("未计未来降雨。");
        return remarks;
    }
}
