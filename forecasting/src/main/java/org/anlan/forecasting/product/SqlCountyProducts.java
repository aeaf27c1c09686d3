package org.anlan.forecasting.product;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anlan.forecasting.decision.Standing;
import org.anlan.store.Tx;
import org.anlan.web.Json;
import org.jdbi.v3.core.Handle;

/// The table `forecasting.county_product`.
final class SqlCountyProducts {

    private static final String INSERT =
            """
            insert into forecasting.county_product (run, rain_run, day, region, issued_at, body)
            values (:run, :rain, :day, :region, :at, :body)
            """;

    private static final String NEWEST =
            """
            select run, day, issued_at from forecasting.county_product
             where issued_at <= :asOf and (cast(:day as date) is null or day = :day)
             order by day desc, issued_at desc, run desc limit 1
            """;

    /// The run whose products count.
    record Newest(UUID run, LocalDate day, Instant issued) {}

    private SqlCountyProducts() {}

    static void insert(Tx tx, UUID run, UUID rainRun, LocalDate day, JsonNode counties) {
        try (var batch = tx.handle().prepareBatch(INSERT)) {
            for (var county : counties) {
                batch.bind("run", run)
                        .bind("rain", rainRun)
                        .bind("day", day)
                        .bind("region", county.path("region").asText())
                        .bind("at", tx.civilNow())
                        .bind("body", Json.write(county))
                        .add();
            }
            if (batch.size() > 0) {
                batch.execute();
            }
        }
    }

    /// The newest of the newest day, or of one day, known by an instant.
    static Optional<Newest> findNewest(Handle handle, Instant asOf, Optional<LocalDate> day) {
        return handle.createQuery(NEWEST)
                .bind("asOf", asOf)
                .bind("day", day.orElse(null))
                .map((row, _) -> newest(row))
                .findFirst();
    }

    private static Newest newest(ResultSet row) throws SQLException {
        return new Newest(
                row.getObject("run", UUID.class),
                row.getObject("day", LocalDate.class),
                row.getTimestamp("issued_at").toInstant());
    }

    /// The products of a run, as JSON, in order of region.
    static List<JsonNode> list(Handle handle, UUID run) {
        return handle
                .createQuery(
                        "select body from forecasting.county_product where run = :run order by region")
                .bind("run", run)
                .mapTo(String.class)
                .list()
                .stream()
                .map(Json::tree)
                .toList();
    }

    /// The levels that stood after a day, by region; none where none was told.
    static Map<String, Standing> standings(Handle handle, LocalDate day, Instant asOf) {
        var standings = new HashMap<String, Standing>();
        findNewest(handle, asOf, Optional.of(day))
                .map(newest -> list(handle, newest.run()))
                .orElse(List.of())
                .forEach(
                        county -> {
                            var standing = county.path("level").path("standing");
                            if (standing.isObject()) {
                                standings.put(
                                        county.path("region").asText(),
                                        StandingText.read(standing));
                            }
                        });
        return standings;
    }
}
