package org.anlan.logistics.flow;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.SingularMatrixException;

/// The part of the basis beside the trees: as many holding arcs as there are rows held at their
/// limits, and the inverse of the square matrix that says what a unit around the cycle of each
/// uses of each such row. Not thread-safe.
///
/// @see "R. K. Ahuja, T. L. Magnanti, J. B. Orlin, Network Flows, 1993, section 17.6 (basis
///     partitioning)"
final class WorkingBasis {

    private static final int SLACK = -1;

    private final List<PricedTree> trees;
    private final SharedRows rows;
    private final RowVector column;

    /// Per place: the holding arc (its commodity, or the slack of a row), and the row.
    int[] commodity = new int[16];

    int[] arc = new int[16];
    int[] rowAt = new int[16];
    int size;

    /// By holding arc, then by held row.
    double[][] inverse = new double[16][16];

    /// Where a row stands among those held; −1 if it is not.
    final int[] placeOf;

    private double[] answer = new double[16];

    WorkingBasis(List<PricedTree> trees, SharedRows rows) {
        this.trees = trees;
        this.rows = rows;
        placeOf = new int[rows.count];
        Arrays.fill(placeOf, -1);
        column = new RowVector(rows.count);
    }

    boolean isHeld(int row) {
        return placeOf[row] >= 0;
    }

    /// What a unit around the cycle of an arc uses of all rows; valid until the next call.
    RowVector column(int k, int entering) {
        column.clear();
        column.addUses(trees.get(k).network, trees.get(k).cycle(entering), 1);
        return column;
    }

    /// The same in terms of the holding arcs: inverse times column. Valid until the next call.
    double[] solved(RowVector uses) {
        Arrays.fill(answer, 0, size, 0);
        for (int i = 0; i < uses.size; i++) {
            int place = placeOf[uses.rows[i]];
            double amount = uses.amount[uses.rows[i]];
            if (place >= 0 && amount != 0) {
                for (int p = 0; p < size; p++) {
                    answer[p] += inverse[p][place] * amount;
                }
            }
        }
        return answer;
    }

    /// The place of the holding arc that is this arc.
    int placeOfArc(int k, int holding) {
        for (int p = 0; p < size; p++) {
            if (commodity[p] == k && arc[p] == holding) {
                return p;
            }
        }
        throw new IllegalStateException("Arc %d does not hold a row.".formatted(holding));
    }

    /// Another arc holds in place of the one at `p`.
    ///
    /// @param reduced what the new one gains or costs per unit at the present prices
    void replace(int p, int k, int entering, double reduced) {
        var w = solved(column(k, entering));
        var pivotRow = inverse[p];
        double pivot = w[p];
        for (int c = 0; c < size; c++) {
            pivotRow[c] /= pivot;
        }
        for (int q = 0; q < size; q++) {
            if (q != p) {
                subtract(inverse[q], w[q], pivotRow);
            }
        }
        put(p, k, entering);
        movePrices(-reduced, pivotRow);
    }

    /// A row is held from now on, by an arc.
    void grow(int row, int k, int entering, double reduced) {
        var uses = column(k, entering);
        grow(row, k, entering, solved(uses), uses.amount[row]);
        movePrices(-reduced, inverse[size - 1]);
    }

    /// Row `joining` is held from now on in place of row `leaving`, which goes to a side.
    void exchangeRows(int joining, int leaving, byte side) {
        column.clear();
        column.add(leaving, 1);
        grow(joining, SLACK, leaving, solved(column), 0);
        shrink(leaving, size - 1, side);
    }

    private void grow(int row, int k, int entering, double[] w, double own) {
        makeRoom(size + 1);
        var across = new double[size];
        double pivot = own;
        for (int p = 0; p < size; p++) {
            double uses = commodity[p] == SLACK ? 0 : useOf(commodity[p], arc[p], row);
            if (uses != 0) {
                pivot -= uses * w[p];
                subtract(across, -uses, inverse[p]);
            }
        }
        for (int p = 0; p < size; p++) {
            subtract(inverse[p], -w[p] / pivot, across);
            inverse[p][size] = -w[p] / pivot;
        }
        for (int c = 0; c < size; c++) {
            inverse[size][c] = -across[c] / pivot;
        }
        inverse[size][size] = 1 / pivot;
        placeOf[row] = size;
        rowAt[size] = row;
        rows.side[row] = SharedRows.AT;
        rows.load[row] = rows.limit[row];
        put(size++, k, entering);
    }

    /// A row is not held any more, and the arc at `p` does not hold any more.
    void shrink(int row, int p, byte side) {
        int place = placeOf[row];
        double pivot = inverse[p][place];
        double target = side == SharedRows.BELOW ? rows.least[row] : rows.most[row];
        movePrices((target - rows.price[row]) / pivot, inverse[p]);
        rows.price[row] = target;
        rows.side[row] = side;
        for (int q = 0; q < size; q++) {
            if (q != p) {
                subtract(inverse[q], inverse[q][place] / pivot, inverse[p]);
            }
        }
        remove(p, place);
    }

