package org.anlan.forecasting.product;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.anlan.forecasting.areal.CountyRains.CountyDay;
import org.anlan.forecasting.decision.Explanation;
import org.anlan.forecasting.decision.Standing;
import org.anlan.forecasting.outlook.SkillMark;
import org.anlan.forecasting.rain.ZoneRain;
import org.jspecify.annotations.Nullable;

/// Computes what the rain forecast of one source means for each county, day by day: its range, the
/// level that it bears, the impact of three days that end with it. Immutable.
final class AheadProducts {

    private static final UUID OF_NO_RUN = new UUID(0, 0);

    private final CountyProducts products;

    AheadProducts(CountyProducts products) {
        this.products = products;
    }

    /// What tells curves and exposure from those of another pack.
    String digest() {
        return products.digest();
    }

    /// One for each day, each with its counties in order of region.
    List<Map<String, @Nullable Object>> of(AheadInputs inputs) {
        var walk = new Walk(inputs);
        return inputs.days().stream().map(walk::day).toList();
    }

    /// One way through the days: what stands and what has fallen is carried on.
    private final class Walk {

        private final AheadInputs inputs;
        private final Map<String, Standing> standings = new HashMap<>();
        private final Map<String, Map<LocalDate, CountyDay>> rain = new HashMap<>();

        private Walk(AheadInputs inputs) {
            this.inputs = inputs;
            inputs.fallen().forEach(this::carry);
        }

        private void carry(CountyDay day) {
            rain.computeIfAbsent(day.region(), _ -> new HashMap<>()).put(day.day(), day);
        }

        private Map<String, @Nullable Object> day(AheadInputs.Day day) {
            var mark = day.past().mark();
            var text = new LinkedHashMap<String, @Nullable Object>();
            text.put("day", day.day().toString());
            text.put("from", day.from().toString());
            text.put("to", day.to().toString());
            text.put("leadHours", day.leadHours());
            text.put("skill", mark.name());
            text.put("skillZh", mark.zh());
            text.put("verifiedIssues", day.past().issues());
            text.put("errorMm", tenth(day.past().error()));
            text.put("persistenceErrorMm", tenth(day.past().persistenceError()));
            text.put(
                    "counties",
                    day.mm().entrySet().stream()
                            .map(e -> county(day, e.getKey(), e.getValue(), mark))
                            .toList());
            return text;
        }

        private Map<String, @Nullable Object> county(
                AheadInputs.Day day, String region, double mm, SkillMark mark) {
            var rainOfDay = RootNormal.of(mm, day.past());
            carry(rainOfDay.day(bare(region, day.day())));
            var before = standings.getOrDefault(region, inputs.before(region));
            var level = products.decide(rainOfDay, before);
            level.map(Explanation::standing).ifPresent(s -> standings.put(region, s));
            return products.told(region, rainOfDay, why(rainOfDay), mark, level, sum(region, day));
        }

        private RainEstimate sum(String region, AheadInputs.Day day) {
            var known = rain.getOrDefault(region, Map.of());
            var days = new ArrayList<CountyDay>();
            for (int back = ImpactPrior.DAYS - 1; back >= 0; back--) {
                Optional.ofNullable(known.get(day.day().minusDays(back))).ifPresent(days::add);
            }
            return RainEstimate.sum(days, ImpactPrior.DAYS);
        }
    }

    private static CountyDay bare(String region, LocalDate day) {
        return new CountyDay(
                OF_NO_RUN,
                day,
                region,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                ZoneRain.Skill.SKILFUL);
    }

    private static Optional<String> why(RootNormal rain) {
        return rain.isSpread()
                ? Optional.empty()
                : Optional.of("来源已检验的预报不足 %d 次,没有区间。".formatted(PastErrors.FEWEST_ISSUES));
    }

    private static @Nullable Object tenth(OptionalDouble value) {
        return Numbers.tenth(value.orElse(Double.NaN));
    }
}
