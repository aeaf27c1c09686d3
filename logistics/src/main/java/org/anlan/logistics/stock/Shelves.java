package org.anlan.logistics.stock;

import java.util.List;
import java.util.stream.Stream;
import org.anlan.domain.port.Supplies;
import org.anlan.logistics.catalogue.Catalogue;
import org.anlan.logistics.catalogue.Goods;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// What lies in all depots together, by kind of goods.
public final class Shelves {

    private Shelves() {}

    /// In the order of the list of goods; a kind that is in no book is not listed.
    public static List<Supplies.AtHand> list(Handle handle, Catalogue catalogue) {
        var sums = SqlShelves.sums(handle);
        return catalogue.listGoods().stream().flatMap(g -> atHand(g, sums.get(g.id()))).toList();
    }

    private static Stream<Supplies.AtHand> atHand(Goods goods, SqlShelves.@Nullable Sum sum) {
        return sum == null
                ? Stream.of()
                : Stream.of(
                        new Supplies.AtHand(
                                goods.id(),
                                goods.name(),
                                goods.unit(),
                                sum.free(),
                                sum.reserved(),
                                sum.transit(),
                                sum.depots(),
                                sum.sample()));
    }
}
