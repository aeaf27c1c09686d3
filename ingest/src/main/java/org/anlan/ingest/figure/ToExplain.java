package org.anlan.ingest.figure;

import java.time.Instant;
import java.util.Optional;
import org.anlan.domain.Region;

/// A figure that somebody asks about.
///
/// @param position as of which
/// @param asOf the civil instant it is asked as of; empty for now
/// @param mayPhone whether the asker may see the reporters' numbers
record ToExplain(
        String process,
        String base,
        Region region,
        String indicator,
        long position,
        Optional<Instant> asOf,
        boolean mayPhone) {}
