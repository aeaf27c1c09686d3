package org.anlan.forecasting.correction;

import java.util.Arrays;

/// The scale on which errors of flow are alike at low and at high water:
/// `y = ((q + ε)^λ − 1) / λ`, the logarithm at λ = 0.
///
/// @param power λ, 0 to 1
/// @param offset ε, in the unit of the flow, not negative
/// @see "G. E. P. Box, D. R. Cox, An analysis of transformations, 1964"
public record FlowScale(double power, double offset) {

    /// The power that is usual for flow.
    public static final double USUAL_POWER = 0.2;

    private static final double SHARE = 0.01;

    /// @throws IllegalArgumentException if a value is out of range
    public FlowScale {
        if (!(power >= 0 && power <= 1 && offset >= 0)) {
            throw new IllegalArgumentException(
                    "Scale (power %s, offset %s) must have a power of 0 to 1 and no negative offset."
                            .formatted(power, offset));
        }
    }

    /// With ε a hundredth of the mean flow; missing values do not count.
    public static FlowScale of(double[] flow, double power) {
        var mean = Arrays.stream(flow).filter(q -> !Double.isNaN(q)).average().orElse(0);
        return new FlowScale(power, SHARE * mean);
    }

    /// Flow to scale; `NaN` stays.
    public double to(double flow) {
        var q = flow + offset;
        return power == 0 ? Math.log(q) : (Math.pow(q, power) - 1) / power;
    }

    /// Scale to flow, never below 0; `NaN` stays.
    public double from(double scaled) {
        var q =
                power == 0
                        ? Math.exp(scaled)
                        : Math.pow(Math.max(0, power * scaled + 1), 1 / power);
        return Math.max(0, q - offset);
    }
}
