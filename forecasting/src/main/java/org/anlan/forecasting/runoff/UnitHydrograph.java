package org.anlan.forecasting.runoff;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/// How one step's water leaves over the next: the shares of an S-curve, with what is still on its
/// way. Not safe for several threads.
///
/// @see "C. Perrin, C. Michel, V. Andréassian, 2003, equations 9 to 17 (the two curves)"
final class UnitHydrograph {

    private static final double POWER = 2.5;

    private final double[] shares;
    private final double[] underWay;

    private UnitHydrograph(double days, DoubleUnaryOperator curve, List<Double> held) {
        shares = new double[(int) Math.ceil(days)];
        Arrays.setAll(shares, i -> curve.applyAsDouble(i + 1) - curve.applyAsDouble(i));
        underWay = new double[shares.length];
        if (held.size() >= shares.length) {
            throw new IllegalArgumentException(
                    "State (%d days under way) must have at most the %d that follow a day's water."
                            .formatted(held.size(), shares.length - 1));
        }
        for (int i = 0; i < held.size(); i++) {
            underWay[i + 1] = held.get(i);
        }
    }

    /// All out after `base` days.
    static UnitHydrograph rising(double base, List<Double> held) {
        return new UnitHydrograph(base, t -> Math.pow(Math.min(t / base, 1), POWER), held);
    }

    /// Half out after `base` days, all after twice that.
    static UnitHydrograph risingAndFalling(double base, List<Double> held) {
        return new UnitHydrograph(2 * base, t -> sCurve(t / base), held);
    }

    private static double sCurve(double t) {
        return t < 1 ? Math.pow(t, POWER) / 2 : 1 - Math.pow(Math.max(2 - t, 0), POWER) / 2;
    }

    /// Takes the water of a step, gives what leaves in it.
    double step(double water) {
        var last = shares.length - 1;
        for (int i = 0; i < last; i++) {
            underWay[i] = underWay[i + 1] + shares[i] * water;
        }
        underWay[last] = shares[last] * water;
        return underWay[0];
    }

    /// What the next steps let go of the water taken so far.
    List<Double> underWay() {
        return Arrays.stream(underWay).skip(1).boxed().toList();
    }
}
