package org.anlan.logistics.catalogue;

import java.util.Optional;
import org.anlan.domain.RegionCode;

/// A shelter (集中安置点) of the province pack.
///
/// @param nameEn empty where the pack states none
/// @param township in which it stands
/// @param capacity people it can take in; empty where that is not known
/// @param sample whether its values are not official
public record Shelter(
        String id,
        String name,
        Optional<String> nameEn,
        RegionCode township,
        Optional<Long> capacity,
        boolean sample) {}
