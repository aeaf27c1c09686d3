package org.anlan.ingest.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anlan.domain.indicator.Indicators;
import org.anlan.domain.indicator.Measure;
import org.anlan.ingest.rules.Entry;
import org.anlan.web.Problem;
import org.anlan.web.Problem.FieldFault;

/// Reads the values of a report: a decimal, `none` (无) or `not-counted` (未统计).
final class Values {

    static final String NONE = "none";
    static final String NOT_COUNTED = "not-counted";

    private final Indicators indicators;

    Values(Indicators indicators) {
        this.indicators = indicators;
    }

    /// The entries of a form.
    ///
    /// @throws Problem 422 naming each field that cannot be read
    Map<String, Entry> entries(Map<String, String> values) {
        var faults = new ArrayList<FieldFault>();
        var entries = new LinkedHashMap<String, Entry>();
        values.forEach((code, text) -> entries.put(code, entry(code, text, faults)));
        if (!faults.isEmpty()) {
            throw Problem.form(faults);
        }
        return entries;
    }

    private Entry entry(String code, String text, List<FieldFault> faults) {
        var indicator = indicators.find(code);
        if (indicator.isEmpty()) {
            faults.add(new FieldFault(code, "indicator-known", "没有这个指标: " + code));
            return new Entry.NotCounted();
        }
        return switch (text) {
            case NONE -> new Entry.None();
            case NOT_COUNTED -> new Entry.NotCounted();
            default -> {
                try {
                    yield new Entry.Value(Measure.of(text, indicator.get().unit()));
                } catch (IllegalArgumentException e) {
                    faults.add(
                            new FieldFault(
                                    code,
                                    "value",
                                    "“%s”不是有效的%s数: 应为不小于零、最多 %d 位小数的数字。"
                                            .formatted(
                                                    text,
                                                    indicator.get().nameZh(),
                                                    indicator.get().unit().decimals())));
                    yield new Entry.NotCounted();
                }
            }
        };
    }

    /// The entries that count, in the indicator's smallest unit: 无 is a stated zero.
    static Map<String, Long> minor(Map<String, Entry> entries) {
        var minor = new LinkedHashMap<String, Long>();
        entries.forEach(
                (code, entry) -> {
                    switch (entry) {
                        case Entry.Value(var measure) -> minor.put(code, measure.minor());
                        case Entry.None _ -> minor.put(code, 0L);
                        case Entry.NotCounted _ -> {} // 未统计 says nothing
                    }
                });
        return minor;
    }
}
