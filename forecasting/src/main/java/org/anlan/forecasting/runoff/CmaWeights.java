package org.anlan.forecasting.runoff;

import java.util.stream.IntStream;

/// The constants of the strategy, in the symbols of the tutorial. Immutable.
///
/// @see "N. Hansen 2016, table 1"
final class CmaWeights {

    final double[] weights;
    final double cs;
    final double cc;
    final double c1;
    final double cmu;
    final double damping;
    final double expected;
    final double stepMemory;
    final double shapeMemory;

    CmaWeights(int n, int offspring) {
        var parents = offspring / 2;
        var raw =
                IntStream.rangeClosed(1, parents)
                        .mapToDouble(i -> Math.log((offspring + 1) / 2.0) - Math.log(i))
                        .toArray();
        double sum = 0;
        double squares = 0;
        for (var each : raw) {
            sum += each;
            squares += each * each;
        }
        var total = sum;
        weights = IntStream.range(0, parents).mapToDouble(i -> raw[i] / total).toArray();
        var effective = sum * sum / squares;
        cs = (effective + 2) / (n + effective + 5);
        cc = (4 + effective / n) / (n + 4 + 2 * effective / n);
        c1 = 2 / ((n + 1.3) * (n + 1.3) + effective);
        var most = 2 * (effective - 2 + 1 / effective) / ((n + 2.0) * (n + 2.0) + effective);
        cmu = Math.min(1 - c1, most);
        damping = 1 + 2 * Math.max(0, Math.sqrt((effective - 1) / (n + 1)) - 1) + cs;
        expected = Math.sqrt(n) * (1 - 1 / (4.0 * n) + 1 / (21.0 * n * n));
        stepMemory = Math.sqrt(cs * (2 - cs) * effective);
        shapeMemory = Math.sqrt(cc * (2 - cc) * effective);
    }
}
