package org.anlan.logistics.road.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

@Label("A hierarchy of roads")
class HierarchyLawsTest {

    @Property(tries = 400)
    @Label("gives the times of Dijkstra between all pairs of any map")
    void givesTheTimesOfDijkstra(@ForAll long seed) {
        var map = MadeUpMap.of(new Random(seed), 60);
        var hierarchy = Hierarchy.of(map.graph());
        var all = map.allNodes();
        var times = TravelTimes.to(hierarchy, all);
        var metric = Metric.of(hierarchy, map.tenths(), 1);
        assertThat(times.from(metric, all, 1)).isDeepEqualTo(map.byDijkstra(all));
    }

    @Property(tries = 300)
    @Label("leads along open edges that take as long as it says")
    void leadsAlongOpenEdges(@ForAll long seed) {
        var random = new Random(seed);
        var map = MadeUpMap.of(random, 40);
        var metric = Metric.of(Hierarchy.of(map.graph()), map.tenths(), 1);
        var journeys = new Journeys(metric);
        var all = map.allNodes();
        var expected = map.byDijkstra(all);
        for (int from : all) {
            int to = random.nextInt(all.length);
            var found = journeys.find(from, to);
            assertThat(found.map(Journey::tenths).orElse(Metric.CLOSED))
                    .isEqualTo(expected[from][to]);
            found.ifPresent(journey -> drive(map, journey, from, to));
        }
    }

    private static void drive(MadeUpMap map, Journey journey, int from, int to) {
        int at = from;
        int tenths = 0;
        for (int edge : journey.edges()) {
            assertThat(map.graph().tail(edge)).isEqualTo(at);
            at = map.graph().head(edge);
            tenths += map.tenths()[edge];
        }
        assertThat(at).isEqualTo(to);
        assertThat(tenths).isEqualTo(journey.tenths());
    }

    @Property(tries = 300)
    @Label("with roads closed and opened one after another equals one made anew")
    void changedInPartEqualsAnew(@ForAll long seed) {
        var random = new Random(seed);
        var map = MadeUpMap.of(random, 60);
        var hierarchy = Hierarchy.of(map.graph());
        var metric = Metric.of(hierarchy, map.tenths(), 1);
        var tenths = map.tenths().clone();
        for (int step = 0; step < 8 && tenths.length > 0; step++) {
            var edges = random.ints(1 + random.nextInt(4), 0, tenths.length).toArray();
            var times = random.ints(edges.length, 0, 30).map(HierarchyLawsTest::time).toArray();
            for (int i = 0; i < edges.length; i++) {
                tenths[edges[i]] = times[i];
            }
            metric = metric.with(edges, times);
            requireEqual(metric, Metric.of(hierarchy, tenths, 1));
        }
    }

    private static int time(int drawn) {
        return drawn < 10 ? Metric.CLOSED : drawn;
    }

    @Property(tries = 100)
    @Label("knows no way when all roads are closed")
    void knowsNoWayWhenAllIsClosed(@ForAll long seed) {
        var map = MadeUpMap.of(new Random(seed), 30);
        var closed = new int[map.graph().edges()];
        Arrays.fill(closed, Integer.MAX_VALUE);
        var hierarchy = Hierarchy.of(map.graph());
        var all = map.allNodes();
        var times = TravelTimes.to(hierarchy, all).from(Metric.of(hierarchy, closed, 1), all, 1);
        for (int from : all) {
            for (int to : all) {
                assertThat(times[from][to]).isEqualTo(from == to ? 0 : Metric.CLOSED);
            }
        }
    }

    @Property(tries = 200)
    @Label("is held against a Dijkstra that agrees with Bellman and Ford")
    void isHeldAgainstARightDijkstra(@ForAll long seed) {
        var map = MadeUpMap.of(new Random(seed), 30);
        var best = new int[map.graph().nodes()];
        Arrays.fill(best, Metric.CLOSED);
        best[0] = 0;
        for (int round = 0; round < best.length; round++) {
            for (int edge = 0; edge < map.graph().edges(); edge++) {
                int time = best[map.graph().tail(edge)] + map.tenths()[edge];
                int head = map.graph().head(edge);
                best[head] = Math.min(best[head], time);
            }
        }
        assertThat(new ArrayDijkstra(map.graph()).from(0, map.tenths())).isEqualTo(best);
    }

    static void requireEqual(Metric one, Metric other) {
        assertThat(one.tenths).isEqualTo(other.tenths);
        assertThat(one.up).isEqualTo(other.up);
        assertThat(one.down).isEqualTo(other.down);
    }
}
