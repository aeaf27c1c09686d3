package org.anlan.logistics.road.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A hierarchy of a town's streets")
class HierarchyTest {

    private static final MadeUpMap TOWN = MadeUpMap.town(90, 3);
    private static final Hierarchy HIERARCHY = Hierarchy.of(TOWN.graph());

    @Test
    void isTheSameToTheBitOnOneThreadAndOnTwo() {
        var alone = Metric.of(HIERARCHY, TOWN.tenths(), 1);
        var together = Metric.of(HIERARCHY, TOWN.tenths(), 2);
        HierarchyLawsTest.requireEqual(together, alone);
        var ends = new Random(5).ints(200, 0, TOWN.graph().nodes()).toArray();
        var times = TravelTimes.to(HIERARCHY, ends);
        assertThat(times.from(together, ends, 2)).isDeepEqualTo(times.from(alone, ends, 1));
    }

    @Test
    void isOrderedAlikeEachTime() {
        assertThat(Hierarchy.order(TOWN.graph())).isEqualTo(Hierarchy.order(TOWN.graph()));
    }

    @Test
    void givesTheTimesOfDijkstraAfterAnyClosures() {
        var random = new Random(11);
        var sources = random.ints(20, 0, TOWN.graph().nodes()).toArray();
        var times = TravelTimes.to(HIERARCHY, TOWN.allNodes());
        var tenths = TOWN.tenths().clone();
        for (int closure = 0; closure < tenths.length / 50; closure++) {
            tenths[random.nextInt(tenths.length)] = Metric.CLOSED;
        }
        var expected = new MadeUpMap(TOWN.graph(), tenths).byDijkstra(sources);
        assertThat(times.from(Metric.of(HIERARCHY, tenths, 2), sources, 2)).isDeepEqualTo(expected);
    }

    @Test
    void reopensAStreetAsIfItHadNeverBeenClosed() {
        var metric = Metric.of(HIERARCHY, TOWN.tenths(), 2);
        for (int edge = 0; edge < 500; edge += 25) {
            var closed = metric.with(new int[] {edge}, new int[] {Metric.CLOSED});
            assertThat(closed.tenths(edge)).isEqualTo(Metric.CLOSED);
            var open = closed.with(new int[] {edge}, new int[] {metric.tenths(edge)});
            HierarchyLawsTest.requireEqual(open, metric);
        }
    }

    @Test
    void joinsFewPairsForAMapThatSeparatesWell() {
        // Of its 8,100 nodes each sees some dozen later ones; in the order of rows it were 90.
        assertThat(HIERARCHY.arcs()).isLessThan(13 * 8_100);
        var byRow = Hierarchy.inOrder(TOWN.graph(), TOWN.allNodes());
        assertThat(byRow.arcs()).isGreaterThan(40 * 8_100);
    }

    @Test
    void ofOneNodeOrNoneAnswersToo() {
        var one = RoadGraph.builder();
        one.node(0, 0);
        var single = Hierarchy.of(one.build());
        var metric = Metric.of(single, new int[0], 2);
        assertThat(TravelTimes.to(single, 0).from(metric, new int[] {0}, 2)[0][0]).isZero();
        assertThat(new Journeys(metric).find(0, 0)).get().extracting(Journey::tenths).isEqualTo(0);
        var none = Hierarchy.of(RoadGraph.builder().build());
        assertThat(TravelTimes.to(none).from(Metric.of(none, new int[0], 1), new int[0], 1))
                .isEmpty();
    }

    @Test
    void takesTheFasterOfTwoParallelStreetsAndTheLongestTimeAsClosed() {
        var map = RoadGraph.builder();
        map.node(0, 0);
        map.node(1, 0);
        map.edge(0, 1);
        map.edge(0, 1);
        map.edge(1, 0);
        var hierarchy = Hierarchy.of(map.build());
        var metric = Metric.of(hierarchy, new int[] {9, 7, Metric.CLOSED - 1}, 1);
        var journeys = new Journeys(metric);
        assertThat(journeys.find(0, 1).orElseThrow().edges()).containsExactly(1);
        assertThat(journeys.find(1, 0))
                .get()
                .extracting(Journey::tenths)
                .isEqualTo(Metric.CLOSED - 1);
        var closed = metric.with(new int[] {2, 1}, new int[] {Integer.MAX_VALUE, Metric.CLOSED});
        assertThat(new Journeys(closed).find(1, 0)).isEmpty();
        assertThat(new Journeys(closed).find(0, 1).orElseThrow().edges()).containsExactly(0);
    }

    @Test
    void refusesWhatDoesNotFitTheMap() {
        var metric = Metric.of(HIERARCHY, TOWN.tenths(), 1);
        refuses("tenths (1 of them)", () -> Metric.of(HIERARCHY, new int[1], 1));
        var negative = TOWN.tenths().clone();
        negative[4] = -1;
        refuses("tenths of edge 4 (-1)", () -> Metric.of(HIERARCHY, negative, 1));
        refuses("edge (-1)", () -> metric.with(new int[] {-1}, new int[] {0}));
        refuses("times (2 of them)", () -> metric.with(new int[] {0}, new int[2]));
        refuses("ranks must name", () -> Hierarchy.inOrder(TOWN.graph(), new int[8100]));
        refuses("tail (0)", () -> RoadGraph.builder().edge(0, 3));
        refuses("threads (0)", () -> Metric.of(HIERARCHY, TOWN.tenths(), 0));
        var other = Hierarchy.of(TOWN.graph());
        refuses("metric must be", () -> TravelTimes.to(other, 0).from(metric, new int[] {0}, 1));
    }

    private static void refuses(String words, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(words);
    }
}
