package org.anlan.forecasting.decision;

import java.util.List;
import org.anlan.forecasting.pooling.RiskLevel;

/// The levels, rising, and those of them that can be recommended.
final class WarningLevels {

    static final List<RiskLevel> ALL = List.of(RiskLevel.values());
    static final List<RiskLevel> LIST = ALL.subList(1, ALL.size());

    private WarningLevels() {}

    /// How many levels lie below.
    static int rank(RiskLevel level) {
        return ALL.indexOf(level);
    }

    static RiskLevel higher(RiskLevel one, RiskLevel other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
