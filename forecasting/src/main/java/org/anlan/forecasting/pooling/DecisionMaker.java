package org.anlan.forecasting.pooling;

/// A mixture of experts, scored as if it were one of them. Immutable.
public final class DecisionMaker {

    private final ExpertPanel panel;
    private final double[][] quantiles;
    private final double calibration;
    private final double seedInformation;
    private final double information;
    private final double cutoff;

    DecisionMaker(
            ExpertPanel panel,
            double[][] quantiles,
            double calibration,
            double seedInformation,
            double information,
            double cutoff) {
        this.panel = panel;
        this.quantiles = quantiles.clone();
        this.calibration = calibration;
        this.seedInformation = seedInformation;
        this.information = information;
        this.cutoff = cutoff;
    }

    /// Its quantiles on a question, in the question's unit; `NaN` if nobody that counts answered.
    public double[] quantiles(int item) {
        return panel.unscaled(item, quantiles[item]);
    }

    /// Statistical accuracy, 0 to 1; `NaN` without seeds.
    public double calibration() {
        return calibration;
    }

    /// Mean information over the seeds.
    public double seedInformation() {
        return seedInformation;
    }

    /// Mean information over all questions.
    public double information() {
        return information;
    }

    /// Accuracy times information.
    public double combined() {
        return calibration * seedInformation;
    }

    /// The accuracy from which on experts count.
    public double cutoff() {
        return cutoff;
    }
}
