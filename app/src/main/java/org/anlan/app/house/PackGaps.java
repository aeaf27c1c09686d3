package org.anlan.app.house;

import java.util.List;
import org.anlan.domain.indicator.CatalogueTable;
import org.anlan.store.pack.Pack;

/// What the house cannot do because the province pack leaves optional files out.
final class PackGaps {

    private PackGaps() {}

    /// One line for the operator each, in the order of `pack-files.tsv`; none for a full pack.
    static List<String> notes(Pack pack) {
        return CatalogueTable.resource(PackGaps.class, "pack-files.tsv").rows().stream()
                .filter(row -> !pack.has(row.get("file")))
                .map(
                        row ->
                                "pack: no %s, %s 省包没有这个文件:%s"
                                        .formatted(row.get("file"), row.get("en"), row.get("zh")))
                .toList();
    }
}
