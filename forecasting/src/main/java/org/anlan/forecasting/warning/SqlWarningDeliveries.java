package org.anlan.forecasting.warning;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// The table `forecasting.warning_delivery`: which messages of the outbound queue a warning made.
final class SqlWarningDeliveries {

    /// A message of the queue, by its channel and key.
    record Sent(String channel, String key, String shown) {}

    private SqlWarningDeliveries() {}

    static void insert(Handle handle, UUID warning, Sent sent) {
        handle.createUpdate(
                        """
                        insert into forecasting.warning_delivery (warning, channel, key, shown)
                        values (:warning, :channel, :key, :shown)
                        """)
                .bind("warning", warning)
                .bind("channel", sent.channel())
                .bind("key", sent.key())
                .bind("shown", sent.shown())
                .execute();
    }

    static List<Sent> list(Handle handle, UUID warning) {
        return handle.createQuery(
                        """
                        select channel, key, shown from forecasting.warning_delivery
                         where warning = :warning order by channel, shown
                        """)
                .bind("warning", warning)
                .map(
                        (row, _) ->
                                new Sent(
                                        row.getString("channel"),
                                        row.getString("key"),
                                        row.getString("shown")))
                .list();
    }
}
