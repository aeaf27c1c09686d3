package org.anlan.forecasting.stage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.forecasting.outlook.LeadSkill;
import org.anlan.forecasting.outlook.RatingCurve;
import org.jspecify.annotations.Nullable;

/// A stage forecast as it is kept and shown.
final class StageText {

    private static final int MILLIMETRES = 3;
    private static final int TENTHS = 1;
    private static final Map<String, String> BENCHMARKS =
            Map.of("persistence", "持续性", "recession", "退水", "climatology", "气候");

    private StageText() {}

    static Map<String, @Nullable Object> of(
            StageForecast forecast, Optional<RatingCurve> curve, Map<StageMark, BigDecimal> marks) {
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("from", forecast.from().toString());
        text.put("stageM", rounded(forecast.stage(), MILLIMETRES));
        text.put("model", StageModel.VERSION);
        text.put("stepHours", forecast.step().hours());
        text.put("steps", forecast.steps());
        text.put("missing", forecast.missing());
        text.put("leads", forecast.leads().stream().map(lead -> lead(lead, curve)).toList());
        text.put("crossings", crossings(forecast.path(), marks));
        text.put("remarks", forecast.remarks());
        return text;
    }

    private static Map<String, @Nullable Object> lead(StageLead lead, Optional<RatingCurve> curve) {
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("hours", lead.hours());
        text.put("at", lead.at().toString());
        text.put("method", lead.method().name());
        text.put("methodZh", lead.method().zh());
        text.put("skill", lead.mark().name());
        text.put("skillZh", lead.mark().zh());
        text.put("pairs", lead.pairs());
        text.put("stageM", fan(lead.fan(), MILLIMETRES));
        curve.ifPresent(c -> text.put("flowM3s", fan(lead.fan().mapped(c::flow), TENTHS)));
        text.put("persistenceM", rounded(lead.persistence().p50(), MILLIMETRES));
        text.put("steadyM", fan(lead.persistence(), MILLIMETRES));
        lead.usual().ifPresent(usual -> text.put("usualM", fan(usual, MILLIMETRES)));
        text.put("against", lead.against().stream().map(StageText::against).toList());
        return text;
    }

    private static Map<String, @Nullable Object> fan(Fan fan, int places) {
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("p10", rounded(fan.p10(), places));
        text.put("p50", rounded(fan.p50(), places));
        text.put("p90", rounded(fan.p90(), places));
        return text;
    }

    private static Map<String, @Nullable Object> against(LeadSkill.Against against) {
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("benchmark", against.benchmark());
        text.put("benchmarkZh", BENCHMARKS.getOrDefault(against.benchmark(), ""));
        text.put("skill", rounded(against.skill(), MILLIMETRES));
        text.put("chance", rounded(against.chance(), MILLIMETRES));
        return text;
    }

    private static List<Map<String, @Nullable Object>> crossings(
            StagePath path, Map<StageMark, BigDecimal> marks) {
        return marks.entrySet().stream()
                .map(m -> crossing(m.getKey(), path.crossing(m.getValue().doubleValue())))
                .toList();
    }

    private static Map<String, @Nullable Object> crossing(StageMark mark, Crossing crossing) {
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("mark", mark.name());
        text.put("markZh", mark.zh());
        text.put("levelM", rounded(crossing.metres(), MILLIMETRES));
        text.put("marginM", rounded(crossing.margin(), MILLIMETRES));
        text.put("direction", crossing.isRising() ? "RISING" : "FALLING");
        text.put("directionZh", crossing.isRising() ? "涨过" : "落到以下");
        text.put("chance", rounded(crossing.chance(), MILLIMETRES));
        text.put("earliest", crossing.earliest().map(Object::toString).orElse(null));
        text.put("likely", crossing.likely().map(Object::toString).orElse(null));
        text.put("latest", crossing.latest().map(Object::toString).orElse(null));
        return text;
    }

    /// A number as it is shown; null where it is not known.
    static @Nullable BigDecimal rounded(double value, int places) {
        return Double.isFinite(value)
                ? BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP)
                : null;
    }
}
