package org.anlan.logistics.allocation.reason;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// One statement of fact about a plan, from which a reason is worded. Each can be checked in the
/// plan and its instance, and a test does so. Depots and places are named by id.
///
/// A depot is *open* to a place if it serves it, the road is open, and it held a lot of the item
/// that arrives in time. Its *free* stock is what is not reserve.
public sealed interface Claim {

    /// How far the depot of a line is; `nearest`: no open depot is nearer.
    record Distance(String depot, String place, long minutes, boolean nearest) implements Claim {}

    /// The goods are the county's own, which go first.
    record OwnStock(String depot, String place) implements Claim {}

    /// The county's own open depots have no free stock left.
    record OwnUsedUp(List<String> depots) implements Claim {}

    /// These nearer open depots have nothing left that would arrive in time.
    record NearerUsedUp(List<String> depots) implements Claim {}

    /// These nearer open depots have only reserve left.
    record NearerReserveKept(List<String> depots) implements Claim {}

    /// These nearer open depots have free stock left, but sending it would cost as much or more:
    /// equal after rounding, or of a later expiry.
    record NearerNotCheaper(List<String> depots) implements Claim {}

    /// A nearer depot supplies another place, which the line's depot cannot reach (no minutes),
    /// or where an exchange would make both ways together longer by so many minutes.
    record NearerServes(String depot, String other, OptionalLong extraMinutes) implements Claim {}

    /// All lots of the depot that expire earlier and would arrive in time are used up.
    record EarlierLotsUsed(String lot, Optional<LocalDate> expiry) implements Claim {}

    /// The depot's reserve of the item is drawn on.
    record ReserveOpened(String depot, long quantity) implements Claim {}

    /// No depot has any of the item in stock, before anything is sent.
    record NoStock(String item) implements Claim {}

    /// Of all depots that may serve the place none has any of the item left.
    record AllUsed(String item) implements Claim {}

    /// These open depots have nothing left that would arrive in time.
    record UsedUp(List<String> depots) implements Claim {}

    /// These open depots have only reserve left, `quantity` units in all, and releasing one more
    /// would cost at least as much as the need it would meet.
    record ReserveKept(List<String> depots, long quantity) implements Claim {}

    /// These open depots have free stock left, but sending it costs at least as much as the need.
    record TooDear(List<String> depots) implements Claim {}

    /// These depots have stock left and would serve the place, but no road is open.
    record RoadClosed(List<String> depots) implements Claim {}

    /// These depots have stock left and an open road, but what is left would arrive too old.
    record TooOld(List<String> depots) implements Claim {}

    /// These depots have stock left, or are all that had any, but it belongs to other counties.
    record NotLent(List<String> depots) implements Claim {}

    /// Why another place gets the goods of a depot that is open to both.
    enum Cause {
        /// Its weight per unit is higher.
        HIGHER_WEIGHT,
        /// One unit less would put it in a worse segment of deprivation.
        DEEPER_NEED,
        /// It is nearer to the depot.
        NEARER,
        /// Nothing sets them apart: changing the order gains nothing.
        EQUAL
    }

    /// A used-up open depot supplies another place, for this cause; taking a unit from it would
    /// cost at least what it would gain here.
    record WentFirst(String depot, String other, Cause cause) implements Claim {}

    /// The blocking cut: these places have no other open depots than these, all their stock goes
    /// to these places, and it is less than their need.
    record Cut(List<String> depots, List<String> places, long stock, long need) implements Claim {}
}
