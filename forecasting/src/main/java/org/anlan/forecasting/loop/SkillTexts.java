package org.anlan.forecasting.loop;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anlan.forecasting.verification.Holm;
import org.anlan.forecasting.verification.Reference;
import org.jspecify.annotations.Nullable;

/// Skills as the contract writes them, with their tests corrected for having looked at several.
final class SkillTexts {

    /// Below so many issues no test is told.
    static final int LEAST_ISSUES = 20;

    private static final double SURE = 0.05;

    private final List<Map<String, @Nullable Object>> texts = new ArrayList<>();
    private final List<Double> chances = new ArrayList<>();

    /// The skills of a tally against the references its forecasts had.
    List<Map<String, @Nullable Object>> of(Tally tally, int leadHours) {
        var own = new ArrayList<Map<String, @Nullable Object>>();
        for (var which : Reference.values()) {
            var series = tally.series().get(which);
            if (series != null) {
                own.add(text(which, series, leadHours));
            }
        }
        return own;
    }

    private Map<String, @Nullable Object> text(
            Reference which, SkillSeries series, int leadHours) {
        var enough = series.issues() >= LEAST_ISSUES;
        var interval = enough ? series.interval(leadHours) : new double[] {Double.NaN, Double.NaN};
        var chance = enough ? series.chance(leadHours) : Double.NaN;
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("reference", which.name());
        text.put("n", series.cases());
        text.put("issues", series.issues());
        text.put("skill", Plain.of(series.skill()));
        text.put("low", Plain.of(interval[0]));
        text.put("high", Plain.of(interval[1]));
        text.put("p", Plain.of(chance));
        text.put("pHolm", null);
        text.put("verdict", enough ? "UNSURE" : "TOO_FEW");
        texts.add(text);
        chances.add(chance);
        return text;
    }

    /// Puts the corrected chances in, and what they decide.
    void correct() {
        var corrected =
                Holm.corrected(chances.stream().mapToDouble(Double::doubleValue).toArray());
        for (int i = 0; i < corrected.length; i++) {
            var text = texts.get(i);
            text.put("pHolm", Plain.of(corrected[i]));
            if (corrected[i] < SURE && text.get("skill") instanceof Number skill) {
                text.put("verdict", skill.doubleValue() > 0 ? "SKILL" : "NO_SKILL");
            }
        }
    }
}
