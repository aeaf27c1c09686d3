package org.anlan.app.drill.stage;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/// Finds in frozen evidence what departments look at.
final class EvidenceReader {

    /// A stage that was read longer ago says nothing about now.
    private static final Duration FRESH = Duration.ofHours(24);

    /// Something that stands out.
    ///
    /// @param place code of the region or id of the station it was seen at; empty for the province
    /// @param text in a department's words
    record Sign(Element element, BigDecimal value, String place, String text) {}

    private final JsonNode evidence;

    EvidenceReader(JsonNode evidence) {
        this.evidence = evidence;
    }

    List<Sign> signs() {
        var signs = new ArrayList<Sign>();
        rarities(signs);
        rain(signs);
        stages(signs);
        responses(signs);
        return signs;
    }

    private void rarities(List<Sign> signs) {
        for (var rarity : evidence.path("rarity")) {
            if (rarity.path("returnPeriodYears").isTextual()) {
                var text =
                        "%s站 %d 日雨量 %s 毫米,重现期 %s 年"
                                .formatted(
                                        rarity.path("name").asText(),
                                        rarity.path("days").asInt(),
                                        rarity.path("sumMm").asText(),
                                        rarity.path("returnPeriodYears").asText());
                signs.add(
                        sign(
                                Element.RETURN_PERIOD,
                                rarity.path("returnPeriodYears"),
                                place(rarity, "station"),
                                text));
            }
        }
    }

    private void rain(List<Sign> signs) {
        for (var county : evidence.path("rain").path("items")) {
            if (county.path("skill").asBoolean() && county.path("meanMm").isTextual()) {
                var text =
                        "%s面雨量 %s 毫米"
                                .formatted(
                                        county.path("name").asText(),
                                        county.path("meanMm").asText());
                signs.add(
                        sign(
                                Element.AREAL_RAIN,
                                county.path("meanMm"),
                                place(county, "region"),
                                text));
            }
        }
    }

    private void stages(List<Sign> signs) {
        var frozen = Instant.parse(evidence.path("frozenAt").asText());
        for (var stage : evidence.path("levels")) {
            var read = Instant.parse(stage.path("at").asText());
            if (read.plus(FRESH).isAfter(frozen)) {
                above(stage, "warningM", (name, m) -> name + "站水位超警戒 " + m + " 米")
                        .ifPresent(s -> signs.add(over(Element.OVER_WARNING, stage, s)));
                above(stage, "guaranteeM", (name, m) -> name + "站水位超保证 " + m + " 米")
                        .ifPresent(s -> signs.add(over(Element.OVER_GUARANTEE, stage, s)));
            }
        }
    }

    private record Above(BigDecimal metres, String text) {}

    private static Optional<Above> above(
            JsonNode stage, String mark, BiFunction<String, String, String> words) {
        if (!stage.path(mark).isTextual()) {
            return Optional.empty();
        }
        var metres =
                new BigDecimal(stage.path("valueM").asText())
                        .subtract(new BigDecimal(stage.path(mark).asText()));
        return Optional.of(metres)
                .filter(m -> m.signum() >= 0)
                .map(
                        m ->
                                new Above(
                                        m,
                                        words.apply(
                                                stage.path("name").asText(), m.toPlainString())));
    }

    private static Sign over(Element element, JsonNode stage, Above above) {
        return new Sign(element, above.metres(), place(stage, "station"), above.text());
    }

    private void responses(List<Sign> signs) {
        for (var proposal : evidence.path("proposals")) {
            if (proposal.path("state").asText().equals("REACHED")
                    && proposal.path("issuer").asText().equals("province")) {
                var text =
                        "已核灾情达到%s响应条件:%s,现 %s"
                                .formatted(
                                        proposal.path("levelZh").asText(),
                                        proposal.path("clauseZh").asText(),
                                        proposal.path("value").asText());
                signs.add(sign(Element.RESPONSE_LEVEL, proposal.path("level"), "", text));
            }
        }
    }

    private static String place(JsonNode of, String field) {
        return of.path(field).asText("");
    }

    private static Sign sign(Element element, JsonNode value, String place, String text) {
        return new Sign(element, new BigDecimal(value.asText()), place, text);
    }
}
