package org.anlan.logistics.horizon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anlan.logistics.allocation.Costs;
import org.anlan.logistics.allocation.Item;
import org.anlan.logistics.flow.Commodity;

/// One item over time as a network: a gate per depot that holds it, and a node per need and
/// bucket.
///
/// What is missing at the end of a bucket is made up from the next one's node, along one arc per
/// segment of the deprivation curve, and after the last bucket from the root; what comes early
/// waits in the other direction, for nothing. At first everything is missing to the end. Not
/// thread-safe.
final class HorizonNetwork {

    /// A depot's stock of the item.
    record Gate(String depot, int node, int freeArc, double free, double reserve) {}

    /// A load that may be sent, and its arc.
    record Way(int gate, int need, TimedWay way, int leaves, int arrives, int arc, int row) {}

    private static final int ROOT = 0;

    final Item item;
    final List<TimedNeed> needs;
    final List<Gate> gates = new ArrayList<>();
    final List<Way> ways = new ArrayList<>();
    final Commodity commodity;
    private final Horizon horizon;
    private final int buckets;
    private final Map<String, Integer> needAt = new HashMap<>();
    private final Map<String, Integer> gateOf = new HashMap<>();

    /// Per arc, no more than what a flow worth having sends on it.
    final double[] most;

    /// @param stock units by depot, free and reserve
    HorizonNetwork(
            Horizon horizon,
            Item item,
            List<TimedNeed> needs,
            Map<String, double[]> stock,
            Map<Horizon.Shift, Integer> rows) {
        this.horizon = horizon;
        this.item = item;
        this.needs = needs;
        buckets = horizon.hours().size();
        needs.forEach(need -> needAt.put(need.place(), needAt.size()));
        int segments = segments();
        var open = horizon.ways().stream().filter(way -> isUseful(way, stock)).toList();
        int loads = open.stream().mapToInt(way -> way.until() - way.from()).sum();
        int arcs = 2 * stock.size() + needs.size() * buckets * (segments + 1) + loads;
        commodity = new Commodity(1 + stock.size() + needs.size() * buckets, arcs);
        most = new double[arcs];
        addNeeds();
        stock.forEach(this::addGate);
        open.forEach(way -> addLoads(way, rows));
    }

    private boolean isUseful(TimedWay way, Map<String, double[]> stock) {
        return needAt.containsKey(way.place()) && stock.containsKey(way.depot());
    }

    private int segments() {
        return horizon.instance().policy().deprivation().segments().size();
    }

    /// Later buckets come first, since the earlier ones hang from them.
    private int nodeOf(int need, int bucket) {
        return 1 + need * buckets + (buckets - 1 - bucket);
    }

    private void addNeeds() {
        for (int n = 0; n < needs.size(); n++) {
            for (int t = buckets - 1; t >= 0; t--) {
                addBucket(n, t);
            }
        }
    }

    private void addBucket(int n, int t) {
        var need = needs.get(n);
        int node = nodeOf(n, t);
        int later = t == buckets - 1 ? ROOT : nodeOf(n, t + 1);
        var curve = horizon.instance().policy().deprivation();
        double weight = need.weight(horizon.hours().get(t), horizon.end(t));
        commodity.demand(node, (double) need.quantities().get(t));
        int last = segments() - 1;
        for (int s = 0; s <= last; s++) {
            double width = (double) curve.width(s, need.upTo(t));
            double cost = weight * curve.segments().get(s).factor();
            double room = s == last ? Double.POSITIVE_INFINITY : width;
            int arc = arc(later, node, room, cost, width);
            if (s == last) {
                commodity.hang(node, arc);
            } else {
                commodity.fill(arc);
            }
        }
        if (later != ROOT) {
            arc(node, later, Double.POSITIVE_INFINITY, 0, (double) need.upTo(buckets - 1));
        }
    }

    private int arc(int from, int to, double capacity, double cost, double greatest) {
        int arc = commodity.arc(from, to, capacity, cost);
        most[arc] = greatest;
        return arc;
    }

    private void addGate(String depot, double[] units) {
        int node = 1 + needs.size() * buckets + gates.size();
        int free = arc(ROOT, node, units[0], 0, units[0]);
        arc(ROOT, node, units[1], (double) item.reserveCostPerUnit(), units[1]);
        commodity.hang(node, free);
        gateOf.put(depot, gates.size());
        gates.add(new Gate(depot, node, free, units[0], units[1]));
    }

    private void addLoads(TimedWay way, Map<Horizon.Shift, Integer> rows) {
        int need = needAt.getOrDefault(way.place(), -1);
        int number = gateOf.getOrDefault(way.depot(), -1);
        var gate = gates.get(number);
        double cost = (double) Costs.transport(item, way.minutes());
        double greatest =
                Math.min(gate.free() + gate.reserve(), (double) needs.get(need).upTo(buckets - 1));
        for (int t = way.from(); t < Math.min(way.until(), buckets); t++) {
            int arrives = horizon.arrival(t, way.minutes());
            if (arrives < buckets) {
                int node = nodeOf(need, arrives);
                int arc = arc(gate.node(), node, Double.POSITIVE_INFINITY, cost, greatest);
                int row = rows.getOrDefault(new Horizon.Shift(way.depot(), way.mode(), t), -1);
                if (row >= 0 && hours(way) > 0) {
                    commodity.use(row, hours(way));
                }
                ways.add(new Way(number, need, way, t, arrives, arc, row));
            }
        }
    }

    /// Cost points of a unit on a way.
    double cost(Way way) {
        return (double) Costs.transport(item, way.way().minutes());
    }

    /// Kilogram hours that a unit takes on a way.
    double hours(TimedWay way) {
        return item.milligramsPerUnit() / 1e6 * way.minutes() / 60;
    }

    /// What it costs that so many units of a need are missing at the end of a bucket.
    double missingCost(int n, int bucket, double units) {
        var need = needs.get(n);
        double weight = need.weight(horizon.hours().get(bucket), horizon.end(bucket));
        return horizon.instance().policy().deprivation().cost(units, need.upTo(bucket), weight);
    }
}
