package org.anlan.forecasting.decision;

import org.anlan.forecasting.pooling.LevelProbabilities;
import org.anlan.forecasting.pooling.RiskLevel;

/// What would be without one expert or one input.
///
/// @param name of the expert or input
/// @param chances without it
/// @param shift how many levels the probability moves on average (Wasserstein distance)
/// @param recommended the level then recommended
public record Influence(
        String name, LevelProbabilities chances, double shift, RiskLevel recommended) {}
