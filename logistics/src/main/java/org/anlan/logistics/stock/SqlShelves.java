package org.anlan.logistics.stock;

import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// Sums over the table `logistics.lot`.
final class SqlShelves {

    private static final String SUMS =
            """
            select item, sum(free) as free, sum(reserved) as reserved, sum(transit) as transit,
                   count(distinct depot) filter (where free > 0) as depots,
                   bool_or(sample) as sample
              from logistics.lot group by item
            """;

    /// All lots of one kind of goods, in its units.
    ///
    /// @param depots how many have some free
    record Sum(String item, long free, long reserved, long transit, int depots, boolean sample) {}

    private SqlShelves() {}

    /// By kind of goods.
    static Map<String, Sum> sums(Handle handle) {
        return handle.createQuery(SUMS)
                .map(
                        (row, _) ->
                                new Sum(
                                        row.getString("item"),
                                        row.getLong("free"),
                                        row.getLong("reserved"),
                                        row.getLong("transit"),
                                        row.getInt("depots"),
                                        row.getBoolean("sample")))
                .collect(Collectors.toMap(Sum::item, sum -> sum));
    }
}
