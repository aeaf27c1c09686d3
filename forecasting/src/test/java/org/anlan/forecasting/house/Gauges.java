package org.anlan.forecasting.house;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.anlan.domain.port.Observations;

/// Observations in memory: four rain gauges around the two northern counties, one river gauge.
public final class Gauges implements Observations {

    /// The rain gauges.
    public static final List<Station> STATIONS =
            List.of(
                    gauge("g1", 117.2, 32.0),
                    gauge("g2", 117.6, 32.0),
                    gauge("g3", 117.4, 31.7),
                    gauge("g4", 117.9, 32.3));

    private static final Station RIVER =
            new Station(
                    "r1",
                    Kind.STAGE,
                    "王家坝",
                    "淮河",
                    115.6,
                    32.43,
                    Optional.of(new BigDecimal("27.50")),
                    Optional.of(new BigDecimal("29.30")));

    private final Map<LocalDate, Map<String, String>> rain = new ConcurrentHashMap<>();
    private final Map<Kind, List<Station>> standing = new ConcurrentHashMap<>();
    private final Map<Kind, Map<String, TreeMap<Instant, Reading>>> read =
            new ConcurrentHashMap<>();
    private volatile Runnable reading = () -> {};

    /// Names what is done at each question: a real port reads its tables.
    public void read(Runnable reading) {
        this.reading = reading;
    }

    /// A rain gauge.
    public static Station gauge(String id, double lon, double lat) {
        return new Station(
                id, Kind.RAIN, "站" + id, "", lon, lat, Optional.empty(), Optional.empty());
    }

    /// Puts other stations of a kind in place of those that stand.
    public void stand(Kind kind, List<Station> stations) {
        standing.put(kind, List.copyOf(stations));
    }

    /// Sets a reading of a kind other than daily rain.
    public void put(Kind kind, String station, Instant at, String value) {
        read.computeIfAbsent(kind, _ -> new ConcurrentHashMap<>())
                .computeIfAbsent(station, _ -> new TreeMap<>())
                .put(at, new Reading(station, at, new BigDecimal(value)));
    }

    /// Sets the rain of a gauge on a day, in mm.
    public void put(String station, LocalDate day, String mm) {
        rain.computeIfAbsent(day, _ -> new ConcurrentHashMap<>()).put(station, mm);
    }

    @Override
    public List<Station> listStations(Kind kind) {
        reading.run();
        return standing.getOrDefault(
                kind,
                switch (kind) {
                    case RAIN -> STATIONS;
                    case STAGE -> List.of(RIVER);
                    default -> List.of();
                });
    }

    @Override
    public List<Reading> list(Kind kind, Instant from, Instant to) {
        return read.getOrDefault(kind, Map.of()).values().stream()
                .flatMap(series -> series.subMap(from, true, to, false).values().stream())
                .toList();
    }

    @Override
    public List<Reading> latest(Kind kind, Instant at) {
        var set =
                read.getOrDefault(kind, Map.of()).values().stream()
                        .flatMap(series -> Optional.ofNullable(series.floorEntry(at)).stream())
                        .map(Map.Entry::getValue)
                        .toList();
        return kind == Kind.STAGE && set.isEmpty()
                ? List.of(new Reading("r1", at, new BigDecimal("29.18")))
                : set;
    }

    @Override
    public List<Reading> latestKnown(Kind kind, Instant known) {
        return latest(kind, known);
    }

    @Override
    public List<DailyRain> dailyRainKnown(LocalDate from, LocalDate to, Instant known) {
        return dailyRain(from, to);
    }

    @Override
    public List<DailyRain> dailyRain(LocalDate from, LocalDate to) {
        reading.run();
        var days = new ArrayList<DailyRain>();
        new TreeMap<>(rain)
                .subMap(from, true, to, true)
                .forEach(
                        (day, stations) ->
                                stations.forEach(
                                        (id, mm) ->
                                                days.add(
                                                        new DailyRain(
                                                                id,
                                                                day,
                                                                "08:00",
                                                                new BigDecimal(mm)))));
        return days;
    }
}
