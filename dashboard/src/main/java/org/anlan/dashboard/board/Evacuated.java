package org.anlan.dashboard.board;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.RegionCode;

/// What a county, township or village told of its evacuation.
///
/// @param keeper whose charge the people are (包保责任人)
/// @param villages a township's list; empty where it told its sum alone
/// @param asOf civil time the numbers stand for
/// @param reporter who told them
/// @param onBehalf typed in for the reporter (代录)
/// @param synthetic made by a drill's split
record Evacuated(
        UUID id,
        RegionCode region,
        Heads heads,
        Optional<Keeper> keeper,
        List<Village> villages,
        Instant asOf,
        String reporter,
        boolean onBehalf,
        boolean synthetic) {

    /// Somebody in charge, with the phone by which he is reached.
    record Keeper(String name, Optional<String> phone) {}

    /// One village of a township's list.
    record Village(String name, Heads heads, Optional<Keeper> keeper) {}

    Evacuated {
        villages = List.copyOf(villages);
    }

    Evacuated with(List<Village> read) {
        return new Evacuated(id, region, heads, keeper, read, asOf, reporter, onBehalf, synthetic);
    }
}
