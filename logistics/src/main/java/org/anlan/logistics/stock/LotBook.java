package org.anlan.logistics.stock;

import java.time.LocalDate;
import java.util.Optional;

/// A lot with what became of its units; their sum is what it was opened with.
///
/// @param expires the last day of use; empty if it keeps
/// @param free units that may still be promised
/// @param lost units sent and not received
/// @param sample whether its opening was not official
public record LotBook(
        String id,
        String depot,
        String item,
        Optional<LocalDate> expires,
        long opened,
        long free,
        long reserved,
        long transit,
        long received,
        long lost,
        boolean sample) {}
