package org.anlan.forecasting.decision;

import org.anlan.forecasting.pooling.RiskLevel;

/// A level that the chief orders against what is recommended.
///
/// @param level that shall stand
/// @param by who orders
/// @param reason why, in words
public record ChiefOrder(RiskLevel level, String by, String reason) {

    public ChiefOrder {
        if (by.isBlank() || reason.isBlank()) {
            throw new IllegalArgumentException(
                    "Order of %s (by '%s', reason '%s') must name who and why."
                            .formatted(level, by, reason));
        }
    }
}
