package org.anlan.forecasting.runoff;

/// How a calibrated model does on the steps it was calibrated on and on others: the second figure
/// is the one to believe.
///
/// @param calibration over the calibrated steps
/// @param validation over steps not used
/// @see "V. Klemeš, Operational testing of hydrological simulation models, Hydrol. Sci. J.
///     31, 1986"
public record SplitSample(FlowSkill calibration, FlowSkill validation) {

    /// Judges one run over both.
    ///
    /// @param simulated from the start of the warm-up to the end of the later period
    public static SplitSample of(
            double[] simulated, ObservedFlow calibrated, ObservedFlow validated) {
        return new SplitSample(
                FlowSkill.of(simulated, calibrated), FlowSkill.of(simulated, validated));
    }
}
