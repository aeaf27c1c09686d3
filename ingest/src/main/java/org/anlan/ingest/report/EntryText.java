package org.anlan.ingest.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.anlan.domain.indicator.Indicators;
import org.anlan.domain.indicator.Measure;
import org.anlan.web.Json;

/// Reads the entries of a stored report back: they were checked when they came.
public final class EntryText {

    private static final Indicators INDICATORS = Indicators.bundled();

    private EntryText() {}

    /// One value as it was sent, where it was counted.
    public static Optional<String> value(String entries, String indicator) {
        return Optional.ofNullable(Json.tree(entries).get(indicator))
                .map(JsonNode::asText)
                .filter(text -> !text.equals(Values.NOT_COUNTED))
                .map(text -> text.equals(Values.NONE) ? "0" : text);
    }

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
