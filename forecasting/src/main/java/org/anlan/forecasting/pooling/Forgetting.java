package org.anlan.forecasting.pooling;

/// How much a past question still counts: half after 40 newer ones, so that weights move.
final class Forgetting {

    private static final double HALF_LIFE = 40;

    private Forgetting() {}

    /// By question, oldest first; the newest counts 1.
    static double[] of(int questions) {
        var counts = new double[questions];
        for (int i = 0; i < questions; i++) {
            counts[i] = Math.pow(0.5, (questions - 1 - i) / HALF_LIFE);
        }
        return counts;
    }
}
