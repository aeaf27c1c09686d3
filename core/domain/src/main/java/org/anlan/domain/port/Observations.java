package org.anlan.domain.port;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Readings of gauges. Answered by ingest; thread-safe; may block.
public interface Observations {

    /// What a station measures.
    enum Kind {
        /// Rain of a day, mm.
        RAIN,
        /// River or lake stage, m above the station's own datum.
        STAGE,
        /// Rain of the whole hour that ends at the reading, mm, by an automatic gauge.
        RAIN_HOUR,
        /// Level of a reservoir before its dam, m above the station's own datum.
        RESERVOIR,
        /// Strongest gust since the reading before, m/s.
        WIND,
        /// Magnitude of an earthquake at its time, M, as a network told it for its area.
        QUAKE,
        /// Instrumental seismic intensity at the station, degree 1 to 12.
        INTENSITY
    }

    /// A station of the province pack.
    ///
    /// @param id its id
    /// @param name its Chinese name
    /// @param river its river or lake; empty text for a rain gauge
    /// @param lon degrees east, CGCS2000
    /// @param lat degrees north, CGCS2000
    /// @param warningM warning stage (警戒水位), m; of a reservoir its flood limit (汛限水位)
    /// @param guaranteeM guarantee stage (保证水位), m
    record Station(
            String id,
            Kind kind,
            String name,
            String river,
            double lon,
            double lat,
            Optional<BigDecimal> warningM,
            Optional<BigDecimal> guaranteeM) {}

    /// One reading; a missing one is not there, never zero.
    ///
    /// @param station the station's id
    /// @param at civil time; for rain the end of the day it fell on
    /// @param value in the kind's unit, exact
    record Reading(String station, Instant at, BigDecimal value) {}

    /// All stations of a kind.
    List<Station> listStations(Kind kind);

    /// Readings of a kind in a half-open span, by station and time.
    List<Reading> list(Kind kind, Instant from, Instant to);

    /// Readings of one station in a half-open span, by time.
    default List<Reading> listOf(Kind kind, String station, Instant from, Instant to) {
        return list(kind, from, to).stream().filter(r -> r.station().equals(station)).toList();
    }

    /// The newest reading of each station of a kind, at or before an instant.
    List<Reading> latest(Kind kind, Instant at);

    /// The newest reading of each station of a kind, at or before an instant of civil time and
    /// recorded by then: what was known, without later corrections.
    List<Reading> latestKnown(Kind kind, Instant known);

    /// Daily rain of a span of days, by the day it fell on.
    ///
    /// @param from first day
    /// @param to last day
    List<DailyRain> dailyRain(LocalDate from, LocalDate to);

    /// As [#dailyRain], but only what was recorded by an instant of civil time.
    List<DailyRain> dailyRainKnown(LocalDate from, LocalDate to, Instant known);

    /// Rain of one day at one station.
    ///
    /// @param dayEnds hour at which the day ends as stated by the source, `08:00`, `20:00` or
    ///     `unknown`
    /// @param mm millimetres
    record DailyRain(String station, LocalDate day, String dayEnds, BigDecimal mm) {}
}
