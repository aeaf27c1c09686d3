package org.anlan.forecasting.runoff;

/// Where a parameter is searched.
///
/// @param name as the papers write it, such as `SM`
/// @param low the least value
/// @param high the greatest, above `low`
public record ParameterRange(String name, double low, double high) {

    /// @throws IllegalArgumentException if the range is empty or not finite
    public ParameterRange {
        if (!(low < high) || !Double.isFinite(high - low)) {
            throw new IllegalArgumentException(
                    "Range of %s (%s to %s) must be finite and not empty."
                            .formatted(name, low, high));
        }
    }

    /// The value at a share of the range.
    public double at(double share) {
        return low + share * (high - low);
    }
}
