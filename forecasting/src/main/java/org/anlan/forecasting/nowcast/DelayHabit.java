package org.anlan.forecasting.nowcast;

import java.util.List;
import java.util.stream.IntStream;

/// How delays of reports are learnt: fixed before an event, never tuned to it.
///
/// @param most D, the longest delay in days; longer ones count as this
/// @param halfLife W, days in which an observed report loses half its weight; 0: none is forgotten
/// @param pseudoReports k₀, the weight of the usual curve, in reports
/// @param usual G of the hazard's class, the share reported by delay 0 to D, not falling, last 1;
///     none: every delay is as likely as another
public record DelayHabit(int most, double halfLife, double pseudoReports, List<Double> usual) {

    /// For an emergency: fourteen days, half-life 2.5 days, 20 pseudo-reports, no curve.
    public static final DelayHabit EMERGENCY = new DelayHabit(14, 2.5, 20, List.of());

    /// @throws IllegalArgumentException if a value is out of range
    public DelayHabit {
        usual = List.copyOf(usual);
        if (most < 0 || !(halfLife >= 0) || !(pseudoReports >= 0)) {
            throw new IllegalArgumentException(
                    "Habit (delay %s, half-life %s, pseudo-reports %s) must not be negative."
                            .formatted(most, halfLife, pseudoReports));
        }
        if (!usual.isEmpty() && !isCurve(usual, most)) {
            throw new IllegalArgumentException(
                    "Curve (%s) must rise from above 0 to 1 at delay %d.".formatted(usual, most));
        }
    }

    /// Whether a curve has a share above 0 for each delay to the last, does not fall, and ends at
    /// 1.
    public static boolean isCurve(List<Double> curve, int most) {
        return curve.size() == most + 1
                && curve.getFirst() > 0
                && curve.getLast() == 1
                && IntStream.range(0, most).allMatch(d -> curve.get(d) <= curve.get(d + 1));
    }

    /// The same with another half-life.
    DelayHabit forgetting(double days) {
        return new DelayHabit(most, days, pseudoReports, usual);
    }

    /// The usual chance that what is reported by delay d was reported at just that delay.
    double hazard(int d) {
        if (d == 0) {
            return 1;
        }
        return usual.isEmpty() ? 1.0 / (d + 1) : 1 - usual.get(d - 1) / usual.get(d);
    }

    /// What a report of so many days ago still counts.
    double weight(int age) {
        return halfLife == 0 ? 1 : Math.pow(0.5, age / halfLife);
    }
}
