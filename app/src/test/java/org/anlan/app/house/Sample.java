package org.anlan.app.house;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anlan.web.Json;

/// The smallest request that meets an operation's contract, whatever the room makes of it.
///
/// @param operation of which room ever
record Sample(Contracts.Operation operation) {

    private static final String UUID = "01926f3e-0000-7000-8000-000000000001";
    private static final List<String> TEXTS =
            List.of("340102", UUID, "a-name", "12345678", "1", "a".repeat(64), "a".repeat(24));

    /// Its path with all that must be given.
    String path() {
        var path = operation.path();
        var query = new ArrayList<String>();
        for (var parameter : operation.parameters()) {
            var name = parameter.get("name").asText();
            var value = value(parameter.get("schema")).toString();
            if (parameter.get("in").asText().equals("path")) {
                path = path.replace("{" + name + "}", value);
            } else if (parameter.get("in").asText().equals("query") && isRequired(parameter)) {
                query.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        }
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    /// The headers that must be given.
    Map<String, String> headers() {
        var headers = new LinkedHashMap<String, String>();
        for (var parameter : operation.parameters()) {
            if (parameter.get("in").asText().equals("header") && isRequired(parameter)) {
                headers.put(
                        parameter.get("name").asText(), value(parameter.get("schema")).toString());
            }
        }
        return headers;
    }

    private static boolean isRequired(JsonNode parameter) {
        return parameter.path("required").asBoolean();
    }

    /// Its body; empty when it has none.
    String body() {
        var schema =
                operation
                        .resolved(operation.node().path("requestBody"))
                        .at("/content/application~1json/schema");
        return schema.isMissingNode() ? "" : Json.write(value(schema));
    }

    private Object value(JsonNode written) {
        var schema = operation.resolved(written);
        if (schema.has("enum")) {
            return schema.get("enum").get(0).asText();
        }
        if (schema.has("oneOf")) {
            return value(schema.get("oneOf").get(0));
        }
        if (schema.has("else")) {
            return value(schema.get("else"));
        }
        return switch (schema.path("type").asText("object")) {
            case "object" -> object(schema);
            case "array" -> array(schema);
            case "integer", "number" -> schema.path("minimum").asLong(1);
            case "boolean" -> true;
            default -> text(schema);
        };
    }

    private Map<String, Object> object(JsonNode schema) {
        var object = new LinkedHashMap<String, Object>();
        for (var name : schema.path("required")) {
            object.put(name.asText(), value(schema.get("properties").get(name.asText())));
        }
        return object;
    }

    private List<Object> array(JsonNode schema) {
        var array = new ArrayList<>();
        while (array.size() < schema.path("minItems").asInt(0)) {
            array.add(value(schema.get("items")));
        }
        return array;
    }

    private static String text(JsonNode schema) {
        return switch (schema.path("format").asText()) {
            case "uuid" -> UUID;
            case "date" -> "2020-07-20";
            case "date-time" -> "2020-07-20T08:00:00Z";
            default ->
                    TEXTS.stream()
                            .filter(t -> t.matches(schema.path("pattern").asText(".*")))
                            .filter(t -> t.length() >= schema.path("minLength").asInt(0))
                            .filter(t -> t.length() <= schema.path("maxLength").asInt(9_999))
                            .findFirst()
                            .orElseThrow(() -> new AssertionError("No text for " + schema));
        };
    }
}
