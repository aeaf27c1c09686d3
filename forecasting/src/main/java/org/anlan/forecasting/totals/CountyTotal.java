package org.anlan.forecasting.totals;

import org.anlan.forecasting.special.Normal;

/// A final total as it is now believed: log-normal, not below what is verified, and what would be
/// more than is exposed stands at that.
///
/// @param county its code or name; empty for all together
/// @param logMean mean of the logarithm
/// @param logDeviation its standard deviation
/// @param byReports part explained by the county's own word or silence, the rest by the prior and
///     the other counties, 0 to 1
/// @param least verified total
/// @param most what is exposed; infinite where not known
public record CountyTotal(
        String county,
        double logMean,
        double logDeviation,
        double byReports,
        double least,
        double most) {

    /// The total that is not exceeded with a chance, between 0 and 1.
    public double quantile(double level) {
        return within(Math.exp(logMean + logDeviation * Normal.quantile(level)));
    }

    /// A total cut to what is verified and what is exposed; `NaN` stays.
    public double within(double total) {
        return Math.max(least, Math.min(most, total));
    }

    /// The expected total, where nothing is verified.
    public double mean() {
        var whole = Math.exp(logMean + logDeviation * logDeviation / 2);
        if (Double.isInfinite(most)) {
            return whole;
        }
        var z = (Math.log(most) - logMean) / logDeviation;
        return whole * Normal.cumulative(z - logDeviation) + most * Normal.cumulative(-z);
    }
}
