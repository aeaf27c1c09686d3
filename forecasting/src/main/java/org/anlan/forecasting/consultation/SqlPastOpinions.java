package org.anlan.forecasting.consultation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.anlan.forecasting.book.ValueText;
import org.anlan.forecasting.verification.ForecastValue;
import org.jdbi.v3.core.Handle;

/// Verified entries in the book of forecasts, read only.
final class SqlPastOpinions {

    private static final int MOST = 2000;

    /// Models are asked no question by name: theirs is the place and time they spoke of, which is
    /// that of a consultation where one asked for it.
    private static final String VERIFIED =
            """
            select i.issuer, i.quantity, i.region, i.valid_to, i.value, o.observed
              from forecasting.issued i
              join lateral (select observed from forecasting.outcome
                             where issued = i.id and known_at <= :known
                             order by number desc limit 1) o on o.observed is not null
             where i.issuer = any(:issuers) and i.hazard = :hazard
               and i.kind in ('EXPERT', 'DEPARTMENT', 'MODEL')
               and i.source not like '%/round:%'
             order by i.valid_to desc, i.quantity, i.region, i.issued_at desc limit :most
            """;

    /// What was asked.
    ///
    /// @param until the end of the time it was for
    record Question(String quantity, String region, Instant until) {}

    /// A verified answer.
    record Past(Question question, String issuer, ForecastValue value, double observed) {}

    private SqlPastOpinions() {}

    /// The oldest first; of one issuer and question the newest comes first.
    static List<Past> list(Handle handle, String hazard, List<String> issuers, Instant known) {
        return handle
                .createQuery(VERIFIED)
                .bind("issuers", issuers.toArray(String[]::new))
                .bind("hazard", hazard)
                .bind("known", known)
                .bind("most", MOST)
                .map((row, _) -> past(row))
                .list()
                .stream()
                .sorted((a, b) -> a.question().until().compareTo(b.question().until()))
                .toList();
    }

    private static Past past(ResultSet row) throws SQLException {
        return new Past(
                new Question(
                        row.getString("quantity"),
                        row.getString("region"),
                        row.getTimestamp("valid_to").toInstant()),
                row.getString("issuer"),
                ValueText.read(row.getString("value")),
                row.getDouble("observed"));
    }
}
