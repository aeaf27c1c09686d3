package org.anlan.forecasting.stage;

import java.util.Arrays;
import java.util.Optional;
import org.anlan.forecasting.correction.FlowScale;
import org.anlan.forecasting.outlook.RatingCurve;

/// What a river is reckoned in: flow where the station has a rating curve, else depth above a level
/// well below all that was read. Immutable.
final class Water {

    private final Optional<RatingCurve> curve;
    private final double zero;
    private final double[] values;
    private final FlowScale scale;

    /// @param metres stages, `NaN` where missing, at least one known
    Water(double[] metres, Optional<RatingCurve> curve) {
        this.curve = curve;
        var known = Arrays.stream(metres).filter(Double::isFinite).summaryStatistics();
        zero = known.getMin() - (known.getMax() - known.getMin()) - 1;
        values = Arrays.stream(metres).map(this::of).toArray();
        scale =
                curve.isPresent()
                        ? FlowScale.of(values, FlowScale.USUAL_POWER)
                        : new FlowScale(1, 0);
    }

    private double of(double metres) {
        return curve.map(c -> Double.isNaN(metres) ? Double.NaN : c.flow(metres))
                .orElse(metres - zero);
    }

    /// Flow in m³/s, or depth in m; a new array.
    double[] values() {
        return values.clone();
    }

    FlowScale scale() {
        return scale;
    }

    /// The stage of a value, m.
    double metres(double value) {
        return curve.map(c -> c.stage(value)).orElse(value + zero);
    }
}
