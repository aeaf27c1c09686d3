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
    private final Map<Instant, String> stages = new ConcurrentHashMap<>();
    private volatile Runnable reading = () -> {};

    /// Names what is done at each question: a real port reads its tables.
    public void read(Runnable reading) {
        this.reading = reading;
    }

    private static Station gauge(String id, double lon, double lat) {
        return new Station(
                id, Kind.RAIN, "站" + id, "", lon, lat, Optional.empty(), Optional.empty());
    }

    /// Sets the rain of a gauge on a day, in mm.
    public void put(String station, LocalDate day, String mm) {
        rain.computeIfAbsent(day, _ -> new ConcurrentHashMap<>()).put(station, mm);
    }

    @Override
    public List<Station> listStations(Kind kind) {
        reading.run();
        return kind == Kind.RAIN ? STATIONS : List.of(RIVER);
    }

    /// Sets the stage of the river gauge, in m.
    public void putStage(Instant at, String metres) {
        stages.put(at, metres);
    }

    @Override
    public List<Reading> list(Kind kind, Instant from, Instant to) {
        return kind == Kind.STAGE
                ? new TreeMap<>(stages)
                        .subMap(from, to).entrySet().stream()
                                .map(e -> new Reading("r1", e.getKey(), new BigDecimal(e.getValue())))
                                .toList()
                : List.of();
    }

    @Override
    public List<Reading> latest(Kind kind, Instant at) {
        return kind == Kind.STAGE
                ? List.of(new Reading("r1", at, new BigDecimal("29.18")))
                : List.of();
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
