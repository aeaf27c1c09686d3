package org.anlan.forecasting.outlook;

import java.util.stream.IntStream;

/// A river left alone: each step it keeps the same share of its flow.
///
/// @param share kept from step to step, above 0 to 1
/// @see "J. Boussinesq 1877; L. M. Tallaksen, A review of baseflow recession analysis, J. Hydrol.
///     165, 1995"
public record Recession(double share) {

    public Recession {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException(
                    "Share (%s) must be above 0 and at most 1.".formatted(share));
        }
    }

    /// The median share over the steps at which flow fell; 1 if it never did.
    ///
    /// @param flow oldest first; `NaN` where missing
    public static Recession of(double[] flow) {
        var shares =
                IntStream.range(1, flow.length)
                        .filter(t -> flow[t] < flow[t - 1] && flow[t] > 0)
                        .mapToDouble(t -> flow[t] / flow[t - 1])
                        .toArray();
        return new Recession(shares.length == 0 ? 1 : Quantiles.of(shares, 0.5)[0]);
    }

    /// The flow so many steps after the last one.
    public double flow(double last, int lead) {
        return last * Math.pow(share, lead);
    }
}
