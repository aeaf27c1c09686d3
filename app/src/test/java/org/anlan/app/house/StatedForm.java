package org.anlan.app.house;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.anlan.app.house.Contracts.Operation;

/// Holds an answer against the form that an operation states for it: no field beside those stated,
/// none missing that is required, each value of a stated kind and word.
final class StatedForm {

    private static final String RECORDED = "_fixture";

    private final Operation operation;
    private final List<String> faults = new ArrayList<>();

    private StatedForm(Operation operation) {
        this.operation = operation;
    }

    /// The form an operation states for its good answer; a missing node where it states none.
    static JsonNode of(Operation operation) {
        var answers = operation.node().path("responses");
        return answers.has("200")
                ? answers.at("/200/content/application~1json/schema")
                : answers.at("/201/content/application~1json/schema");
    }

    /// What of an answer is not as stated, each with its path.
    static List<String> faults(Operation operation, JsonNode answer) {
        var form = new StatedForm(operation);
        form.hold("", of(operation), answer);
        return form.faults;
    }

    private void hold(String path, JsonNode stated, JsonNode value) {
        var form = operation.resolved(stated);
        if (form.has("oneOf")) {
            if (!value.isNull()) {
                form.get("oneOf").forEach(one -> holdUnlessNull(path, one, value));
            }
        } else if (form.has("allOf")) {
            holdObject(path, List.copyOf(parts(form)), value);
        } else if (value.isObject()) {
            holdObject(path, List.of(form), value);
        } else if (value.isArray()) {
            value.forEach(item -> hold(path + "[]", form.path("items"), item));
        } else {
            holdPlain(path, form, value);
        }
    }

    private void holdUnlessNull(String path, JsonNode one, JsonNode value) {
        if (!"null".equals(one.path("type").asText())) {
            hold(path, one, value);
        }
    }

    private List<JsonNode> parts(JsonNode form) {
        return StreamSupport.stream(form.get("allOf").spliterator(), false)
                .map(operation::resolved)
                .toList();
    }

    private void holdObject(String path, List<JsonNode> forms, JsonNode value) {
        if (forms.stream().allMatch(form -> form.path("properties").isEmpty())) {
            return; // open: anything may stand in it
        }
        for (var field : value.properties()) {
            var name = field.getKey();
            forms.stream()
                    .map(form -> form.path("properties").path(name))
                    .filter(stated -> !stated.isMissingNode())
                    .findFirst()
                    .ifPresentOrElse(
                            stated -> hold(path + "." + name, stated, field.getValue()),
                            () -> unknown(path, name));
        }
        for (var form : forms) {
            form.path("required")
                    .forEach(
                            name -> {
                                if (!value.has(name.asText())) {
                                    faults.add(path + "." + name.asText() + " is missing");
                                }
                            });
        }
    }

    private void unknown(String path, String name) {
        if (!name.equals(RECORDED)) {
            faults.add(path + "." + name + " is not stated");
        }
    }

    private void holdPlain(String path, JsonNode form, JsonNode value) {
        var kinds = words(form.path("type"));
        var kind =
                switch (value.getNodeType()) {
                    case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
                    default -> value.getNodeType().name().toLowerCase(Locale.ROOT);
                };
        var fits = kinds.contains(kind) || (kind.equals("integer") && kinds.contains("number"));
        if (!kinds.isEmpty() && !fits) {
            faults.add("%s is %s, not %s".formatted(path, kind, kinds));
        }
        var allowed = words(form.path("enum"));
        if (!allowed.isEmpty() && !value.isNull() && !allowed.contains(value.asText())) {
            faults.add("%s is %s, not one of %s".formatted(path, value, allowed));
        }
    }

    private static Set<String> words(JsonNode node) {
        var words = new HashSet<String>();
        if (node.isTextual()) {
            words.add(node.asText());
        }
        node.forEach(word -> words.add(word.asText()));
        return words;
    }
}
