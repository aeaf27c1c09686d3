package org.anlan.dashboard.desk;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.domain.port.Observations;

/// The observations port in memory: one river station, 试江闸, warning 27.50 m, guarantee 29.30 m.
final class ObservationsTwin implements Observations {

    private final List<Reading> readings = new ArrayList<>();
    private final List<DailyRain> rain = new ArrayList<>();

    private final Map<DailyRain, Instant> recorded = new HashMap<>();
    private final List<Station> others = new ArrayList<>();
    private int number;

    /// Another station of the same name, without readings.
    synchronized void renew() {
        number++;
        readings.clear();
        rain.clear();
    }

    private String gate() {
        return "S" + number;
    }

    synchronized void stage(Instant at, String metres) {
        readings.add(new Reading(gate(), at, new BigDecimal(metres)));
    }

    /// Another station with the same marks and one reading.
    synchronized void other(String name, Instant at, String metres) {
        var warning = Optional.of(new BigDecimal("27.50"));
        var guarantee = Optional.of(new BigDecimal("29.30"));
        others.add(new Station(name, Kind.STAGE, name, "旁江", 117, 32, warning, guarantee));
        readings.add(new Reading(name, at, new BigDecimal(metres)));
    }

    synchronized void rain(LocalDate day, String mm) {
        rain.add(new DailyRain(gate(), day, "08:00", new BigDecimal(mm)));
    }

    /// Rain of a day that was known at an instant only.
    synchronized void rain(LocalDate day, String mm, Instant known) {
        rain(day, mm);
        recorded.put(rain.getLast(), known);
    }

    @Override
    public synchronized List<Station> listStations(Kind kind) {
        var stations = new ArrayList<>(others);
        stations.add(
                new Station(
                        gate(),
                        kind,
                        "试江闸",
                        "试江",
                        117,
                        32,
                        Optional.of(new BigDecimal("27.50")),
                        Optional.of(new BigDecimal("29.30"))));
        return stations;
    }

    @Override
    public synchronized List<Reading> list(Kind kind, Instant from, Instant to) {
        return kind == Kind.RAIN
                ? List.of()
                : readings.stream()
                        .filter(r -> !r.at().isBefore(from) && r.at().isBefore(to))
                        .toList();
    }

    @Override
    public synchronized List<Reading> latest(Kind kind, Instant at) {
        var latest = new HashMap<String, Reading>();
        list(kind, Instant.MIN, at.plusMillis(1)).forEach(r -> latest.put(r.station(), r));
        return List.copyOf(latest.values());
    }

    @Override
    public synchronized List<Reading> latestKnown(Kind kind, Instant known) {
        return latest(kind, known);
    }

    @Override
    public synchronized List<DailyRain> dailyRainKnown(
            LocalDate from, LocalDate to, Instant known) {
        return dailyRain(from, to).stream()
                .filter(r -> !recorded.getOrDefault(r, Instant.MIN).isAfter(known))
                .toList();
    }

    @Override
    public synchronized List<DailyRain> dailyRain(LocalDate from, LocalDate to) {
        return rain.stream().filter(r -> !r.day().isBefore(from) && !r.day().isAfter(to)).toList();
    }
}
