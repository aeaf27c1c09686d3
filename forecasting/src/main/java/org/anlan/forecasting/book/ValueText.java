package org.anlan.forecasting.book;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.anlan.forecasting.verification.ForecastValue;
import org.anlan.forecasting.verification.ForecastValue.Chance;
import org.anlan.forecasting.verification.ForecastValue.Ensemble;
import org.anlan.forecasting.verification.ForecastValue.Levels;
import org.anlan.forecasting.verification.ForecastValue.Quantiled;
import org.anlan.forecasting.verification.Reference;
import org.anlan.web.Json;

/// Forecast values as JSON and back, number by number the same.
public final class ValueText {

    private ValueText() {}

    /// A value as it is shown and kept: `form` and its numbers.
    public static Map<String, Object> of(ForecastValue value) {
        return switch (value) {
            case Chance chance -> Map.of("form", "chance", "probability", chance.probability());
            case Levels told -> Map.of("form", "levels", "probabilities", told.probabilities());
            case Ensemble told -> Map.of("form", "ensemble", "members", told.members());
            case Quantiled told ->
                    Map.of("form", "quantiles", "levels", told.levels(), "values", told.values());
        };
    }

    static String write(ForecastValue value) {
        return Json.write(new TreeMap<>(of(value)));
    }

    static String write(Map<Reference, ForecastValue> references) {
        var text = new TreeMap<String, Object>();
        references.forEach((which, value) -> text.put(which.name(), new TreeMap<>(of(value))));
        return Json.write(text);
    }

    /// A value as it was kept.
    public static ForecastValue read(String text) {
        return read(Json.tree(text));
    }

    static Map<Reference, ForecastValue> readReferences(String text) {
        var references = new LinkedHashMap<Reference, ForecastValue>();
        Json.tree(text)
                .properties()
                .forEach(e -> references.put(Reference.valueOf(e.getKey()), read(e.getValue())));
        return references;
    }

    private static ForecastValue read(JsonNode node) {
        return switch (node.path("form").asText()) {
            case "chance" -> new Chance(node.path("probability").doubleValue());
            case "levels" -> new Levels(numbers(node, "probabilities"));
            case "ensemble" -> new Ensemble(numbers(node, "members"));
            case "quantiles" -> new Quantiled(numbers(node, "levels"), numbers(node, "values"));
            default -> throw new IllegalArgumentException("No value of this form: " + node);
        };
    }

    private static List<Double> numbers(JsonNode node, String field) {
        return StreamSupport.stream(node.path(field).spliterator(), false)
                .map(JsonNode::doubleValue)
                .toList();
    }
}
