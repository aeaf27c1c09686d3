package org.anlan.forecasting.decision;

import java.util.Arrays;
import org.anlan.forecasting.pooling.RiskLevel;

/// A rule of law: a level is called for by so much rain within so many hours.
///
/// @param level above none
/// @param millimetres the amount, above 0; reached counts
/// @param hours above 0
/// @param source the rule's name
public record StatutoryRule(RiskLevel level, double millimetres, double hours, String source) {

    public StatutoryRule {
        if (level == RiskLevel.NONE || !(millimetres > 0) || !(hours > 0)) {
            throw new IllegalArgumentException(
                    "Rule (%s, %s mm, %s h) must be of a level above none, an amount and a time above 0."
                            .formatted(level, millimetres, hours));
        }
    }

    /// The chance that it is met.
    ///
    /// @param members the greatest amounts within the rule's hours, in mm, by member of an
    ///     ensemble, each as likely; not negative
    public double chance(double... members) {
        if (members.length == 0) {
            throw new IllegalArgumentException("Members (0) must be one or more.");
        }
        for (var member : members) {
            if (!(member >= 0)) {
                throw new IllegalArgumentException(
                        "Amount (%s mm) must not be negative.".formatted(member));
            }
        }
        return Arrays.stream(members).filter(m -> m >= millimetres).count()
                / (double) members.length;
    }
}
