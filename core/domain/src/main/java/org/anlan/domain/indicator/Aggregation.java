package org.anlan.domain.indicator;

/// How the figure of a region comes from the figures of its parts.
public enum Aggregation {
    /// The sum of the parts, each counted once.
    SUM,
    /// The number of distinct places with a report, counted from the list of places at each level.
    /// Never summed across levels: a bulletin's count of places must equal the places it lists.
    DISTINCT_PLACES
}
