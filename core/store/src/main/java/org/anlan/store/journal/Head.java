package org.anlan.store.journal;

import java.time.Instant;

/// The end of the chain: its last record's place, times and hash.
///
/// @param position 0 while nothing is sealed
/// @param sealedAt machine time of the last record
/// @param knownAt civil time of the last record
/// @param hash lower-case hex, 64 digits
public record Head(long position, Instant sealedAt, Instant knownAt, String hash) {

    static final Head EMPTY = new Head(0, Instant.EPOCH, Instant.EPOCH, HashChain.GENESIS);
}
