package org.anlan.forecasting.book;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.anlan.forecasting.book.PairBook.Followed;
import org.jdbi.v3.core.Handle;

/// What followed levels, counted over the tables `forecasting.issued` and `outcome`.
final class SqlFollowed {

    private static final String COUNTS =
            """
            select i.source, i.reference_values::jsonb ->> 'PERSISTENCE' as persistence,
                   round(o.observed)::integer as observed, count(*) as count
              from forecasting.issued i
              join lateral (
                   select observed from forecasting.outcome w
                    where w.issued = i.id order by w.number desc limit 1) o on true
             where i.quantity = 'RISK_LEVEL' and i.kind = 'MODEL' and i.issuer = :issuer
               and i.valid_to >= :since and o.observed is not null
               and i.reference_values::jsonb -> 'PERSISTENCE' is not null
             group by 1, 2, 3 order by 1, 2, 3
            """;

    private SqlFollowed() {}

    static List<Followed> list(Handle handle, String issuer, Instant since) {
        return handle.createQuery(COUNTS)
                .bind("issuer", issuer)
                .bind("since", Timestamp.from(since))
                .map(
                        (row, _) ->
                                new Followed(
                                        row.getString("source"),
                                        ValueText.read(row.getString("persistence")),
                                        row.getInt("observed"),
                                        row.getLong("count")))
                .list();
    }
}
