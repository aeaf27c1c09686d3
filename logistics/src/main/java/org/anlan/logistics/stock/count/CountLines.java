package org.anlan.logistics.stock.count;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.anlan.logistics.stock.LotBook;
import org.anlan.logistics.stock.SqlLots;
import org.anlan.logistics.stock.SqlMovements;
import org.jdbi.v3.core.Handle;

/// The lots of a stock-take: all that lie in the depot by the books, and those that were counted
/// though they do not.
final class CountLines {

    private CountLines() {}

    /// By lot.
    static List<CountLine> list(Handle handle, Stocktake stocktake) {
        var counts = SqlStocktakes.counts(handle, stocktake.id());
        var lots =
                SqlLots.listInDepots(handle, Optional.of(stocktake.depot()), stocktake.item())
                        .stream()
                        .collect(Collectors.toMap(LotBook::id, lot -> lot));
        var ids = new TreeSet<>(lots.keySet());
        ids.addAll(counts.keySet());
        return ids.stream()
                .map(
                        id -> {
                            var lot =
                                    Optional.ofNullable(lots.get(id))
                                            .or(() -> SqlLots.find(handle, id))
                                            .orElseThrow();
                            return line(handle, lot, Optional.ofNullable(counts.get(id)));
                        })
                .toList();
    }

    private static CountLine line(Handle handle, LotBook lot, Optional<Count> count) {
        var book =
                count.map(c -> SqlMovements.inDepotAt(handle, lot.id(), c.at()))
                        .orElse(lot.inDepot());
        return new CountLine(lot, book, count);
    }

    /// Whether a lot is counted in a stock-take.
    static boolean belongs(Stocktake stocktake, LotBook lot) {
        return lot.depot().equals(stocktake.depot())
                && stocktake.item().map(lot.item()::equals).orElse(true);
    }
}
