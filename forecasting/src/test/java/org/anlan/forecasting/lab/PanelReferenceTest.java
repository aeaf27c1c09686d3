package org.anlan.forecasting.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.anlan.forecasting.reference.SharedFiles;
import org.anlan.web.Json;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Expected values: Anduryl 1.2.2 with an exact chi-square, tolerance 1e-6, and the outputs printed
/// in its notebooks; panels of the TU Delft data base.
@DisplayName("On real panels of experts the classical model gives the published")
class PanelReferenceTest {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final double TOLERANCE = 1e-6;
    private static final double ROUNDING = 1e-9;
    private static final List<String> SCORES =
            List.of("calibration", "info_real", "info_total", "counts");

    @Test
    @DisplayName("accuracy, information and decision makers")
    void panels() throws IOException {
        var panels = read("f_cooke_cases_inputs.json");
        for (var expected : read("f_cooke_expected.json").properties()) {
            var name = expected.getKey();
            var input = input(panels.get(name));
            var answer = run(input);
            SCORES.forEach(s -> compare(name, answer.get(s), expected.getValue().get(s)));
            for (var kind : List.of("GL", "IT", "EQ")) {
                var makers = expected.getValue().get("dms");
                meets(name + " " + kind, answer.get("dms").get(kind), makers.get(kind));
            }
        }
    }

    /// The optimised cut-off is the expert's accuracy α whose decision maker has the best combined
    /// score among those that are themselves no less accurate than α. The peer compares the two
    /// without regard to rounding: where both are the same number in theory, its last bit decides.
    /// So its cut-off must be one of the experts', ours must not be worse, and none that is worse
    /// or better in theory may lie between them.
    @Test
    @DisplayName("optimised cut-offs, or one that is better by a tie which rounding hid")
    void optimisedCutOffs() throws IOException {
        var panels = read("f_cooke_cases_inputs.json");
        for (var expected : read("f_cooke_expected.json").properties()) {
            for (var kind : List.of("GL", "IT")) {
                optimised(
                        expected.getKey() + " " + kind,
                        input(panels.get(expected.getKey())),
                        kind,
                        expected.getValue().at("/dms/" + kind + "_opt"));
            }
        }
    }

    private static void optimised(String what, ObjectNode input, String kind, JsonNode peers) {
        var plain = run(input);
        var ours = plain.at("/dms/" + kind + "_opt");
        var isFound = false;
        for (var alpha : distinct(plain.get("calibration"))) {
            var maker = run(input.deepCopy().put("alpha", alpha)).at("/dms/" + kind);
            isFound |= isMet(maker, peers);
            var excess = maker.get("dm_cal").doubleValue() / alpha - 1;
            if (excess >= -ROUNDING) {
                assertThat(ours.get("dm_comb").doubleValue())
                        .as(what + " at " + alpha)
                        .isGreaterThanOrEqualTo(maker.get("dm_comb").doubleValue() - ROUNDING);
            }
            if (excess > ROUNDING) {
                assertThat(peers.get("dm_comb").doubleValue())
                        .as(what + " at " + alpha)
                        .isGreaterThanOrEqualTo(maker.get("dm_comb").doubleValue() - TOLERANCE);
            }
        }
        assertThat(isFound).as(what).isTrue();
        if (isClose(ours.get("dm_comb"), peers.get("dm_comb"))) {
            meets(what, ours, peers);
        }
    }

    private static List<Double> distinct(JsonNode calibrations) {
        var sorted = new ArrayList<Double>();
        calibrations.forEach(each -> sorted.add(each.doubleValue()));
        return sorted.stream().distinct().toList();
    }

