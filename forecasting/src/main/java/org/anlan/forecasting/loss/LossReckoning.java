package org.anlan.forecasting.loss;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.domain.indicator.Indicator;
import org.anlan.domain.indicator.Indicators;
import org.anlan.forecasting.outlook.SkillMark;
import org.anlan.forecasting.special.Normal;
import org.anlan.forecasting.totals.CountyTotal;
import org.anlan.forecasting.totals.PhoneCall;
import org.jspecify.annotations.Nullable;

/// Reckons a nowcast and writes it as it is kept and shown; names are added when it is shown.
final class LossReckoning {

    private static final double HIGH = Normal.quantile(0.9);
    private static final int SHARE_PLACES = 3;
    private static final int MOST_PLACES = 2;
    private static final int HOUR_PLACES = 1;

    private final LossInputs inputs;
    private final LossSettings settings;

    LossReckoning(LossInputs inputs, LossSettings settings) {
        this.inputs = inputs;
        this.settings = settings;
    }

    Map<String, @Nullable Object> text() {
        var lines = inputs.lines().stream().map(l -> new LossLine(inputs, l, settings)).toList();
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("process", inputs.process());
        text.put("base", inputs.base());
        text.put("position", inputs.position());
        text.put("at", inputs.at());
        text.put("onset", inputs.onset());
        text.put("hours", lines.isEmpty() ? null : hours(lines.getFirst()));
        text.put("curve", curve());
        text.put("prior", prior());
        var items = new ArrayList<Map<String, @Nullable Object>>();
        for (int i = 0; i < lines.size(); i++) {
            items.add(line(inputs.lines().get(i), lines.get(i)));
        }
        text.put("items", items);
        text.put("remarks", remarks());
        return text;
    }

    private @Nullable BigDecimal hours(LossLine line) {
        return rounded(line.hours(inputs.at()), HOUR_PLACES);
    }

    private Map<String, @Nullable Object> curve() {
        var curve = new LinkedHashMap<String, @Nullable Object>();
        curve.put("from", inputs.curve().learnt() ? "PAST" : "SAMPLE");
        curve.put("textZh", inputs.curve().textZh());
        curve.put("sample", inputs.curve().sample());
        curve.put("events", inputs.curve().events());
        return curve;
    }

    private Map<String, @Nullable Object> prior() {
        var none = inputs.rainDays().isEmpty();
        var prior = new LinkedHashMap<String, @Nullable Object>();
        prior.put(
                "textZh",
                none
                        ? "没有面雨量:未报的县按已报各县的人均推算"
                        : "过程中最大三日面雨量 × 常住人口 × 易损性曲线" + (inputs.priorSample() ? "(示例)" : ""));
        prior.put("sample", inputs.priorSample());
        prior.put("firstDay", none ? null : inputs.rainDays().getFirst());
        prior.put("lastDay", none ? null : inputs.rainDays().getLast());
        return prior;
    }

    List<String> remarks() {
        var remarks = new ArrayList<String>();
        remarks.add("只用本口径已审核的数字;未报不是零。");
        if (inputs.over()) {
            remarks.add("过程已结束:数字为最终数,不再推算。");
        } else {
            remarks.add("发展曲线从首次报告算起;过程中再来的一次洪水不在其中。");
        }
        if (!inputs.over() && inputs.lines().stream().anyMatch(l -> l.past().reach() == null)) {
            remarks.add("已结束并检验过的同类过程不足 %d 次,不给区间。".formatted(LossErrors.FEWEST));
        }
        if (inputs.lines().isEmpty()) {
            remarks.add("没有发展曲线,不推算。");
        }
        return remarks;
    }

    private Map<String, @Nullable Object> line(LossInputs.Line of, LossLine line) {
        var indicator = Indicators.bundled().get(of.indicator());
        var now = line.developedBy(inputs.at());
        var silent = of.counties().stream().filter(LossInputs.County::isSilent).count();
        var counted = of.counties().stream().filter(c -> c.reported() != null).count();
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("indicator", of.indicator());
        text.put("indicatorZh", indicator.nameZh());
        text.put("unit", indicator.unit().name());
        text.put("share", rounded(now.share(), SHARE_PLACES));
        text.put("deviation", rounded(now.deviation(), SHARE_PLACES));
        text.put("curve", of.curve());
        text.put("province", province(indicator, of, line));
        text.put("reportedCounties", counted);
        text.put("nothingNewCounties", of.counties().size() - counted - silent);
        text.put("silentCounties", silent);
        text.put("counties", counties(indicator, of, line));
        text.put(
                "phoneFirst",
                line.phoneFirst().stream().map(c -> call(c, indicator, line)).toList());
        return text;
    }

