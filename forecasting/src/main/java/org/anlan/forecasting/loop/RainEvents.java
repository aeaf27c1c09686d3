package org.anlan.forecasting.loop;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.anlan.forecasting.areal.RainThatCame;
import org.anlan.forecasting.areal.RainThatCame.CountyDay;
import org.anlan.store.open.OpenStore;
import org.jdbi.v3.core.Handle;

/// What happened, for warnings to be held against: days in a row on which a county's mean rain
/// reached a level of the table of severities.
final class RainEvents {

    private static final String HAZARD = "flood";

    private RainEvents() {}

    /// One event.
    ///
    /// @param from the beginning of its first day
    /// @param to the end of its last
    /// @param counties that reached the level, by code
    /// @param most the highest mean of any county in a day, mm
    record Event(Instant from, Instant to, List<String> counties, double most, int level) {

        Event {
            counties = List.copyOf(counties);
        }
    }

    /// The rule that makes an event: the lowest amount that bears the level or a higher one.
    static Optional<SeverityRule> rule(SeverityRules rules, int level) {
        return rules.list().stream()
                .filter(r -> r.kind() == SeverityRule.Kind.AREAL_RAIN_DAY && r.concerns(HAZARD))
                .filter(r -> r.level() >= level)
                .min(Comparator.comparingDouble(SeverityRule::threshold));
    }

    /// The events of a span of days, by time.
    static List<Event> list(
            Handle handle, SeverityRules rules, int level, LocalDate from, LocalDate to) {
        var rule = rule(rules, level);
        if (rule.isEmpty()) {
            return List.of();
        }
        var byDay = new TreeMap<LocalDate, List<CountyDay>>();
        RainThatCame.listFrom(handle, from, to, rule.get().threshold())
                .forEach(c -> byDay.computeIfAbsent(c.day(), _ -> new ArrayList<>()).add(c));
        var events = new ArrayList<Event>();
        var run = new ArrayList<CountyDay>();
        for (var day : byDay.entrySet()) {
            if (!run.isEmpty() && !run.getLast().day().plusDays(1).equals(day.getKey())) {
                events.add(event(run, rules));
                run.clear();
            }
            run.addAll(day.getValue());
        }
        if (!run.isEmpty()) {
            events.add(event(run, rules));
        }
        return events;
    }

    private static Event event(Collection<CountyDay> run, SeverityRules rules) {
        var days = new TreeSet<>(run.stream().map(CountyDay::day).toList());
        var most = run.stream().mapToDouble(CountyDay::mm).max().orElse(0);
        return new Event(
                days.first().atStartOfDay(OpenStore.ZONE).toInstant(),
                days.last().plusDays(1).atStartOfDay(OpenStore.ZONE).toInstant(),
                List.copyOf(new TreeSet<>(run.stream().map(CountyDay::region).toList())),
                most,
                rules.judge(SeverityRule.Kind.AREAL_RAIN_DAY, HAZARD, most)
                        .map(SeverityRule::level)
                        .orElse(0));
    }
}
