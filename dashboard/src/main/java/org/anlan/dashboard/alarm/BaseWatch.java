package org.anlan.dashboard.alarm;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.anlan.dashboard.desk.Outside;
import org.anlan.dashboard.desk.Places;
import org.anlan.dashboard.desk.Watch;
import org.anlan.domain.Fact;
import org.anlan.domain.fact.ReportSubmitted;
import org.anlan.domain.port.Figures;
import org.anlan.domain.port.Figures.Base;
import org.anlan.domain.port.Figures.DisasterProcess;
import org.anlan.store.Tx;
import org.anlan.store.journal.Follower.Followed;

/// Watches for counting bases of one name that begin on different days: whoever compares them
/// compares different things. Thread-safe.
record BaseWatch(AlarmRules rules, Figures figures, Places places) implements Watch {

    @Override
    public Set<Class<? extends Fact>> kinds() {
        return Set.of(ReportSubmitted.class);
    }

    @Override
    public void see(Tx tx, List<Followed> facts) {
        var named =
                facts.stream()
                        .map(f -> ((ReportSubmitted) f.fact()).process())
                        .collect(Collectors.toSet());
        var processes =
                Outside.ask(figures::listProcesses).stream()
                        .filter(p -> named.contains(p.id()))
                        .toList();
        for (var rule : rules.of("base-mixed")) {
            processes.forEach(p -> look(tx, rule, p));
        }
    }

    private void look(Tx tx, AlarmRule rule, DisasterProcess process) {
        days(process.bases()).entrySet().stream()
                .filter(e -> e.getValue().size() > 1)
                .forEach(e -> Alarms.hold(tx, sighting(rule, process, e.getKey(), e.getValue())));
    }

    /// The first days of the bases that state one, by name.
    private static SortedMap<String, SortedSet<LocalDate>> days(List<Base> bases) {
        var days = new TreeMap<String, SortedSet<LocalDate>>();
        for (var base : bases) {
            if (!base.name().isBlank()) {
                base.from()
                        .ifPresent(
                                day ->
                                        days.computeIfAbsent(base.name(), _ -> new TreeSet<>())
                                                .add(day));
            }
        }
        return days;
    }

    private Sighting sighting(
            AlarmRule rule, DisasterProcess process, String base, SortedSet<LocalDate> days) {
        var words =
                Map.of(
                        "process", process.name(),
                        "base", base,
                        "days",
                                days.stream()
                                        .map(LocalDate::toString)
                                        .collect(Collectors.joining(", ")));
        var province = places.province();
        var place = process.id() + "/" + base;
        return new Sighting(rule, place, province, places.longName(province), words);
    }
}
