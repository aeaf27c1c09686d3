package org.anlan.logistics.convoy;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.RegionCode;

/// A truck load: what left one depot for one county under one plan.
///
/// @param sender who signed it out, with phone
/// @param receipt how it arrived; empty while it is on the road
public record Load(
        UUID id,
        UUID plan,
        String depot,
        RegionCode region,
        String vehicle,
        String driver,
        String driverPhone,
        Instant departedAt,
        Person sender,
        Optional<Receipt> receipt) {

    /// A person with the number beside the name.
    public record Person(String name, String phone) {}

    /// Who signed for it, and when.
    public record Receipt(Instant at, Person by) {}

    /// One line of a load.
    ///
    /// @param line number of the plan's line
    /// @param sent units that left
    /// @param received units that arrived; empty while on the road
    /// @param reason why fewer arrived; else empty text
    public record Row(
            int line, String item, String lot, long sent, Optional<Long> received, String reason) {

        long lost() {
            return received.map(r -> sent - r).orElse(0L);
        }
    }
}
