package org.anlan.forecasting.consultation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.anlan.forecasting.rule.Trigger;
import org.anlan.store.Tx;
import org.jdbi.v3.core.Handle;

/// The table `forecasting.cause`: each event that met a rule, once.
final class SqlCauses {

    /// A cause as shown.
    record Cause(String rule, String textZh, boolean sample, Instant at) {}

    private SqlCauses() {}

    static boolean isKnown(Handle handle, String key) {
        return handle.createQuery("select 1 from forecasting.cause where key = :key")
                .bind("key", key)
                .mapTo(Integer.class)
                .findFirst()
                .isPresent();
    }

    static void insert(Tx tx, UUID consultation, Trigger trigger) {
        tx.handle()
                .createUpdate(
                        """
                        insert into forecasting.cause
                               (key, consultation, rule, text_zh, sample, position, at)
                        values (:key, :consultation, :rule, :text, :sample, :position, :at)
                            on conflict do nothing
                        """)
                .bind("key", trigger.key())
                .bind("consultation", consultation)
                .bind("rule", trigger.rule().key())
                .bind("text", trigger.textZh())
                .bind("sample", trigger.rule().sample())
                .bind(
                        "position",
                        tx.cause().position().isPresent()
                                ? (Long) tx.cause().position().getAsLong()
                                : null)
                .bind("at", tx.civilNow())
                .execute();
    }

    /// Oldest first.
    static List<Cause> list(Handle handle, UUID consultation) {
        return handle.createQuery(
                        """
                        select rule, text_zh, sample, at from forecasting.cause
                         where consultation = :id order by at, key limit 200
                        """)
                .bind("id", consultation)
                .map(
                        (row, _) ->
                                new Cause(
                                        row.getString("rule"),
                                        row.getString("text_zh"),
                                        row.getBoolean("sample"),
                                        row.getTimestamp("at").toInstant()))
                .list();
    }
}
