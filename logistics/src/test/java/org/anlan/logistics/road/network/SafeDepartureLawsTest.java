package org.anlan.logistics.road.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

@Label("A latest safe departure")
class SafeDepartureLawsTest {

    private static final Instant NOW = Instant.parse("2020-07-20T00:00:00Z");
    private static final long NEVER = Long.MIN_VALUE / 4;

    /// The exact latest departure by going backwards over all roads until nothing gets later: a
    /// road is left before it closes.
    @Property(tries = 100)
    @Label("is never later than the exact one, and there is one if no road need be left in time")
    void isSafe(@ForAll long seed) {
        var random = new Random(seed);
        var network = new RoadFamily(5, seed).network();
        var times = new RoadTimes(network, 1);
        var closings = closings(random, network);
        int from = random.nextInt(25);
        int to = random.nextInt(25);
        var windows = new Windows(NOW, closings, closed -> times.without(Vehicle.ANY, closed));
        var target = times.to(to);
        var found =
                windows.of(
                        windows.metrics().stream()
                                .mapToInt(m -> times.times(target, m, from)[0][0])
                                .toArray());
        long exact = exact(network, closings, from, to);
        for (var window : found) {
            long latest = window.latest().map(at -> tenths(at)).orElse(Long.MAX_VALUE / 4);
            assertThat(latest).isLessThanOrEqualTo(exact).isGreaterThanOrEqualTo(0);
        }
        if (exact < 0) {
            assertThat(found).isEmpty();
        }
        if (exact > Long.MAX_VALUE / 8) {
            assertThat(found.getLast().latest()).isEmpty();
        }
    }

    private static List<Closing> closings(Random random, RoadNetwork network) {
        var closings = new ArrayList<Closing>();
        for (int road = 0; road < network.roads().size(); road++) {
            if (random.nextInt(3) > 0) {
                var from = NOW.plus(Duration.ofMinutes(random.nextInt(4) * 5L));
                closings.add(new Closing(road, from, Instant.MAX, Closing.TO_ALL));
            }
        }
        return closings;
    }

    private static long tenths(Instant at) {
        return Duration.between(NOW, at).toMillis() / 100;
    }

    private static long exact(RoadNetwork network, List<Closing> closings, int from, int to) {
        var closes = new long[network.roads().size()];
        Arrays.fill(closes, Long.MAX_VALUE / 4);
        closings.forEach(closing -> closes[closing.road()] = tenths(closing.from()));
        var latest = new long[network.nodes().size()];
        Arrays.fill(latest, NEVER);
        latest[to] = Long.MAX_VALUE / 4;
        for (int round = 0; round < latest.length; round++) {
            for (int edge = 0; edge < network.graph().edges(); edge++) {
                int road = network.road(edge);
                long there = Math.min(latest[network.graph().head(edge)], closes[road]);
                // With no end in sight the way there takes nothing from it.
                long leave =
                        there > Long.MAX_VALUE / 8
                                ? there
                                : there - network.roads().get(road).tenths();
                int tail = network.graph().tail(edge);
                latest[tail] = Math.max(latest[tail], leave);
            }
        }
        return latest[from] < NEVER / 2 ? NEVER : latest[from];
    }
}
