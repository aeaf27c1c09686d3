package org.anlan.logistics.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;

/// Checks the proof that comes with a result, arc by arc and node by node.
final class FlowProof {

    private FlowProof() {}

    /// Bounds, conservation, complementary slackness, and equality of cost and dual objective.
    static void assertProves(Network network, OptimalFlow best) {
        var out = new long[network.nodes()];
        for (int arc = 0; arc < network.arcs(); arc++) {
            long flow = best.flow(arc);
            assertThat(flow).isBetween(network.lower(arc), network.upper(arc));
            out[network.from(arc)] += flow;
            out[network.to(arc)] -= flow;
            if (best.reducedCost(arc) > 0) {
                assertThat(flow).as("arc %d is dear", arc).isEqualTo(network.lower(arc));
            } else if (best.reducedCost(arc) < 0) {
                assertThat(flow).as("arc %d is cheap", arc).isEqualTo(network.upper(arc));
            }
        }
        for (int node = 0; node < network.nodes(); node++) {
            assertThat(out[node]).as("node %d", node).isEqualTo(network.supply(node));
        }
        assertThat(best.dualObjective()).isEqualTo(BigInteger.valueOf(best.cost()));
    }

    /// The cut has more to send out, or less to take in, than its arcs allow.
    static void assertProves(Network network, InfeasibleFlow none) {
        long inside = 0;
        long outside = 0;
        for (int node = 0; node < network.nodes(); node++) {
            inside += none.inCut(node) ? network.supply(node) : 0;
            outside += none.inCut(node) ? 0 : network.supply(node);
        }
        long mayLeave = 0;
        for (int arc = 0; arc < network.arcs(); arc++) {
            boolean starts = none.inCut(network.from(arc));
            boolean ends = none.inCut(network.to(arc));
            mayLeave += starts && !ends ? network.upper(arc) : 0;
            mayLeave -= !starts && ends ? network.lower(arc) : 0;
        }
        assertThat(inside - mayLeave).isEqualTo(none.stranded());
        assertThat(-outside - mayLeave).isEqualTo(none.missing());
        assertThat(Math.max(none.stranded(), none.missing())).isPositive();
    }
}
