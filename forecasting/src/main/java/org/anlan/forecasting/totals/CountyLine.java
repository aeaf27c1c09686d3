package org.anlan.forecasting.totals;

/// What is known of one county's final total.
///
/// @param county its code or name
/// @param median of the impact prior, above 0
/// @param deviation of its logarithm, above 0
/// @param most what is exposed, such as residents, above 0; infinite where that is not known
/// @param said what the county reported, or that it is silent
public record CountyLine(String county, double median, double deviation, double most, Said said) {

    /// @throws IllegalArgumentException if a value is out of range
    public CountyLine {
        if (!(median > 0 && deviation > 0 && most > 0)) {
            throw new IllegalArgumentException(
                    "Prior of %s (median %s, deviation %s, most %s) must be above 0."
                            .formatted(county, median, deviation, most));
        }
    }

    /// Where nobody knows how much is exposed.
    public CountyLine(String county, double median, double deviation, Said said) {
        this(county, median, deviation, Double.POSITIVE_INFINITY, said);
    }

    /// A report, or none: not reported is not zero.
    public sealed interface Said permits Reported, Silent {}

    /// A total so far.
    ///
    /// @param total not negative; less than half a unit counts as half a unit
    /// @param share G, of the final total usually reported by then, above 0; above 1 where totals
    ///     are revised down
    /// @param deviation τ, of the logarithm of a total of that delay about its share, above 0
    /// @param verified whether the final total can no longer be less
    public record Reported(double total, double share, double deviation, boolean verified)
            implements Said {

        /// @throws IllegalArgumentException if a value is out of range
        public Reported {
            if (!(total >= 0 && share > 0 && deviation > 0)) {
                throw new IllegalArgumentException(
                        "Report (total %s, share %s, deviation %s) is out of range."
                                .formatted(total, share, deviation));
            }
        }
    }

    /// No report.
    ///
    /// @param hours since the onset, not negative
    public record Silent(double hours) implements Said {}
}
