package org.anlan.logistics.need.shelter;

import java.time.Instant;
import java.util.Optional;
import org.anlan.logistics.catalogue.Shelter;

/// The newest count of heads in a shelter.
///
/// @param people there by the count; 0 where it is closed
/// @param open whether it takes people in
/// @param asOf civil time at which they were counted
/// @param since civil time from which on it was never empty; empty while it is
/// @param teller who counted
public record ShelterCount(
        Shelter shelter,
        long people,
        boolean open,
        Instant asOf,
        Optional<Instant> since,
        String teller) {

    /// Whether more people are there than it can take in.
    public boolean isOver() {
        return shelter.capacity().filter(room -> people > room).isPresent();
    }
}