    /// The last holding arc and the last held row are let go, whatever belongs to which.
    void release(int p) {
        placeOf[rowAt[p]] = -1;
        rows.side[rowAt[p]] = SharedRows.BELOW;
        size = p;
    }

    /// The arc at `p` goes into its tree in place of another one, which holds instead of it.
    void swap(int p, int leaving) {
        int k = commodity[p];
        var tree = trees.get(k);
        double own = 0;
        var mine = inverse[p].clone();
        Arrays.fill(inverse[p], 0);
        for (int q = 0; q < size; q++) {
            int sign = commodity[q] == k ? tree.cycle(arc[q]).signOf(leaving) : 0;
            if (sign != 0) {
                subtract(inverse[p], -sign, q == p ? mine : inverse[q]);
                own = q == p ? sign : own;
            }
        }
        if (own == 0) {
            throw new IllegalStateException("Arc %d is on no cycle.".formatted(leaving));
        }
        tree.exchange(leaving, arc[p]);
        put(p, k, leaving);
    }

    /// Reckons inverse and held prices anew from the trees.
    ///
    /// @return whether the matrix could be inverted
    boolean rebuild() {
        if (size == 0) {
            return true;
        }
        var matrix = new double[size][size];
        var costs = new double[size];
        for (int p = 0; p < size; p++) {
            var uses = column(commodity[p], arc[p]);
            costs[p] = costAtFreePrices(trees.get(commodity[p]), arc[p]);
            for (int c = 0; c < size; c++) {
                matrix[c][p] = uses.amount[rowAt[c]];
            }
        }
        try {
            var solver = new LUDecomposition(new Array2DRowRealMatrix(matrix, false)).getSolver();
            var fresh = solver.getInverse().getData();
            for (int p = 0; p < size; p++) {
                System.arraycopy(fresh[p], 0, inverse[p], 0, size);
            }
        } catch (SingularMatrixException _) {
            return false; // the caller lets go of all rows and begins again from the trees
        }
        for (int c = 0; c < size; c++) {
            double price = 0;
            for (int p = 0; p < size; p++) {
                price -= costs[p] * inverse[p][c];
            }
            rows.price[rowAt[c]] = price;
        }
        rows.version++;
        return true;
    }

    private double costAtFreePrices(PricedTree tree, int holding) {
        var cycle = tree.cycle(holding);
        double sum = 0;
        for (int i = 0; i < cycle.size; i++) {
            int at = cycle.arcs[i];
            double each = tree.network.cost[at];
            for (int u = tree.network.usesFrom[at]; u < tree.network.usesFrom[at + 1]; u++) {
                int row = tree.network.row[u];
                each += isHeld(row) ? 0 : rows.price[row] * tree.network.use[u];
            }
            sum += cycle.signs[i] * each;
        }
        return sum;
    }

    private double useOf(int k, int holding, int row) {
        return column(k, holding).amount[row];
    }

    private void movePrices(double step, double[] direction) {
        for (int c = 0; c < size; c++) {
            rows.price[rowAt[c]] += step * direction[c];
        }
        rows.version++;
    }

    private void put(int p, int k, int holding) {
        commodity[p] = k;
        arc[p] = holding;
        if (k != SLACK) {
            trees.get(k).state[holding] = PricedTree.HOLDING;
        }
    }

    private void remove(int p, int place) {
        placeOf[rowAt[place]] = -1;
        size--;
        var last = inverse[size];
        inverse[size] = inverse[p];
        inverse[p] = last;
        commodity[p] = commodity[size];
        arc[p] = arc[size];
        rowAt[place] = rowAt[size];
        if (place != size) {
            placeOf[rowAt[place]] = place;
            for (int q = 0; q < size; q++) {
                inverse[q][place] = inverse[q][size];
            }
        }
    }

    private void subtract(double[] from, double factor, double[] what) {
        if (factor != 0) {
            for (int c = 0; c < size; c++) {
                from[c] -= factor * what[c];
            }
        }
    }

    private void makeRoom(int wanted) {
        if (wanted > inverse.length) {
            int more = 2 * inverse.length;
            var wider = Arrays.copyOf(inverse, more);
            for (int p = 0; p < more; p++) {
                wider[p] = p < inverse.length ? Arrays.copyOf(inverse[p], more) : new double[more];
            }
            inverse = wider;
            commodity = Arrays.copyOf(commodity, more);
            arc = Arrays.copyOf(arc, more);
            rowAt = Arrays.copyOf(rowAt, more);
            answer = Arrays.copyOf(answer, more);
        }
    }
}
