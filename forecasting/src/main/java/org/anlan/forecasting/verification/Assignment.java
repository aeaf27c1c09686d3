package org.anlan.forecasting.verification;

import java.util.Arrays;

/// Rows given to columns, each at most once, with the greatest sum: shortest augmenting paths with
/// potentials, one row after another.
///
/// @see "H. W. Kuhn, 1955; R. Jonker, A. Volgenant, A shortest augmenting path algorithm, 1987"
final class Assignment {

    private final double[][] gain;
    private final int size;
    private final double[] ofRow;
    private final double[] ofColumn;
    private final int[] rowAt; // row of each column, from 1; 0: free

    /// @param gain 0 or above; rows need not be as many as columns
    Assignment(double[][] gain) {
        this.gain = gain;
        size = Math.max(gain.length, gain.length == 0 ? 0 : gain[0].length);
        ofRow = new double[size + 1];
        ofColumn = new double[size + 1];
        rowAt = new int[size + 1];
        for (int row = 1; row <= size; row++) {
            insert(row);
        }
    }

    /// The column of each row; −1 if there is none for it.
    int[] columns() {
        var columns = new int[gain.length];
        Arrays.fill(columns, -1);
        for (int j = 1; j <= size; j++) {
            if (rowAt[j] <= gain.length && j <= gain[0].length) {
                columns[rowAt[j] - 1] = j - 1;
            }
        }
        return columns;
    }

    /// Finds a place for a row along the cheapest path of exchanges, then walks it back.
    private void insert(int row) {
        var least = new double[size + 1];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        var from = new int[size + 1];
        var isSeen = new boolean[size + 1];
        rowAt[0] = row;
        int column = 0;
        do {
            column = nearest(column, least, from, isSeen);
        } while (rowAt[column] != 0);
        while (column != 0) {
            rowAt[column] = rowAt[from[column]];
            column = from[column];
        }
    }

    private int nearest(int column, double[] least, int[] from, boolean[] isSeen) {
        isSeen[column] = true;
        var row = rowAt[column];
        int next = 0;
        var step = Double.POSITIVE_INFINITY;
        for (int j = 1; j <= size; j++) {
            if (isSeen[j]) {
                continue;
            }
            var cost = cost(row, j) - ofRow[row] - ofColumn[j];
            if (cost < least[j]) {
                least[j] = cost;
                from[j] = column;
            }
            if (least[j] < step) {
                step = least[j];
                next = j;
            }
        }
        shift(step, least, isSeen);
        return next;
    }

    private void shift(double step, double[] least, boolean[] isSeen) {
        for (int j = 0; j <= size; j++) {
            if (isSeen[j]) {
                ofRow[rowAt[j]] += step;
                ofColumn[j] -= step;
            } else {
                least[j] -= step;
            }
        }
    }

    private double cost(int row, int column) {
        return row <= gain.length && column <= gain[0].length ? -gain[row - 1][column - 1] : 0;
    }
}
