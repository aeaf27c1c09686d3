package org.anlan.forecasting.runoff;

import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/// Evolution strategy with adaptation of the covariance matrix, in the cube [0, 1]ⁿ. A population
/// is evaluated on all processors; the answer depends on the seed only. For one thread.
///
/// A point outside the cube is evaluated at the nearest one inside, with a penalty of its distance
/// times the spread of the population.
///
/// @see "N. Hansen, The CMA Evolution Strategy: a tutorial, arXiv:1604.00772, 2016"
final class CmaEs {

    private static final int OFFSPRING = 24;
    private static final double FIRST_STEP = 0.3;
    private static final double TOLERANCE = 1e-7;
    private static final int BUDGET = 5_500;

    private final int n;
    private final ToDoubleFunction<double[]> loss;
    private final SplittableRandom random;
    private final CmaWeights w;
    private final double[] mean;
    private final double[] pathOfStep;
    private final double[] pathOfShape;
    private final double[][] shape;
    private double[][] axes;
    private double[] lengths;
    private double step = FIRST_STEP;
    private int generation;

    /// @param loss what is made least; called by several threads at once
    CmaEs(int dimensions, long seed, ToDoubleFunction<double[]> loss) {
        n = dimensions;
        this.loss = loss;
        random = new SplittableRandom(seed);
        w = new CmaWeights(n, OFFSPRING);
        mean = new double[n];
        Arrays.fill(mean, 0.5);
        pathOfStep = new double[n];
        pathOfShape = new double[n];
        shape = new double[n][n];
        axes = new double[n][n];
        lengths = new double[n];
        for (int i = 0; i < n; i++) {
            shape[i][i] = 1;
            axes[i][i] = 1;
            lengths[i] = 1;
        }
    }

    /// Searches until ten generations and more bring no more than the tolerance, or the budget is
    /// spent. Where the best lies on many sides of the cube it is spent: the last thousand
    /// evaluations of 5,500 brought some 1e-5 then.
    Search run() {
        var found = new Search();
        var lately = new double[10 + 30 * n / OFFSPRING];
        Arrays.fill(lately, Double.POSITIVE_INFINITY);
        while (found.evaluations() < BUDGET) {
            var draws = IntStream.range(0, OFFSPRING).mapToObj(_ -> draw()).toList();
            draws.parallelStream().forEach(draw -> draw.value = loss.applyAsDouble(draw.inside));
            draws.forEach(draw -> found.add(draw.inside, draw.value));
            var sorted = ranked(draws.toArray(Draw[]::new));
            update(sorted);
            lately[generation++ % lately.length] = sorted[0].value;
            if (range(lately) < TOLERANCE && spread(sorted) < TOLERANCE) {
                break;
            }
        }
        return found;
    }

    /// A member of the population.
    private static final class Draw {
        final double[] normal;
        final double[] moved;
        final double[] inside;
        double value;
        double penalised;

        Draw(double[] normal, double[] moved, double[] inside) {
            this.normal = normal;
            this.moved = moved;
            this.inside = inside;
        }
    }

    /// `m + σ B D z`.
    private Draw draw() {
        var normal = IntStream.range(0, n).mapToDouble(_ -> random.nextGaussian()).toArray();
        var moved = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                moved[i] += axes[i][j] * lengths[j] * normal[j];
            }
        }
        var inside = new double[n];
        Arrays.setAll(inside, i -> Math.clamp(mean[i] + step * moved[i], 0.0, 1.0));
        return new Draw(normal, moved, inside);
    }

    private Draw[] ranked(Draw[] draws) {
        var spread = spread(draws);
        for (var draw : draws) {
            double away = 0;
            for (int i = 0; i < n; i++) {
                away += Math.abs(mean[i] + step * draw.moved[i] - draw.inside[i]);
            }
            draw.penalised = draw.value + spread * away;
        }
        Arrays.sort(draws, Comparator.comparingDouble(draw -> draw.penalised));
        return draws;
    }

    private static double spread(Draw[] draws) {
        return range(Arrays.stream(draws).mapToDouble(draw -> draw.value).toArray());
    }

    private static double range(double[] values) {
        var stats = Arrays.stream(values).summaryStatistics();
        return Double.isInfinite(stats.getMax()) ? stats.getMax() : stats.getMax() - stats.getMin();
    }

    private void update(Draw[] sorted) {
        var normal = average(sorted, draw -> draw.normal);
        var moved = average(sorted, draw -> draw.moved);
        double length = 0;
        for (int i = 0; i < n; i++) {
            mean[i] += step * moved[i];
            double turned = 0;
            for (int j = 0; j < n; j++) {
                turned += axes[i][j] * normal[j];
            }
            pathOfStep[i] = (1 - w.cs) * pathOfStep[i] + w.stepMemory * turned;
            length += pathOfStep[i] * pathOfStep[i];
        }
        length = Math.sqrt(length);
        var fades = 1 - Math.pow(1 - w.cs, 2.0 * (generation + 1));
        var moves = length / Math.sqrt(fades) / w.expected < 1.4 + 2.0 / (n + 1);
        for (int i = 0; i < n; i++) {
            pathOfShape[i] = (1 - w.cc) * pathOfShape[i] + (moves ? w.shapeMemory * moved[i] : 0);
        }
        reshape(sorted, moves ? 0 : w.c1 * w.cc * (2 - w.cc));
        step *= Math.exp(w.cs / w.damping * (length / w.expected - 1));
    }

    private double[] average(Draw[] sorted, Function<Draw, double[]> what) {
        var average = new double[n];
        for (int k = 0; k < w.weights.length; k++) {
            var values = what.apply(sorted[k]);
            for (int i = 0; i < n; i++) {
                average[i] += w.weights[k] * values[i];
            }
        }
        return average;
    }

    private void reshape(Draw[] sorted, double kept) {
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double best = 0;
                for (int k = 0; k < w.weights.length; k++) {
                    best += w.weights[k] * sorted[k].moved[i] * sorted[k].moved[j];
                }
                shape[i][j] =
                        (1 - w.c1 - w.cmu + kept) * shape[i][j]
                                + w.c1 * pathOfShape[i] * pathOfShape[j]
                                + w.cmu * best;
                shape[j][i] = shape[i][j];
            }
        }
        var parts = new EigenDecomposition(new Array2DRowRealMatrix(shape));
        axes = parts.getV().getData();
        lengths =
                Arrays.stream(parts.getRealEigenvalues())
                        .map(value -> Math.sqrt(Math.max(value, 1e-20)))
                        .toArray();
    }
}
