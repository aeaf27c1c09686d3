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

/// Expected values: CLIMADA, OpenQuake and USGS PAGER, with the tolerances of their file list.
@DisplayName("The lab gives the figures of other programs for")
class HazardReferenceTest {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    @Test
    @DisplayName("vulnerability to wind, and a table with its variation")
    void vulnerability() throws IOException {
        var all = read("e_vulnerability.json");
        for (var name : new String[] {"emanuel", "emanuel_small"}) {
            var curve = all.get(name);
            var function = NODES.objectNode().put("kind", "emanuel");
            for (var field : new String[] {"v_thresh", "v_half", "scale"}) {
                function.set(field, curve.get(field));
            }
            var input = NODES.objectNode();
            input.set("function", function);
            input.set("intensity", curve.get("intensity"));
            compare(run("vulnerability", input).get("v"), curve.get("mdd"), 1e-9);
        }
        var table = all.get("loss_ratio_cov");
        var input = NODES.objectNode();
        input.set(
                "function", ((ObjectNode) table.deepCopy()).put("kind", "table").without("cov_at"));
        for (var at : table.get("cov_at").properties()) {
            input.putArray("intensity").add(Double.parseDouble(at.getKey()));
            compare(run("vulnerability", input).at("/cov/0"), at.getValue(), 1e-9);
        }
    }

    @Test
    @DisplayName("damage states, alone and of several dangers")
    void damage() throws IOException {
        var all = read("e_vulnerability.json");
        var discrete = all.get("fragility_discrete");
        var fragility = NODES.objectNode();
        fragility.set("imls", discrete.get("imls"));
        fragility.putArray("poes").add(discrete.get("LS1")).add(discrete.get("LS2"));
        fragility.set("no_damage_limit", discrete.get("no_damage_limit"));
        var input = NODES.objectNode();
        input.set("fragility", fragility);
        input.putArray("intensity").add(discrete.get("at"));
        input.set("damage_distributions", all.at("/compose/dd"));
        var answer = run("vulnerability", input);
        compare(answer.at("/states/0"), discrete.get("expected"), 1e-9);
        compare(answer.get("composed"), all.at("/compose/expected"), 1e-9);
    }

    @Test
    @DisplayName("exposure, rates, deaths, chances and colours after an earthquake")
    void pager() throws IOException {
        var all = read("e_i_pager.json");
        var rates = NODES.objectNode();
        rates.set("mmi", all.at("/rate_check/mmi"));
        rates.set("exposure_mmi_1_to_10", all.at("/northridge/exposure_mmi_1_to_10"));
        rates.set("model", model(all.get("rate_check")));
        compare(run("pager", rates).at("/countries/0/rates"), all.at("/rate_check/rate"), 1e-9);
        rates.set("model", model(all.get("northridge")));
        compare(run("pager", rates).get("expected"), all.at("/northridge/fatalities"), 0);
        var ranges = all.get("probability_ranges");
        var outlook = NODES.objectNode();
        outlook.set("expected", ranges.get("expected"));
        outlook.set("G", ranges.get("G"));
        var told = run("pager", outlook).get("probabilities").iterator();
        for (var range : ranges.get("probs")) {
            compare(told.next().get("probability"), range, 1e-9);
        }
        for (var colour : all.get("alert").properties()) {
            outlook.put("expected", Double.parseDouble(colour.getKey()));
            assertThat(run("pager", outlook).get("alert")).isEqualTo(colour.getValue());
        }
    }

