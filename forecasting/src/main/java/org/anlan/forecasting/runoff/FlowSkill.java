package org.anlan.forecasting.runoff;

import java.util.Arrays;

/// How well simulated flow follows the observed one, over the steps that were observed.
///
/// @param nashSutcliffe 1 is perfect, 0 no better than the mean; `NaN` without spread
/// @param klingGupta 1 is perfect; from correlation, ratio of deviations, ratio of means
/// @param logNash as the first, of the logarithm: low flow
/// @param peakNash as the first, weighted with the flow: high flow
/// @see FlowObjective
public record FlowSkill(double nashSutcliffe, double klingGupta, double logNash, double peakNash) {

    /// Compares.
    ///
    /// @param observed as long as `simulated`; `NaN` where nothing was observed
    public static FlowSkill of(double[] simulated, double[] observed) {
        if (Arrays.stream(observed).filter(q -> !Double.isNaN(q)).limit(2).count() < 2) {
            return new FlowSkill(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }
        return of(simulated, new ObservedFlow(observed, 0, observed.length));
    }

    /// Compares over the steps that count.
    public static FlowSkill of(double[] simulated, ObservedFlow observed) {
        return new FlowSkill(
                FlowObjective.NSE.of(simulated, observed),
                FlowObjective.KGE.of(simulated, observed),
                FlowObjective.LOG_NSE.of(simulated, observed),
                FlowObjective.PEAK.of(simulated, observed));
    }

    /// The one a calibration went by.
    public double by(FlowObjective objective) {
        return switch (objective) {
            case NSE -> nashSutcliffe;
            case KGE -> klingGupta;
            case LOG_NSE -> logNash;
            case PEAK -> peakNash;
        };
    }
}
