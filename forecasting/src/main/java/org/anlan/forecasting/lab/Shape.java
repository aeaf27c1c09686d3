package org.anlan.forecasting.lab;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.Draft;
import io.vertx.json.schema.JsonSchema;
import io.vertx.json.schema.JsonSchemaOptions;
import io.vertx.json.schema.OutputFormat;
import io.vertx.json.schema.OutputUnit;
import io.vertx.json.schema.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Holds a JSON tree against a JSON Schema, by the library that also checks the house's contracts.
final class Shape {

    private static final String TOO_MANY = "additionalProperties";
    private static final Set<String> PASSES_ON =
            Set.of("properties", "items", "$ref", "then", "else", "allOf", "anyOf");

    private final Validator validator;

    Shape(JsonNode schema) {
        validator =
                Validator.create(
                        JsonSchema.of(new JsonObject(schema.toString())),
                        new JsonSchemaOptions()
                                .setBaseUri("https://anlan.org/lab/")
                                .setDraft(Draft.DRAFT202012)
                                .setOutputFormat(OutputFormat.Basic));
    }

    /// @throws BadInput naming the first field that is wrong
    void check(JsonNode tree) {
        if (!tree.isObject()) {
            throw new BadInput("input", tree.toString(), "must be an object");
        }
        var verdict = validator.validate(new JsonObject(tree.toString()));
        if (!Boolean.TRUE.equals(verdict.getValid())) {
            throw bad(first(verdict), tree);
        }
    }

    private static BadInput bad(OutputUnit fault, JsonNode tree) {
        var place = fault.getInstanceLocation().replaceFirst("^#?/?", "");
        var value = place.isEmpty() ? tree : tree.at("/" + place);
        return new BadInput(place.isEmpty() ? "input" : place, value.toString(), fault.getError());
    }

    /// To the validator a field with a fault of its own is also one field too many.
    private static OutputUnit first(OutputUnit verdict) {
        var faults = new ArrayList<OutputUnit>();
        collect(verdict, faults);
        var own = faults.stream().filter(f -> !PASSES_ON.contains(keyword(f))).toList();
        return own.stream()
                .filter(f -> !keyword(f).equals(TOO_MANY))
                .findFirst()
                .or(() -> own.stream().reduce((_, last) -> last))
                .orElse(verdict);
    }

    private static void collect(OutputUnit unit, List<OutputUnit> faults) {
        var below = unit.getErrors();
        if (below == null || below.isEmpty()) {
            faults.add(unit);
            return;
        }
        below.forEach(each -> collect(each, faults));
    }

    private static String keyword(OutputUnit fault) {
        var place = fault.getKeywordLocation();
        return place.substring(place.lastIndexOf('/') + 1);
    }
}
