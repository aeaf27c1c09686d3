package org.anlan.logistics.horizon;

import java.util.List;

/// What a place needs of an item, as it comes up.
///
/// @param quantities units that are needed from each bucket on, besides those of the buckets before
/// @param unmetCostPerUnitDay what one of the first units costs for each day that it is missing
/// @param halfLifeHours the cost of waiting rises from once to twice that, half of the rise within
///     so many hours; above 0
public record TimedNeed(
        String place,
        String item,
        List<Long> quantities,
        long unmetCostPerUnitDay,
        double halfLifeHours) {

    public TimedNeed {
        quantities = List.copyOf(quantities);
        if (quantities.stream().anyMatch(units -> units < 0 || units > 1_000_000_000L)) {
            throw new IllegalArgumentException(
                    "quantities (%s) must be 0 to 10^9.".formatted(quantities));
        }
        if (unmetCostPerUnitDay < 0 || !(halfLifeHours > 0)) {
            throw new IllegalArgumentException(
                    "unmetCostPerUnitDay (%d) must be 0 or more, halfLifeHours (%s) above 0."
                            .formatted(unmetCostPerUnitDay, halfLifeHours));
        }
    }

    /// Units needed up to the end of a bucket.
    long upTo(int bucket) {
        long sum = 0;
        for (int t = 0; t <= bucket; t++) {
            sum += quantities.get(t);
        }
        return sum;
    }

    /// What one of the first units costs that is missing throughout a bucket.
    ///
    /// @param end hours from the beginning of the plan to the bucket's end
    double weight(int hours, double end) {
        double urgency = 2 - Math.pow(2, -end / halfLifeHours);
        return unmetCostPerUnitDay * hours / 24.0 * urgency;
    }
}
