package org.anlan.ingest.observation;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.anlan.domain.port.Observations;
import org.anlan.store.Store;
import org.anlan.store.open.OpenStore;

/// Answers other rooms from `ingest.reading`: of each reading its newest version. Thread-safe.
final class SqlObservations implements Observations {

    private static final String SPAN =
            """
            select distinct on (station, read_at) station, read_at, value
              from ingest.reading
             where station = any(:stations) and read_at >= :from and read_at < :to
             order by station, read_at, version desc
            """;

    private static final String LATEST_AT =
            """
            select s.station, n.read_at, n.value
              from unnest(cast(:stations as text[])) as s (station)
             cross join lateral (
                   select r.read_at, r.value
                     from ingest.reading r
                    where r.station = s.station and r.read_at <= :at
                      and (cast(:known as timestamptz) is null or r.recorded_at <= :known)
                    order by r.read_at desc, r.version desc
                    limit 1) n
             order by s.station
            """;

    private static final String RAIN_DAYS =
            """
            select distinct on (station, read_at) station, day, day_ends, value
              from ingest.reading
             where station = any(:stations) and read_at >= :from and read_at < :to
               and day between :first and :last
               and (cast(:known as timestamptz) is null or recorded_at <= :known)
             order by station, read_at, version desc
            """;

    private final Store store;
    private final Gauges gauges;

    SqlObservations(Store store, Gauges gauges) {
        this.store = store;
        this.gauges = gauges;
    }

    @Override
    public List<Station> listStations(Kind kind) {
        return gauges.list(kind).stream().map(Gauge::station).toList();
    }

    @Override
    public List<Reading> list(Kind kind, Instant from, Instant to) {
        return list(gauges.ids(kind), from, to);
    }

    @Override
    public List<Reading> listOf(Kind kind, String station, Instant from, Instant to) {
        return gauges.list(kind).stream().noneMatch(g -> g.station().id().equals(station))
                ? List.of()
                : list(List.of(station), from, to);
    }

    private List<Reading> list(Collection<String> stations, Instant from, Instant to) {
        return store.read(
                handle ->
                        handle.createQuery(SPAN)
                                .bindArray("stations", String.class, stations)
                                .bind("from", from)
                                .bind("to", to)
                                .map((row, _) -> reading(row))
                                .list());
    }

    @Override
    public List<Reading> latest(Kind kind, Instant at) {
        return latest(kind, at, Optional.empty());
    }

    @Override
    public List<Reading> latestKnown(Kind kind, Instant known) {
        return latest(kind, known, Optional.of(known));
    }

    private List<Reading> latest(Kind kind, Instant at, Optional<Instant> known) {
        return store.read(
                handle ->
                        handle.createQuery(LATEST_AT)
                                .bindArray("stations", String.class, gauges.ids(kind))
                                .bind("at", at)
                                .bind("known", known)
                                .map((row, _) -> reading(row))
                                .list());
    }

    @Override
    public List<DailyRain> dailyRain(LocalDate from, LocalDate to) {
        return dailyRain(from, to, Optional.empty());
    }

    @Override
    public List<DailyRain> dailyRainKnown(LocalDate from, LocalDate to, Instant known) {
        return dailyRain(from, to, Optional.of(known));
    }

    private List<DailyRain> dailyRain(LocalDate from, LocalDate to, Optional<Instant> known) {
        return store.read(
                handle ->
                        handle.createQuery(RAIN_DAYS)
                                .bindArray("stations", String.class, gauges.ids(Kind.RAIN))
                                .bind("from", from.atStartOfDay(OpenStore.ZONE).toInstant())
                                .bind("to", to.plusDays(2).atStartOfDay(OpenStore.ZONE).toInstant())
                                .bind("first", from)
                                .bind("last", to)
                                .bind("known", known)
                                .map((row, _) -> rain(row))
                                .list());
    }

    private static Reading reading(ResultSet row) throws SQLException {
        return new Reading(row.getString("station"), instant(row, "read_at"), plain(row, "value"));
    }

    private static DailyRain rain(ResultSet row) throws SQLException {
        return new DailyRain(
                row.getString("station"),
                row.getObject("day", LocalDate.class),
                row.getString("day_ends"),
                plain(row, "value"));
    }

    /// A time that is there.
    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class)
                .withOffsetSameInstant(ZoneOffset.UTC)
                .toInstant();
    }

    /// A number that is there, with at most the decimals it needs.
    static BigDecimal plain(ResultSet row, String column) throws SQLException {
        return stripped(row.getBigDecimal(column));
    }

    /// A number, if there is one.
    static Optional<BigDecimal> found(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getBigDecimal(column)).map(SqlObservations::stripped);
    }

    private static BigDecimal stripped(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
