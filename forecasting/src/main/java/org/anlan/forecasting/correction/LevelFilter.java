package org.anlan.forecasting.correction;

/// The Kalman filter of a wandering level. Not safe for several threads.
final class LevelFilter {

    private final double levelVariance;
    private final double noiseVariance;
    private boolean begun;
    private double mean;
    private double spread;
    private int count;
    private double squares;
    private double logs;

    LevelFilter(double levelVariance, double noiseVariance) {
        this.levelVariance = levelVariance;
        this.noiseVariance = noiseVariance;
    }

    /// The next step; `NaN`: nothing is learnt. The first known value is the level, with its noise.
    void step(double value) {
        spread += begun ? levelVariance : 0;
        if (Double.isNaN(value)) {
            return;
        }
        if (begun) {
            learn(value);
        } else {
            mean = value;
            spread = noiseVariance;
            begun = true;
        }
    }

    private void learn(double value) {
        var surprise = value - mean;
        var f = spread + noiseVariance;
        mean += spread / f * surprise;
        spread -= spread / f * spread;
        count++;
        squares += surprise * surprise / f;
        logs += Math.log(f);
    }

    /// The most likely factor of both variances.
    double scale() {
        return squares / count;
    }

    /// With both variances times a factor.
    double logLikelihood(double scale) {
        return -0.5 * (count * Math.log(2 * Math.PI * scale) + logs + squares / scale);
    }

    ErrorForecast level() {
        return new ErrorForecast(mean, Math.sqrt(spread));
    }
}
