package org.anlan.logistics.catalogue;

import org.anlan.domain.indicator.Bilingual;

/// How goods are packed: a bale, a pallet, and the units it holds.
///
/// @param units in one packing, above zero
/// @param sample whether it is not official
public record Packing(String item, Bilingual name, long units, boolean sample) {

    public Packing {
        if (units < 1) {
            throw new IllegalArgumentException(
                    "Packing (%s) of %s holds %d units.".formatted(name.en(), item, units));
        }
    }

    /// Whole packings in so many units.
    public long whole(long loose) {
        return loose / units;
    }

    /// Units that fill no packing.
    public long loose(long all) {
        return all % units;
    }
}
