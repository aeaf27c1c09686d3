package org.anlan.logistics.plan;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anlan.logistics.allocation.Lot;
import org.anlan.logistics.allocation.Reserve;
import org.anlan.logistics.catalogue.Catalogue;
import org.anlan.logistics.catalogue.Goods;
import org.anlan.logistics.stock.Shelf;
import org.anlan.logistics.stock.SqlLedger;
import org.jdbi.v3.core.Handle;

/// What each depot keeps back (保底): a share of what its books were opened with, by its level, and
/// never more than is free.
final class Reserves {

    private final Catalogue catalogue;

    Reserves(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /// @param free the lots that have anything free
    List<Reserve> of(Handle handle, List<Goods> items, List<Lot> free) {
        Map<Shelf, Long> there =
                free.stream()
                        .collect(
                                groupingBy(
                                        Reserves::shelf,
                                        LinkedHashMap::new,
                                        summingLong(Lot::quantity)));
        var opened = SqlLedger.opened(handle, items.stream().map(Goods::id).toList());
        var reserves = new ArrayList<Reserve>();
        there.forEach(
                (shelf, units) -> {
                    var kept = opened.getOrDefault(shelf, 0L) * percent(shelf.depot()) / 100;
                    if (kept > 0) {
                        reserves.add(
                                new Reserve(shelf.depot(), shelf.item(), Math.min(kept, units)));
                    }
                });
        return reserves;
    }

    private static Shelf shelf(Lot lot) {
        return new Shelf(lot.depot(), lot.item());
    }

    private long percent(String depot) {
        return catalogue.policies().get("reserve-" + catalogue.getWarehouse(depot).level());
    }
}
