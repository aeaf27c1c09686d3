package org.anlan.logistics.flow;

import java.util.Arrays;
import java.util.List;

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

    /// By holding arc, then by held row.
    final HeldInverse inverse = new HeldInverse();

    /// Per place: the holding arc (its commodity, or the slack of a row), and the row.
    final int[] commodity;

    final int[] arc;
    final int[] rowAt;

    /// Where a row stands among those held; −1 if it is not.
    final int[] placeOf;

    private final double[] answer;
    private final double[] factors;

    WorkingBasis(List<PricedTree> trees, SharedRows rows) {
        this.trees = trees;
        this.rows = rows;
        column = new RowVector(rows.count);
        placeOf = new int[rows.count];
        Arrays.fill(placeOf, -1);
        int most = rows.count + 1; // while rows change places one more is held
        commodity = new int[most];
        arc = new int[most];
        rowAt = new int[most];
        answer = new double[most];
        factors = new double[most];
    }

    int size() {
        return inverse.size;
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
        Arrays.fill(answer, 0, size(), 0);
        for (int i = 0; i < uses.size; i++) {
            int place = placeOf[uses.rows[i]];
            double amount = uses.amount[uses.rows[i]];
            if (place >= 0 && amount != 0) {
                inverse.addColumn(place, amount, answer);
            }
        }
        return answer;
    }

    /// The place of the holding arc that is this arc.
    int placeOfArc(int k, int holding) {
        for (int p = 0; p < size(); p++) {
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
        inverse.replace(p, solved(column(k, entering)));
        put(p, k, entering);
        movePrices(-reduced, inverse.of(p));
    }

    /// A row is held from now on, by an arc.
    void grow(int row, int k, int entering, double reduced) {
        var uses = column(k, entering);
        grow(row, k, entering, solved(uses), uses.amount[row]);
        movePrices(-reduced, inverse.of(size() - 1));
    }

    /// Row `joining` is held from now on in place of row `leaving`, which goes to a side.
    void exchangeRows(int joining, int leaving, byte side) {
        column.clear();
        column.add(leaving, 1);
        grow(joining, SLACK, leaving, solved(column), 0);
        shrink(leaving, size() - 1, side);
    }

    private void grow(int row, int k, int entering, double[] w, double own) {
        for (int p = 0; p < size(); p++) {
            factors[p] = commodity[p] == SLACK ? 0 : column(commodity[p], arc[p]).amount[row];
        }
        inverse.grow(w, factors, own);
        int place = size() - 1;
        placeOf[row] = place;
        rowAt[place] = row;
        rows.side[row] = SharedRows.AT;
        rows.load[row] = rows.limit[row];
        put(place, k, entering);
    }

    /// A row is not held any more, and the arc at `p` does not hold any more.
    void shrink(int row, int p, byte side) {
        int place = placeOf[row];
        double target = side == SharedRows.BELOW ? rows.least[row] : rows.most[row];
        movePrices((target - rows.price[row]) / inverse.at(p, place), inverse.of(p));
        rows.price[row] = target;
        rows.side[row] = side;
        inverse.shrink(p, place);
        int last = size();
        commodity[p] = commodity[last];
        arc[p] = arc[last];
        placeOf[row] = -1;
        if (place != last) {
            rowAt[place] = rowAt[last];
            placeOf[rowAt[place]] = place;
        }
    }

    /// The last holding arc and the last held row are let go, whatever belongs to which; the
    /// inverse is worth nothing until all are.
    void release() {
        int last = --inverse.size;
        placeOf[rowAt[last]] = -1;
        rows.side[rowAt[last]] = SharedRows.BELOW;
    }

    /// The arc at `p` goes into its tree in place of another one, which holds instead of it.
    void swap(int p, int leaving) {
        int k = commodity[p];
        var tree = trees.get(k);
        for (int q = 0; q < size(); q++) {
            factors[q] = commodity[q] == k ? tree.cycle(arc[q]).signOf(leaving) : 0;
        }
        if (factors[p] == 0) {
            throw new IllegalStateException("Arc %d is on no cycle.".formatted(leaving));
        }
        inverse.combine(p, factors);
        tree.exchange(leaving, arc[p]);
        put(p, k, leaving);
    }

    /// Reckons inverse and held prices anew from the trees.
    ///
    /// @return whether the matrix could be inverted
    boolean rebuild() {
        if (size() == 0) {
            return true;
        }
        var matrix = new double[size()][size()];
        for (int p = 0; p < size(); p++) {
            var uses = column(commodity[p], arc[p]);
            for (int c = 0; c < size(); c++) {
                matrix[c][p] = uses.amount[rowAt[c]];
            }
        }
        if (!inverse.invert(matrix)) {
            return false;
        }
        reprice();
        return true;
    }

    /// The prices of held rows at which no holding arc gains or costs.
    private void reprice() {
        for (int c = 0; c < size(); c++) {
            rows.price[rowAt[c]] = 0;
        }
        for (int p = 0; p < size(); p++) {
            factors[p] = reduced(trees.get(commodity[p]), arc[p]);
        }
        for (int p = 0; p < size(); p++) {
            movePrices(-factors[p], inverse.of(p));
        }
    }

    private double reduced(PricedTree tree, int holding) {
        var cycle = tree.cycle(holding);
        double sum = 0;
        for (int i = 0; i < cycle.size; i++) {
            sum += cycle.signs[i] * tree.network.priced(cycle.arcs[i], rows.price);
        }
        return sum;
    }

    private void movePrices(double step, double[] direction) {
        for (int c = 0; c < size(); c++) {
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
}