    @Test
    @DisplayName("people by degree and country on a grid")
    void grid() throws IOException {
        var exposure = read("e_i_pager.json").get("exposure");
        var grid = NODES.objectNode();
        grid.set("mmi", exposure.get("mmi"));
        grid.set("country", exposure.get("country"));
        var people = grid.putArray("population");
        for (var row : exposure.get("mmi")) {
            var cells = people.addArray();
            row.forEach(_ -> cells.add(exposure.get("population_each_cell")));
        }
        var input = NODES.objectNode();
        input.set("grid", grid);
        var answer = run("pager", input);
        for (var country : answer.get("exposure")) {
            var expected =
                    exposure.at("/expected_by_mmi_1_to_10/" + country.get("country").asText());
            compare(country.get("exposure_mmi_1_to_10"), expected, 0);
        }
        assertThat(answer.get("exposure")).hasSize(2);
        assertThat(answer.at("/without_model/0").asText()).isEqualTo("4");
    }

    @Test
    @DisplayName("intensity in the table of regions")
    void regions() {
        for (var row :
                SharedFiles.rows("reference/forecasting/i_intensity_attenuation_china.csv")) {
            var input = NODES.objectNode().put("region", row[0]).put("magnitude", 7);
            input.putArray("distances_km").add(60);
            var field = row[1].equals("major") ? "along" : "across";
            var expected =
                    number(row[2])
                            + 7 * number(row[3])
                            + number(row[4]) * Math.log10(60 + number(row[5]));
            var answer = run("intensity", input);
            assertThat(answer.at("/" + field + "/0").asDouble()).isCloseTo(expected, within(1e-9));
            assertThat(answer.get("sigma").asDouble()).isEqualTo(number(row[6]));
        }
    }

    @Test
    @DisplayName("the wind around typhoons, by both profiles")
    void holland() throws IOException {
        var all = read("i_holland.json");
        profile(all.get("profile_2010"), "holland2010", 1e-6);
        profile(all.get("profile_1980"), "holland1980", 0.01);
    }

    private static void profile(JsonNode storms, String model, double tolerance) {
        for (int i = 0; i < storms.get("rad").size(); i++) {
            var input = NODES.objectNode().put("model", model);
            input.set("radius_max_km", storms.at("/rad/" + i));
            input.set("B", storms.at("/b/" + i));
            set(input, "vmax_ms", storms.at("/vmax/" + i));
            set(input, "pressure_deficit_hPa", storms.at("/pdelta/" + i));
            set(input, "coriolis_1s", storms.at("/cp/" + i));
            var distances = input.putArray("distances_km");
            storms.at("/d/" + i).forEach(d -> distances.add(d.isNull() ? NODES.numberNode(9) : d));
            compare(run("holland", input).get("wind_ms"), storms.at("/v/" + i), tolerance);
            if (storms.has("v_cyclostrophic")) {
                input.put("cyclostrophic", true);
                var still = run("holland", input).get("wind_ms");
                compare(still, storms.at("/v_cyclostrophic/" + i), tolerance);
            } else {
                compare(run("holland", input).get("x"), storms.at("/x/" + i), tolerance);
            }
        }
    }

    private static void set(ObjectNode input, String field, JsonNode value) {
        if (!value.isMissingNode()) {
            input.set(field, value);
        }
    }

    private static ObjectNode model(JsonNode from) {
        var model = NODES.objectNode();
        model.set("theta", from.get("theta"));
        model.set("beta", from.get("beta"));
        return model;
    }

    private static JsonNode run(String method, JsonNode input) {
        return Lab.find(method).orElseThrow().run(input);
    }

    /// `null` in the reference: not compared there either.
    private static void compare(JsonNode actual, JsonNode expected, double tolerance) {
        if (expected.isArray()) {
            assertThat(actual).hasSize(expected.size());
            for (int i = 0; i < expected.size(); i++) {
                compare(actual.get(i), expected.get(i), tolerance);
            }
        } else if (!expected.isNull()) {
            assertThat(actual.doubleValue()).isCloseTo(expected.doubleValue(), within(tolerance));
        }
    }

    private static double number(String text) {
        return Double.parseDouble(text);
    }

    private static JsonNode read(String file) throws IOException {
        return Json.tree(Files.readString(SharedFiles.find("reference/forecasting/" + file)));
    }
}
