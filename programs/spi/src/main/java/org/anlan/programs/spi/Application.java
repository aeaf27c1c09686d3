package org.anlan.programs.spi;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.anlan.domain.RegionCode;

/// What a programme may know of a household: no name, no number, nothing that says who it is.
///
/// Immutable and thread-safe.
///
/// @param place the region it lives in, as written
/// @param settlement urban or rural; empty while nobody said
/// @param on the day whose standards count
/// @param persons people of the household, 1 to 999
/// @param days days without a home, 0 to 9,999; empty while not counted, which is not 0
/// @param findings what is known; a circumstance that is absent was not checked
public record Application(
        RegionCode place,
        Optional<Settlement> settlement,
        LocalDate on,
        int persons,
        OptionalInt days,
        Map<Circumstance, Finding> findings) {

    /// The most people of one household.
    public static final int MOST_PERSONS = 999;

    /// The most days counted.
    public static final int MOST_DAYS = 9_999;

    public Application {
        if (persons < 1 || persons > MOST_PERSONS) {
            throw new IllegalArgumentException(
                    "Persons (%d) must be from 1 to %d.".formatted(persons, MOST_PERSONS));
        }
        if (days.isPresent() && (days.getAsInt() < 0 || days.getAsInt() > MOST_DAYS)) {
            throw new IllegalArgumentException(
                    "Days (%d) must be from 0 to %d.".formatted(days.getAsInt(), MOST_DAYS));
        }
        findings = Map.copyOf(findings);
    }

    /// What is known about a circumstance.
    public Finding finding(Circumstance circumstance) {
        return findings.getOrDefault(circumstance, Finding.NOT_CHECKED);
    }
}
