package org.anlan.forecasting.loop;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// The table `forecasting.awaited`: work in hand. A forecast enters it when it is issued.
final class SqlAwaited {

    private SqlAwaited() {}

    /// Those to be looked at by an instant, the longest due first; another node passes them over.
    static List<UUID> lockDue(Handle handle, Instant now, int most) {
        return handle.createQuery(
                        """
                        select issued from forecasting.awaited where next_look <= :now
                         order by next_look, issued limit :most for update skip locked
                        """)
                .bind("now", Timestamp.from(now))
                .bind("most", most)
                .mapTo(UUID.class)
                .list();
    }

    static void postpone(Handle handle, List<Look> looks) {
        try (var batch =
                handle.prepareBatch(
                        "update forecasting.awaited set next_look = :at where issued = :id")) {
            for (var look : looks) {
                batch.bind("id", look.issued()).bind("at", Timestamp.from(look.at())).add();
            }
            if (!looks.isEmpty()) {
                batch.execute();
            }
        }
    }

    /// When a forecast is to be looked at again.
    record Look(UUID issued, Instant at) {}

    static void end(Handle handle, List<UUID> issued) {
        handle.createUpdate("delete from forecasting.awaited where issued = any(:ids)")
                .bindArray("ids", UUID.class, issued.toArray())
                .execute();
    }

    /// Lets the forecasts of quantities whose time meets a span be looked at now, also those that
    /// were done with.
    static void ring(
            Handle handle, List<String> quantities, Instant from, Instant to, Instant now) {
        handle.createUpdate(
                        """
                        insert into forecasting.awaited (issued, next_look)
                        select id, greatest(valid_to, :now) from forecasting.issued
                         where quantity = any(:quantities)
                           and valid_to >= :from and valid_from <= :to
                            on conflict (issued) do update
                           set next_look = least(forecasting.awaited.next_look, excluded.next_look)
                        """)
                .bindArray("quantities", String.class, quantities.toArray())
                .bind("from", Timestamp.from(from))
                .bind("to", Timestamp.from(to))
                .bind("now", Timestamp.from(now))
                .execute();
    }

    /// Lets the forecasts of indicators that wait be looked at now, if their time is over.
    static void ringIndicators(Handle handle, Instant now) {
        handle.createUpdate(
                        """
                        update forecasting.awaited a set next_look = :now
                          from forecasting.issued i
                         where i.id = a.issued and i.quantity like 'indicator:%'
                           and i.valid_to <= :now and a.next_look > :now
                        """)
                .bind("now", Timestamp.from(now))
                .execute();
    }
}
