package org.anlan.forecasting.decision;

import org.anlan.forecasting.pooling.LevelProbabilities;

/// How the chances may look at the next run.
///
/// @param weight how likely, above 0
/// @param chances then
public record Prospect(double weight, LevelProbabilities chances) {

    public Prospect {
        if (!(weight > 0) || Double.isInfinite(weight)) {
            throw new IllegalArgumentException("Weight (%s) must be above 0.".formatted(weight));
        }
    }
}
