package org.anlan.forecasting.rain;

/// Something a reader must know about one gauge before believing the field.
///
/// @param gaugeId the gauge it is about
/// @param kind what was found, and what was done about it
public record GaugeRemark(String gaugeId, Kind kind) {

    /// What can be wrong with a gauge.
    public enum Kind {
        /// It did not report; it takes no part.
        MISSING,
        /// It stands within one metre of another; both enter as one gauge with their mean.
        MERGED_WITH_NEIGHBOUR,
        /// It disagrees with all around it; left out of the field, to be reviewed by a person.
        EXCLUDED_FOR_REVIEW
    }
}
