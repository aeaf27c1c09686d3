package org.anlan.forecasting.stage;

import java.util.function.DoubleUnaryOperator;
import org.anlan.forecasting.special.Normal;

/// What may come at one lead: the values not exceeded with a chance of 10, 50 and 90 percent. Where
/// the spread is not known `p10` and `p90` are `NaN`.
///
/// @param p10 not above `p50`
/// @param p90 not below it
public record Fan(double p10, double p50, double p90) {

    private static final double LOW = 0.1;
    private static final double HIGH = 0.9;
    private static final double OUTER = Normal.quantile(HIGH);

    /// Without a spread.
    static Fan bare(double middle) {
        return new Fan(Double.NaN, middle, Double.NaN);
    }

    /// @param quantile of a chance between 0 and 1, not falling
    static Fan of(DoubleUnaryOperator quantile) {
        return new Fan(
                quantile.applyAsDouble(LOW),
                quantile.applyAsDouble(0.5),
                quantile.applyAsDouble(HIGH));
    }

    /// Whether `p10` and `p90` are known.
    public boolean hasSpread() {
        return Double.isFinite(p10) && Double.isFinite(p90);
    }

    /// The chance to lie below a value, by a normal curve on either side of the middle; `NaN`
    /// without a spread.
    ///
    /// @see "G. T. Fechner, Kollektivmasslehre, 1897 (the two-piece normal)"
    public double chanceBelow(double value) {
        if (!hasSpread()) {
            return Double.NaN;
        }
        var side = value < p50 ? p50 - p10 : p90 - p50;
        if (side <= 0) {
            return value > p50 ? 1 : value < p50 ? 0 : 0.5;
        }
        return Normal.cumulative(OUTER * (value - p50) / side);
    }

    /// The same in another unit.
    ///
    /// @param change not falling
    Fan mapped(DoubleUnaryOperator change) {
        return new Fan(
                change.applyAsDouble(p10), change.applyAsDouble(p50), change.applyAsDouble(p90));
    }
}
