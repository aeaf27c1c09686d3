package org.anlan.forecasting.stage;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.domain.port.Observations.Reading;
import org.anlan.domain.port.Observations.Station;
import org.anlan.web.Json;
import org.jspecify.annotations.Nullable;

/// What a stage forecast is computed from, as text and back.
///
/// @param warning warning stage, m, where the station has one
/// @param guarantee guarantee stage, likewise
/// @param readings by time
record StageInputs(
        String station,
        Optional<BigDecimal> warning,
        Optional<BigDecimal> guarantee,
        StageStep step,
        List<Reading> readings) {

    StageInputs {
        readings = List.copyOf(readings);
    }

    static StageInputs of(Station station, StageStep step, List<Reading> readings) {
        return new StageInputs(
                station.id(), station.warningM(), station.guaranteeM(), step, readings);
    }

    String json() {
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("station", station);
        text.put("warningM", warning.map(BigDecimal::toPlainString).orElse(null));
        text.put("guaranteeM", guarantee.map(BigDecimal::toPlainString).orElse(null));
        text.put("step", step.name());
        text.put("readings", readings.stream().map(StageInputs::line).toList());
        return Json.write(text);
    }

    private static List<String> line(Reading reading) {
        return List.of(reading.at().toString(), reading.value().toPlainString());
    }

    static StageInputs read(String json) {
        var text = Json.tree(json);
        var station = text.path("station").asText();
        var readings = new ArrayList<Reading>();
        for (var line : text.path("readings")) {
            readings.add(
                    new Reading(
                            station,
                            Instant.parse(line.path(0).asText()),
                            new BigDecimal(line.path(1).asText())));
        }
        return new StageInputs(
                station,
                decimal(text.path("warningM")),
                decimal(text.path("guaranteeM")),
                StageStep.valueOf(text.path("step").asText()),
                readings);
    }

    private static Optional<BigDecimal> decimal(JsonNode node) {
        return node.isTextual() ? Optional.of(new BigDecimal(node.asText())) : Optional.empty();
    }

    /// The marks that the station has.
    Map<StageMark, BigDecimal> marks() {
        var marks = new LinkedHashMap<StageMark, BigDecimal>();
        warning.ifPresent(m -> marks.put(StageMark.WARNING, m));
        guarantee.ifPresent(m -> marks.put(StageMark.GUARANTEE, m));
        return marks;
    }
}
