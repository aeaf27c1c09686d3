package org.anlan.logistics.need.list;

import org.anlan.domain.Audience;
import org.anlan.domain.Fact;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Stated;

/// A list of needs was published; the chain seals its digest, and so whoever keeps a signed head
/// can prove what was asked for when.
///
/// Consumers: none (screens read the list again).
///
/// @param version counts the lists of the installation, from 1
/// @param region the province
/// @param digest SHA-256 of the list as it is answered
@Stated("logistics.NeedListMoved/1")
public record NeedListMoved(long version, RegionCode region, String digest) implements Fact {

    @Override
    public String subject() {
        return Long.toString(version);
    }

    @Override
    public Audience audience() {
        return Audience.PUBLIC;
    }
}
