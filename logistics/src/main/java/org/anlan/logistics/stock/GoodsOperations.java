package org.anlan.logistics.stock;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anlan.logistics.catalogue.Catalogue;
import org.anlan.logistics.catalogue.FiveNeed;
import org.anlan.logistics.catalogue.Goods;
import org.anlan.logistics.catalogue.Kit;
import org.anlan.logistics.catalogue.Packing;
import org.anlan.logistics.catalogue.Substitute;
import org.anlan.web.Answer;
import org.anlan.web.RoomContract;

/// The list of goods over HTTP: whom a unit serves, how it is packed, what may stand for it, and
/// what goes together. Thread-safe.
public final class GoodsOperations {

    private final Catalogue catalogue;

    /// @param catalogue the pack's goods
    public GoodsOperations(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /// Adds the operation to the room's contract.
    public void addTo(RoomContract contract) {
        contract.reads("listGoods", _ -> list());
    }

    private Answer list() {
        return Answer.ok(
                Map.of(
                        "items", catalogue.listGoods().stream().map(this::shown).toList(),
                        "kits", catalogue.listKits().stream().map(this::shown).toList()));
    }

    private Map<String, Object> shown(Goods goods) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("item", goods.id());
        shown.put("itemZh", goods.name().zh());
        shown.put("itemEn", goods.name().en());
        shown.put("unitZh", goods.unit().zh());
        shown.put("unitEn", goods.unit().en());
        shown.put("weightKg", goods.weightKg().toPlainString());
        shown.put("need", goods.need().map(FiveNeed::zh));
        shown.put("needEn", goods.need().map(FiveNeed::en));
        shown.put("personsPerUnit", goods.personsPerUnit());
        shown.put("shelfMonths", goods.shelfMonths());
        shown.put("packings", packings(goods.id()));
        shown.put("substitutes", substitutes(goods.id()));
        shown.put("sample", goods.sample());
        return shown;
    }

    private List<Map<String, Object>> packings(String item) {
        return catalogue.packingsOf(item).stream().map(GoodsOperations::shown).toList();
    }

    private static Map<String, Object> shown(Packing packing) {
        return Map.of(
                "packingZh", packing.name().zh(),
                "packingEn", packing.name().en(),
                "units", Long.toString(packing.units()),
                "sample", packing.sample());
    }

    private List<Map<String, Object>> substitutes(String item) {
        return catalogue.substitutesFor(item).stream().map(this::shown).toList();
    }

    private Map<String, Object> shown(Substitute substitute) {
        var goods = catalogue.getGoods(substitute.substitute());
        return Map.of(
                "item", goods.id(),
                "itemZh", goods.name().zh(),
                "itemEn", goods.name().en(),
                "units", Long.toString(substitute.units()),
                "forUnits", Long.toString(substitute.forUnits()),
                "note", substitute.note(),
                "sample", substitute.sample());
    }

    private Map<String, Object> shown(Kit kit) {
        return Map.of(
                "kit", kit.id(),
                "kitZh", kit.name().zh(),
                "kitEn", kit.name().en(),
                "season", kit.season(),
                "parts", kit.parts().stream().map(this::part).toList(),
                "sample", kit.sample());
    }

    private Map<String, String> part(Kit.Part part) {
        var goods = catalogue.getGoods(part.item());
        return Map.of(
                "item", goods.id(),
                "itemZh", goods.name().zh(),
                "itemEn", goods.name().en(),
                "units", Long.toString(part.units()));
    }
}
