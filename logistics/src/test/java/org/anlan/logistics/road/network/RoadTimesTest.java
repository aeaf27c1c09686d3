package org.anlan.logistics.road.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.anlan.logistics.road.hierarchy.ArrayDijkstra;
import org.anlan.logistics.road.hierarchy.Metric;
import org.anlan.logistics.road.network.RoadNetwork.Node;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Times over a network")
class RoadTimesTest {

    private static final Instant EIGHT = Instant.parse("2020-07-20T00:00:00Z");
    private static final Vehicle TRUCK = new Vehicle(10_000, 400, 0);
    private static final Vehicle TALL_WADER = new Vehicle(9_000, 410, 60);

    /// From west to east: 12 minutes over a bridge, 30 by the weak bridge, 60 by the long way.
    private static final RoadNetwork VALLEY =
            new RoadNetwork(
                    List.of(new Node("west", 117, 31), new Node("east", 117.2, 31)),
                    List.of(
                            road("bridge", 12_000, 13_000, Road.NO_LIMIT),
                            road("low", 30_000, 13_000, 400),
                            road("long", 60_000, Road.NO_LIMIT, Road.NO_LIMIT)));

    private static final RoadTimes TIMES = new RoadTimes(VALLEY, 2);

    private static Road road(String id, int metres, int axle, int height) {
        return new Road(
                id, 0, 1, metres, 60, RoadClass.NATIONAL, Structure.ROAD, false, axle, height, id);
    }

    @Test
    void followTheLimitsOfTheVehicle() {
        assertThat(minutes(TIMES.at(TRUCK, EIGHT, List.of()))).isEqualTo(12);
        var closed = List.of(closing(0, 0, Closing.TO_ALL));
        assertThat(minutes(TIMES.at(TRUCK, EIGHT, closed))).isEqualTo(30);
        assertThat(minutes(TIMES.at(TALL_WADER, EIGHT, closed))).isEqualTo(60);
        var heavy = new Vehicle(14_000, 100, 0);
        assertThat(minutes(TIMES.at(heavy, EIGHT, List.of()))).isEqualTo(60);
    }

    @Test
    void letThroughShallowWaterWhoeverWades() {
        var flooded = List.of(closing(0, 0, 60));
        assertThat(minutes(TIMES.at(TALL_WADER, EIGHT, flooded))).isEqualTo(12);
        assertThat(minutes(TIMES.at(TRUCK, EIGHT, flooded))).isEqualTo(30);
        var deeper = List.of(closing(0, 0, 61));
        assertThat(minutes(TIMES.at(TALL_WADER, EIGHT, deeper))).isEqualTo(60);
    }

    @Test
    void countAClosureFromItsBeginUntilJustBeforeItsEnd() {
        var closed = List.of(closing(0, 30, Closing.TO_ALL));
        var begin = EIGHT.plus(Duration.ofMinutes(30));
        assertThat(minutes(TIMES.at(TRUCK, begin.minusNanos(1), closed))).isEqualTo(12);
        assertThat(minutes(TIMES.at(TRUCK, begin, closed))).isEqualTo(30);
        var end = begin.plus(Duration.ofDays(1));
        assertThat(minutes(TIMES.at(TRUCK, end.minusNanos(1), closed))).isEqualTo(30);
        assertThat(minutes(TIMES.at(TRUCK, end, closed))).isEqualTo(12);
    }

    @Test
    void tellUntilWhenToLeaveByWhichWay() {
        var closings = new ArrayList<Closing>();
        closings.add(closing(0, 20, Closing.TO_ALL));
        closings.add(closing(1, 45, 10));
        assertThat(windows(closings))
                .containsExactly(window(8, 12), window(15, 30), new Window(none(), 36_000));
        closings.add(closing(2, 50, Closing.TO_ALL));
        assertThat(windows(closings)).containsExactly(window(8, 12), window(15, 30));
        assertThat(windows(List.of())).containsExactly(new Window(none(), 7_200));
    }

    @Test
    void tellNoDepartureThatIsPast() {
        var allClosed =
                List.of(
                        closing(0, 11, Closing.TO_ALL),
                        closing(1, 0, Closing.TO_ALL),
                        closing(2, 0, Closing.TO_ALL));
        assertThat(windows(allClosed)).isEmpty();
    }

    private static List<Window> windows(List<Closing> closings) {
        var windows =
                new Windows(
                        EIGHT,
                        TIMES.hindering(TRUCK, closings),
                        closed -> TIMES.without(TRUCK, closed));
        return windows.of(windows.metrics().stream().mapToInt(RoadTimesTest::tenths).toArray());
    }

    private static Window window(int minute, int minutes) {
        return new Window(Optional.of(EIGHT.plus(Duration.ofMinutes(minute))), minutes * 600);
    }

    private static Optional<Instant> none() {
        return Optional.empty();
    }

    private static Closing closing(int road, int minute, int depth) {
        var from = EIGHT.plus(Duration.ofMinutes(minute));
        return new Closing(road, from, from.plus(Duration.ofDays(1)), depth);
    }

    private static int minutes(Metric metric) {
        return tenths(metric) / 600;
    }

    private static int tenths(Metric metric) {
        return TIMES.times(TIMES.to(1), metric, 0)[0][0];
    }

    @Test
    void areThoseOfDijkstraForEachVehicleWhateverIsClosed() {
        var network = new RoadFamily(40, 7).network();
        var times = new RoadTimes(network, 2);
        var ends = IntStream.range(0, 60).map(i -> i * 26).toArray();
        var to = times.to(ends);
        for (int closed : new int[] {0, 3, 200}) {
            var closings =
                    IntStream.range(0, closed).mapToObj(i -> closing(i * 11, 0, 40)).toList();
            for (var vehicle : List.of(Vehicle.ANY, TRUCK, TALL_WADER)) {
                var metric = times.at(vehicle, EIGHT, closings);
                var tenths = new int[network.graph().edges()];
                Arrays.setAll(tenths, metric::tenths);
                var found = times.times(to, metric, ends);
                var search = new ArrayDijkstra(network.graph());
                for (int i = 0; i < ends.length; i++) {
                    var best = search.from(ends[i], tenths);
                    assertThat(found[i]).isEqualTo(IntStream.of(ends).map(e -> best[e]).toArray());
                }
            }
        }
    }

    @Test
    void knowTheRoadOfEachEdge() {
        var network = new RoadFamily(20, 3).network();
        for (int road = 0; road < network.roads().size(); road++) {
            for (int edge : network.edges(road)) {
                assertThat(network.road(edge)).isEqualTo(road);
            }
        }
    }

    @Test
    void refuseWhatCannotBe() {
        var node = new Node("a", 117, 31);
        refuses("Node a is there twice", () -> new RoadNetwork(List.of(node, node), List.of()));
        var loop = road("x", 1, 1, 1);
        refuses("head (1)", () -> new RoadNetwork(List.of(node), List.of(loop)));
        refuses("metres of road x (-1)", () -> road("x", -1, 1, 1));
        refuses("Vehicle (-1 kg", () -> new Vehicle(-1, 0, 0));
        refuses("until", () -> new Closing(0, EIGHT, EIGHT, 0));
        refuses("depthCentimetres (-1)", () -> new Closing(0, EIGHT, Instant.MAX, -1));
        refuses("side (0)", () -> new RoadFamily(0, 1));
    }

    private static void refuses(String words, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(words);
    }
}
