package org.anlan.forecasting.pooling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.anlan.forecasting.reference.SharedFiles;
import org.anlan.web.Json;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Expected values: Anduryl 1.2.2 on 37 panels of the TU Delft data base, 1e-6 for experts and 1e-3
/// for decision makers, as their README says. The program's chi-square is its own and off by up to
/// 1.7e-4, and its weights inherit that.
@DisplayName("On 37 panels in EXCALIBUR's files the classical model gives another program's")
class ExcaliburReferenceTest {

    private static final String FOLDER = "data/expert_judgement/cases";
    private static final double EXPERT = 1e-6;
    private static final double PEERS_CHI_SQUARE = 1.7e-4;
    private static final double MAKER = 1e-3;

    @Test
    @DisplayName("scores of experts and decision makers, cut-off and quantiles")
    void panels() throws IOException {
        var folder = SharedFiles.find(FOLDER);
        var names = ExcaliburPanel.names(folder);
        assertThat(names).hasSize(37);
        for (var name : names) {
            compare(name, folder);
        }
    }

    private static void compare(String name, Path folder) throws IOException {
        var file = ExcaliburPanel.read(folder, name);
        var expected = Json.tree(Files.readString(folder.resolve(name + ".expected.json")));
        var model = new ClassicalModel(file.panel(), 1);
        assertThat(file.experts()).as(name).hasSize(expected.get("experts").intValue());
        assertThat(file.items()).as(name).hasSize(expected.get("items").intValue());
        var optimised = model.globalOptimised();
        close(name, optimised.cutoff(), expected.get("optimised_global_alpha"), MAKER);
        for (var scores : expected.get("scores")) {
            var id = scores.get("id").asText();
            if (scores.get("kind").asText().equals("expert")) {
                expert(name + " " + id, model, file.experts().indexOf(id), scores);
            } else {
                var maker =
                        switch (id) {
                            case "EW" -> model.equal();
                            case "GW" -> model.global(0);
                            case "IW" -> model.byItem(0);
                            default -> optimised;
                        };
                maker(name + " " + id, maker, scores);
                var answers = expected.get("decision_maker_quantiles").path(id);
                assertThat(answers.size()).isIn(0, file.items().size());
                quantiles(name + " " + id, maker, answers);
            }
        }
    }

    private static void expert(String what, ClassicalModel model, int e, JsonNode scores) {
        close(what, model.calibrations()[e], scores.get("calibration"), PEERS_CHI_SQUARE);
        close(what, model.information(e, true), scores.get("info_seed"), EXPERT);
        close(what, model.information(e, false), scores.get("info_total"), EXPERT);
    }

    private static void maker(String what, DecisionMaker maker, JsonNode scores) {
        close(what, maker.calibration(), scores.get("calibration"), MAKER);
        close(what, maker.seedInformation(), scores.get("info_seed"), MAKER);
        close(what, maker.information(), scores.get("info_total"), MAKER);
    }

    /// In the order of the items: some names have letters that the expected file lost.
    private static void quantiles(String what, DecisionMaker maker, JsonNode answers) {
        int j = 0;
        for (var expected : answers) { // none for the optimised one
            var actual = maker.quantiles(j);
            for (int k = 0; k < actual.length; k++) {
                close(what + " item " + j, actual[k], expected.get(k), MAKER * size(expected));
            }
            j++;
        }
    }

    /// The largest of a row, so that small units are held as tightly as large ones.
    private static double size(JsonNode row) {
        var first = Math.abs(row.get(0).doubleValue());
        return Math.min(1, Math.max(first, Math.abs(row.get(row.size() - 1).doubleValue())));
    }

    private static void close(String what, double actual, JsonNode expected, double tolerance) {
        if (expected.isNull()) {
            assertThat(actual).as(what).isNaN();
            return;
        }
        var scale = Math.max(1, Math.abs(expected.doubleValue()));
        assertThat(actual).as(what).isCloseTo(expected.doubleValue(), within(tolerance * scale));
    }
}
