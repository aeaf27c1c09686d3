package org.anlan.forecasting.consultation;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.anlan.domain.indicator.Bilingual;
import org.anlan.domain.indicator.Indicator;
import org.anlan.domain.indicator.Indicators;
import org.anlan.forecasting.book.Quantity;
import org.anlan.forecasting.place.Gazetteer;
import org.anlan.web.Problem;

/// The quantity whose quantiles are asked under 专业填报.
///
/// @param quantity a word of the book of forecasts ([Quantity])
/// @param region code of the division, or the station for stage and flow
/// @param from when the time it is for begins
/// @param to when it ends
record AskedQuantity(String quantity, String region, Instant from, Instant to) {

    private static final String INDICATOR = "indicator:";

    /// @throws Problem 422 naming the field
    void check(Gazetteer gazetteer, Instant now) {
        if (!from.isBefore(to)) {
            throw Problem.field("asked/to", "order", "时段的终点应在起点之后。");
        }
        if (!to.isAfter(now)) {
            throw Problem.field("asked/to", "future", "时段已过,不能再预测。");
        }
        if (quantity.startsWith(INDICATOR) && indicator().isEmpty()) {
            throw Problem.field("asked/quantity", "known", "没有这个指标: " + quantity);
        }
        if (!isAtStation()) {
            gazetteer.named("asked/region", region);
        }
    }

    private boolean isAtStation() {
        return quantity.equals(Quantity.STAGE) || quantity.equals(Quantity.FLOW);
    }

    private Optional<Indicator> indicator() {
        return quantity.startsWith(INDICATOR)
                ? Indicators.bundled().find(quantity.substring(INDICATOR.length()))
                : Optional.empty();
    }

    /// Whether a value below zero can be; a stage is counted from a datum.
    boolean mayBeNegative() {
        return quantity.equals(Quantity.STAGE);
    }

    Bilingual name() {
        return switch (quantity) {
            case Quantity.AREAL_RAIN_DAY -> new Bilingual("日面雨量", "Mean rain of the day");
            case Quantity.STAGE -> new Bilingual("水位", "Water level");
            case Quantity.FLOW -> new Bilingual("流量", "Discharge");
            default ->
                    indicator()
                            .map(Indicator::name)
                            .orElseGet(() -> new Bilingual(quantity, quantity));
        };
    }

    String unit() {
        return switch (quantity) {
            case Quantity.AREAL_RAIN_DAY -> "mm";
            case Quantity.STAGE -> "m";
            case Quantity.FLOW -> "m³/s";
            default -> indicator().map(i -> i.unit().zh()).orElse("");
        };
    }

    Map<String, Object> text() {
        var text = new LinkedHashMap<String, Object>();
        text.put("quantity", quantity);
        text.put("nameZh", name().zh());
        text.put("nameEn", name().en());
        text.put("unit", unit());
        text.put("region", region);
        text.put("from", from);
        text.put("to", to);
        return text;
    }
}
