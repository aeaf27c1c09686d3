package org.anlan.dashboard.alarm;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.anlan.dashboard.desk.CivilTime;
import org.anlan.dashboard.desk.Outside;
import org.anlan.dashboard.desk.Watch;
import org.anlan.domain.Fact;
import org.anlan.domain.RegionCode;
import org.anlan.domain.fact.ReadingsArrived;
import org.anlan.domain.indicator.Bilingual;
import org.anlan.domain.port.Observations;
import org.anlan.domain.port.Observations.Kind;
import org.anlan.domain.port.Observations.Reading;
import org.anlan.domain.port.Observations.Station;
import org.anlan.store.Tx;
import org.anlan.store.journal.Follower.Followed;

/// Watches stages: above the guarantee stage (保证水位), or above the warning stage (警戒水位) and
/// rising. Thread-safe.
final class StageWatch implements Watch {

    private static final String ABOVE = "stage-above";
    private static final String RISING = "stage-above-rising";

    private final AlarmRules rules;
    private final Observations observations;

    StageWatch(AlarmRules rules, Observations observations) {
        this.rules = rules;
        this.observations = observations;
    }

    @Override
    public Set<Class<? extends Fact>> kinds() {
        return Set.of(ReadingsArrived.class);
    }

    @Override
    public void see(Tx tx, List<Followed> facts) {
        facts.stream()
                .map(f -> (ReadingsArrived) f.fact())
                .filter(r -> r.kind().equals(Kind.STAGE.name()))
                .reduce((_, last) -> last)
                .ifPresent(r -> look(tx, r.region()));
    }

    private void look(Tx tx, RegionCode province) {
        var now = tx.civilNow();
        var stations = Outside.ask(() -> observations.listStations(Kind.STAGE));
        var newest = newest(now);
        for (var rule : rules.of(ABOVE)) {
            stations.forEach(s -> weigh(tx, rule, province, s, newest, Map.of()));
        }
        for (var rule : rules.of(RISING)) {
            var before = before(rule, now, newest);
            stations.forEach(s -> weigh(tx, rule, province, s, newest, before));
        }
    }

    /// @param before the reading before the newest one; empty where a rise is not asked for
    private void weigh(
            Tx tx,
            AlarmRule rule,
            RegionCode province,
            Station station,
            Map<String, Reading> newest,
            Map<String, Reading> before) {
        var reading = newest.get(station.id());
        var mark = mark(rule, station);
        if (reading == null || mark.isEmpty()) {
            return;
        }
        if (!reading.at().isAfter(tx.civilNow().minus(age(rule)))) {
            saySilent(tx, rule, province, station, reading, mark.get());
            return;
        }
        var over = reading.value().subtract(mark.get());
        var holds = over.signum() > 0;
        if (rule.condition().equals(RISING)) {
            var last = before.get(station.id());
            holds = holds && last != null && reading.value().compareTo(last.value()) > 0;
        }
        if (holds) {
            Alarms.hold(tx, sighting(rule, province, station, reading, over, Bilingual.same("")));
        } else {
            Alarms.end(tx, rule.cause(), station.id());
        }
    }

    /// A station that fell silent is not known to be better: its alarm stands and says since when
    /// nothing was heard.
    private static void saySilent(
            Tx tx,
            AlarmRule rule,
            RegionCode province,
            Station station,
            Reading last,
            BigDecimal mark) {
        if (SqlAlarms.findOpen(tx.handle(), rule.cause(), station.id()).isPresent()) {
            var since =
                    new Bilingual(
                            "(%s 起无数据)".formatted(CivilTime.print(last.at())),
                            " (no data since %s)".formatted(CivilTime.printEn(last.at())));
            var over = last.value().subtract(mark);
            Alarms.hold(tx, sighting(rule, province, station, last, over, since));
        }
    }

    private Map<String, Reading> newest(Instant now) {
        var newest = new HashMap<String, Reading>();
        Outside.ask(() -> observations.latest(Kind.STAGE, now))
                .forEach(r -> newest.put(r.station(), r));
        return newest;
    }

    private Map<String, Reading> before(AlarmRule rule, Instant now, Map<String, Reading> newest) {
        var before = new HashMap<String, Reading>();
        var since = now.minus(age(rule));
        for (var reading : Outside.ask(() -> observations.list(Kind.STAGE, since, now))) {
            var last = newest.get(reading.station());
            if (last != null && reading.at().isBefore(last.at())) {
                before.merge(reading.station(), reading, (a, b) -> a.at().isAfter(b.at()) ? a : b);
            }
        }
        return before;
    }

    /// How old a stage may be and still raise an alarm, h: the longest of the rules.
    static int ageHours(AlarmRules rules) {
        return Stream.of(ABOVE, RISING)
                .flatMap(condition -> rules.of(condition).stream())
                .mapToInt(rule -> rule.number("age_hours"))
                .max()
                .orElse(0);
    }

    private static Duration age(AlarmRule rule) {
        return Duration.ofHours(rule.number("age_hours"));
    }

    private static Optional<BigDecimal> mark(AlarmRule rule, Station station) {
        return switch (rule.parameter("mark")) {
            case "guarantee" -> station.guaranteeM();
            case "warning" -> station.warningM();
            default ->
                    throw new IllegalArgumentException(
                            "Alarm rule (%s): mark must be warning or guarantee."
                                    .formatted(rule.id()));
        };
    }

    private static Sighting sighting(
            AlarmRule rule,
            RegionCode province,
            Station station,
            Reading now,
            BigDecimal over,
            Bilingual note) {
        return new Sighting(
                rule,
                station.id(),
                province,
                station.name(),
                Map.of(
                        "station", station.name(),
                        "code", station.id(),
                        "value", now.value().toPlainString(),
                        "over", over.toPlainString(),
                        "note", note.zh(),
                        "noteEn", note.en()));
    }
}
