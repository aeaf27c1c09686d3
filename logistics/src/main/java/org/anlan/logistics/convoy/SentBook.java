package org.anlan.logistics.convoy;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.anlan.domain.port.Supplies;
import org.anlan.logistics.catalogue.Catalogue;
import org.anlan.logistics.catalogue.Goods;
import org.anlan.logistics.stock.Shelves;
import org.anlan.store.Store;
import org.jspecify.annotations.Nullable;

/// Answers what lies in the depots and what left them, from this room's tables. Thread-safe.
public final class SentBook implements Supplies {

    private final Store store;
    private final Catalogue catalogue;

    /// @param catalogue names the goods
    public SentBook(Store store, Catalogue catalogue) {
        this.store = store;
        this.catalogue = catalogue;
    }

    @Override
    public List<Sent> listSent(String process, Instant known) {
        var sums = store.read(handle -> SqlSums.sums(handle, process, known));
        return catalogue.listGoods().stream().flatMap(g -> sent(g, sums.get(g.id()))).toList();
    }

    @Override
    public List<AtHand> listAtHand() {
        return store.read(handle -> Shelves.list(handle, catalogue));
    }

    private static Stream<Sent> sent(Goods goods, SqlSums.@Nullable Sum sum) {
        return sum == null
                ? Stream.of()
                : Stream.of(
                        new Sent(
                                goods.id(),
                                goods.name(),
                                goods.unit(),
                                sum.sent(),
                                sum.received(),
                                sum.lost(),
                                sum.sample()));
    }
}
