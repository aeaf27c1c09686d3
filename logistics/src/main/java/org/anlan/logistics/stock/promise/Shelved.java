package org.anlan.logistics.stock.promise;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.anlan.logistics.catalogue.Warehouse;
import org.anlan.logistics.stock.Account;
import org.anlan.logistics.stock.LotBook;

/// All lots of a kind of goods in a depot, how much of it is kept back, and the way to the place.
///
/// @param kept units that the depot keeps back (保底)
/// @param way empty if no open road leads to the place
record Shelved(Warehouse depot, List<LotBook> lots, long kept, Optional<Duration> way) {

    Shelved {
        lots = List.copyOf(lots);
    }

    /// Lots of which a plan may promise something.
    List<LotBook> free() {
        return lots.stream().filter(l -> l.free() > 0 && !l.card().isBound()).toList();
    }

    /// Units promised already.
    long promised() {
        return lots.stream().mapToLong(l -> l.on(Account.RESERVED) + l.on(Account.PICKED)).sum();
    }

    /// Units that a donor bound to a region.
    long bound() {
        return lots.stream().filter(l -> l.card().isBound()).mapToLong(LotBook::free).sum();
    }

    /// Units that are to be inspected or cleaned, or are damaged.
    long notGood() {
        return lots.stream()
                .mapToLong(
                        l ->
                                l.on(Account.INSPECTING)
                                        + l.on(Account.CLEANING)
                                        + l.on(Account.DAMAGED))
                .sum();
    }

    /// Units free of lots that may no longer be sent on a day.
    long expired(LocalDate day, int leastDaysLeft) {
        var last = day.plusDays(leastDaysLeft);
        return free().stream()
                .filter(l -> l.expires().filter(e -> e.isBefore(last)).isPresent())
                .mapToLong(LotBook::free)
                .sum();
    }
}
