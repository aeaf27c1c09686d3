package org.anlan.logistics.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.domain.indicator.Bilingual;
import org.anlan.domain.indicator.CatalogueTable;
import org.anlan.store.pack.Pack;
import org.anlan.store.pack.PackRow;

/// Joins the pack's `items.csv` with what the house says of them in `goods.tsv`.
final class GoodsTable {

    private static final String ANY = "*";

    private final Pack pack;
    private final Map<String, CatalogueTable.Row> said = new HashMap<>();

    GoodsTable(Pack pack) {
        this.pack = pack;
        CatalogueTable.resource(GoodsTable.class, "goods.tsv")
                .rows()
                .forEach(row -> said.put(row.get("id"), row));
    }

    List<Goods> list() {
        return PackTables.rows(pack, "items.csv").stream().map(this::goods).toList();
    }

    private Goods goods(PackRow row) {
        var id = row.getText("id");
        var ours =
                Optional.ofNullable(said.get(id))
                        .or(() -> Optional.ofNullable(said.get(ANY)))
                        .orElseThrow(() -> new IllegalStateException("goods.tsv has no row *."));
        return new Goods(
                id,
                new Bilingual(row.getText("name_zh"), row.getText("name_en")),
                new Bilingual(row.getText("unit"), ours.get("unit_en")),
                row.getDecimal("weight_kg"),
                ours.find("need").map(_ -> ours.choice("need", FiveNeed.class)),
                Long.parseLong(ours.get("points_per_kg")),
                Integer.parseInt(ours.get("least_days_left")),
                countIfAny(row, "persons_per_unit"),
                countIfAny(row, "shelf_months"),
                row.getFlag("sample"));
    }

    /// Of a column that a pack may leave out.
    private static Optional<Long> countIfAny(PackRow row, String column) {
        return row.has(column) ? row.findInteger(column) : Optional.empty();
    }
}
