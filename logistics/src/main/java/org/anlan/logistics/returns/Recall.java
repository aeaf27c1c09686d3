package org.anlan.logistics.returns;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.anlan.domain.RegionCode;

/// Goods of a county called in (回收通知).
///
/// @param number of the notice, counted from 1
/// @param region the county
/// @param place the shelter that closes, or the county's name for all
/// @param dueOn by when they are to be back
/// @param at civil time
/// @param by who called them in, with phone
public record Recall(
        UUID id,
        long number,
        String process,
        RegionCode region,
        String place,
        String reason,
        LocalDate dueOn,
        Instant at,
        Person by) {

    /// A person with the number beside the name.
    public record Person(String name, String phone) {}

    /// A line of a plan that is called in.
    ///
    /// @param quantity units called in
    /// @param returned units back
    /// @param waiting units whose write-off waits for a second person
    /// @param writtenOff units written off
    public record Line(
            UUID plan,
            int line,
            String item,
            String lot,
            String depot,
            long quantity,
            long returned,
            long waiting,
            long writtenOff) {

        /// Units nobody has accounted for.
        public long left() {
            return quantity - returned - waiting - writtenOff;
        }
    }

    /// A write-off that somebody proposed.
    record WriteOff(
            UUID id,
            UUID recall,
            UUID plan,
            int line,
            long quantity,
            String reason,
            UUID proposer,
            Person proposedBy,
            Instant at) {}
}
