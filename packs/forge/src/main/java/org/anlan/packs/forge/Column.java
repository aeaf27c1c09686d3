package org.anlan.packs.forge;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A column as `pack.json` or `scenario.json` describes it.
///
/// @param name header name
/// @param type one of the types of the format
/// @param values the values of a `choice`, else empty
/// @param mayBeEmpty whether the description says what an empty value means
/// @param refers targets `file/column`, in one of which the value must stand; empty for a free
/// value
record Column(
        String name, String type, List<String> values, boolean mayBeEmpty, List<String> refers) {

    Column {
        values = List.copyOf(values);
        refers = List.copyOf(refers);
    }

    static Column of(JsonNode json) {
        return new Column(
                json.path("name").asText(),
                json.path("type").asText(),
                texts(json.path("values")),
                json.has("empty"),
                texts(json.path("refers")));
    }

    static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    /// What is wrong with a value, or nothing.
    Optional<String> fault(String value) {
        if (value.isEmpty()) {
            return mayBeEmpty ? Optional.empty() : Optional.of("must not be empty");
        }
        return isOfType(value)
                ? Optional.empty()
                : Optional.of("(%s) is no %s".formatted(value, type));
    }

    private boolean isOfType(String value) {
        return switch (type) {
            case "text" -> value.equals(value.strip());
            case "id" -> value.matches("[A-Za-z0-9][A-Za-z0-9-]*");
            case "code" -> value.matches("\\d{6}|\\d{9}|\\d{12}");
            case "flag" -> value.matches("[01]");
            case "integer" -> value.matches("0|-?[1-9]\\d*");
            case "choice" -> values.contains(value);
            case "decimal" -> isDecimal(value);
            case "date" -> isDate(value);
            case "time" -> isTime(value);
            default ->
                    throw new IllegalArgumentException(
                            "Column %s has the unknown type %s.".formatted(name, type));
        };
    }

    private static boolean isDecimal(String value) {
        return value.matches("-?\\d+(\\.\\d+)?") && new BigDecimal(value).precision() < 20;
    }

    /// A day, or a month or year that means its first day.
    private static boolean isDate(String value) {
        var day =
                switch (value.length()) {
                    case 4 -> value + "-01-01";
                    case 7 -> value + "-01";
                    default -> value;
                };
        try {
            return LocalDate.parse(day).toString().equals(day);
        } catch (DateTimeException e) {
            return false;
        }
    }

    /// A civil day, or a civil minute without offset.
    private static boolean isTime(String value) {
        try {
            return value.contains("T")
                    ? LocalDateTime.parse(value).toString().equals(value)
                    : isDate(value);
        } catch (DateTimeException e) {
            return false;
        }
    }
}
