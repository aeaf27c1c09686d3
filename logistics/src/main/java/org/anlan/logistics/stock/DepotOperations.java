package org.anlan.logistics.stock;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anlan.domain.Region;
import org.anlan.logistics.catalogue.Catalogue;
import org.anlan.logistics.catalogue.Goods;
import org.anlan.logistics.catalogue.Warehouse;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Answer;
import org.anlan.web.RoomContract;
import org.jspecify.annotations.Nullable;

/// The depots over HTTP: where each stands and what lies free in it. Thread-safe.
public final class DepotOperations {

    private final OpenStore open;
    private final Catalogue catalogue;

    /// @param catalogue names depots and goods
    public DepotOperations(OpenStore open, Catalogue catalogue) {
        this.open = open;
        this.catalogue = catalogue;
    }

    /// Adds the operation to the room's contract.
    public void addTo(RoomContract contract) {
        contract.reads("listDepots", _ -> list());
    }

    private Answer list() {
        var free = open.store().read(SqlLedger::listFreeByDepot);
        var items =
                catalogue.listWarehouses().stream()
                        .map(depot -> shown(depot, free.getOrDefault(depot.id(), Map.of())))
                        .toList();
        return Answer.ok(Map.of("items", items));
    }

    private Map<String, @Nullable Object> shown(Warehouse depot, Map<String, Long> free) {
        var region = open.divisions().find(depot.region(), open.day());
        var shown = new LinkedHashMap<String, @Nullable Object>();
        shown.put("depot", depot.id());
        shown.put("depotName", depot.name());
        shown.put("level", depot.level());
        shown.put("region", depot.region());
        shown.put("regionName", region.map(Region::name).orElse(depot.region().digits()));
        shown.put("regionNameEn", open.divisions().findNameEn(depot.region(), open.day()));
        shown.put("lon", depot.site().map(Warehouse.Site::lon).orElse(null));
        shown.put("lat", depot.site().map(Warehouse.Site::lat).orElse(null));
        shown.put("stock", stock(free));
        shown.put("sample", depot.sample());
        return shown;
    }

    private List<Map<String, String>> stock(Map<String, Long> free) {
        return catalogue.listGoods().stream()
                .filter(g -> free.containsKey(g.id()))
                .map(g -> stock(g, free.getOrDefault(g.id(), 0L)))
                .toList();
    }

    private static Map<String, String> stock(Goods goods, long free) {
        return Map.of(
                "item", goods.id(),
                "itemZh", goods.name().zh(),
                "itemEn", goods.name().en(),
                "unitZh", goods.unit().zh(),
                "free", Long.toString(free));
    }
}
