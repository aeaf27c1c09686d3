package org.anlan.forecasting.extremes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// A flood on probability paper 经验频率: its size and the chance P that a year exceeds it.
///
/// @param value in the data's unit
/// @param exceedance P, between 0 and 1, open
/// @param extraordinary whether it counts as an extraordinary flood 特大值 of the investigated years
/// @see "SL 44-2006 水利水电工程设计洪水计算规范, section 3.1 (expected-value formula, 统一处理法)"
public record PlottingPosition(double value, double exceedance, boolean extraordinary) {

    /// Measured floods alone: `P_m = m/(n+1)`, the largest first.
    public static List<PlottingPosition> of(double[] measured) {
        return of(measured, new double[0], 0, measured.length);
    }

    /// With historical floods: the `a` extraordinary ones have `P_M = M/(N+1)`, the others
    /// `P_m = P_Ma + (1 − P_Ma)(m − l)/(n − l + 1)`.
    ///
    /// @param measured all measured floods, n of them
    /// @param historical extraordinary floods from before the measurements
    /// @param inside l: how many of the largest measured floods are extraordinary too
    /// @param years N: how many years were investigated, at least n and a
    public static List<PlottingPosition> of(
            double[] measured, double[] historical, int inside, int years) {
        var n = measured.length;
        var a = historical.length + inside;
        if (inside > n || years < n || years < a) {
            throw new IllegalArgumentException(
                    "Investigated years (%d) must hold %d measured and %d extraordinary floods."
                            .formatted(years, n, a));
        }
        var falling = falling(measured);
        var positions = new ArrayList<PlottingPosition>();
        for (var value : extraordinary(falling, historical, inside)) {
            var exceedance = (positions.size() + 1.0) / (years + 1);
            positions.add(new PlottingPosition(value, exceedance, true));
        }
        var taken = a / (years + 1.0);
        for (int m = inside + 1; m <= n; m++) {
            var exceedance = taken + (1 - taken) * (m - inside) / (n - inside + 1);
            positions.add(new PlottingPosition(falling[m - 1], exceedance, false));
        }
        return List.copyOf(positions);
    }

    private static double[] extraordinary(double[] falling, double[] historical, int inside) {
        var all = Arrays.copyOf(historical, historical.length + inside);
        System.arraycopy(falling, 0, all, historical.length, inside);
        return falling(all);
    }

    private static double[] falling(double[] values) {
        return Arrays.stream(values)
                .boxed()
                .sorted(Comparator.reverseOrder())
                .mapToDouble(Double::doubleValue)
                .toArray();
    }
}
