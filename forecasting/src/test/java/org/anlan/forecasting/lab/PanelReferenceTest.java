package org.anlan.forecasting.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import org.anlan.forecasting.reference.SharedFiles;
import org.anlan.web.Json;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Expected values: Anduryl 1.2.2 with an exact chi-square, tolerance 1e-6; panels of the TU Delft
/// data base.
@DisplayName("On real panels of experts the classical model gives the published")
class PanelReferenceTest {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /// On this panel the peer's optimised cut-off is not the one with the best combined score of
    /// its own decision makers; ours is, so only the makers without a search are compared.
    private static final String SEARCH_DIFFERS = "Hemophilia";

    @Test
    @DisplayName("accuracy, information and decision makers")
    void panels() throws IOException {
        var panels = read("f_cooke_cases_inputs.json");
        for (var expected : read("f_cooke_expected.json").properties()) {
            var answer = run(panels.get(expected.getKey()));
            for (var score : new String[] {"calibration", "info_real", "info_total", "counts"}) {
                compare(expected.getKey(), answer.get(score), expected.getValue().get(score));
            }
            for (var maker : expected.getValue().get("dms").properties()) {
                if (maker.getKey().endsWith("_opt") && expected.getKey().equals(SEARCH_DIFFERS)) {
                    continue;
                }
                for (var figure : maker.getValue().properties()) {
                    compare(
                            expected.getKey() + " " + maker.getKey(),
                            answer.at("/dms/" + maker.getKey()).get(figure.getKey()),
                            figure.getValue());
                }
            }
        }
    }

    private static JsonNode run(JsonNode panel) {
        var input = NODES.objectNode();
        input.set("levels", panel.get("quantiles"));
        var items = input.putArray("items");
        for (int j = 0; j < panel.get("items").size(); j++) {
            items.addObject()
                    .put("scale", panel.at("/scales/" + j).asText())
                    .set("realization", panel.at("/realizations/" + j));
        }
        var experts = input.putArray("experts");
        panel.get("assessments").forEach(answers -> experts.add(expert(answers)));
        return Lab.find("classical-model").orElseThrow().run(input);
    }

    private static ObjectNode expert(JsonNode answers) {
        var expert = NODES.objectNode();
        var rows = expert.putArray("quantiles");
        for (int j = 0; j < answers.get(0).size(); j++) {
            var row = rows.addArray();
            for (var level : answers) {
                row.add(level.get(j));
            }
        }
        return expert;
    }

    private static void compare(String what, JsonNode actual, JsonNode expected) {
        if (expected.isArray()) {
            assertThat(actual.size()).isEqualTo(expected.size());
            for (int i = 0; i < expected.size(); i++) {
                compare(what, actual.get(i), expected.get(i));
            }
        } else {
            var scale = Math.max(1, Math.abs(expected.doubleValue()));
            assertThat(actual.doubleValue())
                    .as(what)
                    .isCloseTo(expected.doubleValue(), within(1e-6 * scale));
        }
    }

    private static JsonNode read(String file) throws IOException {
        return Json.tree(Files.readString(SharedFiles.find("reference/forecasting/" + file)));
    }
}
