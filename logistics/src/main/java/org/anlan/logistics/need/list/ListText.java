package org.anlan.logistics.need.list;

import static java.lang.Math.ceilDiv;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anlan.domain.Region;
import org.anlan.domain.RegionCode;
import org.anlan.domain.RegionLevel;
import org.anlan.domain.indicator.CatalogueTable;
import org.anlan.logistics.catalogue.Catalogue;
import org.anlan.logistics.catalogue.Goods;
import org.anlan.logistics.catalogue.Packing;
import org.anlan.logistics.catalogue.Warehouse;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Json;
import org.jspecify.annotations.Nullable;

/// A list of needs in the words that the public reads. It says nothing of stocks, plans, shelters
/// or persons. Thread-safe.
final class ListText {

    /// How often a list is published anew.
    static final Duration EVERY = Duration.ofHours(1);

    private final OpenStore open;
    private final Catalogue catalogue;
    private final CatalogueTable declined = CatalogueTable.resource(ListText.class, "declined.tsv");

    ListText(OpenStore open, Catalogue catalogue) {
        this.open = open;
        this.catalogue = catalogue;
    }

    /// What a list says, whoever publishes it when.
    ///
    /// @param wanted kinds of goods that any county needs
    String content(List<Asked> asked, Set<String> wanted) {
        return Json.write(parts(asked, wanted));
    }

    private Map<String, Object> parts(List<Asked> asked, Set<String> wanted) {
        var items = asked.stream().map(Asked::item).collect(Collectors.toSet());
        var parts = new LinkedHashMap<String, Object>();
        parts.put("needed", asked.stream().map(this::asked).toList());
        parts.put(
                "notNeeded",
                Stream.concat(
                                catalogue.listGoods().stream()
                                        .filter(g -> wanted.contains(g.id()))
                                        .filter(g -> !items.contains(g.id()))
                                        .map(ListText::enough),
                                declined.rows().stream().map(ListText::declined))
                        .toList());
        return parts;
    }

    /// The whole list.
    ///
    /// @param content as [#content] wrote it
    /// @param previous digest of the list before; empty for the first
    String body(
            long version,
            ListOccasion occasion,
            Instant at,
            Instant asOf,
            Optional<String> previous,
            String content) {
        var body = new LinkedHashMap<String, @Nullable Object>();
        body.put("version", version);
        body.put("occasion", occasion);
        body.put("occasionZh", occasion.zh());
        body.put("occasionEn", occasion.en());
        body.put("publishedAt", at);
        body.put("asOf", asOf);
        body.put("nextBy", occasion == ListOccasion.CLOSED ? null : at.plus(EVERY));
        body.put("publisherZh", open.installation().titleZh());
        body.put("publisherEn", open.installation().titleEn());
        body.put("exercise", open.installation().isExercise());
        body.put("previous", previous.orElse(null));
        Json.tree(content).properties().forEach(p -> body.put(p.getKey(), p.getValue()));
        body.put("rules", declined.version());
        body.put("sample", true);
        return Json.write(body);
    }

    private Map<String, @Nullable Object> asked(Asked asked) {
        var goods = catalogue.getGoods(asked.item());
        var shown = goods(goods);
        shown.put("need", goods.need());
        shown.put("unitZh", goods.unit().zh());
        shown.put("unitEn", goods.unit().en());
        shown.put("units", Long.toString(asked.units()));
        shown.put("leastDaysLeft", goods.leastDaysLeft());
        shown.put("packings", packings(goods, asked.units()));
        shown.put("places", asked.places().stream().map(at -> place(at, goods)).toList());
        return shown;
    }

    private static Map<String, @Nullable Object> goods(Goods goods) {
        var shown = new LinkedHashMap<String, @Nullable Object>();
        shown.put("item", goods.id());
        shown.put("nameZh", goods.name().zh());
        shown.put("nameEn", goods.name().en());
        return shown;
    }

    private List<Map<String, Object>> packings(Goods goods, long units) {
        return catalogue.packingsOf(goods.id()).stream().map(p -> packing(p, units)).toList();
    }

    private static Map<String, Object> packing(Packing packing, long units) {
        return Map.of(
                "nameZh", packing.name().zh(),
                "nameEn", packing.name().en(),
                "unitsEach", packing.units(),
                "count", Long.toString(ceilDiv(units, packing.units())));
    }

    private Map<String, @Nullable Object> place(Asked.At at, Goods goods) {
        var shown = new LinkedHashMap<String, @Nullable Object>();
        shown.put("region", at.region());
        shown.put("nameZh", longName(at.region()));
        shown.put("nameEn", open.divisions().findNameEn(at.region(), open.day()));
        shown.put("units", Long.toString(at.units()));
        shown.put("packings", packings(goods, at.units()));
        shown.put("bringTo", receiving(at.region()).map(Warehouse::name).toList());
        return shown;
    }

    private String longName(RegionCode county) {
        return open.divisions().listUpwards(county, open.day()).reversed().stream()
                .filter(r -> r.level() != RegionLevel.PROVINCE)
                .map(Region::name)
                .collect(Collectors.joining());
    }

    /// Where donors bring goods for a county: to a depot in it, else to one of its city, else to
    /// the province's.
    private Stream<Warehouse> receiving(RegionCode county) {
        return open.divisions().listUpwards(county, open.day()).stream()
                .map(Region::code)
                .map(
                        above ->
                                catalogue.listWarehouses().stream()
                                        .filter(w -> !w.level().equals("central"))
                                        .filter(w -> isIn(above, w))
                                        .findFirst())
                .flatMap(Optional::stream)
                .limit(1);
    }

    private boolean isIn(RegionCode above, Warehouse warehouse) {
        return open.divisions().contains(above, warehouse.region(), open.day());
    }

    private static Map<String, @Nullable Object> enough(Goods goods) {
        var shown = goods(goods);
        shown.put("whyZh", "现有储备和在途物资已够,暂不需要;谢谢您的心意");
        shown.put("whyEn", "what is in stock and on the way is enough for now; thank you");
        return shown;
    }

    private static Map<String, @Nullable Object> declined(CatalogueTable.Row row) {
        var shown = new LinkedHashMap<String, @Nullable Object>();
        shown.put("item", row.get("id"));
        shown.put("nameZh", row.getText("text").zh());
        shown.put("nameEn", row.getText("text").en());
        shown.put("whyZh", row.getText("why").zh());
        shown.put("whyEn", row.getText("why").en());
        return shown;
    }
}
