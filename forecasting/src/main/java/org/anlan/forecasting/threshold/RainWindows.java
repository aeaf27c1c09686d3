package org.anlan.forecasting.threshold;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anlan.domain.port.Observations;
import org.anlan.domain.port.Observations.Kind;
import org.anlan.domain.port.Observations.Reading;
import org.anlan.domain.port.Observations.Station;
import org.anlan.store.Tx;

/// The sums of hours of every station, brought forward reading by reading.
///
/// They live in memory; the table says which process holds right ones as of which fact. After a
/// restart, a transaction that was undone, or facts that another node followed, they are read anew
/// from the stored observations. For the follower's thread.
final class RainWindows {

    private static final String NAME = "rain-hours";
    private static final Duration KEPT = Duration.ofHours(HourRing.HOURS);

    private final Observations observations;
    private final UUID holder = UUID.randomUUID();
    private final Map<String, HourRing> rings = new HashMap<>();
    private long position = -1;

    /// A station with the oldest hour that came in or was corrected.
    private record Touched(HourRing ring, long from) {}

    RainWindows(Observations observations) {
        this.observations = observations;
    }

    /// Takes readings in.
    ///
    /// @param readings of the latest two days
    /// @return what is to be weighed, by the length of the sum in hours: of each station the sums
    ///     that end at the newest hour, and at those since the oldest that changed
    Weighing take(Tx tx, List<Reading> readings, Map<String, Station> stations) {
        bringUpToDate(tx);
        var touched = new HashMap<String, Touched>();
        for (var reading : readings) {
            var hour = hour(reading.at());
            var ring = rings.computeIfAbsent(reading.station(), _ -> new HourRing());
            if (ring.put(hour, reading.value())) {
                touched.merge(
                        reading.station(),
                        new Touched(ring, hour),
                        (a, b) -> a.from() <= b.from() ? a : b);
            }
        }
        return hours -> samples(touched, stations, hours);
    }

    /// Sums of a length, to be weighed.
    interface Weighing {
        List<Sample> sums(int hours);
    }

    private static List<Sample> samples(
            Map<String, Touched> touched, Map<String, Station> stations, int hours) {
        var samples = new ArrayList<Sample>(touched.size());
        touched.forEach(
                (id, at) -> {
                    var station = stations.get(id);
                    if (station != null) {
                        var first = Math.max(at.from(), at.ring().last() - HourRing.HOURS / 2);
                        for (var end = first; end <= at.ring().last(); end++) {
                            samples.add(sample(station, at.ring(), end, hours));
                        }
                    }
                });
        return samples;
    }

    private static Sample sample(Station station, HourRing ring, long end, int hours) {
        var sum = ring.sum(end, hours);
        return new Sample(
                station, Instant.EPOCH.plus(Duration.ofHours(end)), sum.mm(), sum.missing());
    }

    private void bringUpToDate(Tx tx) {
        var stand = SqlThresholds.stand(tx.handle(), NAME);
        if (stand.filter(s -> s.isOf(holder, position)).isEmpty()) {
            rings.clear();
            var now = tx.civilNow();
            for (var reading : observations.list(Kind.RAIN_HOUR, now.minus(KEPT), now)) {
                rings.computeIfAbsent(reading.station(), _ -> new HourRing())
                        .put(hour(reading.at()), reading.value());
            }
        }
        position = tx.cause().position().orElse(0);
        SqlThresholds.putStand(tx.handle(), NAME, holder, position);
    }

    private static long hour(Instant at) {
        return at.getEpochSecond() / Duration.ofHours(1).toSeconds();
    }
}
