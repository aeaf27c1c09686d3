package org.anlan.forecasting.loop;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.anlan.forecasting.loop.SeverityRule.Kind;
import org.anlan.store.open.OpenStore;

/// What happened: days in a row on which some county was in danger.
///
/// @param from the beginning of its first day
/// @param to the end of its last
/// @param onsets the first day of each county that was in danger, by code
/// @param most the highest mean rain of any county in a day, mm; 0 where it was not the rain
/// @param names of the stations above a mark, and of the places whose figures bear a level, by kind
record Event(
        Instant from,
        Instant to,
        Map<String, LocalDate> onsets,
        double most,
        int level,
        Map<Kind, List<String>> names) {

    Event {
        onsets = Map.copyOf(onsets);
        names = Map.copyOf(names);
    }

    static Event of(Collection<Danger> run) {
        var onsets = new TreeMap<String, LocalDate>();
        var names = new EnumMap<Kind, TreeSet<String>>(Kind.class);
        for (var danger : run) {
            onsets.merge(danger.county(), danger.day(), (a, b) -> a.isBefore(b) ? a : b);
            names.computeIfAbsent(danger.kind(), _ -> new TreeSet<>()).add(danger.name());
        }
        var days = new TreeSet<>(run.stream().map(Danger::day).toList());
        var told = new EnumMap<Kind, List<String>>(Kind.class);
        names.forEach((kind, of) -> told.put(kind, List.copyOf(of)));
        return new Event(
                begins(days.first()),
                begins(days.last().plusDays(1)),
                onsets,
                run.stream().mapToDouble(Danger::mm).max().orElse(0),
                run.stream().mapToInt(Danger::level).max().orElse(0),
                told);
    }

    private static Instant begins(LocalDate day) {
        return day.atStartOfDay(OpenStore.ZONE).toInstant();
    }

    String id() {
        return "danger/" + from;
    }

    /// The counties that were in danger, by code.
    List<String> counties() {
        return List.copyOf(new TreeSet<>(onsets.keySet()));
    }

    /// When it began in any of some counties.
    Optional<Instant> onset(Collection<String> counties) {
        return onsets.entrySet().stream()
                .filter(entry -> counties.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .min(LocalDate::compareTo)
                .map(Event::begins);
    }
}
