package org.anlan.forecasting.response;

import java.time.Instant;
import org.anlan.domain.RegionCode;

/// What is proposed of one topic of a place, process and base, as stored.
///
/// @param process empty text for floods
/// @param base likewise
/// @param topic what it was looked at for; of reviewed figures the version of the plan
/// @param borne highest level, 1 to 4; 0 for none
/// @param items the lines as JSON
record Proposed(
        RegionCode region,
        String process,
        String base,
        String topic,
        Instant knownAt,
        int borne,
        String items) {}
