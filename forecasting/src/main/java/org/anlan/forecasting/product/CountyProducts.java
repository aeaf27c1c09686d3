package org.anlan.forecasting.product;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.domain.indicator.Indicators;
import org.anlan.forecasting.decision.Explanation;
import org.anlan.forecasting.decision.Standing;
import org.anlan.forecasting.outlook.SkillMark;
import org.anlan.forecasting.pooling.RiskLevel;
import org.jspecify.annotations.Nullable;

/// Computes the products of all counties from the rain of a day: range, level, impact. Immutable.
final class CountyProducts {

    private static final Map<RiskLevel, String> LEVELS =
            Map.of(
                    RiskLevel.NONE, "无",
                    RiskLevel.BLUE, "蓝色",
                    RiskLevel.YELLOW, "黄色",
                    RiskLevel.ORANGE, "橙色",
                    RiskLevel.RED, "红色");

    /// No level is told where the rain may not be believed.
    private static final Optional<Explanation> NO_LEVEL = Optional.empty();

    private final ImpactPrior prior;
    private final CountyLevels levels = CountyLevels.bundled();
    private final Indicators indicators = Indicators.bundled();

    CountyProducts(ImpactPrior prior) {
        this.prior = prior;
    }

    /// What tells curves and exposure from those of another pack.
    String digest() {
        return prior.digest();
    }

    /// One for each county, in order of region, as kept and shown; names are added when shown.
    List<Map<String, @Nullable Object>> of(CountyInputs inputs) {
        return inputs.counties().stream().map(county -> county(inputs, county)).toList();
    }

    private Map<String, @Nullable Object> county(CountyInputs inputs, CountyInputs.County county) {
        var rain =
                county.days().stream()
                        .filter(d -> d.day().equals(inputs.day()))
                        .findFirst()
                        .map(RainEstimate::of)
                        .orElse(RainEstimate.sum(List.of(), 1));
        var level =
                rain.mark() == SkillMark.SKILL ? levels.decide(rain, county.before()) : NO_LEVEL;
        return told(
                county.region(),
                rain,
                Optional.ofNullable(why(rain)),
                rain.mark(),
                level,
                RainEstimate.sum(county.days(), ImpactPrior.DAYS));
    }

    /// The level that rain bears; also of rain that others forecast and nobody verified yet.
    Optional<Explanation> decide(RainChance rain, Standing before) {
        return levels.decide(rain, before);
    }

    /// One county as kept and shown.
    ///
    /// @param why there is no skill or no interval
    /// @param sum rain of the three days that an impact follows
    Map<String, @Nullable Object> told(
            String region,
            RainChance rain,
            Optional<String> why,
            SkillMark mark,
            Optional<Explanation> level,
            RainEstimate sum) {
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("region", region);
        text.put("rainMm", fan(rain));
        text.put("skill", mark.name());
        text.put("skillZh", mark.zh());
        text.put("why", why.orElse(null));
        text.put("level", level.map(CountyProducts::level).orElse(null));
        text.put("impact", impacts(region, sum));
        text.put("townships", prior.townships(region).stream().map(t -> township(t, sum)).toList());
        return text;
    }

    /// The rain over a township is taken as that over its county.
    private Map<String, @Nullable Object> township(String region, RainEstimate sum) {
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("region", region);
        text.put("impact", impacts(region, sum));
        return text;
    }

    private List<Map<String, @Nullable Object>> impacts(String region, RainEstimate sum) {
        return prior.lines(region, sum).stream().map(l -> impact(l, sum)).toList();
    }

    boolean tellsTownships() {
        return prior.hasTownships();
    }

    private static Map<String, @Nullable Object> fan(RainChance rain) {
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("p10", Numbers.tenth(rain.quantile(0.1)));
        text.put("p50", Numbers.tenth(rain.quantile(0.5)));
        text.put("p90", Numbers.tenth(rain.quantile(0.9)));
        return text;
    }

    private static @Nullable String why(RainEstimate rain) {
        return switch (rain.skill()) {
            case NO_GAUGE -> "没有站点报数。";
            case NO_SKILL_TOO_FAR -> "最近的站在 80 公里外,无技巧。";
            case SKILFUL -> rain.error().isEmpty() ? "未用克里金,没有误差估计。" : null;
        };
    }

    private static Map<String, @Nullable Object> level(Explanation decided) {
        var chances = new LinkedHashMap<String, Object>();
        var margins = new LinkedHashMap<String, Object>();
        decided.margins()
                .forEach(
                        (level, margin) -> {
                            var chance = decided.question().chances().atLeast(level);
                            chances.put(level.name(), Numbers.thousandth(chance));
                            margins.put(level.name(), Numbers.thousandth(margin));
                        });
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("level", decided.level().name());
        text.put("levelZh", LEVELS.get(decided.level()));
        text.put("chances", chances);
        text.put("margins", margins);
        text.put("standing", StandingText.of(decided.standing()));
        text.put("sample", true);
        return text;
    }

    private Map<String, @Nullable Object> impact(ImpactPrior.Line line, RainEstimate sum) {
        var indicator = indicators.get(line.indicator());
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("indicator", line.indicator());
        text.put("indicatorZh", indicator.nameZh());
        text.put("unit", indicator.unit().name());
        text.put("exposedZh", line.exposedZh());
        text.put(
                "people",
                line.exposed().isPresent() ? Math.round(line.exposed().getAsDouble()) : null);
        text.put("exposureSource", line.source().orElse(null));
        text.put("rainMm", Numbers.tenth(sum.mean().orElse(Double.NaN)));
        text.put("p10", quantile(line, 0.1));
        text.put("p50", quantile(line, 0.5));
        text.put("p90", quantile(line, 0.9));
        text.put("why", line.whyZh().isEmpty() ? null : line.whyZh());
        text.put("sample", line.sample());
        return text;
    }

    private static @Nullable Long quantile(ImpactPrior.Line line, double chance) {
        return line.spread().map(s -> Math.round(s.quantile(chance))).orElse(null);
    }
}
