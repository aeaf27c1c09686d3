package org.anlan.forecasting.consultation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.store.Tx;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The table `forecasting.consultation_object`.
final class SqlSignedObjects {

    private static final String PUT =
            """
            insert into forecasting.consultation_object
                   (consultation, kind, number, object, why, tried_at)
            values (:consultation, :kind, :number, :object, :why, :at)
                on conflict (consultation, kind, number) do update
               set object = excluded.object, why = excluded.why, tried_at = excluded.tried_at
             where consultation_object.object is null
            """;

    private SqlSignedObjects() {}

    /// Keeps what was made, or why not; what was made once stays.
    static void put(
            Tx tx,
            UUID consultation,
            SignedObject.Kind kind,
            int number,
            @Nullable UUID object,
            @Nullable String why) {
        tx.handle()
                .createUpdate(PUT)
                .bind("consultation", consultation)
                .bind("kind", kind.name())
                .bind("number", number)
                .bind("object", object)
                .bind("why", why)
                .bind("at", tx.civilNow())
                .execute();
    }

    /// In the order in which they are made.
    static List<SignedObject> list(Handle handle, UUID consultation) {
        return handle
                .createQuery(
                        """
                        select * from forecasting.consultation_object
                         where consultation = :consultation order by kind, number
                        """)
                .bind("consultation", consultation)
                .map(
                        (row, _) ->
                                new SignedObject(
                                        SignedObject.Kind.valueOf(row.getString("kind")),
                                        row.getInt("number"),
                                        Optional.ofNullable(row.getObject("object", UUID.class)),
                                        Optional.ofNullable(row.getString("why")),
                                        row.getTimestamp("tried_at").toInstant()))
                .stream()
                .sorted((a, b) -> a.kind().compareTo(b.kind()))
                .toList();
    }
}
