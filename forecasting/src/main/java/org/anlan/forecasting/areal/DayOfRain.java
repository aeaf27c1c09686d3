package org.anlan.forecasting.areal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.anlan.domain.port.Observations.DailyRain;
import org.anlan.domain.port.Observations.Station;
import org.anlan.forecasting.seal.Digests;
import org.anlan.web.Json;

/// What was reported for a day and the six before it: all that a run of that day depends on.
///
/// @param day the day
/// @param byStation rain in mm by station and day; a day that was not reported is not there
/// @param dayEnds the hours at which the sources say a day ends; several mean days are mixed
/// @param missing stations without a value on the day itself
record DayOfRain(
        LocalDate day,
        SortedMap<String, SortedMap<LocalDate, BigDecimal>> byStation,
        SortedSet<String> dayEnds,
        List<String> missing) {

    /// How many days a run looks back, its own counted.
    static final int WINDOW_DAYS = 7;

    DayOfRain {
        missing = List.copyOf(missing);
    }

    /// Takes the days out of what was reported.
    ///
    /// @param reported also of days before and after
    static DayOfRain of(List<DailyRain> reported, List<Station> stations, LocalDate day) {
        var byStation = new TreeMap<String, SortedMap<LocalDate, BigDecimal>>();
        var dayEnds = new TreeSet<String>();
        for (var rain : reported) {
            if (!rain.day().isAfter(day) && rain.day().isAfter(day.minusDays(WINDOW_DAYS))) {
                put(byStation, rain);
                dayEnds.add(rain.dayEnds());
            }
        }
        var missing =
                stations.stream()
                        .map(Station::id)
                        .filter(id -> !byStation.getOrDefault(id, NONE).containsKey(day))
                        .sorted()
                        .toList();
        return new DayOfRain(day, byStation, dayEnds, missing);
    }

    private static final SortedMap<LocalDate, BigDecimal> NONE = new TreeMap<>();

    private static void put(
            Map<String, SortedMap<LocalDate, BigDecimal>> byStation, DailyRain rain) {
        byStation.computeIfAbsent(rain.station(), _ -> new TreeMap<>()).put(rain.day(), rain.mm());
    }

    /// The values as JSON, always in the same order.
    String json() {
        return Json.write(byStation);
    }

    /// What tells two inputs apart.
    String digest() {
        return Digests.of(day + json() + dayEnds + missing);
    }

    /// The rain of a station on the day; `NaN` where it did not report.
    double millimetres(String station) {
        var value = byStation.getOrDefault(station, NONE).get(day);
        return value == null ? Double.NaN : value.doubleValue();
    }
}
