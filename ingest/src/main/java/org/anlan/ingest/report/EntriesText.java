package org.anlan.ingest.report;

import java.util.LinkedHashMap;
import java.util.Map;
import org.anlan.domain.indicator.Indicators;
import org.anlan.domain.indicator.Measure;
import org.anlan.web.Json;

/// Reads the entries of a stored report back: they were checked when they came.
final class EntriesText {

    private static final Indicators INDICATORS = Indicators.bundled();

    private EntriesText() {}

    /// Counted values in the indicator's smallest unit.
    static Map<String, Long> minor(String entries) {
        var minor = new LinkedHashMap<String, Long>();
        for (var entry : Json.tree(entries).properties()) {
            var text = entry.getValue().asText();
            if (text.equals(Values.NONE)) {
                minor.put(entry.getKey(), 0L);
            } else if (!text.equals(Values.NOT_COUNTED)) {
                var unit = INDICATORS.get(entry.getKey()).unit();
                minor.put(entry.getKey(), Measure.of(text, unit).minor());
            }
        }
        return minor;
    }
}
