package org.anlan.logistics.flow;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/// Raises the price of rows that are overdrawn and lowers it of those that are not, each by a
/// step of its own that grows while it goes one way and shrinks when it turns, and solves every
/// network anew at those prices.
///
/// Networks are shared out among threads; their loads are added up in one order, so that the
/// answer is the same on any number of them. Not thread-safe itself.
///
/// @see "M. Riedmiller, H. Braun, A direct adaptive method for faster backpropagation learning:
///     the RPROP algorithm, 1993 (the rule of the steps)"
final class PriceAscent {

    private static final double GROW = 1.35;
    private static final double SHRINK = 0.45;

    /// A row this near to its limit, as a share of it, keeps its price.
    private static final double NEAR = 0.002;

    private static final double FIRST_SHARE = 0.2;

    /// What the networks cost at the present prices, and what they use.
    private static final class Sum {

        private double cost;
        private final double[] loads;

        Sum(int rows) {
            loads = new double[rows];
        }
    }

    private final List<PricedTree> trees;
    private final SharedRows rows;
    private final ExecutorService threads;
    private final Proof best;
    private final double[] step;
    private final double[] before;

    /// @param best is given what each round proves
    PriceAscent(List<PricedTree> trees, SharedRows rows, ExecutorService threads, Proof best) {
        this.best = best;
        this.trees = trees;
        this.rows = rows;
        this.threads = threads;
        step = new double[rows.count];
        before = new double[rows.count];
    }

    /// Climbs until the rows that bind are that near to their limits, for at most so many rounds.
    void climb(int rounds, double share, BooleanSupplier stop) {
        firstSteps();
        solveAll(stop);
        for (int r = 1; r < rounds && distance() > share && !stop.getAsBoolean(); r++) {
            for (int row = 0; row < rows.count; row++) {
                move(row);
            }
            rows.version++;
            solveAll(stop);
        }
    }

    /// How far the last move went: how sure the price of a row is.
    double step(int row) {
        return step[row];
    }

    private void firstSteps() {
        double mean = 0;
        for (int row = 0; row < rows.count; row++) {
            mean += rows.price[row] / rows.count;
        }
        for (int row = 0; row < rows.count; row++) {
            step[row] = FIRST_SHARE * Math.max(rows.price[row], Math.max(0.3 * mean, 1));
        }
    }

    private void move(int row) {
        double excess = rows.load[row] - rows.limit[row];
        double turn = excess * before[row];
        step[row] *= turn < 0 ? SHRINK : turn > 0 ? GROW : 1;
        before[row] = excess;
        if (Math.abs(excess) > NEAR * rows.limit[row]) {
            rows.price[row] = Math.max(0, rows.price[row] + Math.signum(excess) * step[row]);
        }
    }

    /// How far the rows that bind are from their limits: the mean of their shares, each at most 1.
    double distance() {
        double sum = 0;
        int binding = 0;
        for (int row = 0; row < rows.count; row++) {
            double excess = rows.load[row] - rows.limit[row];
            if (excess > 0 || rows.price[row] > 0) {
                sum += Math.min(1, Math.abs(excess) / Math.max(1e-9, rows.limit[row]));
                binding++;
            }
        }
        return binding == 0 ? 0 : sum / binding;
    }

    private void solveAll(BooleanSupplier stop) {
        var tasks =
                IntStream.range(0, trees.size())
                        .mapToObj(k -> threads.submit(() -> solve(trees.get(k), stop)))
                        .toList();
        rows.forget();
        double bound = 0;
        for (var task : tasks) {
            var sum = result(task);
            bound += sum.cost;
            for (int row = 0; row < rows.count; row++) {
                rows.load[row] += sum.loads[row];
            }
        }
        if (!stop.getAsBoolean()) {
            best.offer(bound + valueOfExcess(), trees, rows);
        }
    }

    private double valueOfExcess() {
        double value = 0;
        for (int row = 0; row < rows.count; row++) {
            value += rows.price[row] * (rows.load[row] - rows.limit[row]);
        }
        return value;
    }

    private Sum solve(PricedTree tree, BooleanSupplier stop) {
        new FixedPrices(tree).solve(stop);
        var sum = new Sum(rows.count);
        sum.cost = tree.network.flowCost();
        RowLoads.add(tree.network, sum.loads);
        return sum;
    }

    private static Sum result(Future<Sum> task) {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while prices were sought.", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A network could not be solved.", e.getCause());
        }
    }
}
