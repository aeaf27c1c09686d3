package org.anlan.forecasting.runoff;

import java.util.stream.DoubleStream;

/// Muskingum routing along a river reach: `O₂ = C₁I₂ + C₂I₁ + C₃O₁`. Where a coefficient would
/// be negative the reach is cut into as many equal pieces as it takes steps to pass.
///
/// @see "G. T. McCarthy, 1938; V. T. Chow, D. R. Maidment, L. W. Mays, Applied Hydrology, 1988,
///     section 8.4"
public final class Muskingum {

    private static final double ROUNDING = 1e-12;

    private final int pieces;
    private final double c1;
    private final double c2;
    private final double c3;

    /// @param hours K, the time the reach takes, above 0
    /// @param weight X, 0 to 0.5
    /// @param stepHours Δt, above 0
    /// @throws IllegalArgumentException if no piece keeps `2KX ≤ Δt ≤ 2K(1−X)`
    public Muskingum(double hours, double weight, double stepHours) {
        this(
                hours,
                weight,
                stepHours,
                isStable(hours, weight, stepHours) ? 1 : pieces(hours, stepHours));
    }

    /// Cut into a given number of pieces.
    ///
    /// @param pieces 1 or more
    /// @throws IllegalArgumentException if they do not keep `2KX ≤ Δt ≤ 2K(1−X)`
    public Muskingum(double hours, double weight, double stepHours, int pieces) {
        this.pieces = pieces;
        var k = hours / pieces;
        if (!(hours > 0 && stepHours > 0 && weight >= 0 && weight <= 0.5 && pieces >= 1)
                || !isStable(k, weight, stepHours)) {
            throw new IllegalArgumentException(
                    "Reach (K %s h, X %s, step %s h) must keep 2KX <= step <= 2K(1-X) in %d pieces."
                            .formatted(hours, weight, stepHours, pieces));
        }
        var d = 2 * k * (1 - weight) + stepHours;
        c1 = (stepHours - 2 * k * weight) / d;
        c2 = (stepHours + 2 * k * weight) / d;
        c3 = (2 * k * (1 - weight) - stepHours) / d;
    }

    private static boolean isStable(double k, double x, double step) {
        return 2 * k * x <= step * (1 + ROUNDING) && step <= 2 * k * (1 - x) * (1 + ROUNDING);
    }

    /// How many pieces a reach of a river network is cut into: as many steps as it takes, at
    /// least one.
    public static int pieces(double hours, double stepHours) {
        return (int) Math.max(1, Math.round(hours / stepHours));
    }

    /// C₁, C₂ and C₃ of a piece; they add up to 1.
    public double[] coefficients() {
        return new double[] {c1, c2, c3};
    }

    /// How many pieces the reach is cut into.
    public int pieces() {
        return pieces;
    }

    /// Routes a flood.
    ///
    /// @param inflow at each step, in m³/s
    /// @param first the outflow at the first step, in m³/s
    /// @return the outflow at each step, in m³/s; its first is as given
    public double[] route(double[] inflow, double first) {
        var flow = inflow;
        for (int piece = 0; piece < pieces; piece++) {
            flow = routePiece(flow, first);
        }
        return flow;
    }

    private double[] routePiece(double[] inflow, double first) {
        var outflow = DoubleStream.of(inflow).toArray();
        for (int t = 0; t < outflow.length; t++) {
            outflow[t] = t == 0 ? first : c1 * inflow[t] + c2 * inflow[t - 1] + c3 * outflow[t - 1];
        }
        return outflow;
    }
}
