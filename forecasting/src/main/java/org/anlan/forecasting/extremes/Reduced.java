package org.anlan.forecasting.extremes;

/// A value and its reduced variate, `x = ξ + α (1 − e^(−ky))/k`: what the generalised
/// distributions of Hosking share.
///
/// @param location ξ
/// @param scale α
/// @param shape k
record Reduced(double location, double scale, double shape) {

    private static final double STRAIGHT = 1e-9; // a shape of 0, in effect

    Reduced {
        if (!(scale > 0) || !Double.isFinite(location + scale + shape)) {
            throw new IllegalArgumentException(
                    "Distribution (location %s, scale %s, shape %s) must be finite with scale > 0."
                            .formatted(location, scale, shape));
        }
    }

    double value(double y) {
        return location + scale * (isStraight() ? y : -Math.expm1(-shape * y) / shape);
    }

    /// Infinite at and beyond an end.
    double variate(double x) {
        var z = (x - location) / scale;
        return isStraight() ? z : -Math.log(Math.max(0, 1 - shape * z)) / shape;
    }

    private boolean isStraight() {
        return Math.abs(shape) < STRAIGHT;
    }
}
