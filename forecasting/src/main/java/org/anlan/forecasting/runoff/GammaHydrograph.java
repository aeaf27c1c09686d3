package org.anlan.forecasting.runoff;

import java.util.Arrays;
import java.util.stream.IntStream;

/// A unit hydrograph with the shape of a gamma density: how the water of one step leaves over the
/// next. The density is taken in the middle of each step, and the shares add up to 1.
///
/// @param shape above 0; the density rises and falls if it is above 1
/// @param scale in steps, above 0
/// @param steps how many steps it lasts, 1 to 10,000
/// @see "N. Mizukami et al., mizuRoute version 1, Geosci. Model Dev. 9, 2016, equation 1"
public record GammaHydrograph(double shape, double scale, int steps) {

    private static final int LONGEST = 10_000;

    /// @throws IllegalArgumentException if a value is out of range
    public GammaHydrograph {
        if (!(shape > 0 && scale > 0 && steps >= 1 && steps <= LONGEST)
                || !Double.isFinite(shape + scale)) {
            throw new IllegalArgumentException(
                    "Hydrograph (shape %s, scale %s, %d steps) must have shape and scale above 0 and 1 to 10000 steps."
                            .formatted(shape, scale, steps));
        }
    }

    /// The share that leaves in each step; a new array.
    public double[] shares() {
        var logs =
                IntStream.range(0, steps)
                        .mapToDouble(i -> (shape - 1) * Math.log(i + 0.5) - (i + 0.5) / scale)
                        .toArray();
        var most = Arrays.stream(logs).max().orElseThrow();
        var raw = Arrays.stream(logs).map(log -> Math.exp(log - most)).toArray();
        var sum = Arrays.stream(raw).sum();
        return Arrays.stream(raw).map(each -> each / sum).toArray();
    }

    /// What leaves in each step, of water that comes in.
    ///
    /// @param water in mm per step, oldest first
    /// @return as long as `water`; what leaves later is not in it
    public double[] route(double[] water) {
        var shares = shares();
        return IntStream.range(0, water.length)
                .mapToDouble(
                        t -> {
                            double sum = 0;
                            for (int i = 0; i <= Math.min(t, steps - 1); i++) {
                                sum += shares[i] * water[t - i];
                            }
                            return sum;
                        })
                .toArray();
    }
}
