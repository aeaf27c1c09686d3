package org.anlan.forecasting.lab;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// What a method answers: fields in the order they were given. A number that is not finite, and
/// an empty optional, are written as `null`: undefined is never 0.
final class Answer {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Map<String, Object> fields = new LinkedHashMap<>();

    /// @param value a number, text, flag, `double[]`, `int[]`, iterable, answer or optional
    Answer with(String field, Object value) {
        fields.put(field, value);
        return this;
    }

    JsonNode tree() {
        return tree(this);
    }

    private static JsonNode tree(Object value) {
        return switch (value) {
            case Answer answer -> object(answer);
            case Double number -> number(number);
            case OptionalDouble number -> number(number.orElse(Double.NaN));
            case OptionalInt number ->
                    number.isPresent() ? NODES.numberNode(number.getAsInt()) : NODES.nullNode();
            case Integer number -> NODES.numberNode(number);
            case Long number -> NODES.numberNode(number);
            case Boolean flag -> NODES.booleanNode(flag);
            case double[] numbers -> array(numbers);
            case Object[] list -> array(java.util.Arrays.asList(list));
            case Iterable<?> list -> array(list);
            default -> NODES.textNode(value.toString());
        };
    }

    private static JsonNode object(Answer answer) {
        var object = NODES.objectNode();
        answer.fields.forEach((field, value) -> object.set(field, tree(value)));
        return object;
    }

    private static JsonNode array(double[] numbers) {
        var array = NODES.arrayNode(numbers.length);
        for (var each : numbers) {
            array.add(number(each));
        }
        return array;
    }

    private static JsonNode array(Iterable<?> list) {
        var array = NODES.arrayNode();
        list.forEach(each -> array.add(tree(each)));
        return array;
    }

    private static JsonNode number(double number) {
        return Double.isFinite(number) ? NODES.numberNode(number) : NODES.nullNode();
    }
}
