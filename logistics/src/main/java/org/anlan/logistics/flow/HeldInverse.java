package org.anlan.logistics.flow;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.SingularMatrixException;

/// The inverse of a small square matrix that changes by a row, a column or both at a time.
///
/// The matrix has a row per held row and a column per holding arc; so the inverse has them the
/// other way round. Each change costs the square of the size. Not thread-safe.
final class HeldInverse {

    int size;
    private double[][] values = new double[16][16];

    double at(int arc, int row) {
        return values[arc][row];
    }

    /// One row of the inverse, by held row; valid until the next change.
    double[] of(int arc) {
        return values[arc];
    }

    /// Adds a multiple of one column of the inverse to a vector by holding arc.
    void addColumn(int row, double factor, double[] to) {
        for (int p = 0; p < size; p++) {
            to[p] += values[p][row] * factor;
        }
    }

    /// Another column stands at `p`.
    ///
    /// @param w the inverse times that column
    void replace(int p, double[] w) {
        var pivotRow = values[p];
        for (int c = 0; c < size; c++) {
            pivotRow[c] /= w[p];
        }
        for (int q = 0; q < size; q++) {
            if (q != p) {
                subtract(values[q], w[q], pivotRow);
            }
        }
    }

    /// A row and a column join at the end.
    ///
    /// @param w the inverse times the new column
    /// @param across what the columns so far have in the new row
    /// @param corner what the new column has there
    void grow(double[] w, double[] across, double corner) {
        makeRoom(size + 1);
        var through = new double[size];
        double pivot = corner;
        for (int p = 0; p < size; p++) {
            if (across[p] != 0) {
                pivot -= across[p] * w[p];
                subtract(through, -across[p], values[p]);
            }
        }
        for (int p = 0; p < size; p++) {
            subtract(values[p], -w[p] / pivot, through);
            values[p][size] = -w[p] / pivot;
        }
        for (int c = 0; c < size; c++) {
            values[size][c] = -through[c] / pivot;
        }
        values[size][size] = 1 / pivot;
        size++;
    }

    /// A row and a column leave; the last of each takes their place.
    void shrink(int arc, int row) {
        double pivot = values[arc][row];
        for (int q = 0; q < size; q++) {
            if (q != arc) {
                subtract(values[q], values[q][row] / pivot, values[arc]);
            }
        }
        size--;
        var last = values[size];
        values[size] = values[arc];
        values[arc] = last;
        for (int q = 0; q < size; q++) {
            values[q][row] = values[q][size];
        }
    }

    /// One row of the inverse becomes a sum of rows, each as often as its factor says.
    void combine(int arc, double[] factors) {
        var sum = new double[size];
        for (int q = 0; q < size; q++) {
            subtract(sum, -factors[q], values[q]);
        }
        System.arraycopy(sum, 0, values[arc], 0, size);
    }

    /// Inverts a matrix, by row and then by column.
    ///
    /// @return whether it could be
    boolean invert(double[][] matrix) {
        try {
            var solver = new LUDecomposition(new Array2DRowRealMatrix(matrix, false)).getSolver();
            var fresh = solver.getInverse().getData();
            for (int p = 0; p < size; p++) {
                System.arraycopy(fresh[p], 0, values[p], 0, size);
            }
            return true;
        } catch (SingularMatrixException _) {
            return false; // the caller lets go of all rows and begins again from the trees
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
        if (wanted > values.length) {
            int more = 2 * values.length;
            var wider = Arrays.copyOf(values, more);
            for (int p = 0; p < more; p++) {
                wider[p] = p < values.length ? Arrays.copyOf(values[p], more) : new double[more];
            }
            values = wider;
        }
    }
}
