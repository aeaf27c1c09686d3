package org.anlan.benchmarks.dispatch;

import com.google.ortools.Loader;
import com.google.ortools.constraintsolver.RoutingIndexManager;
import com.google.ortools.constraintsolver.RoutingModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.anlan.logistics.dispatch.Delivery;
import org.anlan.logistics.dispatch.DispatchTask;
import org.anlan.logistics.dispatch.Mode;
import org.anlan.logistics.dispatch.VehicleClass;
import org.anlan.logistics.dispatch.Way;

/// OR-Tools' routing library on the same task made easier: it only keeps weight and volume, and
/// knows no driver's hours, axle limits, latest departures, waiting. Deliveries are cut into parts
/// of at most a light truck beforehand, because it does not split; each vehicle may drive so many
/// trips as if they were vehicles of their own. What it minimises is vehicle ton-hours alone.
///
/// It builds routes and descends to where no move helps, its default. Guided search is asked for by
/// messages of protobuf 4, which cannot stand beside the protobuf 3 that road files need.
final class RoutingPeer {

    private static final int TRIPS = 4;
    private static final long NO_WAY = 10_000_000_000L;
    private static final long SCALE = 1_000;

    private final DispatchTask task;
    private final String depot;
    private final Map<List<Object>, Way> ways = new HashMap<>();
    private final List<Part> parts = new ArrayList<>();
    private final List<VehicleClass> vehicles = new ArrayList<>();

    private record Part(String place, long grams, long room) {}

    RoutingPeer(DispatchTask task, String depot) {
        Loader.loadNativeLibraries();
        this.task = task;
        this.depot = depot;
        for (var way : task.ways()) {
            ways.merge(
                    List.of(way.from(), way.to(), way.mode()),
                    way,
                    (a, b) -> a.minutes() <= b.minutes() ? a : b);
        }
        Map<String, VehicleClass> kinds = new HashMap<>();
        task.classes().forEach(kind -> kinds.put(kind.id(), kind));
        for (var row : task.vehicles()) {
            if (row.depot().equals(depot)) {
                var kind = Objects.requireNonNull(kinds.get(row.vehicleClass()));
                for (int n = 0; n < TRIPS * row.vehicles(); n++) {
                    vehicles.add(kind);
                }
            }
        }
        task.deliveries().stream().filter(d -> d.depot().equals(depot)).forEach(this::cut);
    }

    private void cut(Delivery delivery) {
        var light =
                task.classes().stream()
                        .filter(kind -> kind.mode() == Mode.ROAD)
                        .min((a, b) -> Long.compare(a.ratedGrams(), b.ratedGrams()))
                        .orElseThrow();
        long fit = light.hold().payloadGrams() / Math.max(1, delivery.gramsPerUnit());
        long room =
                light.hold().cubicCentimetres() / Math.max(1, delivery.cubicCentimetresPerUnit());
        long each = Math.max(1, Math.min(fit, room));
        for (long left = delivery.units(); left > 0; left -= each) {
            long units = Math.min(each, left);
            parts.add(
                    new Part(
                            delivery.place(),
                            units * delivery.gramsPerUnit(),
                            units * delivery.cubicCentimetresPerUnit()));
        }
    }

    /// Vehicle ton-hours one way of the routes found; `NaN` if none.
    double tonHours() {
        var manager = new RoutingIndexManager(parts.size() + 1, vehicles.size(), 0);
        var model = new RoutingModel(manager);
        for (int v = 0; v < vehicles.size(); v++) {
            var kind = vehicles.get(v);
            int costs =
                    model.registerTransitCallback(
                            (from, to) ->
                                    cost(kind, manager.indexToNode(from), manager.indexToNode(to)));
            model.setArcCostEvaluatorOfVehicle(costs, v);
        }
        limit(model, manager, "grams", true);
        limit(model, manager, "room", false);
        var found = model.solve();
        return found == null || found.objectiveValue() >= NO_WAY
                ? Double.NaN
                : found.objectiveValue() / (double) SCALE / 60 / 2;
    }

    private void limit(
            RoutingModel model, RoutingIndexManager manager, String name, boolean weight) {
        int sizes =
                model.registerUnaryTransitCallback(
                        index -> {
                            int node = manager.indexToNode(index);
                            if (node == 0) {
                                return 0;
                            }
                            var part = parts.get(node - 1);
                            return weight ? part.grams() : part.room();
                        });
        var most =
                vehicles.stream()
                        .mapToLong(
                                kind ->
                                        weight
                                                ? kind.ratedGrams()
                                                : kind.hold().slingGrams() > 0
                                                        ? Long.MAX_VALUE / 4
                                                        : kind.hold().cubicCentimetres())
                        .toArray();
        model.addDimensionWithVehicleCapacity(sizes, 0, most, true, name);
    }

    private long cost(VehicleClass kind, int from, int to) {
        var a = from == 0 ? depot : parts.get(from - 1).place();
        var b = to == 0 ? depot : parts.get(to - 1).place();
        if (a.equals(b)) {
            return 0;
        }
        var way = ways.get(List.of(a, b, kind.mode()));
        boolean flight = kind.mode() == Mode.AIR && (roadTo(a) || roadTo(b));
        return way == null || flight
                ? NO_WAY
                : kind.ratedGrams() * SCALE * kind.minutes(way) / 1_000_000;
    }

    private boolean roadTo(String place) {
        return ways.containsKey(List.of(depot, place, Mode.ROAD));
    }
}
