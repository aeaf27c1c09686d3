package org.anlan.forecasting.areal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anlan.forecasting.areal.RainModel.StationRarity;
import org.anlan.forecasting.extremes.Interval;
import org.anlan.forecasting.extremes.Rarity;
import org.jspecify.annotations.Nullable;

/// A rarity as the contract writes it: decimals as text, null for "no upper end".
final class RarityText {

    private RarityText() {}

    static Map<String, @Nullable Object> of(StationRarity judged) {
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("station", judged.station().id());
        text.put("name", judged.station().name());
        text.put("day", judged.rarity().endsOn().toString());
        text.put("days", judged.rarity().days());
        switch (judged.rarity()) {
            case Rarity.Refused refused -> refuse(text, refused);
            case Rarity.Assessed assessed -> assess(text, assessed);
        }
        return text;
    }

    private static void refuse(Map<String, @Nullable Object> text, Rarity.Refused refused) {
        text.put("years", refused.years());
        text.put("refused", refused.reason().name());
    }

    private static void assess(Map<String, @Nullable Object> text, Rarity.Assessed assessed) {
        text.put("sumMm", decimal(assessed.millimetres()));
        text.put("years", assessed.years());
        text.put("method", assessed.method().name());
        text.put("returnPeriodYears", decimal(assessed.returnPeriodYears()));
        text.put("returnPeriodInterval", interval(assessed.returnPeriodInterval()));
        text.put("levels", assessed.levels().stream().map(RarityText::level).toList());
        text.put("cautions", assessed.cautions().stream().map(Enum::name).toList());
    }

    private static Map<String, @Nullable Object> level(Rarity.ReturnLevel level) {
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("years", level.years());
        text.put("mm", decimal(level.millimetres()));
        text.put("interval", interval(level.interval()));
        return text;
    }

    private static List<@Nullable String> interval(Interval interval) {
        return java.util.Arrays.asList(decimal(interval.low()), decimal(interval.high()));
    }

    /// One decimal; null for a value that has no end.
    static @Nullable String decimal(double value) {
        return Double.isFinite(value)
                ? BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP).toPlainString()
                : null;
    }
}
