package org.anlan.forecasting.nowcast;

/// What the days before let expect of the next day's rate: their information, which fades from day
/// to day. Where ItemNowcast's rule gives the days before the weight of one report, here they weigh
/// as much as was learnt from them, so that a day whose reports have barely begun does not run
/// away with a few. Not thread-safe.
///
/// @see "M. West, J. Harrison, Bayesian Forecasting and Dynamic Models, 1997, section 10.8
///     (gamma–Poisson with a discount)"
final class RateFilter {

    /// What is still believed a day later. Set on made-up outbreaks, before any real one was run.
    private static final double KEPT = 0.8;

    private static final double FADING = 0.9; // of the rate, as in ItemNowcast
    private static final double LEAST = 0.2; // one item in five days
    private static final double EARLIEST = 1e-3; // a share to divide by

    private double shape;
    private double rate;

    /// What is thought of the next day.
    ///
    /// @param reported its own reports so far, which stand in on the very first day
    /// @param share G
    GammaPrior next(int reported, double share) {
        if (rate <= 0) {
            var own = Math.max(1, reported) / Math.max(share, EARLIEST);
            return new GammaPrior(1, 1 / Math.max(LEAST, own));
        }
        var b = KEPT * rate / FADING;
        return new GammaPrior(Math.max(KEPT * shape, LEAST * b), b);
    }

    void learn(GammaPrior prior, int reported, double share) {
        shape = prior.shape() + reported;
        rate = prior.rate() + share;
    }
}
