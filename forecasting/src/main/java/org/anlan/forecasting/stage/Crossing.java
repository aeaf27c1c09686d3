package org.anlan.forecasting.stage;

import java.time.Instant;
import java.util.Optional;

/// When a stage is expected to rise above a level, or to fall below it.
///
/// @param metres of the level
/// @param margin newest reading less the level, m
/// @param isRising whether the newest reading lies below it
/// @param chance to lie beyond it: the greatest of the leads; `NaN` where no spread is known
/// @param earliest by the outer line of the fan; empty when not within the leads, or not known
/// @param likely by the middle line
/// @param latest by the inner line
public record Crossing(
        double metres,
        double margin,
        boolean isRising,
        double chance,
        Optional<Instant> earliest,
        Optional<Instant> likely,
        Optional<Instant> latest) {}
