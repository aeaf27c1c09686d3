package org.anlan.forecasting.lab;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.IntStream;

/// One object of a method's input, read by field. Its shape was checked before; `null` in a list
/// of numbers is a missing value and reads as `NaN`, never as 0.
final class Question {

    private static final double LARGEST = 1e18;

    private final JsonNode node;
    private final String path;

    Question(JsonNode node, String path) {
        this.node = node;
        this.path = path;
    }

    boolean has(String field) {
        return node.hasNonNull(field);
    }

    double number(String field) {
        return numberOf(field, get(field));
    }

    double number(String field, double otherwise) {
        return has(field) ? number(field) : otherwise;
    }

    int whole(String field, int otherwise) {
        require(!has(field) || node.get(field).canConvertToInt(), field, "must be below 2³¹");
        return has(field) ? get(field).intValue() : otherwise;
    }

    boolean flag(String field, boolean otherwise) {
        return has(field) ? get(field).booleanValue() : otherwise;
    }

    String text(String field, String otherwise) {
        return has(field) ? get(field).asText() : otherwise;
    }

    double[] numbers(String field) {
        return numbersOf(field, get(field));
    }

    double[] numbers(String field, double... otherwise) {
        return has(field) ? numbers(field) : otherwise;
    }

    /// Rows of numbers, not all of the same length.
    double[][] table(String field) {
        var rows = get(field);
        return IntStream.range(0, rows.size())
                .mapToObj(i -> numbersOf(field, rows.get(i)))
                .toArray(double[][]::new);
    }

    List<String> texts(String field) {
        var list = get(field);
        return IntStream.range(0, list.size()).mapToObj(i -> list.get(i).asText()).toList();
    }

    Question part(String field) {
        return new Question(get(field), path + field + "/");
    }

    /// The objects of a list; none if the field is absent.
    List<Question> parts(String field) {
        var list = node.path(field);
        return IntStream.range(0, list.size())
                .mapToObj(i -> new Question(list.get(i), path + field + "/" + i + "/"))
                .toList();
    }

    JsonNode tree(String field) {
        return get(field);
    }

    /// What is wrong with a field, for a rule the shape cannot say.
    BadInput bad(String field, String rule) {
        var value = node.at("/" + field);
        return new BadInput(
                path + field, value.isMissingNode() ? "absent" : value.toString(), rule);
    }

    void require(boolean holds, String field, String rule) {
        if (!holds) {
            throw bad(field, rule);
        }
    }

    private JsonNode get(String field) {
        if (!has(field)) {
            throw new BadInput(path + field, "absent", "must be given");
        }
        return node.get(field);
    }

    private double[] numbersOf(String field, JsonNode list) {
        return IntStream.range(0, list.size())
                .mapToDouble(i -> numberOf(field, list.get(i)))
                .toArray();
    }

    private double numberOf(String field, JsonNode value) {
        var number = value.isNull() ? Double.NaN : value.doubleValue();
        if (Math.abs(number) > LARGEST) {
            throw new BadInput(path + field, value.toString(), "must be within ±1e18");
        }
        return number;
    }
}
