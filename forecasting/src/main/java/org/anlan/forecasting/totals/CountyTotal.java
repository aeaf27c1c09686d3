package org.anlan.forecasting.totals;

import org.anlan.forecasting.special.Normal;

/// A final total as it is now believed: log-normal, and not below what is verified.
///
/// @param county its code or name; empty for all together
/// @param logMean mean of the logarithm
/// @param logDeviation its standard deviation
/// @param byReports part explained by the county's own word or silence, the rest by the prior and
///     the other counties, 0 to 1
/// @param least verified total
public record CountyTotal(
        String county, double logMean, double logDeviation, double byReports, double least) {

    /// The total that is not exceeded with a chance, between 0 and 1.
    public double quantile(double level) {
        return Math.max(least, Math.exp(logMean + logDeviation * Normal.quantile(level)));
    }

    /// The expected total, where nothing is verified.
    public double mean() {
        return Math.exp(logMean + logDeviation * logDeviation / 2);
    }
}
