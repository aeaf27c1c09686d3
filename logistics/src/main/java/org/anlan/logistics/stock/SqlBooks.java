package org.anlan.logistics.stock;

import java.util.List;
import org.jdbi.v3.core.Handle;

/// Adds the movements up again and holds them against what the lots say.
public final class SqlBooks {

    private static final String DIFFERENCES =
            """
            with told as (
                select lot, account, sum(units) as units
                  from (select lot, to_account as account, quantity as units
                          from logistics.movement
                         union all
                        select lot, from_account, -quantity from logistics.movement) entry
                 group by lot, account),
            stands as (
                select lot.id as lot, a.account, a.units
                  from logistics.lot cross join lateral (values
                       ('OUTSIDE', -opened), ('FREE', free), ('RESERVED', reserved),
                       ('PICKED', picked), ('INSPECTING', inspecting), ('CLEANING', cleaning),
                       ('DAMAGED', damaged), ('TRANSIT', transit), ('RECEIVED', received),
                       ('LOST', lost), ('USED', used), ('SCRAPPED', scrapped),
                       ('MISSING', missing)) a (account, units))
            select lot, account, coalesce(stands.units, 0) as stands, coalesce(told.units, 0) as told
              from stands full join told using (lot, account)
             where coalesce(stands.units, 0) <> coalesce(told.units, 0)
             order by lot, account limit 500
            """;

    private SqlBooks() {}

    /// An account of a lot that is not the sum of its movements.
    ///
    /// @param stands what the lot's row says
    /// @param told what the movements add up to
    public record Difference(String lot, String account, long stands, long told) {}

    /// At most 500; none while the books are right.
    public static List<Difference> differences(Handle handle) {
        return handle.createQuery(DIFFERENCES)
                .map(
                        (row, _) ->
                                new Difference(
                                        row.getString("lot"),
                                        row.getString("account"),
                                        row.getLong("stands"),
                                        row.getLong("told")))
                .list();
    }

    /// How many movements were added up.
    public static long movements(Handle handle) {
        return handle.createQuery("select count(*) from logistics.movement")
                .mapTo(Long.class)
                .one();
    }
}
