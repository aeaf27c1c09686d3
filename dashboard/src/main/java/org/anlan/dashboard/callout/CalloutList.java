package org.anlan.dashboard.callout;

import java.time.Instant;
import java.util.Optional;
import org.anlan.domain.RegionCode;

/// The list of persons that one warning calls.
///
/// @param area the widest region the warning is for
/// @param calledAt civil time at which the warning was known
/// @param endedBy who closed it by hand; empty when the warning ended it
record CalloutList(
        String warning,
        RegionCode area,
        String colour,
        Instant calledAt,
        Instant expiresAt,
        Optional<Instant> endedAt,
        Optional<String> endedBy,
        Optional<String> endedWhy) {}
