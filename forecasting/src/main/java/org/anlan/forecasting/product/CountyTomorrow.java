package org.anlan.forecasting.product;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.forecasting.pooling.RiskLevel;
import org.anlan.forecasting.usual.UsualRain;

/// The level to be expected in a county on the day after its rain, where nobody forecasts that:
/// what followed such a level before, and what is usual. Immutable.
final class CountyTomorrow {

    private static final List<RiskLevel> LEVELS = List.of(RiskLevel.values());

    private final CountyLevels amounts = CountyLevels.bundled();
    private final UsualRain usual;

    CountyTomorrow(UsualRain usual) {
        this.usual = usual;
    }

    /// As kept and shown; empty where the rain of the day is not known.
    ///
    /// @param day of the rain
    Optional<Map<String, Object>> text(
            LevelTurns turns, CountyInputs.County county, LocalDate day) {
        return county.days().stream()
                .filter(d -> d.day().equals(day))
                .findFirst()
                .filter(d -> d.mean().isPresent())
                .map(d -> amounts.reached(d.mean().getAsDouble()))
                .map(today -> text(turns, today, county.region(), day.plusDays(1)));
    }

    private Map<String, Object> text(
            LevelTurns turns, RiskLevel today, String region, LocalDate day) {
        var exact = turns.chances(today, usual.findLevels(region, day));
        var atLeast = new LinkedHashMap<String, Object>();
        for (int i = 1; i < LEVELS.size(); i++) {
            var chance = exact.stream().skip(i).mapToDouble(c -> c).sum();
            atLeast.put(LEVELS.get(i).name(), Numbers.thousandth(chance));
        }
        var text = new LinkedHashMap<String, Object>();
        text.put("day", day.toString());
        text.put("after", today.name());
        text.put("issues", turns.issues(today));
        text.put("chances", atLeast);
        text.put("exact", exact);
        return text;
    }
}
