package org.anlan.forecasting.rain;

import java.util.OptionalDouble;

/// What the others would have said at one gauge had it been silent.
///
/// @param gaugeId the gauge left out
/// @param observedMillimetres what it reported
/// @param estimateMillimetres what the others give at its place; kriging may go below zero here
/// @param standardErrorMillimetres the error the method expects; empty if it states none
public record LeaveOneOut(
        String gaugeId,
        double observedMillimetres,
        double estimateMillimetres,
        OptionalDouble standardErrorMillimetres) {

    /// Observed less estimated, in mm.
    public double errorMillimetres() {
        return observedMillimetres - estimateMillimetres;
    }

    /// The error in units of what was expected; empty if the method states no error.
    public OptionalDouble zScore() {
        return standardErrorMillimetres.isPresent()
                ? OptionalDouble.of(errorMillimetres() / standardErrorMillimetres.getAsDouble())
                : OptionalDouble.empty();
    }
}
