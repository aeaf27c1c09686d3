package org.anlan.logistics.catalogue;

import static java.lang.Math.ceilDiv;
import static java.lang.Math.multiplyExact;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What so many people need of a kind of goods: `quantity` units for `perPersons` people, once or
/// on each of the planned days.
///
/// @param profile by whose quantities
/// @param indicators the figure that is multiplied: the first of these that is counted
/// @param days planned days; 1 where the goods are needed once
/// @param daily whether it is needed every day
/// @param where `both`, or only for mostly `urban` or mostly `rural` counties
/// @param validFrom first day
/// @param validTo last day; empty while it is open
/// @param mark `F` found at a public source, `G` general knowledge
/// @param sample whether it is not official
public record Standard(
        String id,
        NeedProfile profile,
        String item,
        List<String> indicators,
        long quantity,
        long perPersons,
        long days,
        boolean daily,
        String where,
        LocalDate validFrom,
        Optional<LocalDate> validTo,
        String mark,
        boolean sample,
        String note,
        String source) {

    public Standard {
        indicators = List.copyOf(indicators);
        if (indicators.isEmpty()) {
            throw new IllegalArgumentException("Standard (%s) multiplies nothing.".formatted(id));
        }
        if (quantity < 1 || perPersons < 1 || days < 1) {
            throw new IllegalArgumentException(
                    "Standard (%s): quantity (%d), persons (%d) and days (%d) must be at least 1."
                            .formatted(id, quantity, perPersons, days));
        }
    }

    /// Whether it holds on a day in a county.
    public boolean holds(LocalDate day, boolean rural) {
        return !day.isBefore(validFrom)
                && validTo.map(last -> !day.isAfter(last)).orElse(true)
                && (where.equals("both") || where.equals(rural ? "rural" : "urban"));
    }

    /// Units for so many people: exact, then rounded up once, for nobody gets half a tent.
    ///
    /// @throws ArithmeticException if it does not fit in 64 bits
    public long units(long people) {
        return ceilDiv(multiplyExact(multiplyExact(people, quantity), days), perPersons);
    }

    /// How many people so many missing units leave without, rounded up.
    public long people(long units) {
        return ceilDiv(multiplyExact(units, perPersons), multiplyExact(quantity, days));
    }

    /// The arithmetic as one reads it, such as `1,000 人 × 1 ÷ 3`.
    public String arithmetic(long people, String unit) {
        var daily = this.daily ? " × %d 天".formatted(days) : "";
        return "%,d 人 × %d %s/%d 人%s = %,d %s"
                .formatted(people, quantity, unit, perPersons, daily, units(people), unit);
    }

    /// The same in English, such as `1,000 people × 1 / 3`.
    public String arithmeticEn(long people, String unit) {
        var daily = this.daily ? " × %d days".formatted(days) : "";
        return "%,d people × %d %s per %d people%s = %,d %s"
                .formatted(people, quantity, unit, perPersons, daily, units(people), unit);
    }
}
