package org.anlan.forecasting.decision;

import org.anlan.forecasting.pooling.LevelProbabilities;
import org.anlan.forecasting.pooling.RiskLevel;

/// The smallest change of the chances that recommends another level.
///
/// @param level then
/// @param mass the probability that must move from some severities to others, 0 to 1
/// @param chances after it has moved
public record Flip(RiskLevel level, double mass, LevelProbabilities chances) {}
