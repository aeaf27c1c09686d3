package org.anlan.forecasting.loss;

import java.util.UUID;
import org.anlan.store.Tx;

/// The table `forecasting.loss_nowcast`: each nowcast as it was issued.
final class SqlLossNowcasts {

    private static final String INSERT =
            """
            insert into forecasting.loss_nowcast (run, process, base, position, issued_at, body)
            values (:run, :process, :base, :position, :at, :body)
            """;

    private SqlLossNowcasts() {}

    static void insert(Tx tx, UUID run, LossInputs inputs, String body) {
        tx.handle()
                .createUpdate(INSERT)
                .bind("run", run)
                .bind("process", inputs.process())
                .bind("base", inputs.base())
                .bind("position", inputs.position())
                .bind("at", tx.civilNow())
                .bind("body", body)
                .execute();
    }
}
