package org.anlan.ingest.observation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.anlan.store.Tx;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/// Writes `ingest.reading` and `ingest.reading_latest`.
final class SqlReadings {

    private static final String NAME_STATIONS =
            """
            insert into ingest.reading_latest (station)
            select distinct unnest(cast(:stations as text[])) order by 1
                on conflict do nothing
            """;

    private static final String LOCK_STATIONS =
            """
            select station from ingest.reading_latest
             where station = any(:stations)
             order by station
               for no key update
            """;

    private static final String INSERT =
            """
            with given as (
                select station, cast(read_at as timestamptz) as read_at,
                       cast(value as numeric) as value, cast(nullif(day, '') as date) as day,
                       nullif(day_ends, '') as day_ends
                  from unnest(cast(:station as text[]), cast(:at as text[]),
                              cast(:value as text[]), cast(:day as text[]),
                              cast(:dayEnds as text[]))
                    as g (station, read_at, value, day, day_ends)),
            fresh as (
                select g.*, coalesce(kept.version, 0) + 1 as version
                  from given g
                 cross join lateral (
                       select max(r.version) as version, bool_or(r.value = g.value) as same
                         from ingest.reading r
                        where r.station = g.station and r.read_at = g.read_at) kept
                 where kept.same is not true)
            insert into ingest.reading
                   (station, read_at, version, value, day, day_ends, batch, actor, recorded_at)
            select station, read_at, version, value, day, day_ends, :batch, :actor, :recordedAt
              from fresh
            returning read_at, version
            """;

    private static final String REFRESH_LATEST =
            """
            update ingest.reading_latest l
               set read_at = n.read_at, value = n.value, day = n.day, day_ends = n.day_ends,
                   previous_at = n.previous_at, previous_value = n.previous_value
              from unnest(cast(:stations as text[])) as s (station)
             cross join lateral (
                   select t.*, lead(t.read_at) over back as previous_at,
                          lead(t.value) over back as previous_value
                     from (select distinct on (r.read_at) r.read_at, r.value, r.day, r.day_ends
                             from ingest.reading r
                            where r.station = s.station
                            order by r.read_at desc, r.version desc
                            limit 2) t
                   window back as (order by t.read_at desc)
                    order by t.read_at desc
                    limit 1) n
             where l.station = s.station
            """;

    /// A reading as it was stored.
    ///
    /// @param version 1 for a new one, more for a correction
    record Stored(Instant at, int version) {}

    private SqlReadings() {}

    /// Stores what is not there yet: a first value, or one that differs from every version kept.
    ///
    /// @return what was stored; a repeated value is not
    static List<Stored> insert(Tx tx, UUID batch, List<NewReading> readings) {
        var handle = tx.handle();
        var stations = readings.stream().map(NewReading::station).distinct().toList();
        SqlReadingMonths.ensure(handle, readings);
        lock(handle, stations);
        List<Stored> stored;
        try (var insert = handle.createQuery(INSERT)) {
            stored =
                    bind(insert, readings)
                            .bind("batch", batch)
                            .bind("actor", tx.cause().actor().value())
                            .bind("recordedAt", tx.civilNow())
                            .map((row, _) -> stored(row))
                            .list();
        }
        if (!stored.isEmpty()) {
            handle.createUpdate(REFRESH_LATEST)
                    .bindArray("stations", String.class, stations)
                    .execute();
        }
        return stored;
    }

    /// One writer a station: versions of a reading are counted without gaps or rivals.
    private static void lock(Handle handle, List<String> stations) {
        handle.createUpdate(NAME_STATIONS).bindArray("stations", String.class, stations).execute();
        handle.createQuery(LOCK_STATIONS)
                .bindArray("stations", String.class, stations)
                .mapTo(String.class)
                .list();
    }

    private static <S extends SqlStatement<S>> S bind(S statement, List<NewReading> readings) {
        return statement
                .bindArray("station", String.class, texts(readings, NewReading::station))
                .bindArray("at", String.class, texts(readings, r -> r.when().at().toString()))
                .bindArray("value", String.class, texts(readings, r -> r.value().toPlainString()))
                .bindArray("day", String.class, texts(readings, SqlReadings::day))
                .bindArray("dayEnds", String.class, texts(readings, SqlReadings::dayEnds));
    }

    private static List<String> texts(
            List<NewReading> readings, Function<NewReading, String> field) {
        return readings.stream().map(field).toList();
    }

    private static String day(NewReading reading) {
        return reading.when().day().map(d -> d.day().toString()).orElse("");
    }

    private static String dayEnds(NewReading reading) {
        return reading.when().day().map(d -> d.ends().text()).orElse("");
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(row.getTimestamp("read_at").toInstant(), row.getInt("version"));
    }
}
