package org.anlan.forecasting.product;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.anlan.forecasting.decision.Standing;
import org.anlan.forecasting.pooling.RiskLevel;

/// A standing level as text, always in the same order, and back.
final class StandingText {

    private StandingText() {}

    static Map<String, Object> of(Standing standing) {
        var text = new TreeMap<String, Object>();
        text.put("level", standing.level().name());
        text.put("runsBelow", new TreeMap<>(standing.runsBelow()));
        return text;
    }

    static Standing read(JsonNode node) {
        var runs = new EnumMap<RiskLevel, Integer>(RiskLevel.class);
        node.path("runsBelow")
                .properties()
                .forEach(e -> runs.put(RiskLevel.valueOf(e.getKey()), e.getValue().asInt()));
        return new Standing(RiskLevel.valueOf(node.path("level").asText("NONE")), runs);
    }
}
