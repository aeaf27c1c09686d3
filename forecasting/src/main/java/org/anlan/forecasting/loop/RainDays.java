package org.anlan.forecasting.loop;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.anlan.forecasting.areal.RainThatCame;
import org.anlan.forecasting.areal.RainThatCame.CountyDay;
import org.jdbi.v3.core.Handle;

/// The rain of days, each read once: made anew for each round, not thread-safe.
final class RainDays {

    private final Map<LocalDate, Optional<Day>> days = new HashMap<>();

    /// The newest analysis of a day.
    ///
    /// @param means of the counties that it knows, by code
    /// @param rarestYears the longest return period of any station's sum; 0 where none was judged
    record Day(UUID run, Map<String, CountyDay> means, double rarestYears) {

        Day {
            means = Map.copyOf(means);
        }

        /// The mean rain of a county, mm.
        OptionalDouble mean(String region) {
            var county = means.get(region);
            return county == null ? OptionalDouble.empty() : OptionalDouble.of(county.mm());
        }

        /// The counties with a gauge near enough to trust them.
        List<CountyDay> skilful() {
            return means.values().stream().filter(CountyDay::skilful).toList();
        }
    }

    Optional<Day> find(Handle handle, LocalDate day) {
        return days.computeIfAbsent(day, d -> read(handle, d));
    }

    private static Optional<Day> read(Handle handle, LocalDate day) {
        return RainThatCame.findRun(handle, day).map(run -> day(handle, run));
    }

    private static Day day(Handle handle, UUID run) {
        var means = new HashMap<String, CountyDay>();
        RainThatCame.listMeans(handle, run).forEach(county -> means.put(county.region(), county));
        return new Day(run, means, RainThatCame.rarestYears(handle, run));
    }
}
