package org.anlan.forecasting.pooling;

/// The weighted mixture of experts on all questions. Experts are added one by one, so that all the
/// mixtures of the best one, two, three, … cost one pass (prefix sums of `w F`). Not safe for
/// several threads.
final class PanelMixture {

    private final PanelCurves[] curves;
    private final double[][] sums;
    private final double[] weights;

    PanelMixture(PanelCurves[] curves) {
        this.curves = curves;
        sums = new double[curves.length][];
        for (int j = 0; j < sums.length; j++) {
            sums[j] = new double[curves[j].size()];
        }
        weights = new double[curves.length];
    }

    /// @param worth of the expert on each question
    void add(int expert, double[] worth) {
        for (int j = 0; j < sums.length; j++) {
            weights[j] += curves[j].add(sums[j], expert, worth[j]);
        }
    }

    /// By question.
    double[][] quantiles() {
        var quantiles = new double[sums.length][];
        for (int j = 0; j < sums.length; j++) {
            quantiles[j] = curves[j].quantiles(sums[j], weights[j]);
        }
        return quantiles;
    }
}
