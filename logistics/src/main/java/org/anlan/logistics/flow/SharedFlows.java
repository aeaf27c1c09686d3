package org.anlan.logistics.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;

/// Several networks whose arcs use shared rows, each with a limit: the flow of least cost, and a
/// price per row and node that proves it.
///
/// First the prices climb until no row is overdrawn by much; then the simplex works within a
/// narrow band around them, in which rows may be overdrawn a little at a price, and the band is
/// widened until it is the true problem. Flow keeps to demands and capacities from beginning to
/// end, whenever it is stopped; the rows' limits hold once `isDone`. Not thread-safe.
public final class SharedFlows implements AutoCloseable {

    /// Rounds of the climb, and how near the rows that bind shall then be to their limits.
    private static final int ROUNDS = 40;

    private static final double NEARLY = 0.01;

    private static final double LEAST_BAND = 1e-3;
    private static final int TRIES = 5;

    /// After a change prices are sought within this share of those before.
    private static final double NEXT_BAND = 0.02;

    private final List<PricedTree> trees = new ArrayList<>();
    private final SharedRows rows;
    private final ExecutorService threads;
    private final double dearest;
    private final SharedSimplex simplex;
    private final Proof proof = new Proof();
    private boolean done;

    /// @param limits of the rows, in their units, at least 0
    /// @param threadCount how many threads may work on networks at a time
    public SharedFlows(List<Commodity> networks, double[] limits, int threadCount) {
        rows = new SharedRows(limits);
        networks.forEach(network -> trees.add(new PricedTree(network, rows)));
        threads = Executors.newFixedThreadPool(threadCount, Thread.ofPlatform().factory());
        dearest = dearest(networks);
        simplex = new SharedSimplex(trees, rows);
    }

    /// Begins at prices that are a guess, and goes on to the optimum or until told to stop.
    ///
    /// @param stop asked before every step: on yes it ends within milliseconds
    /// @param enough asked a few times, after the climb and after each band: on yes it ends
    public void solve(double[] guess, BooleanSupplier stop, BooleanSupplier enough) {
        System.arraycopy(guess, 0, rows.price, 0, rows.count);
        rows.version++;
        var ascent = new PriceAscent(trees, rows, threads, proof);
        ascent.climb(ROUNDS, NEARLY, stop);
        var width = new double[rows.count];
        for (int row = 0; row < rows.count; row++) {
            width[row] = Math.max(LEAST_BAND, ascent.step(row));
        }
        if (!enough.getAsBoolean()) {
            moveBands(width);
            narrow(width, stop, enough);
        }
    }

    /// Sets the limit of a row anew; the flow follows with `again`.
    public void limit(int row, double units) {
        rows.limit[row] = units;
    }

    /// Goes on from the last flow and prices, after demands, capacities or limits have changed.
    /// The first band is always gone through, for until then some flow may be lent.
    ///
    /// @param stop as for `solve`, once that is done
    /// @param enough as for `solve`
    public void again(BooleanSupplier stop, BooleanSupplier enough) {
        proof.forget();
        var width = new double[rows.count];
        for (int row = 0; row < rows.count; row++) {
            width[row] = Math.max(LEAST_BAND, NEXT_BAND * rows.price[row]);
        }
        moveBands(width);
        simplex.refit();
        simplex.rebuild();
        simplex.solve(() -> false);
        narrow(width, stop, enough);
    }

    /// The simplex in a narrow band around the present prices; a row that the band has forced is
    /// then let go a step further, twice as far each time, until none is.
    private void narrow(double[] width, BooleanSupplier stop, BooleanSupplier enough) {
        while (!stop.getAsBoolean()) {
            simplex.rebuild();
            simplex.solve(stop);
            if (!stop.getAsBoolean()) {
                proof.offer(dualValue(), trees, rows);
            }
            if (!anyForced() || enough.getAsBoolean()) {
                break;
            }
            for (int row = 0; row < rows.count; row++) {
                if (rows.isForced(row)) {
                    moveBand(row, width);
                }
            }
        }
        settle(stop);
        done = !stop.getAsBoolean() && !anyForced() && simplex.isSettled();
        if (done) {
            proof.offer(Double.POSITIVE_INFINITY, trees, rows);
        }
    }

    /// What the present prices prove, once nothing gains at them any more.
    private double dualValue() {
        double value = 0;
        for (var tree : trees) {
            value += tree.network.flowCost();
        }
        for (int row = 0; row < rows.count; row++) {
            value += rows.price[row] * (rows.load[row] - rows.limit[row]);
        }
        return value;
    }

    private void moveBands(double[] width) {
        for (int row = 0; row < rows.count; row++) {
            moveBand(row, width);
        }
    }

    private void moveBand(int row, double[] width) {
        double price = rows.price[row];
        rows.band(row, Math.max(0, price - width[row]), Math.min(dearest, price + width[row]));
        width[row] *= 2;
    }

    /// Puts right what rounding has moved, and goes on if that has loosened anything.
    private void settle(BooleanSupplier stop) {
        simplex.rebuild();
        for (int t = 0; t < TRIES && !simplex.isSettled() && !stop.getAsBoolean(); t++) {
            simplex.solve(stop);
            simplex.rebuild();
        }
    }

    private boolean anyForced() {
        for (int row = 0; row < rows.count; row++) {
            if (rows.isForced(row)) {
                return true;
            }
        }
        return false;
    }

    /// Whether the flow is optimal and keeps to all limits.
    public boolean isDone() {
        return done;
    }

    /// The price of a row, in cost per unit of the row; never below zero.
    public double price(int row) {
        return proof.price(row);
    }

    /// What a unit is worth at a node of a commodity at these prices, the root being worth zero.
    public double worth(int commodity, int node) {
        return proof.worth(commodity, node);
    }

    /// What the prices prove of one network's cost, rows' limits not counted: its demands at their
    /// worth, less what each arc could gain.
    ///
    /// @param most per arc, no more than what any flow worth having sends on it
    public double proven(int commodity, double[] most) {
        var network = trees.get(commodity).network;
        double value = 0;
        for (int node = 1; node < network.nodes; node++) {
            value += network.demand[node] * worth(commodity, node);
        }
        for (int arc = 0; arc < network.arcs(); arc++) {
            double reduced =
                    network.cost[arc]
                            + worth(commodity, network.from[arc])
                            - worth(commodity, network.to[arc]);
            for (int u = network.usesFrom[arc]; u < network.usesFrom[arc + 1]; u++) {
                reduced += price(network.row[u]) * network.use[u];
            }
            value += reduced < 0 ? reduced * most[arc] : 0;
        }
        return value;
    }

    /// By how much of it a row is overdrawn, as load over limit; 1 or less if it is not.
    public double overdrawn(int row) {
        return rows.load[row] <= rows.limit[row] ? 1 : rows.load[row] / rows.limit[row];
    }

    /// Steps of the simplex so far.
    public long steps() {
        return simplex.steps;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    /// A price of any row at which no arc that uses it is worth its use.
    private static double dearest(List<Commodity> networks) {
        double most = 1;
        for (var network : networks) {
            double cost = 0;
            double use = Double.POSITIVE_INFINITY;
            for (int arc = 0; arc < network.arcs(); arc++) {
                cost = Math.max(cost, Math.abs(network.cost[arc]));
                for (int u = network.usesFrom[arc]; u < network.usesFrom[arc + 1]; u++) {
                    use = network.use[u] > 0 ? Math.min(use, network.use[u]) : use;
                }
            }
            most = use < Double.POSITIVE_INFINITY ? Math.max(most, 2 * cost / use) : most;
        }
        return most;
    }
}
