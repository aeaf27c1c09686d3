package org.anlan.logistics.stock.requisition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.Money;
import org.anlan.domain.RegionCode;

/// Private goods that were taken, as both sides listed them at the taking (征用清单).
///
/// @param number of the paper, counted by the house
/// @param basis the law or order it rests on
/// @param condition in which they were
/// @param value of all of them, as agreed
/// @param use what they are taken for
/// @param returnBy the last day on which they are to be given back, if it is agreed
/// @param taker who took them, by name
record Requisition(
        UUID id,
        long number,
        String process,
        RegionCode region,
        String basis,
        String goods,
        String unit,
        long quantity,
        String condition,
        Money value,
        String use,
        Instant taken,
        Optional<LocalDate> returnBy,
        String taker) {

    /// Whose goods they are; personal data, sealed where it is stored.
    record Holder(String name, String phone) {}
}
