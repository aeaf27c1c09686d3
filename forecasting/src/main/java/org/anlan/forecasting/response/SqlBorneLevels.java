package org.anlan.forecasting.response;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.anlan.domain.port.Responses;
import org.anlan.web.Json;
import org.jdbi.v3.core.Handle;

/// The table `forecasting.proposal`, read through time for one place.
final class SqlBorneLevels {

    /// One move.
    ///
    /// @param key of one process, base and plan
    /// @param items its lines as JSON
    record Row(String key, BorneLevels.Borne borne, String items) {

        boolean isOf(Responses.Type type) {
            return StreamSupport.stream(Json.tree(items).spliterator(), false)
                    .anyMatch(line -> line.path("type").asText().equals(type.name()));
        }
    }

    private SqlBorneLevels() {}

    /// When a place first bore each level, by plans of a type and up to an instant, the first
    /// first.
    static List<Row> list(Handle handle, String region, Responses.Type type, Instant until) {
        return handle
                .createQuery(
                        """
                        select * from (
                            select distinct on (process, base, plan, borne) *
                              from forecasting.proposal
                             where region = :region and known_at <= :until and borne > 0
                             order by process, base, plan, borne, position) first
                         order by position
                        """)
                .bind("region", region)
                .bind("until", Timestamp.from(until))
                .map(
                        (row, _) ->
                                new Row(
                                        String.join(
                                                "/",
                                                row.getString("process"),
                                                row.getString("base"),
                                                row.getString("plan")),
                                        new BorneLevels.Borne(
                                                row.getInt("borne"),
                                                row.getTimestamp("known_at").toInstant(),
                                                row.getString("process"),
                                                row.getString("plan")),
                                        row.getString("items")))
                .list()
                .stream()
                .filter(row -> row.isOf(type))
                .toList();
    }

    static Set<String> regions(Handle handle) {
        return handle.createQuery("select distinct region from forecasting.proposal")
                .mapTo(String.class)
                .set();
    }
}
