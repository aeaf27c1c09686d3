package org.anlan.forecasting.decision;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.anlan.forecasting.pooling.RiskLevel;

/// What a level costs and saves, in any one unit of money.
///
/// @param action cost of the measures of each level; not falling
/// @param unprotected loss at each severity without any measure; not falling
/// @param protectable share of the loss that the measures of each level avert, 0 to 1; not falling
/// @param fatigue cost of each level that was called too high: fewer follow the next call
public record LevelCosts(
        Map<RiskLevel, Double> action,
        Map<RiskLevel, Double> unprotected,
        Map<RiskLevel, Double> protectable,
        double fatigue) {

    public LevelCosts {
        action = complete("Action cost", action, Double.MAX_VALUE);
        unprotected = complete("Unprotected loss", unprotected, Double.MAX_VALUE);
        protectable = complete("Protectable share", protectable, 1);
        if (!(fatigue >= 0) || Double.isInfinite(fatigue)) {
            throw new IllegalArgumentException(
                    "Fatigue cost (%s) must not be negative.".formatted(fatigue));
        }
    }

    private static Map<RiskLevel, Double> complete(
            String what, Map<RiskLevel, Double> given, double most) {
        var complete = new EnumMap<RiskLevel, Double>(RiskLevel.class);
        double before = 0;
        for (var level : RiskLevel.values()) {
            double value = given.getOrDefault(level, Double.NaN);
            if (!(value >= before && value <= most)) {
                throw new IllegalArgumentException(
                        "%s of %s (%s) must lie between that of the level below (%s) and %s."
                                .formatted(what, level, value, before, most));
            }
            complete.put(level, value);
            before = value;
        }
        return Collections.unmodifiableMap(complete);
    }

    /// The loss with a level called and a severity come: `A_k + F (k − j)₊ + U_j − U_j s_min(k,j)`.
    public double of(RiskLevel level, RiskLevel severity) {
        return spent(level, severity) + at(unprotected, severity) - averted(level, severity);
    }

    /// The loss of a severity without any measure.
    double unprotected(RiskLevel severity) {
        return at(unprotected, severity);
    }

    /// Action and fatigue.
    double spent(RiskLevel level, RiskLevel severity) {
        return at(action, level)
                + fatigue * Math.max(0, WarningLevels.rank(level) - WarningLevels.rank(severity));
    }

    /// Measures beyond the severity avert no more than those that fit it.
    double averted(RiskLevel level, RiskLevel severity) {
        var fitting = level.compareTo(severity) < 0 ? level : severity;
        return at(unprotected, severity) * at(protectable, fitting);
    }

    private static double at(Map<RiskLevel, Double> values, RiskLevel level) {
        return values.getOrDefault(level, Double.NaN);
    }
}
