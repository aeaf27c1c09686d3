package org.anlan.forecasting.totals;

/// How silence depends on severity: lines are cut where it is worst. The chance to be silent is
/// `1 / (1 + exp(−(start + perSeverity · ln(Y / prior median) − perHour · hours)))`.
///
/// @param start at the onset, in a county hit as expected
/// @param perSeverity per unit of ln Y above the prior; 0: silence says nothing
/// @param perHour how fast counties begin to report
/// @see "J. Berkson, Application of the logistic function to bio-assay, 1944"
public record SilenceHabit(double start, double perSeverity, double perHour) {

    /// Silence says nothing.
    public static final SilenceHabit NONE = new SilenceHabit(0, 0, 0);

    double chance(double severity, double hours) {
        return 1 / (1 + Math.exp(-(start + perSeverity * severity - perHour * hours)));
    }
}
