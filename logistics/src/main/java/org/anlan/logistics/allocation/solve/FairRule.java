package org.anlan.logistics.allocation.solve;

import org.anlan.logistics.allocation.Limits;
import org.anlan.logistics.allocation.Place;

/// How far fairness goes before cost is looked at: a choice of policy, published with the plan.
///
/// @param cap the share of a need up to which everyone is raised together, 0 to 1
/// @param ruralTiltPermille θ′ in thousandths: rural places are raised (1 + θ′) times as high
/// @param levels how many levels are sought at most; needs that are still free then keep the last
public record FairRule(double cap, int ruralTiltPermille, int levels) {

    /// Everyone as far as it goes, without tilt.
    public static final FairRule WHOLE = new FairRule(1, 0, Integer.MAX_VALUE);

    public FairRule {
        if (!(cap >= 0 && cap <= 1)) {
            throw new IllegalArgumentException("cap (%s) must be 0 to 1.".formatted(cap));
        }
        Limits.require("ruralTiltPermille", ruralTiltPermille, 0, 1000);
        Limits.require("levels", levels, 0, Integer.MAX_VALUE);
    }

    /// How many times as high a place is raised.
    double weight(Place place) {
        return place.rural() ? 1 + ruralTiltPermille / 1000.0 : 1;
    }

    /// The share of a place when the common level is so high.
    double share(double level, double weight) {
        return Math.min(cap, level * weight);
    }
}
