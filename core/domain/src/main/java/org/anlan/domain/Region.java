package org.anlan.domain;

import java.time.LocalDate;
import java.util.Optional;

/// A region as it stood from one day to another.
///
/// @param id the installation's own number for it; rows keep it beside the code as written
/// @param code the code of that time
/// @param name the Chinese name of that time
/// @param nameEn the usual romanised name, such as Feixi County; townships bear none
/// @param level its level
/// @param parent the code of the region that owns it; empty for the province only
/// @param validFrom the first day
/// @param validTo the day after the last; empty while it stands
public record Region(
        int id,
        RegionCode code,
        String name,
        Optional<String> nameEn,
        RegionLevel level,
        Optional<RegionCode> parent,
        LocalDate validFrom,
        Optional<LocalDate> validTo) {

    public Region {
        if (name.isBlank()) {
            throw new IllegalArgumentException("Region (%s) must have a name.".formatted(code));
        }
        if (parent.isEmpty() != (level == RegionLevel.PROVINCE)) {
            throw new IllegalArgumentException(
                    "Region (%s) of level (%s): only a province has no parent."
                            .formatted(code, level));
        }
    }

    /// Whether the region stood on a day.
    public boolean standsOn(LocalDate day) {
        return !day.isBefore(validFrom) && validTo.map(day::isBefore).orElse(true);
    }
}
