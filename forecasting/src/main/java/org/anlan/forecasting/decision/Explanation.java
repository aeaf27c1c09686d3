package org.anlan.forecasting.decision;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.forecasting.pooling.RiskLevel;

/// Why a level stands, as data: whoever has the question can reckon the level again.
///
/// @param question all that it was decided from
/// @param byCostLoss level by cost–loss
/// @param byExpectedLoss level of least expected loss, if losses are known
/// @param byStatute level that statutory rules call for; none without rules
/// @param recommended the higher of the statute's and the severity's level
/// @param standing what stands after hysteresis and order
/// @param margins of each level: chance of at least its severity less its ratio
/// @param expectedLosses of each level; empty if losses are not known
/// @param flip the smallest change of the chances that recommends another level by severity
/// @param experts the three that move the chances most
/// @param inputs the three that move the chances most
public record Explanation(
        LevelQuestion question,
        RiskLevel byCostLoss,
        Optional<RiskLevel> byExpectedLoss,
        RiskLevel byStatute,
        RiskLevel recommended,
        Standing standing,
        Map<RiskLevel, Double> margins,
        Map<RiskLevel, Double> expectedLosses,
        Optional<Flip> flip,
        List<Influence> experts,
        List<Influence> inputs) {

    public Explanation {
        margins = rising(margins);
        expectedLosses = rising(expectedLosses);
        experts = List.copyOf(experts);
        inputs = List.copyOf(inputs);
    }

    private static Map<RiskLevel, Double> rising(Map<RiskLevel, Double> given) {
        var rising = new EnumMap<RiskLevel, Double>(RiskLevel.class);
        rising.putAll(given);
        return Collections.unmodifiableMap(rising);
    }

    /// The level that stands.
    public RiskLevel level() {
        return standing.level();
    }

    /// True if it was not this run's recommendation that stands, but an order.
    public boolean isOverridden() {
        return question.order().map(each -> each.level() != recommended).orElse(false);
    }
}
