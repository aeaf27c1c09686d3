package org.anlan.store.journal;

import java.time.Instant;

/// A fact that a follower could not act on, kept aside for the operator.
///
/// @param follower whose
/// @param position of the fact
/// @param subject later facts of the same subject wait with it
/// @param type kind and version
/// @param problem what went wrong, without personal data
/// @param parkedAt machine time
public record Parked(
        String follower,
        long position,
        String subject,
        String type,
        String problem,
        Instant parkedAt) {}
