package org.anlan.forecasting.consultation;

import java.util.List;
import org.jdbi.v3.core.Handle;

/// What came of a consultation's pool, from the book of forecasts, read only.
final class SqlCame {

    private static final String CAME =
            """
            select i.quantity, o.observed, o.source
              from forecasting.issued i
              join lateral (select observed, source from forecasting.outcome
                             where issued = i.id order by number desc limit 1) o
                on o.observed is not null
             where i.source = :source and i.kind = 'POOL' order by i.quantity
            """;

    /// @param observed in the quantity's unit; of a level 0 to 4
    /// @param source where it is known from
    record Outcome(String quantity, double observed, String source) {}

    private SqlCame() {}

    static List<Outcome> list(Handle handle, String source) {
        return handle.createQuery(CAME)
                .bind("source", source)
                .map(
                        (row, _) ->
                                new Outcome(
                                        row.getString("quantity"),
                                        row.getDouble("observed"),
                                        row.getString("source")))
                .list();
    }
}
