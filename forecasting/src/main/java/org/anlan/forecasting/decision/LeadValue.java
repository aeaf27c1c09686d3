package org.anlan.forecasting.decision;

import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// What share of what measures can avert is still averted with a lead time: points joined by
/// straight lines, the ends kept beyond them. Immutable.
///
/// @param shares lead in hours to share, 0 to 1, not falling with the lead
public record LeadValue(NavigableMap<Double, Double> shares) {

    public LeadValue {
        shares = Collections.unmodifiableNavigableMap(new TreeMap<>(shares));
        if (shares.isEmpty()) {
            throw new IllegalArgumentException("Lead shares (0) must be one or more.");
        }
        double before = 0;
        for (var each : shares.entrySet()) {
            if (!(each.getValue() >= before && each.getValue() <= 1)) {
                throw new IllegalArgumentException(
                        "Share at %s h (%s) must lie between the one before (%s) and 1."
                                .formatted(each.getKey(), each.getValue(), before));
            }
            before = each.getValue();
        }
    }

    /// The share at a lead.
    public double at(double hours) {
        var below = shares.floorEntry(hours);
        var above = shares.ceilingEntry(hours);
        if (below == null || above == null) {
            return (below == null ? shares.firstEntry() : shares.lastEntry()).getValue();
        }
        return between(below, above, hours);
    }

    private static double between(
            Map.Entry<Double, Double> below, Map.Entry<Double, Double> above, double hours) {
        var width = above.getKey() - below.getKey();
        return width == 0
                ? below.getValue()
                : below.getValue()
                        + (hours - below.getKey()) / width * (above.getValue() - below.getValue());
    }
}
