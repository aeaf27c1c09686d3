package org.anlan.forecasting.consultation;

import java.util.UUID;
import org.anlan.store.Tx;

/// The table `forecasting.preposition`.
final class SqlPrepositions {

    private static final String INSERT =
            """
            insert into forecasting.preposition
                   (task, consultation, item, quantity, unit, depot, area)
            values (:task, :consultation, :item, :quantity, :unit, :depot, :area)
            """;

    private SqlPrepositions() {}

    static void insert(Tx tx, UUID task, UUID consultation, Preposition preposition) {
        tx.handle()
                .createUpdate(INSERT)
                .bind("task", task)
                .bind("consultation", consultation)
                .bind("item", preposition.item())
                .bind("quantity", preposition.quantity())
                .bind("unit", preposition.unit())
                .bind("depot", preposition.depot())
                .bind("area", preposition.area())
                .execute();
    }
}
