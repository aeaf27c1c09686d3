package org.anlan.logistics.flow;

import java.util.Arrays;
import java.util.Objects;

/// A directed network: nodes with a supply, arcs with a lower bound, a capacity and a cost per
/// unit.
///
/// Nodes and arcs are numbered from 0 in the order they were added. A supply above zero leaves
/// the node, below zero is wanted there. Parallel arcs, loops, negative costs and capacity zero
/// are allowed; the supplies need not balance (the answer is then infeasible). Immutable.
///
/// Everything is a whole number in a `long`. So that no sum in the solver can overflow, the
/// builder refuses a network in which the supplies and bounds of all nodes and arcs together, or
/// the greatest cost times the number of nodes, pass 2^60.
public final class Network {

    private static final long LIMIT = 1L << 60;

    /// Per node: units that leave it (positive) or are wanted there (negative).
    final long[] supply;

    /// Per arc: its tail, its head, the least and the greatest flow, the cost of one unit.
    final int[] from;

    final int[] to;
    final long[] lower;
    final long[] upper;
    final long[] cost;

    private Network(Builder b) {
        supply = b.supply.clone();
        from = Arrays.copyOf(b.from, b.arcs);
        to = Arrays.copyOf(b.to, b.arcs);
        lower = Arrays.copyOf(b.lower, b.arcs);
        upper = Arrays.copyOf(b.upper, b.arcs);
        cost = Arrays.copyOf(b.cost, b.arcs);
    }

    public static Builder builder(int nodes) {
        return new Builder(nodes);
    }

    public int nodes() {
        return supply.length;
    }

    public int arcs() {
        return from.length;
    }

    public long supply(int node) {
        return supply[node];
    }

    public int from(int arc) {
        return from[arc];
    }

    public int to(int arc) {
        return to[arc];
    }

    public long lower(int arc) {
        return lower[arc];
    }

    /// The greatest flow the arc can carry: its capacity.
    public long upper(int arc) {
        return upper[arc];
    }

    public long cost(int arc) {
        return cost[arc];
    }

    /// Collects nodes and arcs. Not thread-safe.
    public static final class Builder {

        private final long[] supply;
        private int arcs;
        private int[] from = new int[16];
        private int[] to = new int[16];
        private long[] lower = new long[16];
        private long[] upper = new long[16];
        private long[] cost = new long[16];
        private long boundsInSum;
        private long greatestCost;

        private Builder(int nodes) {
            if (nodes < 0) {
                throw new IllegalArgumentException("nodes (%d) is negative.".formatted(nodes));
            }
            supply = new long[nodes];
        }

        /// Adds to the supply of a node; a negative amount is a demand.
        public Builder supply(int node, long amount) {
            Objects.checkIndex(node, supply.length);
            boundsInSum = within(boundsInSum, amount, "supply");
            supply[node] += amount;
            return this;
        }

        /// Adds an arc that may stay empty.
        ///
        /// @return the number of the new arc
        public int arc(int from, int to, long capacity, long costPerUnit) {
            return arc(from, to, 0, capacity, costPerUnit);
        }

        /// Adds an arc that carries at least `lower` and at most `upper` units.
        ///
        /// @return the number of the new arc
        public int arc(int from, int to, long lower, long upper, long costPerUnit) {
            Objects.checkIndex(from, supply.length);
            Objects.checkIndex(to, supply.length);
            if (lower < 0 || upper < lower) {
                throw new IllegalArgumentException(
                        "lower (%d) and upper (%d) must satisfy 0 <= lower <= upper."
                                .formatted(lower, upper));
            }
            boundsInSum = within(boundsInSum, upper, "upper");
            greatestCost = Math.max(greatestCost, within(0, costPerUnit, "costPerUnit"));
            makeRoom();
            this.from[arcs] = from;
            this.to[arcs] = to;
            this.lower[arcs] = lower;
            this.upper[arcs] = upper;
            this.cost[arcs] = costPerUnit;
            return arcs++;
        }

        /// The finished network; the builder may go on afterwards.
        ///
        /// @throws IllegalArgumentException if the greatest cost times the number of nodes is too
        ///     large
        public Network build() {
            if (greatestCost > LIMIT / (supply.length + 2) - 1) {
                throw new IllegalArgumentException(
                        "costPerUnit (%d) on %d nodes is too large for exact arithmetic."
                                .formatted(greatestCost, supply.length));
            }
            return new Network(this);
        }

        private static long within(long sum, long amount, String name) {
            if (amount > LIMIT || amount < -LIMIT || sum + Math.abs(amount) > LIMIT) {
                throw new IllegalArgumentException(
                        "%s (%d) on top of %d is too large for exact arithmetic."
                                .formatted(name, amount, sum));
            }
            return sum + Math.abs(amount);
        }

        private void makeRoom() {
            if (arcs == from.length) {
                int more = Math.addExact(arcs, arcs);
                from = Arrays.copyOf(from, more);
                to = Arrays.copyOf(to, more);
                lower = Arrays.copyOf(lower, more);
                upper = Arrays.copyOf(upper, more);
                cost = Arrays.copyOf(cost, more);
            }
        }
    }
}
