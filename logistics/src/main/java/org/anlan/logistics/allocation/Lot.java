package org.anlan.logistics.allocation;

import java.time.LocalDate;
import java.util.Optional;

/// Goods of one kind in one depot that share an expiry date (批次).
///
/// @param id unique in the instance
/// @param quantity units that may be promised, reserve included
/// @param expiry the last day it is good, civil; empty if it keeps
public record Lot(String id, String depot, String item, long quantity, Optional<LocalDate> expiry) {

    public Lot {
        Limits.requireId("id", id);
        Limits.require("quantity", quantity, 0, Limits.GREATEST);
    }
}
