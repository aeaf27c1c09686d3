package org.anlan.logistics.flow;

import java.util.List;

/// Adds up what the flows use of the rows.
final class RowLoads {

    private RowLoads() {}

    static void of(List<PricedTree> trees, SharedRows rows) {
        rows.forget();
        trees.forEach(tree -> add(tree.network, rows.load));
    }

    static void add(Commodity network, double[] loads) {
        int arcs = network.arcs();
        for (int arc = 0; arc < arcs; arc++) {
            if (network.flow[arc] != 0) {
                for (int u = network.usesFrom[arc]; u < network.usesFrom[arc + 1]; u++) {
                    loads[network.row[u]] += network.flow[arc] * network.use[u];
                }
            }
        }
    }
}
