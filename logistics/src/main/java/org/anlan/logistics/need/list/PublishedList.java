package org.anlan.logistics.need.list;

import java.time.Instant;

/// A list as it was published; it is never changed.
///
/// @param body JSON, exactly as it is answered
/// @param digest SHA-256 of the body in UTF-8, lower-case hex
record PublishedList(
        long version,
        String process,
        Instant at,
        ListOccasion occasion,
        String body,
        String digest) {}
