package org.anlan.logistics.need;

import static java.lang.Math.multiplyExact;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.anlan.logistics.catalogue.Standard;

/// How long goods last that are used up daily, such as water: each civil day, the day of arrival
/// included, ends with a day's ration gone, and what is left goes on to the next.
///
/// What arrives adds to what is left, so it does not matter in how many loads it came; the ration
/// is that of the people counted now, exact until whole units are asked for, then rounded down.
/// Immutable.
///
/// @param arrivals units signed for, by civil day
/// @param perPersons the parts that a unit is reckoned in, so that a ration is a whole number
/// @param ration parts that are used up each day
record DailyUse(NavigableMap<LocalDate, Long> arrivals, long perPersons, long ration) {

    DailyUse {
        arrivals = new TreeMap<>(arrivals);
    }

    static DailyUse of(Standard standard, long people, NavigableMap<LocalDate, Long> arrivals) {
        var ration = multiplyExact(people, standard.quantity());
        return new DailyUse(arrivals, standard.perPersons(), ration);
    }

    /// Units there for a day and those after it: what is left of earlier arrivals, and its own.
    long left(LocalDate day) {
        return parts(day) / perPersons;
    }

    /// Units that were used up before a day.
    long used(LocalDate day) {
        var arrived = arrivals.headMap(day, true).values().stream().mapToLong(u -> u).sum();
        return arrived - left(day);
    }

    /// The first day from which on so many units were no longer there; empty if there are, or if
    /// there never were.
    Optional<LocalDate> shortSince(long units, LocalDate day) {
        if (left(day) >= units) {
            return Optional.empty();
        }
        return arrivals.headMap(day, true).descendingKeySet().stream()
                .filter(arrival -> left(arrival) >= units)
                .findFirst()
                .map(arrival -> arrival.plusDays(daysAbove(arrival, units)));
    }

    /// For how many days from an arrival on so many units are there, if no more arrives.
    private long daysAbove(LocalDate arrival, long units) {
        var spare = parts(arrival) - multiplyExact(units, perPersons);
        return spare / ration + 1;
    }

    private long parts(LocalDate day) {
        long parts = 0;
        var before = day;
        for (var arrival : arrivals.headMap(day, true).entrySet()) {
            parts = after(parts, before, arrival.getKey());
            parts += multiplyExact(arrival.getValue(), perPersons);
            before = arrival.getKey();
        }
        return after(parts, before, day);
    }

    /// What is left of so many parts a day later or several.
    private long after(long parts, LocalDate from, LocalDate to) {
        if (!to.isAfter(from)) {
            return parts;
        }
        var days = to.toEpochDay() - from.toEpochDay();
        return Math.max(0, parts - multiplyExact(days, ration));
    }
}
