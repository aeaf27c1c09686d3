package org.anlan.logistics.request;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.RegionCode;

/// What a county asks the province for (请求).
///
/// @param number counts the requests of the installation, from 1
/// @param region the county
/// @param letter number of its letter; empty text while the paper is to follow
/// @param asker who asked, with phone
/// @param recorder who wrote it down; the asker's own account where it came by page
/// @param purpose what for
/// @param place where it is to be delivered
/// @param at civil time
/// @param decision empty while it waits
public record GoodsRequest(
        UUID id,
        long number,
        String process,
        RegionCode region,
        RequestWay way,
        String letter,
        Person asker,
        Person recorder,
        String purpose,
        String place,
        Instant at,
        RequestState state,
        Optional<Decision> decision) {

    /// A person with the number beside the name.
    public record Person(String name, String phone) {}

    /// What became of it.
    ///
    /// @param plan the plan that takes it up; empty when it was declined
    /// @param words why, where it was declined; else empty text
    public record Decision(Optional<UUID> plan, Person by, Instant at, String words) {}

    /// One kind of goods.
    ///
    /// @param quantity units asked for
    /// @param ownFree units free in the county's own depots when it asked
    /// @param ownSent units of its own depots that went out in this process before
    /// @param ownReason why own stock that is left is not used first; else empty text
    public record Line(String item, long quantity, long ownFree, long ownSent, String ownReason) {}

    /// A request with its lines.
    public record Whole(GoodsRequest request, List<Line> lines) {

        /// Whether the county had used up its own stock of all it asks for.
        public boolean ownStockFirst() {
            return lines.stream().allMatch(l -> l.ownFree() == 0);
        }
    }
}
