package org.anlan.ingest.figure;

import java.util.Map;

/// What the places directly below a region add up to.
///
/// @param sums by indicator
/// @param reporting how many of the places have a figure that counts
record Below(Map<String, Tally> sums, int reporting) {

    static final Below NOTHING = new Below(Map.of(), 0);

    Below {
        sums = Map.copyOf(sums);
    }
}
