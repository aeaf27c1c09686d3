package org.anlan.logistics.stock.promise;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.anlan.logistics.stock.LotBook;
import org.anlan.store.open.OpenStore;

/// The steps of a shelf: what lies free there is at the place after the way, less what the depot
/// keeps back, until each lot is no longer good enough to be sent.
///
/// @param depot its id
/// @param free lots that are good, unbound and free
/// @param kept units that the depot keeps back
/// @param leastDaysLeft days that a lot must still be good after the day it arrives
record PhysicalSteps(String depot, List<LotBook> free, long kept, int leastDaysLeft) {

    /// @param arrival when what leaves now is at the place
    List<Curve.Step> from(Instant arrival) {
        var instants = new TreeSet<Instant>();
        instants.add(arrival);
        free.stream()
                .flatMap(lot -> lot.expires().stream())
                .map(this::over)
                .filter(arrival::isBefore)
                .forEach(instants::add);
        var steps = new ArrayList<Curve.Step>();
        long before = 0;
        for (var at : instants) {
            var level = level(at);
            if (level != before) {
                steps.add(new Curve.Step(at, ReserveMode.PHYSICAL, depot, level - before));
                before = level;
            }
        }
        return steps;
    }

    private long level(Instant at) {
        var good =
                free.stream()
                        .filter(
                                lot ->
                                        lot.expires()
                                                .map(day -> at.isBefore(over(day)))
                                                .orElse(true))
                        .mapToLong(LotBook::free)
                        .sum();
        return Math.max(0, good - kept);
    }

    /// From when a lot may no longer arrive.
    private Instant over(LocalDate expires) {
        return expires.minusDays(leastDaysLeft)
                .plusDays(1)
                .atStartOfDay(OpenStore.ZONE)
                .toInstant();
    }
}
