package org.anlan.forecasting.stage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// The table `forecasting.stage_forecast`: each forecast of a station as it was issued.
final class SqlStageForecasts {

    private static final String INSERT =
            """
            insert into forecasting.stage_forecast (run, station, issued_at, from_at, body)
            values (:run, :station, :issued, :from, :body)
            """;

    private static final String NEWEST =
            """
            select distinct on (station) run, station, issued_at, body
              from forecasting.stage_forecast
             where issued_at <= :asOf and issued_at > :since
             order by station, issued_at desc, run desc
            """;

    private static final String NEWEST_OF =
            """
            select run, station, issued_at, body from forecasting.stage_forecast
             where station = :station and issued_at <= :asOf
             order by issued_at desc, run desc limit 1
            """;

    /// A forecast as it lies there.
    ///
    /// @param body JSON
    record Stored(UUID run, String station, Instant issued, String body) {}

    private SqlStageForecasts() {}

    static void insert(Handle handle, Stored stored, Instant from) {
        handle.createUpdate(INSERT)
                .bind("run", stored.run())
                .bind("station", stored.station())
                .bind("issued", stored.issued())
                .bind("from", from)
                .bind("body", stored.body())
                .execute();
    }

    /// The newest of each station known by an instant, but none issued before another.
    static List<Stored> listNewest(Handle handle, Instant asOf, Instant since) {
        return handle.createQuery(NEWEST)
                .bind("asOf", asOf)
                .bind("since", since)
                .map((row, _) -> stored(row))
                .list();
    }

    /// The newest of one station known by an instant; none or one.
    static List<Stored> listNewestOf(Handle handle, String station, Instant asOf) {
        return handle.createQuery(NEWEST_OF)
                .bind("station", station)
                .bind("asOf", asOf)
                .map((row, _) -> stored(row))
                .list();
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                row.getObject("run", UUID.class),
                row.getString("station"),
                row.getTimestamp("issued_at").toInstant(),
                row.getString("body"));
    }
}
