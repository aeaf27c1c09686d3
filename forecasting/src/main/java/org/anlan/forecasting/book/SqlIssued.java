package org.anlan.forecasting.book;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.forecasting.verification.ForecastValue;
import org.anlan.forecasting.verification.IssuedForecast;
import org.anlan.forecasting.verification.ScoreKey;
import org.jdbi.v3.core.Handle;

/// The table `forecasting.issued`.
final class SqlIssued {

    private static final String INSERT =
            """
            insert into forecasting.issued (id, kind, issuer, hazard, region, quantity, lead_hours,
                   level, issued_at, valid_from, valid_to, value, reference_values, digest, source)
            values (:id, :kind, :issuer, :hazard, :region, :quantity, :lead,
                   :level, :at, :from, :to, :value, :references, :digest, :source)
            """;

    private static final String OPEN =
            """
            select * from forecasting.issued i
             where valid_to <= :now
               and not exists (select 1 from forecasting.outcome o where o.issued = i.id)
             order by valid_to, id limit :most
            """;

    private static final String BEFORE =
            """
            select value from forecasting.issued
             where region = :region and quantity = :quantity and valid_to = :to
               and issuer = :issuer and kind = :kind and hazard = :hazard and level = :level
               and issued_at < :at
             order by issued_at desc limit 1
            """;

    private SqlIssued() {}

    static void insert(Handle handle, Told told) {
        var forecast = told.forecast();
        var key = forecast.key();
        handle.createUpdate(INSERT)
                .bind("id", told.id())
                .bind("kind", told.kind().name())
                .bind("issuer", key.issuer())
                .bind("hazard", key.hazard())
                .bind("region", key.region())
                .bind("quantity", told.quantity())
                .bind("lead", key.leadHours())
                .bind("level", key.level())
                .bind("at", Timestamp.from(forecast.issued()))
                .bind("from", Timestamp.from(told.validFrom()))
                .bind("to", Timestamp.from(told.validTo()))
                .bind("value", ValueText.write(forecast.value()))
                .bind("references", ValueText.write(forecast.references()))
                .bind("digest", forecast.digest())
                .bind("source", told.source())
                .execute();
    }

    static Optional<Kept> find(Handle handle, UUID id) {
        return handle.createQuery("select * from forecasting.issued where id = :id")
                .bind("id", id)
                .map((row, _) -> kept(row))
                .findFirst();
    }

    /// What the same issuer told last of the same thing and time, before a forecast was issued.
    static Optional<ForecastValue> findBefore(Handle handle, Told told) {
        var key = told.forecast().key();
        return handle.createQuery(BEFORE)
                .bind("region", key.region())
                .bind("quantity", told.quantity())
                .bind("to", Timestamp.from(told.validTo()))
                .bind("issuer", key.issuer())
                .bind("kind", told.kind().name())
                .bind("hazard", key.hazard())
                .bind("level", key.level())
                .bind("at", Timestamp.from(told.forecast().issued()))
                .map((row, _) -> ValueText.read(row.getString("value")))
                .findFirst();
    }

    static List<Kept> listOpen(Handle handle, Instant now, int most) {
        return handle.createQuery(OPEN)
                .bind("now", Timestamp.from(now))
                .bind("most", most)
                .map((row, _) -> kept(row))
                .list();
    }

    static Kept kept(ResultSet row) throws SQLException {
        var told =
                new Told(
                        row.getObject("id", UUID.class),
                        Told.Issuer.valueOf(row.getString("kind")),
                        row.getString("quantity"),
                        row.getTimestamp("valid_from").toInstant(),
                        row.getTimestamp("valid_to").toInstant(),
                        row.getString("source"),
                        forecast(row));
        return new Kept(told, row.getString("digest"));
    }

    private static IssuedForecast forecast(ResultSet row) throws SQLException {
        return new IssuedForecast(
                new ScoreKey(
                        row.getString("hazard"),
                        row.getString("region"),
                        row.getInt("lead_hours"),
                        row.getString("issuer"),
                        row.getInt("level")),
                row.getTimestamp("issued_at").toInstant(),
                ValueText.read(row.getString("value")),
                ValueText.readReferences(row.getString("reference_values")));
    }
}
