package org.anlan.forecasting.pooling;

/// A mixture of experts, scored as if it were one of them. Immutable.
public final class DecisionMaker {

    private final ExpertPanel panel;
    private final double[][] worth;
    private final double[][] quantiles;
    private final double calibration;
    private final double seedInformation;
    private final double information;
    private final double cutoff;

    DecisionMaker(
            ExpertPanel panel,
            double[][] worth,
            double[][] quantiles,
            double calibration,
            double seedInformation,
            double information,
            double cutoff) {
        this.panel = panel;
        this.worth = worth;
        this.quantiles = quantiles;
        this.calibration = calibration;
        this.seedInformation = seedInformation;
        this.information = information;
        this.cutoff = cutoff;
    }

    /// Its quantiles on a question, in the question's unit; `NaN` if nobody that counts answered.
    public double[] quantiles(int item) {
        return panel.unscaled(item, quantiles[item]);
    }

    /// The share of each expert in the answer to a question, adding up to 1; 0 of one who did not
    /// answer it, `NaN` if nobody that counts did.
    public double[] weights(int item) {
        var weights = new double[worth.length];
        double sum = 0;
        for (int e = 0; e < weights.length; e++) {
            weights[e] = worth[e][item] > 0 ? worth[e][item] : 0;
            sum += weights[e];
        }
        for (int e = 0; e < weights.length; e++) {
            weights[e] /= sum;
        }
        return weights;
    }

    /// The mean of the shares over the questions that were answered: the expert's weight where
    /// nobody left a question out and weights are global.
    public double[] weights() {
        var means = new double[worth.length];
        int answered = 0;
        for (int j = 0; j < quantiles.length; j++) {
            if (ExpertPanel.isWhole(quantiles[j])) {
                var weights = weights(j);
                for (int e = 0; e < means.length; e++) {
                    means[e] += weights[e];
                }
                answered++;
            }
        }
        for (int e = 0; e < means.length; e++) {
            means[e] /= answered;
        }
        return means;
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

    /// The accuracy from which on experts count; 0 if all do.
    public double cutoff() {
        return cutoff;
    }
}
