package org.anlan.logistics.allocation.solve;

import java.util.List;

/// A level of service that some needs cannot pass without another that is no better off falling
/// below it (逐级保底的一级).
///
/// @param share of the need that they get, 0 to 1; rural places the tilt times more, at most all
/// @param held the needs that stay at it
/// @param depots whose goods hold them there: all they have of the item goes to these needs
/// @param fleets the depots whose vehicles hold them there
public record FairLevel(double share, List<Held> held, List<Held> depots, List<String> fleets) {

    /// An item at a place or depot.
    public record Held(String where, String item) {}

    public FairLevel {
        held = List.copyOf(held);
        depots = List.copyOf(depots);
        fleets = List.copyOf(fleets);
    }
}
