package org.anlan.logistics.need;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anlan.domain.RegionCode;
import org.jdbi.v3.core.Handle;

/// A need beside what approved plans bring of it.
public record Wanted(CountyNeed need, Supply supply) {

    private record Key(RegionCode region, String item) {}

    /// The needs of a process with their supplies, by county and kind of goods.
    public static List<Wanted> list(Handle handle, String process, Supplies supplies) {
        Map<Key, Supply> brought = new HashMap<>();
        supplies.list(handle, process).forEach(s -> brought.put(new Key(s.region(), s.item()), s));
        return SqlNeeds.list(handle, process).stream()
                .map(n -> new Wanted(n, supply(brought, n)))
                .toList();
    }

    private static Supply supply(Map<Key, Supply> brought, CountyNeed need) {
        var found = brought.get(new Key(need.region(), need.item()));
        return found == null ? Supply.none(need.region(), need.item()) : found;
    }

    /// Units that no plan brings yet.
    public long outstanding() {
        return Math.max(0, need.quantity() - supply.total());
    }

    /// Units that have not arrived.
    public long unreceived() {
        return Math.max(0, need.quantity() - supply.received());
    }
}