    private Map<String, @Nullable Object> province(
            Indicator indicator, LossInputs.Line of, LossLine line) {
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("state", "ALL");
        text.put("stateZh", "全省");
        text.put("reported", told(line.reported(), indicator));
        var mark = mark(of.past());
        text.put("skill", mark.name());
        text.put("skillZh", mark.zh());
        text.put("verifiedProcesses", of.past().processes());
        line.province().ifPresent(total -> spread(text, total, reach(of, line, total), indicator));
        if (line.province().isEmpty()) {
            unknown(text);
        }
        return text;
    }

    private List<Map<String, @Nullable Object>> counties(
            Indicator indicator, LossInputs.Line of, LossLine line) {
        var totals = line.counties();
        var texts = new ArrayList<Map<String, @Nullable Object>>();
        for (int i = 0; i < totals.size(); i++) {
            texts.add(county(indicator, of, line, of.counties().get(i), totals.get(i)));
        }
        return texts;
    }

    private Map<String, @Nullable Object> county(
            Indicator indicator,
            LossInputs.Line of,
            LossLine line,
            LossInputs.County county,
            Optional<CountyTotal> total) {
        var reported = county.reported();
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("region", county.region());
        var state = CountyState.of(county, total.isPresent());
        text.put("state", state.name());
        text.put("stateZh", state.zh());
        text.put("reported", reported == null ? null : told(reported, indicator));
        text.put("reportedAt", county.reportedAt());
        text.put("unchangedAt", county.unchangedAt());
        text.put("rainSince", county.since() != null);
        var mean = county.logMean();
        text.put("priorP50", mean == null ? null : told(Math.exp(mean), indicator));
        total.ifPresent(known -> spread(text, known, reach(of, line, known), indicator));
        if (total.isEmpty()) {
            unknown(text);
        }
        return text;
    }

    private static SkillMark mark(LossInputs.Past past) {
        var better = past.beatsReports();
        return better == null ? SkillMark.UNKNOWN : better ? SkillMark.SKILL : SkillMark.NO_SKILL;
    }

    /// Logarithm of p90 over p50: the model's own once a process is over; before that what was
    /// verified, for a county in the same proportion to what the model says; `NaN` where nothing
    /// is.
    private double reach(LossInputs.Line of, LossLine line, CountyTotal total) {
        var own = HIGH * total.logDeviation();
        var verified = of.past().reach();
        if (inputs.over()) {
            return own;
        }
        if (verified == null) {
            return Double.NaN;
        }
        var all = line.province().map(p -> HIGH * p.logDeviation()).orElse(own);
        return total.county().isEmpty() ? verified : own * Math.max(1, verified / all);
    }

    private static void spread(
            Map<String, @Nullable Object> text,
            CountyTotal total,
            double reach,
            Indicator indicator) {
        var middle = total.quantile(0.5);
        text.put("p10", told(total.within(middle * Math.exp(-reach)), indicator));
        text.put("p50", told(middle, indicator));
        text.put("p90", told(total.within(middle * Math.exp(reach)), indicator));
        text.put("byReports", rounded(total.byReports(), SHARE_PLACES));
        text.put("byPrior", rounded(1 - total.byReports(), SHARE_PLACES));
    }

    private static void unknown(Map<String, @Nullable Object> text) {
        for (var field : List.of("p10", "p50", "p90", "byReports", "byPrior")) {
            text.put(field, null);
        }
    }

    private Map<String, @Nullable Object> call(PhoneCall call, Indicator indicator, LossLine line) {
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("region", call.county());
        text.put("lessDeviation", told(call.deviation(), indicator));
        text.put("hoursSilent", hours(line));
        return text;
    }

    /// With as many decimals as the unit has, two at most.
    private static @Nullable BigDecimal told(double value, Indicator indicator) {
        return rounded(value, Math.min(MOST_PLACES, indicator.unit().decimals()));
    }

    private static @Nullable BigDecimal rounded(double value, int places) {
        return Double.isFinite(value)
                ? BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP)
                : null;
    }
}
