package org.anlan.forecasting.impact;

import java.util.Arrays;

/// Values at rising nodes, with straight lines between them: 0 below the first node, the last
/// value above the last.
final class LinearTable {

    private final double[] nodes;
    private final double[] values;

    /// @throws IllegalArgumentException if nodes do not rise, or there is not one value per node
    LinearTable(double[] nodes, double[] values) {
        if (nodes.length == 0 || nodes.length != values.length) {
            throw new IllegalArgumentException(
                    "Table (%d nodes, %d values) must have a value for each node."
                            .formatted(nodes.length, values.length));
        }
        this.nodes = Arrays.stream(nodes).map(node -> node + 0.0).toArray(); // no -0.0
        this.values = values.clone();
        for (int i = 1; i < nodes.length; i++) {
            requireRising(i);
        }
    }

    private void requireRising(int i) {
        if (!(nodes[i] > nodes[i - 1])) {
            throw new IllegalArgumentException(
                    "Node %d (%s) must be above the one before (%s)."
                            .formatted(i, nodes[i], nodes[i - 1]));
        }
    }

    double at(double x) {
        if (Double.isNaN(x)) {
            return Double.NaN;
        }
        var found = Arrays.binarySearch(nodes, x + 0.0);
        return found >= 0 ? values[found] : between(-found - 1, x);
    }

    private double between(int next, double x) {
        if (next == 0) {
            return 0;
        }
        if (next == nodes.length) {
            return values[next - 1];
        }
        var share = (x - nodes[next - 1]) / (nodes[next] - nodes[next - 1]);
        return values[next - 1] + share * (values[next] - values[next - 1]);
    }
}
