package org.anlan.logistics.allocation;

import java.util.Optional;

/// Where goods are needed: a county, a township, a shelter.
///
/// @param county the county it lies in, if that matters (see `Depot`)
/// @param rural true where the rural tilt of the policy applies
public record Place(String id, Label name, Optional<String> county, boolean rural) {

    public Place {
        Limits.requireId("id", id);
        county.ifPresent(code -> Limits.requireId("county", code));
    }
}
