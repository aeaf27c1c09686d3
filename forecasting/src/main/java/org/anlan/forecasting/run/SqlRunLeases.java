package org.anlan.forecasting.run;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.anlan.store.Tx;

/// The table `forecasting.run`: how long a node holds what it computes.
final class SqlRunLeases {

    /// What has run out is not renewed: another may have it already.
    private static final String RENEW =
            """
            update forecasting.run set lease_until = :until
             where id = :id and state = 'RUNNING' and lease_holder = :node
               and attempts = :attempts and lease_until >= :now
            """;

    private SqlRunLeases() {}

    /// Holds a run longer; nothing happens when this node does not hold it any more.
    static void renew(
            Tx tx, UUID node, UUID run, int attempts, Instant machineNow, Duration lease) {
        tx.handle()
                .createUpdate(RENEW)
                .bind("id", run)
                .bind("node", node)
                .bind("attempts", attempts)
                .bind("now", machineNow)
                .bind("until", machineNow.plus(lease))
                .execute();
    }
}
