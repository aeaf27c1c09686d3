package org.anlan.forecasting.loop;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.anlan.domain.RegionCode;
import org.anlan.domain.hazard.Hazard;
import org.anlan.domain.hazard.Hazards;
import org.anlan.domain.indicator.Bilingual;
import org.anlan.domain.indicator.Indicator;
import org.anlan.domain.indicator.Indicators;
import org.anlan.domain.indicator.Unit;
import org.anlan.forecasting.book.Came;
import org.anlan.forecasting.book.Quantity;
import org.anlan.forecasting.book.Told;
import org.anlan.forecasting.cap.WarningColour;
import org.anlan.forecasting.place.Gazetteer;
import org.anlan.forecasting.verification.ForecastValue;

/// How hazards, quantities, places and levels are called on screens. Thread-safe.
final class Names {

    private static final List<Bilingual> LEVELS =
            List.of(
                    new Bilingual("无", "none"),
                    new Bilingual("蓝色", "blue"),
                    new Bilingual("黄色", "yellow"),
                    new Bilingual("橙色", "orange"),
                    new Bilingual("红色", "red"));

    private static final Map<String, Bilingual> QUANTITIES =
            Map.of(
                    Quantity.AREAL_RAIN_DAY, new Bilingual("日面雨量", "areal rain of a day"),
                    Quantity.STAGE, new Bilingual("水位", "stage"),
                    Quantity.FLOW, new Bilingual("流量", "flow"),
                    Quantity.WIND, new Bilingual("最大风速", "strongest wind"),
                    Quantity.RISK_LEVEL, new Bilingual("风险等级", "risk level"));

    private static final Map<String, String> UNITS =
            Map.of(
                    Quantity.AREAL_RAIN_DAY, "mm",
                    Quantity.STAGE, "m",
                    Quantity.FLOW, "m³/s",
                    Quantity.WIND, "m/s",
                    Quantity.RISK_LEVEL, "");

    private final Gazetteer gazetteer;

    Names(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    Bilingual hazard(String code) {
        return Hazards.bundled().find(code).map(Hazard::name).orElse(Bilingual.same(code));
    }

    Bilingual quantity(String quantity) {
        var known = QUANTITIES.get(quantity);
        return known != null
                ? known
                : Indicators.bundled()
                        .find(code(quantity))
                        .map(Indicator::name)
                        .orElse(Bilingual.same(quantity));
    }

    /// The unit as forms print it; empty for levels.
    String unit(String quantity) {
        var known = UNITS.get(quantity);
        return known != null
                ? known
                : Indicators.bundled()
                        .find(code(quantity))
                        .map(Indicator::unit)
                        .map(Unit::zh)
                        .orElse("");
    }

    private static String code(String quantity) {
        return quantity.substring(quantity.indexOf(':') + 1);
    }

    /// The place a forecast is for: a division, or a station by its id.
    Bilingual place(Told told) {
        return place(told.forecast().key().region());
    }

    Bilingual place(String region) {
        if (!region.matches("[0-9]{6}|[0-9]{9}|[0-9]{12}")) {
            return Bilingual.same(region);
        }
        var code = new RegionCode(region);
        var zh = gazetteer.name(code);
        return new Bilingual(zh, gazetteer.nameEn(code).orElse(zh));
    }

    /// The level a colour stands for, 1 to 4.
    static int level(WarningColour colour) {
        return switch (colour) {
            case BLUE -> 1;
            case YELLOW -> 2;
            case ORANGE -> 3;
            case RED -> 4;
        };
    }

    static Bilingual level(int level) {
        return LEVELS.get(level);
    }

    /// What came, as it is read out.
    Bilingual observed(Told told, Came came) {
        if (came.observed().isEmpty()) {
            return new Bilingual("不可检验", "untestable");
        }
        var value = came.observed().getAsDouble();
        return switch (told.forecast().value()) {
            case ForecastValue.Levels _ when value < LEVELS.size() -> level((int) value);
            case ForecastValue.Chance _ ->
                    value == 1
                            ? new Bilingual("发生", "it happened")
                            : new Bilingual("未发生", "it did not");
            default ->
                    Bilingual.same("%s %s".formatted(plain(value), unit(told.quantity())).strip());
        };
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value)
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
