package org.anlan.logistics.allocation.solve;

import java.util.ArrayList;
import java.util.List;
import org.anlan.logistics.allocation.Demand;
import org.anlan.logistics.allocation.Item;
import org.anlan.logistics.allocation.VehiclePlan;
import org.anlan.logistics.flow.SharedFlows;

/// Reads a plan and its bound out of solved networks.
///
/// If the search was stopped early, a fleet may still be overdrawn: then all that leaves the depot
/// is cut down in one proportion, what is cut stays unmet, and the plan holds. Not thread-safe.
final class VehiclePlanReading {

    /// Units below this are noise of the arithmetic.
    private static final double LEAST = 1e-7;

    private final List<SharedNetwork> networks;
    private final SharedFlows flows;
    private final List<VehiclePlan.Flow> lines = new ArrayList<>();
    private final List<VehiclePlan.Amount> releases = new ArrayList<>();
    private final List<VehiclePlan.Amount> unmet = new ArrayList<>();
    private final List<VehiclePlan.NeedPrice> prices = new ArrayList<>();
    private double objective;
    private double lowerBound;

    VehiclePlanReading(List<SharedNetwork> networks, SharedFlows flows) {
        this.networks = networks;
        this.flows = flows;
    }

    VehiclePlan plan(List<VehiclePlan.FleetPrice> fleetPrices, double[] limits) {
        double bound = lowerBound;
        for (int row = 0; row < limits.length; row++) {
            bound -= flows.price(row) * limits[row];
        }
        return new VehiclePlan(
                lines,
                releases,
                unmet,
                prices,
                fleetPrices,
                objective,
                Math.min(bound, objective),
                flows.isDone());
    }

    /// Reads item k.
    void read(int k) {
        var shared = networks.get(k);
        var network = shared.network;
        var served = new double[network.demands.size()];
        for (var way : network.ways) {
            var gate = network.gates.get(way.gate());
            double units = shared.commodity.flow(way.arc()) * kept(shared, gate);
            if (units > LEAST) {
                var demand = network.demands.get(way.demand());
                lines.add(flow(gate, demand, network.item, units));
                served[way.demand()] += units;
                objective += units * network.network.cost(way.arc());
            }
        }
        for (var gate : network.gates) {
            readGate(shared, gate);
        }
        for (int d = 0; d < served.length; d++) {
            readDemand(shared, k, d, served[d]);
        }
        lowerBound += flows.proven(k, shared.most());
    }

    private double kept(SharedNetwork shared, ItemNetwork.Gate gate) {
        int row = shared.row(gate);
        return row < 0 ? 1 : 1 / flows.overdrawn(row);
    }

    private void readGate(SharedNetwork shared, ItemNetwork.Gate gate) {
        var network = shared.network;
        var flow = shared.commodity;
        double out =
                (flow.flow(gate.freeArc()) + flow.flow(gate.reserveArc())) * kept(shared, gate);
        double released = out - flow.capacity(gate.freeArc());
        if (released > LEAST) {
            releases.add(new VehiclePlan.Amount(gate.depot().id(), network.item.id(), released));
            objective += released * network.item.reserveCostPerUnit();
        }
        for (int lot = 0; lot < gate.lots().size(); lot++) {
            int arc = gate.lotArc(lot);
            objective += flow.flow(arc) * kept(shared, gate) * network.network.cost(arc);
        }
    }

    private void readDemand(SharedNetwork shared, int k, int d, double served) {
        var network = shared.network;
        var demand = network.demands.get(d);
        var item = network.item.id();
        double missing = shared.commodity.demand(network.nodeOf(d)) - served;
        if (missing > LEAST) {
            unmet.add(new VehiclePlan.Amount(demand.place(), item, missing));
        }
        objective += network.unmetCost(d, Math.max(0, missing), shared.needed(d));
        double price = flows.worth(k, network.nodeOf(d));
        prices.add(new VehiclePlan.NeedPrice(demand.place(), item, price));
    }

    private static VehiclePlan.Flow flow(
            ItemNetwork.Gate gate, Demand demand, Item item, double units) {
        return new VehiclePlan.Flow(gate.depot().id(), demand.place(), item.id(), units);
    }
}
