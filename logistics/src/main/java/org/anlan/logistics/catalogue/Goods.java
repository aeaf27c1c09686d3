package org.anlan.logistics.catalogue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.anlan.domain.indicator.Bilingual;

/// A kind of relief goods.
///
/// @param id the pack's id
/// @param unit what it is counted in, such as 床
/// @param weightKg weight of one unit, kg, not negative
/// @param need which of the five needs it meets by itself, if any
/// @param pointsPerKg what a kilogram of it weighs in a plan when it is missing, in cost points
/// @param leastDaysLeft days that a lot must still be good after the day it arrives
/// @param personsPerUnit people whom one unit serves, if that can be said
/// @param shelfMonths how long it keeps from the day it is made, if known
/// @param sample whether its values are not official
public record Goods(
        String id,
        Bilingual name,
        Bilingual unit,
        BigDecimal weightKg,
        Optional<FiveNeed> need,
        long pointsPerKg,
        int leastDaysLeft,
        Optional<Long> personsPerUnit,
        Optional<Long> shelfMonths,
        boolean sample) {

    public Goods {
        if (weightKg.signum() < 0) {
            throw new IllegalArgumentException(
                    "Weight (%s kg) of %s must not be negative.".formatted(weightKg, id));
        }
    }

    /// Weight of one unit in milligrams; finer is refused.
    public long milligrams() {
        return weightKg.movePointRight(6).longValueExact();
    }

    /// So many points a kilogram, for one unit: rounded half up, at least 1.
    public long pointsPerUnit(long perKg) {
        var points = weightKg.multiply(BigDecimal.valueOf(perKg));
        return Math.max(1, points.setScale(0, RoundingMode.HALF_UP).longValueExact());
    }
}
