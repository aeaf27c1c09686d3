package org.anlan.logistics.flow;

import java.util.List;

/// The prices of rows and nodes that prove the best bound found so far. Not thread-safe.
final class Proof {

    private double bound = Double.NEGATIVE_INFINITY;
    private double[] prices = {};
    private double[][] worth = {};

    /// Keeps the present prices if they prove more than those before.
    void offer(double proves, List<PricedTree> trees, SharedRows rows) {
        if (proves > bound) {
            bound = proves;
            prices = rows.price.clone();
            worth = new double[trees.size()][];
            for (int k = 0; k < worth.length; k++) {
                trees.get(k).refreshIfOld();
                worth[k] = trees.get(k).potential.clone();
            }
        }
    }

    /// The problem has changed: what was proven says nothing of it.
    void forget() {
        bound = Double.NEGATIVE_INFINITY;
    }

    /// Zero or more; zero before anything was proven.
    double price(int row) {
        return prices.length == 0 ? 0 : Math.max(0, prices[row]);
    }

    double worth(int commodity, int node) {
        return worth.length == 0 ? 0 : worth[commodity][node];
    }
}
