package org.anlan.benchmarks.pooling;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.anlan.forecasting.pooling.ExpertPanel;

/// Made-up experts of unlike skill on questions whose answers are known.
///
/// @param experts how many
/// @param seeds how many questions
record Panel(int experts, int seeds) {

    private static final double[] LEVELS = {0.05, 0.5, 0.95};
    private static final double NINETY = 1.645;

    /// A panel of its own for each number.
    ExpertPanel panel(long number) {
        var random = new SplittableRandom(number);
        var answers = new double[experts][seeds][];
        for (int e = 0; e < experts; e++) {
            var error = 0.3 + random.nextDouble();
            var spread = 0.3 + random.nextDouble();
            Arrays.setAll(answers[e], _ -> answer(random, error, spread));
        }
        var realizations = new double[seeds];
        return new ExpertPanel(LEVELS, new boolean[seeds], realizations, answers, 0.1);
    }

    private static double[] answer(SplittableRandom random, double error, double spread) {
        var median = error * random.nextGaussian();
        return new double[] {median - NINETY * spread, median, median + NINETY * spread};
    }
}
