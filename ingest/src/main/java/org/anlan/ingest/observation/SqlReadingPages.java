package org.anlan.ingest.observation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.store.Store;

/// Reads what screens list: the newest of each station, and one station's history.
final class SqlReadingPages {

    private static final String NEWEST =
            """
            select * from ingest.reading_latest
             where station = any(:stations) and read_at is not null
             order by station
            """;

    private static final String NEWEST_KNOWN =
            """
            select s.station, n.*
              from unnest(cast(:stations as text[])) as s (station)
             cross join lateral (
                   select t.*, lead(t.read_at) over back as previous_at,
                          lead(t.value) over back as previous_value
                     from (select distinct on (r.read_at) r.read_at, r.value, r.day, r.day_ends
                             from ingest.reading r
                            where r.station = s.station and r.read_at <= :at
                              and r.recorded_at <= :at
                            order by r.read_at desc, r.version desc
                            limit 2) t
                   window back as (order by t.read_at desc)
                    order by t.read_at desc
                    limit 1) n
             order by s.station
            """;

    private static final String HISTORY =
            """
            select r.*, r.version = (select max(n.version) from ingest.reading n
                                      where n.station = r.station and n.read_at = r.read_at)
                   as newest
              from ingest.reading r
             where r.station = :station and r.read_at >= :from and r.read_at < :to
               and (r.read_at, r.version) > (:afterAt, :afterVersion)
             order by r.read_at, r.version
             limit :limit
            """;

    /// One version of a reading; a corrected one stays visible beside its correction.
    ///
    /// @param value in the station's unit, as a decimal text
    /// @param newest whether it is the one that counts
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Version(
            Instant at,
            String value,
            int version,
            boolean newest,
            Optional<LocalDate> day,
            Optional<String> dayEnds,
            UUID batch,
            Instant recordedAt) {}

    /// Where a page of a history begins: after a version of an instant.
    record After(Instant at, int version) {}

    private final Store store;

    SqlReadingPages(Store store) {
        this.store = store;
    }

    List<NewestReading.Row> listNewest(List<String> stations) {
        return store.read(
                handle ->
                        handle.createQuery(NEWEST)
                                .bindArray("stations", String.class, stations)
                                .map((row, _) -> newest(row))
                                .list());
    }

    /// The newest of each station that was known at a civil time, in the version known then.
    List<NewestReading.Row> listNewestKnown(List<String> stations, Instant at) {
        return store.read(
                handle ->
                        handle.createQuery(NEWEST_KNOWN)
                                .bindArray("stations", String.class, stations)
                                .bind("at", at)
                                .map((row, _) -> newest(row))
                                .list());
    }

    List<Version> listHistory(String station, Instant from, Instant to, After after, int limit) {
        return store.read(
                handle ->
                        handle.createQuery(HISTORY)
                                .bind("station", station)
                                .bind("from", from)
                                .bind("to", to)
                                .bind("afterAt", after.at())
                                .bind("afterVersion", after.version())
                                .bind("limit", limit)
                                .map((row, _) -> version(row))
                                .list());
    }

    private static NewestReading.Row newest(ResultSet row) throws SQLException {
        var previous = SqlObservations.found(row, "previous_value");
        Optional<NewestReading.Before> before =
                previous.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                new NewestReading.Before(
                                        SqlObservations.instant(row, "previous_at"),
                                        previous.get()));
        return new NewestReading.Row(
                row.getString("station"),
                SqlObservations.instant(row, "read_at"),
                SqlObservations.plain(row, "value"),
                Optional.ofNullable(row.getObject("day", LocalDate.class)),
                Optional.ofNullable(row.getString("day_ends")),
                before);
    }

    private static Version version(ResultSet row) throws SQLException {
        return new Version(
                SqlObservations.instant(row, "read_at"),
                SqlObservations.plain(row, "value").toPlainString(),
                row.getInt("version"),
                row.getBoolean("newest"),
                Optional.ofNullable(row.getObject("day", LocalDate.class)),
                Optional.ofNullable(row.getString("day_ends")),
                row.getObject("batch", UUID.class),
                SqlObservations.instant(row, "recorded_at"));
    }
}
