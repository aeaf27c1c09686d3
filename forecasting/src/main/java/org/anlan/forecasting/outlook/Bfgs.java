package org.anlan.forecasting.outlook;

import java.util.Arrays;

/// Makes a smooth function least by its gradient. Not safe for several threads.
///
/// @see "C. G. Broyden, R. Fletcher, D. Goldfarb, D. F. Shanno, 1970"
final class Bfgs {

    private static final int MOST_STEPS = 200;
    private static final double ENOUGH = 1e-4;
    private static final double SHORTEST = 1e-12;

    private final Smooth function;
    private final int n;
    private final double[][] inverse;
    private double[] point;
    private double[] slope;
    private double value;

    /// A function with its gradient.
    interface Smooth {

        /// The value and the gradient at a point.
        ///
        /// @param slope to be filled with the gradient
        /// @return the value
        double at(double[] point, double[] slope);
    }

    Bfgs(Smooth function, double[] start) {
        this.function = function;
        n = start.length;
        point = start.clone();
        slope = new double[n];
        value = function.at(point, slope);
        inverse = new double[n][n];
        reset();
    }

    private void reset() {
        for (int i = 0; i < n; i++) {
            Arrays.fill(inverse[i], 0);
            inverse[i][i] = 1;
        }
    }

    /// The point at which it is least.
    ///
    /// @param flat the search ends when no part of the gradient is larger
    double[] least(double flat) {
        for (int i = 0; i < MOST_STEPS && largest(slope) > flat; i++) {
            if (!goes(direction())) {
                break;
            }
        }
        return point.clone();
    }

    private static double largest(double[] values) {
        return Arrays.stream(values).map(Math::abs).max().orElse(0);
    }

    private double[] direction() {
        var way = new double[n];
        for (int i = 0; i < n; i++) {
            way[i] = -dot(inverse[i], slope);
        }
        if (dot(way, slope) >= 0) {
            reset();
            Arrays.setAll(way, i -> -slope[i]);
        }
        return way;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /// Halves the stride until it goes down enough.
    private boolean goes(double[] way) {
        var next = new double[n];
        var nextSlope = new double[n];
        for (double stride = 1; stride > SHORTEST; stride /= 2) {
            var s = stride;
            Arrays.setAll(next, i -> point[i] + s * way[i]);
            var there = function.at(next, nextSlope);
            if (there <= value + ENOUGH * stride * dot(way, slope)) {
                learn(next, nextSlope);
                var moved = value - there;
                value = there;
                return moved > 0;
            }
        }
        return false;
    }

    private void learn(double[] next, double[] nextSlope) {
        var s = new double[n];
        var y = new double[n];
        Arrays.setAll(s, i -> next[i] - point[i]);
        Arrays.setAll(y, i -> nextSlope[i] - slope[i]);
        var curve = dot(s, y);
        if (curve > SHORTEST) {
            bend(s, y, curve);
        }
        point = next;
        slope = nextSlope;
    }

    private void bend(double[] s, double[] y, double curve) {
        var hy = new double[n];
        Arrays.setAll(hy, i -> dot(inverse[i], y));
        var factor = (1 + dot(y, hy) / curve) / curve;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                inverse[i][j] += factor * s[i] * s[j] - (hy[i] * s[j] + s[i] * hy[j]) / curve;
            }
        }
    }
}
