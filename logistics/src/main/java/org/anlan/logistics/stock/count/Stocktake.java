package org.anlan.logistics.stock.count;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// What lies in a depot is counted, all of it or one kind of goods.
///
/// @param item the kind of goods; empty for all
/// @param note what it is for, or empty text
/// @param closed when its differences were proposed; empty while it is open
record Stocktake(
        UUID id,
        String depot,
        Optional<String> item,
        String note,
        Instant opened,
        String openedBy,
        Optional<Instant> closed) {}
