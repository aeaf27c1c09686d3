package org.anlan.ingest.figure;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One indicator at one place, by how far it is reviewed; null is not counted, never zero.
///
/// @param submitted with what nobody has reviewed yet, in the indicator's smallest unit
/// @param county what counties accepted
/// @param city what cities accepted
/// @param province what the province accepted
/// @param asOf civil time of the newest part
/// @param synthetic whether a part was split by the drill
/// @param report the report it comes from; empty for a sum
record Tally(
        @Nullable Long submitted,
        @Nullable Long county,
        @Nullable Long city,
        @Nullable Long province,
        Instant asOf,
        boolean synthetic,
        Optional<UUID> report) {

    /// What the level of a step accepted: 1 county, 2 city, 3 province.
    @Nullable Long reviewed(int step) {
        return switch (step) {
            case 1 -> county;
            case 2 -> city;
            case 3 -> province;
            default ->
                    throw new IllegalArgumentException("Step (%d) must be 1 to 3.".formatted(step));
        };
    }

    /// The same place counted once where anything above zero stands, for counts of places.
    Tally counted() {
        return new Tally(
                one(submitted),
                one(county),
                one(city),
                one(province),
                asOf,
                synthetic,
                Optional.empty());
    }

    private static @Nullable Long one(@Nullable Long value) {
        return value == null ? null : value > 0 ? 1L : 0L;
    }
}
