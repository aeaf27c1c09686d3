package org.anlan.logistics.horizon;

import java.util.ArrayList;
import java.util.List;
import org.anlan.logistics.flow.SharedFlows;

/// Reads a plan over time and its bound out of solved networks. A fleet that is overdrawn still,
/// since the search was stopped, carries what it can: what it leaves is missing. Not thread-safe.
final class HorizonReading {

    /// Units below this are noise of the arithmetic.
    private static final double LEAST = 1e-7;

    private final Horizon horizon;
    private final SharedFlows flows;
    private final List<HorizonPlan.Load> loads = new ArrayList<>();
    private final List<HorizonPlan.Release> releases = new ArrayList<>();
    private final List<HorizonPlan.Missing> missing = new ArrayList<>();
    private double objective;
    private double bound;

    HorizonReading(Horizon horizon, SharedFlows flows) {
        this.horizon = horizon;
        this.flows = flows;
    }

    HorizonPlan read(List<HorizonNetwork> networks) {
        for (int k = 0; k < networks.size(); k++) {
            read(networks.get(k));
            bound += flows.proven(k, networks.get(k).most);
        }
        var prices = new ArrayList<Double>();
        for (int row = 0; row < horizon.fleets().size(); row++) {
            prices.add(flows.price(row));
            bound -= flows.price(row) * horizon.fleets().get(row).kilogramHours();
        }
        return new HorizonPlan(
                loads,
                releases,
                missing,
                prices,
                objective,
                Math.min(bound, objective),
                flows.isDone());
    }

    private void read(HorizonNetwork network) {
        int buckets = horizon.hours().size();
        var arrived = new double[network.needs.size()][buckets];
        var sent = new double[network.gates.size()];
        for (var way : network.ways) {
            double kept = way.row() < 0 ? 1 : 1 / flows.overdrawn(way.row());
            double units = network.commodity.flow(way.arc()) * kept;
            if (units > LEAST) {
                loads.add(load(network, way, units));
                arrived[way.need()][way.arrives()] += units;
                sent[way.gate()] += units;
                objective += units * network.cost(way);
            }
        }
        for (int g = 0; g < sent.length; g++) {
            readGate(network, network.gates.get(g), sent[g]);
        }
        for (int n = 0; n < arrived.length; n++) {
            readNeed(network, n, arrived[n]);
        }
    }

    private void readGate(HorizonNetwork network, HorizonNetwork.Gate gate, double sent) {
        double released = sent - gate.free();
        if (released > LEAST) {
            releases.add(new HorizonPlan.Release(gate.depot(), network.item.id(), released));
            objective += released * network.item.reserveCostPerUnit();
        }
    }

    private void readNeed(HorizonNetwork network, int n, double[] arrived) {
        var need = network.needs.get(n);
        double there = 0;
        for (int t = 0; t < arrived.length; t++) {
            there += arrived[t];
            double lacks = need.upTo(t) - there;
            if (lacks > LEAST) {
                missing.add(new HorizonPlan.Missing(need.place(), need.item(), t, lacks));
                objective += network.missingCost(n, t, lacks);
            }
        }
    }

    private static HorizonPlan.Load load(
            HorizonNetwork network, HorizonNetwork.Way way, double units) {
        return new HorizonPlan.Load(
                way.way().depot(),
                way.way().place(),
                network.item.id(),
                way.way().mode(),
                way.leaves(),
                way.arrives(),
                units);
    }
}
