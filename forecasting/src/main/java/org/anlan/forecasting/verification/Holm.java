package org.anlan.forecasting.verification;

import java.util.Comparator;
import java.util.stream.IntStream;

/// Corrects chances for having looked at several comparisons, step by step from the least.
///
/// @see "S. Holm, A simple sequentially rejective multiple test procedure, 1979"
public final class Holm {

    private Holm() {}

    /// The corrected chances, in the order given, each at most 1; `NaN` (no test) stays and is not
    /// counted.
    public static double[] corrected(double... chances) {
        var order =
                IntStream.range(0, chances.length)
                        .filter(i -> !Double.isNaN(chances[i]))
                        .boxed()
                        .sorted(Comparator.comparingDouble((Integer i) -> chances[i]))
                        .toList();
        var corrected = chances.clone();
        double least = 0;
        for (int k = 0; k < order.size(); k++) {
            least = Math.max(least, (order.size() - k) * chances[order.get(k)]);
            corrected[order.get(k)] = Math.min(1, least);
        }
        return corrected;
    }
}
