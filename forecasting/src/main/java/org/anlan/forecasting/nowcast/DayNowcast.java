package org.anlan.forecasting.nowcast;

import java.time.LocalDate;

/// What one day's count will be.
///
/// @param day of the events
/// @param reported n, so far
/// @param share G, of the items usually reported by now
/// @param remaining the distribution of what is still to be reported
/// @param byReports part of the expected rate that reports explain, the rest the prior, 0 to 1
public record DayNowcast(
        LocalDate day, int reported, double share, NegativeBinomial remaining, double byReports) {

    /// The expected final count.
    public double mean() {
        return reported + remaining.mean();
    }

    /// The final count that is not exceeded with a chance, 0 or above, below 1.
    public long quantile(double level) {
        return reported + remaining.quantile(level);
    }

    /// The final count by the delays alone: n / G; `NaN` if nothing is ever reported so early.
    public double byDelaysAlone() {
        return share == 0 ? Double.NaN : reported / share;
    }
}
