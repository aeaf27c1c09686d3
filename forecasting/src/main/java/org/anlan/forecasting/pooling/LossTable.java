package org.anlan.forecasting.pooling;

/// Past losses by expert and question, oldest first, checked.
final class LossTable {

    private LossTable() {}

    /// How many questions.
    ///
    /// @throws IllegalArgumentException if there is no expert, rows differ in length or a loss is
    ///     negative or infinite
    static int questions(double[][] losses) {
        if (losses.length == 0) {
            throw new IllegalArgumentException("Experts (0) must be one or more.");
        }
        for (int e = 0; e < losses.length; e++) {
            check(losses, e);
        }
        return losses[0].length;
    }

    private static void check(double[][] losses, int expert) {
        if (losses[expert].length != losses[0].length) {
            throw new IllegalArgumentException(
                    "Losses of expert %d (%d) must be as many as those of expert 0 (%d)."
                            .formatted(expert, losses[expert].length, losses[0].length));
        }
        for (var loss : losses[expert]) {
            if (loss < 0 || Double.isInfinite(loss)) {
                throw new IllegalArgumentException(
                        "Loss of expert %d (%s) must not be negative.".formatted(expert, loss));
            }
        }
    }

    static double[] shares(double[] worth) {
        double sum = 0;
        for (var each : worth) {
            sum += each;
        }
        var shares = new double[worth.length];
        for (int e = 0; e < shares.length; e++) {
            shares[e] = worth[e] / sum;
        }
        return shares;
    }
}
