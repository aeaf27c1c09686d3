package org.anlan.forecasting.pooling;

import java.util.List;

/// What one expert, or the model, answers in a round.
///
/// @param opinion the quantiles; its name is the expert's
/// @param reason why so; may be empty unless an answer moves far
public record DelphiAnswer(QuantileOpinion opinion, String reason) {

    private static final double LOWER = 0.25;
    private static final double MEDIAN = 0.5;
    private static final double UPPER = 0.75;

    /// Who answers.
    public String expert() {
        return opinion.department();
    }

    /// True if the median lies more than half the interquartile range of the answer before from
    /// its median; quartiles that were not named lie on the straight line between those that were.
    public boolean movesFarFrom(DelphiAnswer before) {
        var own = new QuantileMixture(List.of(before.opinion), new double[] {1});
        var spread = own.quantile(UPPER) - own.quantile(LOWER);
        return Math.abs(median() - before.median()) > spread / 2;
    }

    double median() {
        return new QuantileMixture(List.of(opinion), new double[] {1}).quantile(MEDIAN);
    }

    double pinball(double realization) {
        return PastLosses.pinball(
                opinion.quantiles().keySet().stream().mapToDouble(p -> p).toArray(),
                opinion.quantiles().values().stream().mapToDouble(q -> q).toArray(),
                realization);
    }
}
