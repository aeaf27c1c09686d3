package org.anlan.forecasting.runoff;

import java.util.Optional;

/// A part of a river basin with a flow of its own, and the reach from its outlet to the next.
///
/// @param name unlike all others
/// @param areaSquareKilometres above 0
/// @param next the sub-basin its water flows into; none: the outlet of all
/// @param reachHours K of the reach to the outlet of `next`, h; 0: none, the water is there at once
/// @param reachWeight X of that reach, 0 to 0.5
public record SubBasin(
        String name,
        double areaSquareKilometres,
        Optional<String> next,
        double reachHours,
        double reachWeight) {

    /// @throws IllegalArgumentException if a value is out of range
    public SubBasin {
        if (!(areaSquareKilometres > 0 && reachHours >= 0 && reachWeight >= 0)
                || reachWeight > 0.5
                || !Double.isFinite(areaSquareKilometres + reachHours)) {
            throw new IllegalArgumentException(
                    "Sub-basin %s (%s km², K %s h, X %s) must have an area above 0, K not negative, X 0 to 0.5."
                            .formatted(name, areaSquareKilometres, reachHours, reachWeight));
        }
    }
}
