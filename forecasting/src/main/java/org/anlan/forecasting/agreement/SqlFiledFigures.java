package org.anlan.forecasting.agreement;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.anlan.forecasting.asked.SpokenFor;
import org.anlan.store.Tx;
import org.anlan.web.Ask;
import org.jdbi.v3.core.Handle;

/// The table `forecasting.filed_figures`.
final class SqlFiledFigures {

    private static final String INSERT =
            """
            insert into forecasting.filed_figures (consultation, department, body, salt, digest,
                   late, filed_by, filer, on_behalf, filed_at)
            values (:consultation, :department, :body, :salt, :digest,
                   :late, :by, :filer, :behalf, :at)
                on conflict do nothing
            """;

    /// What a department filed.
    ///
    /// @param late after the cards were turned
    /// @param filer who typed it
    record Filed(
            String department,
            List<FiledItem> items,
            String salt,
            String digest,
            boolean late,
            String filer,
            boolean onBehalf,
            Instant filedAt) {}

    private SqlFiledFigures() {}

    /// Seals it; false when the department has filed.
    static boolean insert(
            Tx tx,
            Matter matter,
            SpokenFor speaker,
            Ask ask,
            String body,
            String salt,
            String digest) {
        return tx.handle()
                        .createUpdate(INSERT)
                        .bind("consultation", matter.consultation())
                        .bind("department", speaker.name())
                        .bind("body", body)
                        .bind("salt", salt)
                        .bind("digest", digest)
                        .bind("late", matter.isOpen())
                        .bind("by", ask.actor().id().value())
                        .bind("filer", ask.actor().name())
                        .bind("behalf", speaker.onBehalf())
                        .bind("at", tx.civilNow())
                        .execute()
                == 1;
    }

    /// In the order in which they were filed.
    static List<Filed> list(Handle handle, UUID consultation) {
        return handle.createQuery(
                        """
                        select * from forecasting.filed_figures
                         where consultation = :consultation order by filed_at, department
                        """)
                .bind("consultation", consultation)
                .map(
                        (row, _) ->
                                new Filed(
                                        row.getString("department"),
                                        FiledItem.read(row.getString("body")),
                                        row.getString("salt"),
                                        row.getString("digest"),
                                        row.getBoolean("late"),
                                        row.getString("filer"),
                                        row.getBoolean("on_behalf"),
                                        row.getTimestamp("filed_at").toInstant()))
                .list();
    }
}
