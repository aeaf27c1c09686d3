package org.anlan.forecasting.runoff;

import java.util.List;

/// What a calibration found.
///
/// @param parameters the best, in the model's order
/// @param value of the objective with them
/// @param searches the value each search ended at, in their order
/// @param evaluations how many runs of the model it took
/// @param agrees whether two searches ended within 1e-3 of the best
/// @param nearlyAsGood parameters whose objective is within 0.02 of the best, best first: for an
///     ensemble. They are taken from the whole search, because the last population of one that
///     settled has but one point
public record Calibrated(
        List<Double> parameters,
        double value,
        List<Double> searches,
        int evaluations,
        boolean agrees,
        List<List<Double>> nearlyAsGood) {

    public Calibrated {
        parameters = List.copyOf(parameters);
        searches = List.copyOf(searches);
        nearlyAsGood = List.copyOf(nearlyAsGood);
    }
}
