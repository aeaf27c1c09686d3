package org.anlan.logistics.stock.promise;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.anlan.domain.Money;

/// What a supplier agreed to deliver to a depot when called: goods on his shelves, or what he can
/// make.
///
/// @param mode not [ReserveMode#PHYSICAL]
/// @param phone the supplier's duty phone
/// @param depot where he delivers
/// @param quantity units in all
/// @param perDay units of a day after the start-up lead; of capacity alone
/// @param leadHours from the call to the delivery, or to the start of making
/// @param validTo the last day on which he can be called
/// @param price of one unit, if agreed
/// @param called units called off so far
/// @param sample whether it is not official
public record Agreement(
        String id,
        ReserveMode mode,
        String supplier,
        String phone,
        String item,
        String depot,
        long quantity,
        Optional<Long> perDay,
        int leadHours,
        LocalDate validFrom,
        LocalDate validTo,
        Optional<Money> price,
        long called,
        boolean sample) {

    public Agreement {
        if (mode == ReserveMode.PHYSICAL || (mode == ReserveMode.CAPACITY) != perDay.isPresent()) {
            throw new IllegalArgumentException(
                    "Agreement (%s) of mode %s and a rate of a day (%s) do not go together."
                            .formatted(id, mode, perDay));
        }
        if (quantity < 1 || called < 0 || called > quantity || leadHours < 0) {
            throw new IllegalArgumentException(
                    "Agreement (%s): %d of %d units called, lead %d h: cannot be."
                            .formatted(id, called, quantity, leadHours));
        }
        if (validTo.isBefore(validFrom) || perDay.filter(rate -> rate < 1).isPresent()) {
            throw new IllegalArgumentException(
                    "Agreement (%s) from %s to %s, %s a day: cannot be."
                            .formatted(id, validFrom, validTo, perDay));
        }
    }

    /// Units that may still be called.
    public long left() {
        return quantity - called;
    }

    /// Whether the supplier can be called on a day.
    public boolean holds(LocalDate day) {
        return !day.isBefore(validFrom) && !day.isAfter(validTo);
    }

    /// Days on which he can still be called, the present one counted; negative once it is over.
    public long daysLeft(LocalDate today) {
        return ChronoUnit.DAYS.between(today, validTo) + 1;
    }

    /// Hours from a call to the delivery of so many units, others being made before them.
    ///
    /// @param before units called before, and not delivered yet
    public long hoursTo(long units, long before) {
        return leadHours
                + perDay.map(rate -> 24 * Math.ceilDiv(Math.addExact(before, units), rate))
                        .orElse(0L);
    }
}