    @Test
    @DisplayName("answers on every panel, also those without expected values")
    void allPanels() throws IOException {
        var panels = read("f_cooke_cases_inputs.json");
        assertThat(panels.size()).isEqualTo(30);
        for (var panel : panels.properties()) {
            var answer = run(input(panel.getValue()));
            new Shape(Lab.find("classical-model").orElseThrow().shapes().get("output"))
                    .check(answer);
            for (var maker : answer.get("dms")) {
                assertThat(maker.get("dm_cal").doubleValue())
                        .as(panel.getKey())
                        .isBetween(0.0, 1.0);
                for (var row : maker.get("dm_q")) {
                    var isRising = true;
                    for (int k = 1; k < row.size(); k++) {
                        isRising &= row.get(k).isNull() || above(row, k);
                    }
                    assertThat(isRising).as(panel.getKey()).isTrue();
                }
            }
        }
    }

    private static boolean above(JsonNode row, int k) {
        return row.get(k).doubleValue() >= row.get(k - 1).doubleValue();
    }

    @Test
    @DisplayName("figures of the notebooks")
    void notebooks() throws IOException {
        var published = read("f_anduryl_published.json");
        var panels = read("f_cooke_cases_inputs.json");
        var expected = published.get("tobacco_global_optimised");
        var tobacco = input(panels.get("tobacco"));
        var answer = run(tobacco);
        for (var score : expected.get("experts").properties()) {
            compare("tobacco", answer.get(score.getKey()), score.getValue());
        }
        printed("tobacco", answer.at("/dms/GL_opt"), expected.get("dm"));
        var user = published.get("tobacco_user_weights");
        tobacco.set("user_weights", user.get("weights"));
        printed("tobacco user", run(tobacco).at("/dms/user"), user.get("dm"));
    }

    /// The notebook's panel PHAC is an earlier state of the one in the data base: the accuracy is
    /// the same, the information is not, and no decision maker here has it.
    @Test
    @DisplayName("accuracy of a decision maker on an earlier state of a panel")
    void earlierState() throws IOException {
        var printed = read("f_anduryl_published.json").at("/PHAC_item_optimised/dm");
        var panel = read("f_cooke_cases_inputs.json").get("PHAC 2009 final");
        var maker = run(input(panel)).at("/dms/IT_opt");
        compare("PHAC", maker.get("dm_cal"), printed.get("calibration"));
        assertThat(maker.get("dm_info_real").doubleValue())
                .isCloseTo(printed.get("info_real").doubleValue(), within(0.01));
    }

    private static void printed(String what, JsonNode maker, JsonNode printed) {
        for (var figure : printed.properties()) {
            var field = figure.getKey().replace("calibration", "cal");
            compare(what, maker.get("dm_" + field), figure.getValue());
        }
    }

    private static void meets(String what, JsonNode actual, JsonNode expected) {
        for (var figure : expected.properties()) {
            compare(what + " " + figure.getKey(), actual.get(figure.getKey()), figure.getValue());
        }
    }

    private static boolean isMet(JsonNode actual, JsonNode expected) {
        return expected.properties().stream()
                .allMatch(figure -> isClose(actual.get(figure.getKey()), figure.getValue()));
    }

    private static JsonNode run(JsonNode input) {
        return Lab.find("classical-model").orElseThrow().run(input);
    }

    private static ObjectNode input(JsonNode panel) {
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
        return input;
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
            assertThat(actual.doubleValue())
                    .as(what)
                    .isCloseTo(expected.doubleValue(), within(tolerance(expected)));
        }
    }

    private static boolean isClose(JsonNode actual, JsonNode expected) {
        if (expected.isArray()) {
            return IntStream.range(0, expected.size())
                    .allMatch(i -> isClose(actual.get(i), expected.get(i)));
        }
        var off = Math.abs(actual.doubleValue() - expected.doubleValue());
        return off <= tolerance(expected);
    }

    private static double tolerance(JsonNode expected) {
        return TOLERANCE * Math.max(1, Math.abs(expected.doubleValue()));
    }

    private static JsonNode read(String file) throws IOException {
        return Json.tree(Files.readString(SharedFiles.find("reference/forecasting/" + file)));
    }
}
