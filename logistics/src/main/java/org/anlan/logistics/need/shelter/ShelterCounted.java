package org.anlan.logistics.need.shelter;

import org.anlan.domain.Audience;
import org.anlan.domain.Fact;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Stated;

/// Heads were counted in a shelter, or it was closed.
///
/// Consumers: none (screens read the gap board again).
///
/// @param process the disaster process
/// @param region the township in which it stands
/// @param shelter id of the shelter
@Stated("logistics.ShelterCounted/1")
public record ShelterCounted(String process, RegionCode region, String shelter) implements Fact {

    @Override
    public String subject() {
        return process + "/" + shelter;
    }

    @Override
    public Audience audience() {
        return Audience.SCOPE;
    }
}
