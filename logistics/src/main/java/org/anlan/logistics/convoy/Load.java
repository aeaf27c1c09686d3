package org.anlan.logistics.convoy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.Money;
import org.anlan.domain.RegionCode;

/// A truck load: what was signed out of one depot for one county under one plan.
///
/// @param number of its waybill (调拨单), counted from 1
/// @param departedAt when it was signed out of the depot (出库), civil time
/// @param sender who signed it out, with phone
/// @param journey how it goes along
/// @param receipt how it arrived; empty while it is not signed for
public record Load(
        UUID id,
        long number,
        UUID plan,
        String depot,
        RegionCode region,
        String vehicle,
        String driver,
        String driverPhone,
        Instant departedAt,
        Person sender,
        Journey journey,
        Optional<Receipt> receipt) {

    /// A person with the number beside the name.
    public record Person(String name, String phone) {}

    /// Who signed for it, and when.
    public record Receipt(Instant at, Person by) {}

    /// An instant of civil time with who stands for it.
    public record Step(Instant at, Person by) {}

    /// The way of a load.
    ///
    /// @param started when it set out (启运); empty while it stands loaded
    /// @param planned when it was to arrive as it set out; empty if no open road led there
    /// @param expected when it is to arrive by its last position
    /// @param arrived when it came to the place (到达)
    public record Journey(
            Optional<Step> started,
            Optional<Instant> planned,
            Optional<Instant> expected,
            Optional<Step> arrived) {

        /// A load that stands.
        public static final Journey NONE =
                new Journey(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// One line of a load.
    ///
    /// @param line number of the plan's line
    /// @param expires the lot's last day of use; empty if it keeps
    /// @param price of one unit, if stated
    /// @param sent units that left
    /// @param received units that arrived; empty while on the road
    /// @param reason why fewer arrived; else empty text
    public record Row(
            int line,
            String item,
            String lot,
            Optional<LocalDate> expires,
            Optional<Money> price,
            long sent,
            Optional<Long> received,
            String reason) {

        /// Units that were sent and did not arrive.
        public long lost() {
            return received.map(r -> sent - r).orElse(0L);
        }
    }

    /// Where it stands.
    public LoadState state() {
        if (receipt.isPresent()) {
            return LoadState.RECEIVED;
        }
        if (journey.arrived().isPresent()) {
            return LoadState.ARRIVED;
        }
        return journey.started().isPresent() ? LoadState.ON_ROAD : LoadState.LOADED;
    }

    /// Whether it is on the road and should be there by now.
    public boolean isOverdue(Instant now) {
        return state() == LoadState.ON_ROAD && journey.expected().filter(now::isAfter).isPresent();
    }
}
