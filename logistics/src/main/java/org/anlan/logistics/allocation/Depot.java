package org.anlan.logistics.allocation;

import java.util.Optional;

/// A warehouse.
///
/// @param county the county that owns the stock: it serves the places of that county only, and is
///     used up there before goods come from elsewhere (本级储备先用). Stock that a recorded order lends
///     to others belongs in a depot without a county.
public record Depot(String id, Label name, Optional<String> county) {

    public Depot {
        Limits.requireId("id", id);
        county.ifPresent(code -> Limits.requireId("county", code));
    }

    /// Whether it may send goods to a place: a county's own depot serves that county only.
    public boolean serves(Place place) {
        return county.isEmpty() || county.equals(place.county());
    }
}
