package org.anlan.logistics.road.network;

import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.anlan.logistics.road.hierarchy.Hierarchy;
import org.anlan.logistics.road.hierarchy.Metric;
import org.anlan.logistics.road.hierarchy.TravelTimes;

/// Times over a network by kind of vehicle and instant. The network is contracted once; a kind of
/// vehicle is one metric, and closures are worked into it. Thread-safe.
public final class RoadTimes {

    /// With more roads closed than this, the whole metric is made anew: it costs less.
    private static final int MOST_IN_PART = 40;

    private final RoadNetwork network;
    private final Hierarchy hierarchy;
    private final int threads;
    private final Map<Vehicle, Metric> openRoads = new ConcurrentHashMap<>();

    /// Contracts a network.
    ///
    /// @param threads 1, or more for as many as the machine has
    public RoadTimes(RoadNetwork network, int threads) {
        this.network = network;
        this.threads = threads;
        hierarchy = Hierarchy.of(network.graph());
    }

    /// The network.
    public RoadNetwork network() {
        return network;
    }

    /// What an edge takes a kind of vehicle when nothing is closed, in tenths of a second for each
    /// edge; [Metric#CLOSED] where it is too heavy or too high.
    public static int[] tenths(RoadNetwork network, Vehicle vehicle) {
        var tenths = new int[network.graph().edges()];
        for (int road = 0; road < network.roads().size(); road++) {
            var each = network.roads().get(road);
            int time = vehicle.mayUse(each) ? each.tenths() : Metric.CLOSED;
            for (int edge : network.edges(road)) {
                tenths[edge] = time;
            }
        }
        return tenths;
    }

    /// The metric of a kind of vehicle at an instant.
    public Metric at(Vehicle vehicle, Instant instant, Collection<Closing> closings) {
        var closed = new BitSet();
        hindering(vehicle, closings).stream()
                .filter(closing -> closing.holdsAt(instant))
                .forEach(closing -> closed.set(closing.road()));
        return without(vehicle, closed);
    }

    /// Those closings that keep a kind of vehicle off a road.
    public List<Closing> hindering(Vehicle vehicle, Collection<Closing> closings) {
        return closings.stream().filter(closing -> !vehicle.passes(closing)).toList();
    }

    /// The metric of a kind of vehicle with some roads closed to it.
    public Metric without(Vehicle vehicle, BitSet closed) {
        var open = openRoads.computeIfAbsent(vehicle, this::open);
        var edges = closed.stream().flatMap(road -> Arrays.stream(network.edges(road))).toArray();
        if (closed.cardinality() <= MOST_IN_PART) {
            var times = new int[edges.length];
            Arrays.fill(times, Metric.CLOSED);
            return edges.length == 0 ? open : open.with(edges, times);
        }
        var tenths = tenths(network, vehicle);
        for (int edge : edges) {
            tenths[edge] = Metric.CLOSED;
        }
        return Metric.of(hierarchy, tenths, threads);
    }

    private Metric open(Vehicle vehicle) {
        return Metric.of(hierarchy, tenths(network, vehicle), threads);
    }

    /// Makes ready to ask for times to the same nodes many times.
    public TravelTimes to(int... nodes) {
        return TravelTimes.to(hierarchy, nodes);
    }

    /// Times of a metric from some nodes.
    public int[][] times(TravelTimes to, Metric metric, int... from) {
        return to.from(metric, from, threads);
    }
}
