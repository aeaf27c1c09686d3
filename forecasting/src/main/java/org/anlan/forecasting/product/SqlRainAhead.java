package org.anlan.forecasting.product;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.forecasting.seal.Digests;
import org.anlan.store.Tx;
import org.anlan.web.Json;
import org.jdbi.v3.core.Handle;

/// The tables `forecasting.rain_ahead` and `rain_ahead_day`.
final class SqlRainAhead {

    private static final String NEWEST =
            """
            select run, source, issued_at, made_at from forecasting.rain_ahead
             where made_at <= :asOf and ends_at > :asOf
             order by issued_at desc, made_at desc, run desc limit 1
            """;

    /// What counts: the newest issue whose days are not all over.
    ///
    /// @param issued by its source
    /// @param made by us
    record Newest(UUID run, String source, Instant issued, Instant made) {}

    private SqlRainAhead() {}

    /// Whether a day of an issue was kept with the same rain before: another grid of the issue adds
    /// days and says nothing new of it.
    static boolean isKept(Handle handle, AheadInputs inputs, AheadInputs.Day day) {
        return handle.createQuery(
                        """
                        select 1 from forecasting.rain_ahead a
                          join forecasting.rain_ahead_day d on d.run = a.run
                         where a.source = :source and a.issued_at = :issued
                           and d.day = :day and d.rain = :rain limit 1
                        """)
                .bind("source", inputs.source())
                .bind("issued", Timestamp.from(inputs.issued()))
                .bind("day", day.day())
                .bind("rain", rain(day))
                .mapTo(Integer.class)
                .findFirst()
                .isPresent();
    }

    private static String rain(AheadInputs.Day day) {
        return Digests.of(Json.write(day.mm()));
    }

    static void insert(Tx tx, UUID run, AheadInputs inputs, JsonNode days) {
        tx.handle()
                .createUpdate(
                        """
                        insert into forecasting.rain_ahead (run, source, issued_at, made_at, ends_at)
                        values (:run, :source, :issued, :at, :ends)
                        """)
                .bind("run", run)
                .bind("source", inputs.source())
                .bind("issued", Timestamp.from(inputs.issued()))
                .bind("at", Timestamp.from(tx.civilNow()))
                .bind("ends", Timestamp.from(inputs.days().getLast().to()))
                .execute();
        for (int i = 0; i < days.size(); i++) {
            tx.handle()
                    .createUpdate(
                            """
                            insert into forecasting.rain_ahead_day (run, day, rain, body)
                            values (:run, :day, :rain, :body)
                            """)
                    .bind("run", run)
                    .bind("day", inputs.days().get(i).day())
                    .bind("rain", rain(inputs.days().get(i)))
                    .bind("body", Json.write(days.get(i)))
                    .execute();
        }
    }

    static Optional<Newest> findNewest(Handle handle, Instant asOf) {
        return handle.createQuery(NEWEST)
                .bind("asOf", Timestamp.from(asOf))
                .map((row, _) -> newest(row))
                .findFirst();
    }

    private static Newest newest(ResultSet row) throws SQLException {
        return new Newest(
                row.getObject("run", UUID.class),
                row.getString("source"),
                row.getTimestamp("issued_at").toInstant(),
                row.getTimestamp("made_at").toInstant());
    }

    /// The days of a run, in order.
    static List<JsonNode> listDays(Handle handle, UUID run) {
        return handle
                .createQuery(
                        "select body from forecasting.rain_ahead_day where run = :run order by day")
                .bind("run", run)
                .mapTo(String.class)
                .list()
                .stream()
                .map(Json::tree)
                .toList();
    }
}
