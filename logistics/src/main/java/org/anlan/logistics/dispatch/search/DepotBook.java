package org.anlan.logistics.dispatch.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anlan.logistics.dispatch.Delivery;
import org.anlan.logistics.dispatch.DispatchTask;
import org.anlan.logistics.dispatch.Mode;
import org.anlan.logistics.dispatch.VehicleClass;
import org.anlan.logistics.dispatch.Way;

/// One depot's part of a task in numbers: node 0 is the depot, the others are its places. A depot's
/// vehicles carry its own goods only, so depots do not touch each other. Immutable.
final class DepotBook {

    static final double GRAM_MINUTES_A_TONNE_HOUR = 60e6;

    private static final Leg[] NO_LEGS = {};
    private static final int MOST_PACKS = 1_000_000;

    private final String depot;
    private final DispatchTask task;
    private final List<String> places;
    private final List<VehicleClass> kinds;
    private final List<Car> cars = new ArrayList<>();
    private final List<Piece> pieces = new ArrayList<>();
    private final Leg[][][] legs;
    private final boolean[] roadOpen;

    DepotBook(DispatchTask task, String depot, List<Delivery> deliveries) {
        this.task = task;
        this.depot = depot;
        kinds = task.classes();
        places = deliveries.stream().map(Delivery::place).distinct().toList();
        for (var delivery : deliveries) {
            addPieces(delivery, 1 + places.indexOf(delivery.place()));
        }
        addCars();
        var ways = waysByPair();
        legs = new Leg[kinds.size()][][];
        for (int kind = 0; kind < legs.length; kind++) {
            legs[kind] = legs(kinds.get(kind), ways);
        }
        roadOpen = roadOpen(ways);
    }

    private void addPieces(Delivery delivery, int node) {
        long each = delivery.unitsPerPack();
        long whole = delivery.units() / each;
        long pieceLimit = MOST_PACKS;
        if (whole > pieceLimit) { // more packs than a search can count: several to a bundle
            each *= Math.ceilDiv(whole, pieceLimit);
            whole = delivery.units() / each;
        }
        if (whole > 0) {
            pieces.add(Piece.of(delivery, node, whole, each));
        }
        if (delivery.units() % each > 0) {
            pieces.add(Piece.of(delivery, node, 1, delivery.units() % each));
        }
    }

    private void addCars() {
        Map<String, Integer> counted = new LinkedHashMap<>();
        for (var row : task.vehicles()) {
            if (row.depot().equals(depot)) {
                int kind = kind(row.vehicleClass());
                for (int v = 0; v < row.vehicles(); v++) {
                    int number = counted.merge(row.vehicleClass(), 1, Integer::sum);
                    if (row.driversOf(v) > 0) {
                        cars.add(new Car(kind, number, row.driversOf(v), row.fromMinute()));
                    }
                }
            }
        }
    }

    private int kind(String id) {
        int kind = 0;
        while (!kinds.get(kind).id().equals(id)) {
            kind++;
        }
        return kind;
    }

    private Map<Integer, List<Way>> waysByPair() {
        Map<String, Integer> nodes = new LinkedHashMap<>();
        nodes.put(depot, 0);
        for (int i = 0; i < places.size(); i++) {
            nodes.putIfAbsent(places.get(i), i + 1);
        }
        Map<Integer, List<Way>> byPair = new LinkedHashMap<>();
        for (var way : task.ways()) {
            var from = nodes.get(way.from());
            var to = nodes.get(way.to());
            if (from != null && to != null) {
                byPair.computeIfAbsent(pair(from, to), _ -> new ArrayList<>()).add(way);
            }
        }
        return byPair;
    }

    int pair(int from, int to) {
        return from * nodes() + to;
    }

    private Leg[][] legs(VehicleClass kind, Map<Integer, List<Way>> ways) {
        var all = new Leg[nodes() * nodes()][];
        java.util.Arrays.fill(all, NO_LEGS);
        ways.forEach(
                (pair, between) ->
                        all[pair] =
                                between.stream()
                                        .filter(way -> way.mode() == kind.mode())
                                        .map(way -> leg(kind, way))
                                        .sorted(Comparator.comparingInt(Leg::minutes))
                                        .toArray(Leg[]::new));
        return all;
    }

    private static Leg leg(VehicleClass kind, Way way) {
        return new Leg(kind.minutes(way), way.metres(), way.axleKilograms(), way.latestMinute());
    }

    /// A road counts as open if a truck that is loaded at once can still leave by it.
    private boolean[] roadOpen(Map<Integer, List<Way>> ways) {
        int loading =
                kinds.stream()
                        .filter(kind -> kind.mode() == Mode.ROAD)
                        .mapToInt(kind -> kind.handling().loadMinutes())
                        .min()
                        .orElse(0);
        var open = new boolean[nodes()];
        for (int node = 1; node < open.length; node++) {
            open[node] =
                    ways.getOrDefault(pair(0, node), List.of()).stream()
                            .anyMatch(
                                    way ->
                                            way.mode() == Mode.ROAD
                                                    && way.latestMinute() >= loading);
        }
        return open;
    }

    String depot() {
        return depot;
    }

    DispatchTask task() {
        return task;
    }

    /// Nodes, the depot included.
    int nodes() {
        return places.size() + 1;
    }

    String place(int node) {
        return places.get(node - 1);
    }

    List<VehicleClass> kinds() {
        return kinds;
    }

    VehicleClass kind(Car car) {
        return kinds.get(car.kind());
    }

    List<Car> cars() {
        return cars;
    }

    int pieces() {
        return pieces.size();
    }

    Piece piece(int number) {
        return pieces.get(number);
    }

    /// Legs of a pair for a class, the quickest first.
    @SuppressWarnings("AvoidReturningInternalArray")
    Leg[] legs(int kind, int pair) {
        return legs[kind][pair];
    }

    boolean isRoadOpen(int node) {
        return roadOpen[node];
    }

    /// Whether a class may serve a place: helicopters do so only where no road is open.
    boolean mayServe(int kind, int node) {
        return kinds.get(kind).mode() != Mode.AIR || !roadOpen[node];
    }
}
