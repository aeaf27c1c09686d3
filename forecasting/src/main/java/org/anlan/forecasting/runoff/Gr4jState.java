package org.anlan.forecasting.runoff;

import java.util.List;

/// What a basin of GR4J holds between two days. Set it to begin where another run ended; a run
/// that is cut in two this way gives the same flow bit for bit.
///
/// @param production the production store, mm, at most X1
/// @param routing the routing store, mm
/// @param slow what the first unit hydrograph lets go on the next days, mm; none: nothing
/// @param quick what the second one lets go, likewise
public record Gr4jState(double production, double routing, List<Double> slow, List<Double> quick) {

    /// @throws IllegalArgumentException if a value is negative or not finite
    public Gr4jState {
        slow = List.copyOf(slow);
        quick = List.copyOf(quick);
        if (!isDepth(production)
                || !isDepth(routing)
                || !slow.stream().allMatch(Gr4jState::isDepth)
                || !quick.stream().allMatch(Gr4jState::isDepth)) {
            throw new IllegalArgumentException(
                    "State (production %s, routing %s, slow %s, quick %s) must have no negative depth."
                            .formatted(production, routing, slow, quick));
        }
    }

    private static boolean isDepth(double value) {
        return value >= 0 && Double.isFinite(value);
    }

    /// The start of the specification: 0.3 X1, 0.5 X3, nothing under way.
    public static Gr4jState usual(double x1, double x3) {
        return new Gr4jState(0.3 * x1, 0.5 * x3, List.of(), List.of());
    }
}
