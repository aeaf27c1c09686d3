package org.anlan.logistics.flow;

import java.math.BigInteger;

/// A flow of least cost, with node potentials that prove that none is cheaper. Immutable.
///
/// The reduced cost of an arc is `cost + potential(from) - potential(to)`. In a best flow an arc
/// of positive reduced cost carries its lower bound and one of negative reduced cost its
/// capacity; whoever doubts the solver can check just that, or that `dualObjective` equals
/// `cost`.
public final class OptimalFlow implements FlowResult {

    private final Network network;
    private final long[] flow;
    private final long[] potential;
    private final long cost;

    OptimalFlow(Network network, long[] flow, long[] potential) {
        this.network = network;
        this.flow = flow;
        this.potential = potential;
        var total = BigInteger.ZERO;
        for (int arc = 0; arc < network.arcs(); arc++) {
            total = total.add(product(flow[arc], network.cost[arc]));
        }
        this.cost = total.longValueExact();
    }

    /// The sum of flow times cost.
    public long cost() {
        return cost;
    }

    /// Units on an arc.
    public long flow(int arc) {
        return flow[arc];
    }

    /// The potential of a node: what a unit is worth there, up to one constant for all nodes.
    public long potential(int node) {
        return potential[node];
    }

    /// What one more unit on the arc would add to the cost at the present potentials.
    public long reducedCost(int arc) {
        return network.cost[arc] + potential[network.from[arc]] - potential[network.to[arc]];
    }

    /// A lower bound on the cost of every feasible flow, from the potentials alone.
    public BigInteger dualObjective() {
        var bound = BigInteger.ZERO;
        for (int node = 0; node < network.nodes(); node++) {
            bound = bound.subtract(product(network.supply[node], potential[node]));
        }
        for (int arc = 0; arc < network.arcs(); arc++) {
            long reduced = reducedCost(arc);
            bound =
                    bound.add(
                            product(
                                    reduced > 0 ? network.lower[arc] : network.upper[arc],
                                    reduced));
        }
        return bound;
    }

    private static BigInteger product(long a, long b) {
        return a == 0 || b == 0
                ? BigInteger.ZERO
                : BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
    }
}
