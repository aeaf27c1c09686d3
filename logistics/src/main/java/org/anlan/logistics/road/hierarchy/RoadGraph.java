package org.anlan.logistics.road.hierarchy;

import java.util.Arrays;

/// Where roads run: nodes in the plane and directed edges between them, without any times.
///
/// A road both ways is two edges. Loops and parallel edges are let pass, and the graph need not
/// hang together. Nodes and edges count from 0 in the order in which they were added. Immutable and
/// thread-safe.
public final class RoadGraph {

    private final double[] east;
    private final double[] north;
    private final int[] tails;
    private final int[] heads;

    private RoadGraph(Builder builder) {
        var nodes = builder.nodes;
        east = Arrays.copyOf(builder.east, nodes);
        north = Arrays.copyOf(builder.north, nodes);
        tails = builder.tails.toArray();
        heads = builder.heads.toArray();
    }

    /// A graph without nodes, to be filled.
    public static Builder builder() {
        return new Builder();
    }

    /// How many nodes there are.
    public int nodes() {
        return east.length;
    }

    /// How many directed edges there are.
    public int edges() {
        return tails.length;
    }

    /// The node at which an edge begins.
    public int tail(int edge) {
        return tails[edge];
    }

    /// The node at which an edge ends.
    public int head(int edge) {
        return heads[edge];
    }

    /// A node's place from west to east, in any unit that is the same for all.
    public double east(int node) {
        return east[node];
    }

    /// A node's place from south to north, in the same unit.
    public double north(int node) {
        return north[node];
    }

    /// Fills a graph. Not thread-safe.
    public static final class Builder {

        private double[] east = new double[16];
        private double[] north = new double[16];
        private int nodes;
        private final Ints tails = new Ints();
        private final Ints heads = new Ints();

        private Builder() {}

        /// Adds a node.
        ///
        /// @param east from west to east, in a unit that is the same for all and about the same
        ///     in both directions; it only guides the order
        /// @param north from south to north
        /// @return its number
        public int node(double east, double north) {
            if (nodes == this.east.length) {
                this.east = Arrays.copyOf(this.east, 2 * nodes);
                this.north = Arrays.copyOf(this.north, 2 * nodes);
            }
            this.east[nodes] = east;
            this.north[nodes] = north;
            return nodes++;
        }

        /// Adds a directed edge between two nodes that are there.
        ///
        /// @return its number
        public int edge(int tail, int head) {
            requireNode("tail", tail);
            requireNode("head", head);
            tails.add(tail);
            heads.add(head);
            return tails.size() - 1;
        }

        private void requireNode(String name, int node) {
            if (node < 0 || node >= nodes) {
                throw new IllegalArgumentException(
                        "%s (%d) must be from 0 to %d.".formatted(name, node, nodes - 1));
            }
        }

        /// The graph so far.
        public RoadGraph build() {
            return new RoadGraph(this);
        }
    }
}
