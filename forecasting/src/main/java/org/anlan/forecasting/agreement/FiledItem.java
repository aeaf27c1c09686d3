package org.anlan.forecasting.agreement;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import org.anlan.domain.indicator.Indicators;
import org.anlan.domain.indicator.Measure;
import org.anlan.web.Json;
import org.anlan.web.Problem;
import org.jspecify.annotations.Nullable;

/// A figure as a department counted it itself.
///
/// @param indicator code
/// @param value plain decimal of the indicator's unit
/// @param note how it was counted, or what it leaves out
record FiledItem(String indicator, String value, @Nullable String note) {

    private static final Indicators INDICATORS = Indicators.bundled();

    /// The items with their values in plain form.
    ///
    /// @throws Problem 422 naming the item that cannot be, or stands twice
    static List<FiledItem> check(List<FiledItem> items) {
        var seen = new HashSet<String>();
        for (int i = 0; i < items.size(); i++) {
            if (!seen.add(items.get(i).indicator())) {
                throw Problem.field(
                        "items/%d/indicator".formatted(i),
                        "unique",
                        "指标 %s 填了两次。".formatted(items.get(i).indicator()));
            }
            measure(i, items.get(i).indicator(), items.get(i).value());
        }
        return items.stream().map(FiledItem::plain).toList();
    }

    private FiledItem plain() {
        return new FiledItem(indicator, measure(0, indicator, value).decimal(), note);
    }

    /// @throws Problem 422 for an indicator that is not known, or a value that is none of its unit
    static Measure measure(int number, String indicator, String value) {
        var of =
                INDICATORS
                        .find(indicator)
                        .orElseThrow(
                                () ->
                                        Problem.field(
                                                "items/%d/indicator".formatted(number),
                                                "known",
                                                "没有这个指标: " + indicator));
        try {
            return Measure.of(value, of.unit());
        } catch (IllegalArgumentException e) {
            throw Problem.field(
                    "items/%d/value".formatted(number),
                    "quantity",
                    "%s 应是以%s计的数,小数不多于 %d 位: %s"
                            .formatted(of.nameZh(), of.unit().zh(), of.unit().decimals(), value));
        }
    }

    static List<FiledItem> read(String body) {
        return List.of(Json.read(body.getBytes(StandardCharsets.UTF_8), FiledItem[].class));
    }
}
