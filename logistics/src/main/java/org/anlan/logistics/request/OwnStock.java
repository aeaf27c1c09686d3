package org.anlan.logistics.request;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.anlan.domain.RegionCode;
import org.anlan.logistics.catalogue.Catalogue;
import org.anlan.logistics.catalogue.Warehouse;
import org.anlan.logistics.stock.SqlLedger;
import org.jdbi.v3.core.Handle;

/// What lies in a county's own depots, and what of it went out: its own stock goes first.
final class OwnStock {

    private final Catalogue catalogue;

    OwnStock(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /// Units by kind of goods.
    record Units(Map<String, Long> free, Map<String, Long> sent) {

        long free(String item) {
            return free.getOrDefault(item, 0L);
        }

        long sent(String item) {
            return sent.getOrDefault(item, 0L);
        }
    }

    Units of(Handle handle, String process, RegionCode county, List<String> items) {
        var depots =
                catalogue.listWarehouses().stream()
                        .filter(w -> w.owner().filter(county::equals).isPresent())
                        .map(Warehouse::id)
                        .toList();
        var free =
                SqlLedger.listFree(handle, items).stream()
                        .filter(lot -> depots.contains(lot.depot()))
                        .collect(
                                Collectors.groupingBy(
                                        lot -> lot.item(),
                                        Collectors.summingLong(lot -> lot.free())));
        return new Units(free, SqlRequests.sentFrom(handle, process, depots));
    }
}
