package org.anlan.logistics.stock;

import java.util.Optional;
import org.anlan.domain.RegionCode;
import org.anlan.logistics.catalogue.DepotLevel;

/// Whose goods a lot is, wherever it lies.
///
/// @param region of the owner; empty for the centre alone
public record Owner(DepotLevel level, Optional<RegionCode> region) {

    public Owner {
        if ((level == DepotLevel.CENTRAL) == region.isPresent()) {
            throw new IllegalArgumentException(
                    "An owner of level (%s) and a region (%s) do not go together."
                            .formatted(level, region));
        }
    }
}
