package org.anlan.forecasting.pooling;

/// What one department thinks of the level.
///
/// @param department its name or id, unique in a pool
/// @param probabilities its chances
public record LevelOpinion(String department, LevelProbabilities probabilities) {}
