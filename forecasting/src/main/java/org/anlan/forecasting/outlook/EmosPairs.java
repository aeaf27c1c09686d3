package org.anlan.forecasting.outlook;

import java.util.Arrays;
import org.anlan.forecasting.special.Normal;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/// The pairs one fit goes by, and its search: over a, b, √c, √d, begun at the regression line with
/// half the variance each. All are brought to the spread of what was observed, so that the search
/// does not depend on the unit.
final class EmosPairs {

    private static final double LEAST_SHARE = 1e-8;
    private static final double EXACT = 1e-9;
    private static final double NEAR = 1e-5;
    private static final double ROOT_PI = Math.sqrt(Math.PI);

    private final double[] x;
    private final double[] v;
    private final double[] y;
    private final double middle;
    private final double unit;

    EmosPairs(int[] steps, double[] means, double[] variances, double[] observed) {
        var n = steps.length;
        x = new double[n];
        v = new double[n];
        y = new double[n];
        double sum = 0;
        double squares = 0;
        for (var t : steps) {
            sum += observed[t];
            squares += observed[t] * observed[t];
        }
        middle = sum / n;
        var spread = Math.sqrt(Math.max(0, squares / n - middle * middle));
        unit = spread > 0 ? spread : 1;
        for (int i = 0; i < n; i++) {
            x[i] = (means[steps[i]] - middle) / unit;
            v[i] = variances[steps[i]] / (unit * unit);
            y[i] = (observed[steps[i]] - middle) / unit;
        }
    }

    /// @param from an answer nearby to begin at, such as that of the day before: then the search
    ///     ends sooner too
    Emos fitted(Emos from, int lead) {
        var best =
                from.isRaw()
                        ? new Bfgs(this::meanCrps, start()).least(EXACT)
                        : new Bfgs(this::meanCrps, near(from)).least(NEAR);
        var b = best[1];
        var a = middle + unit * best[0] - b * middle;
        return new Emos(
                a,
                b,
                unit * unit * (best[2] * best[2] + LEAST_SHARE),
                best[3] * best[3],
                y.length,
                Emos.widening(y.length, lead),
                false);
    }

    private double[] start() {
        var line = new SimpleRegression();
        double variance = 0;
        for (int i = 0; i < y.length; i++) {
            line.addData(x[i], y[i]);
            variance += v[i] / y.length;
        }
        var b = Double.isFinite(line.getSlope()) ? line.getSlope() : 0;
        var a = Double.isFinite(line.getSlope()) ? line.getIntercept() : 0;
        double left = 0;
        for (int i = 0; i < y.length; i++) {
            left += Math.pow(y[i] - a - b * x[i], 2) / y.length;
        }
        var half = Math.sqrt(left / 2 + LEAST_SHARE);
        return new double[] {a, b, half, variance > 0 ? half / Math.sqrt(variance) : 0};
    }

    private double[] near(Emos from) {
        return new double[] {
            (from.a() + from.b() * middle - middle) / unit,
            from.b(),
            Math.sqrt(from.c()) / unit,
            Math.sqrt(from.d())
        };
    }

    private double meanCrps(double[] point, double[] slope) {
        Arrays.fill(slope, 0);
        double sum = 0;
        int n = y.length;
        for (int i = 0; i < n; i++) {
            var deviation =
                    Math.sqrt(point[2] * point[2] + point[3] * point[3] * v[i] + LEAST_SHARE);
            var z = (y[i] - point[0] - point[1] * x[i]) / deviation;
            var byMean = 1 - 2 * HartNormal.cumulative(z);
            var perDeviation = 2 * Normal.density(z) - 1 / ROOT_PI;
            var byDeviation = perDeviation / deviation;
            sum += deviation * (perDeviation - z * byMean) / n;
            slope[0] += byMean / n;
            slope[1] += byMean * x[i] / n;
            slope[2] += byDeviation * point[2] / n;
            slope[3] += byDeviation * point[3] * v[i] / n;
        }
        return sum;
    }
}
