package org.anlan.logistics.returns;

import java.util.List;
import org.anlan.domain.indicator.CatalogueTable;

/// Which goods come back and are used again, from `reusable.tsv`. Immutable.
public final class Reusable {

    private final List<String> items;

    private Reusable(List<String> items) {
        this.items = List.copyOf(items);
    }

    /// The table that came with this build: a sample.
    public static Reusable bundled() {
        return new Reusable(
                CatalogueTable.resource(Reusable.class, "reusable.tsv").rows().stream()
                        .map(row -> row.get("id"))
                        .toList());
    }

    /// Ids of kinds of goods.
    public List<String> items() {
        return items;
    }
}
