package org.anlan.forecasting.impact;

/// Deaths, or money lost, by the population at each degree of shaking: the empirical model of
/// PAGER for one country. `rate(I) = Φ(ln(I/θ)/β)` at degrees V to IX; X counts as IX, and what
/// is below V is not counted.
///
/// @param curve the rate's θ and β
/// @param norm G, the standard deviation of the logarithm of observed by modelled losses;
///     `NaN` where it is not known
/// @param alpha by how much more than a year's product per head a person has to lose; 1 for deaths
/// @see "K. Jaiswal, D. Wald, An empirical model for global earthquake fatality estimation,
///     Earthquake Spectra 26, 2010; the same, Estimating economic losses, Earthquake Spectra 29,
///     2013"
public record LossModel(LognormalVulnerability curve, double norm, double alpha) {

    /// How many degrees there are: I to X.
    public static final int DEGREES = 10;

    private static final int FIRST = 5;
    private static final int LAST = 9;

    public LossModel {
        if (norm <= 0 || !(alpha > 0)) {
            throw new IllegalArgumentException(
                    "Loss model (G %s, alpha %s) must have both above 0.".formatted(norm, alpha));
        }
    }

    /// The share lost at a degree of the modified Mercalli scale.
    public double rate(double degree) {
        return curve.at(degree);
    }

    /// The loss, in whole units as the peer counts them: what is beyond the point is cut off.
    ///
    /// @param exposure what is exposed at degrees I to X
    /// @throws IllegalArgumentException if there are not ten
    public double wholeLoss(double[] exposure) {
        return Math.floor(loss(exposure));
    }

    /// The loss, not rounded.
    ///
    /// @param exposure what is exposed at degrees I to X
    /// @throws IllegalArgumentException if there are not ten
    public double loss(double[] exposure) {
        if (exposure.length != DEGREES) {
            throw new IllegalArgumentException(
                    "Exposure (%d values) must have ten.".formatted(exposure.length));
        }
        double sum = 0;
        for (int degree = FIRST; degree <= DEGREES; degree++) {
            sum += exposure[degree - 1] * rate(Math.min(degree, LAST));
        }
        return sum;
    }
}
