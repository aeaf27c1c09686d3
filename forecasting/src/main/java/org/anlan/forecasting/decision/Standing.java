package org.anlan.forecasting.decision;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.anlan.forecasting.pooling.RiskLevel;

/// The level that stands after a run, and for how many runs in a row each level's chance has been
/// below its release.
///
/// @param level that stands
/// @param runsBelow by level; absent counts as 0
public record Standing(RiskLevel level, Map<RiskLevel, Integer> runsBelow) {

    /// Nothing stands.
    public static final Standing NONE = new Standing(RiskLevel.NONE, Map.of());

    public Standing {
        var copy = new EnumMap<RiskLevel, Integer>(RiskLevel.class);
        runsBelow.forEach(
                (each, runs) -> {
                    if (runs < 0) {
                        throw new IllegalArgumentException(
                                "Runs below of %s (%d) must not be negative."
                                        .formatted(each, runs));
                    }
                    copy.put(each, runs);
                });
        runsBelow = Collections.unmodifiableMap(copy);
    }

    int below(RiskLevel each) {
        return runsBelow.getOrDefault(each, 0);
    }
}
