package org.anlan.forecasting.totals;

/// What one county's word says of its `ln Y`, as a normal factor: a precision, and the precision
/// times the value. For silence the factor that gives the same mean and variance.
///
/// @param precision 0: nothing
/// @param pull precision times value
record Evidence(double precision, double pull) {

    static final Evidence NOTHING = new Evidence(0, 0);

    private static final double HALF = 0.5;
    private static final int STEPS = 400;
    private static final double REACH = 8;
    private static final double LEAST = 1e-3;

    static Evidence of(CountyLine.Reported report) {
        var precision = 1 / (report.deviation() * report.deviation());
        var value = Math.log(Math.max(HALF, report.total())) - Math.log(report.share());
        return new Evidence(precision, precision * value);
    }

    /// What silence says; nothing where it does not depend on severity.
    ///
    /// @param mean and variance of `ln Y` as the others tell
    /// @param median logarithm of the prior's
    static Evidence of(
            CountyLine.Silent silent, SilenceHabit habit, double mean, double var, double median) {
        if (habit.perSeverity() == 0) {
            return NOTHING;
        }
        double weight = 0;
        double first = 0;
        double second = 0;
        for (int i = 0; i <= STEPS; i++) {
            var z = REACH * (2.0 * i / STEPS - 1);
            var severity = mean + z * Math.sqrt(var) - median;
            var w = Math.exp(-z * z / 2) * habit.chance(severity, silent.hours());
            weight += w;
            first += w * z;
            second += w * z * z;
        }
        var shift = first / weight;
        var narrower = Math.min(1, second / weight - shift * shift);
        if (!(narrower > LEAST)) {
            return NOTHING; // a silence so unlikely that it tells of the habit, not of Y
        }
        var moved = mean + shift * Math.sqrt(var);
        return new Evidence((1 / narrower - 1) / var, moved / (narrower * var) - mean / var);
    }
}
