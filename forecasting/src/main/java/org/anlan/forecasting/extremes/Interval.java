package org.anlan.forecasting.extremes;

/// A range that holds the true value with a stated confidence.
///
/// @param low lower end, in the unit of the value it belongs to
/// @param high upper end; may be infinite
/// @param confidence between 0 and 1, such as 0.9
public record Interval(double low, double high, double confidence) {

    public Interval {
        if (!(low <= high) || !(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException(
                    "Interval (%s to %s at %s) must rise, with a confidence between 0 and 1."
                            .formatted(low, high, confidence));
        }
    }

    /// True if the value lies between the ends.
    public boolean contains(double value) {
        return low <= value && value <= high;
    }
}
