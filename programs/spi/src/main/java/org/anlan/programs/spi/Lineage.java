package org.anlan.programs.spi;

import java.time.LocalDate;
import java.util.List;

/// What a programme was called, and under whom, through time. Old cases keep old names.
///
/// @param policyText the words of the policy of 2005 政策原文
/// @param names the names, oldest first; each ends where the next begins
public record Lineage(String policyText, List<ProgrammeName> names) {

    public Lineage {
        names = List.copyOf(names);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("A programme must have a name.");
        }
        for (var i = 1; i < names.size(); i++) {
            if (!names.get(i).from().isAfter(names.get(i - 1).from())) {
                throw new IllegalArgumentException(
                        "Name (%s) must begin after the one before."
                                .formatted(names.get(i).name().zh()));
            }
        }
    }

    /// The name in force on a day; before the first, the first.
    public ProgrammeName on(LocalDate day) {
        var found = names.getFirst();
        for (var name : names) {
            if (!name.from().isAfter(day)) {
                found = name;
            }
        }
        return found;
    }
}
