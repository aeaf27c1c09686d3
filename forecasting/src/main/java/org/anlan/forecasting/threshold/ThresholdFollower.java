package org.anlan.forecasting.threshold;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anlan.domain.Fact;
import org.anlan.domain.RegionCode;
import org.anlan.domain.fact.ReadingsArrived;
import org.anlan.domain.port.Observations;
import org.anlan.domain.port.Observations.Kind;
import org.anlan.domain.port.Observations.Reading;
import org.anlan.domain.port.Observations.Station;
import org.anlan.forecasting.rule.Rules;
import org.anlan.store.Tx;
import org.anlan.store.journal.Follower;
import org.anlan.store.open.OpenStore;

/// Holds new readings against the rules; readings older than two days are history and tell nothing.
final class ThresholdFollower implements Follower {

    private static final Duration LATELY = Duration.ofHours(HourRing.HOURS);

    private final Observations observations;
    private final Rules rules;
    private final RegionCode province;
    private final Summons summons;
    private final RainWindows windows;

    ThresholdFollower(
            Observations observations, Rules rules, RegionCode province, Summons summons) {
        this.observations = observations;
        this.rules = rules;
        this.province = province;
        this.summons = summons;
        this.windows = new RainWindows(observations);
    }

    @Override
    public String name() {
        return "forecasting.thresholds";
    }

    @Override
    public Set<Class<? extends Fact>> kinds() {
        return Set.of(ReadingsArrived.class);
    }

    @Override
    public void follow(Tx tx, List<Followed> batch) {
        var byKind = new EnumMap<Kind, List<ReadingsArrived>>(Kind.class);
        for (var followed : batch) {
            var arrived = (ReadingsArrived) followed.fact();
            byKind.computeIfAbsent(Kind.valueOf(arrived.kind()), _ -> new ArrayList<>())
                    .add(arrived);
        }
        byKind.forEach((kind, arrived) -> follow(tx, kind, arrived));
    }

    private void follow(Tx tx, Kind kind, List<ReadingsArrived> arrived) {
        var measures = Measure.of(kind);
        var from = latest(first(arrived), tx.civilNow().minus(LATELY));
        var to =
                arrived.stream()
                        .map(ReadingsArrived::to)
                        .max(Comparator.naturalOrder())
                        .orElse(from);
        if (measures.isEmpty() || to.isBefore(from)) {
            return;
        }
        var stations = new HashMap<String, Station>();
        observations.listStations(kind).forEach(s -> stations.put(s.id(), s));
        var readings = observations.list(kind, from, to.plusNanos(1_000));
        if (kind == Kind.RAIN_HOUR) {
            var sums = windows.take(tx, readings, stations);
            measures.forEach(m -> weigh(tx, m, sums));
        } else {
            var samples = samples(readings, stations);
            measures.forEach(m -> weigh(tx, m, _ -> samples));
        }
    }

    private void weigh(Tx tx, Measure measure, RainWindows.Weighing samples) {
        var today = LocalDate.ofInstant(tx.civilNow(), OpenStore.ZONE);
        for (var rule : rules.list(measure.rule(), today)) {
            new Weigher(measure, rule, province, summons).weigh(tx, samples.sums(rule.hours()));
        }
    }

    private static List<Sample> samples(List<Reading> readings, Map<String, Station> stations) {
        return readings.stream()
                .filter(r -> stations.containsKey(r.station()))
                .map(r -> sample(r, stations))
                .toList();
    }

    private static Sample sample(Reading reading, Map<String, Station> stations) {
        var station = stations.get(reading.station());
        if (station == null) {
            throw new IllegalStateException("Station was there: " + reading.station());
        }
        return new Sample(station, reading.at(), reading.value(), 0);
    }

    private static Instant first(List<ReadingsArrived> arrived) {
        return arrived.stream()
                .map(ReadingsArrived::from)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
