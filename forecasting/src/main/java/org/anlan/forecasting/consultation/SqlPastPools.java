package org.anlan.forecasting.consultation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.anlan.forecasting.book.ValueText;
import org.anlan.forecasting.verification.ForecastValue;
import org.jdbi.v3.core.Handle;

/// Verified pools in the book of forecasts, read only.
final class SqlPastPools {

    private static final int MOST = 1000;

    private static final String VERIFIED =
            """
            select i.source, i.quantity, i.value, o.observed
              from forecasting.issued i
              join lateral (select observed from forecasting.outcome
                             where issued = i.id and known_at <= :known
                             order by number desc limit 1) o on o.observed is not null
             where i.kind = 'POOL' and i.hazard = :hazard
             order by i.issued_at desc, i.source limit :most
            """;

    /// A pool and what came.
    ///
    /// @param source `consultation:UUID`, of a later round with `/round:N` behind it
    record Past(String source, String quantity, ForecastValue value, double observed) {}

    private SqlPastPools() {}

    static List<Past> list(Handle handle, String hazard, Instant known) {
        return handle.createQuery(VERIFIED)
                .bind("hazard", hazard)
                .bind("known", known)
                .bind("most", MOST)
                .map((row, _) -> past(row))
                .list();
    }

    private static Past past(ResultSet row) throws SQLException {
        return new Past(
                row.getString("source"),
                row.getString("quantity"),
                ValueText.read(row.getString("value")),
                row.getDouble("observed"));
    }
}
