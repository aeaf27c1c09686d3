package org.anlan.forecasting.rain;

/// `Σ factors[firstFactor + k] · rows[firstRow + k]`, four rows at a time: the shape that the
/// virtual machine turns into vector instructions.
///
/// Shares the arrays it is given, which the inner loop of a factor is about.
final class RowSum {

    private static final int AT_ONCE = 4;

    private final double[][] rows;
    private final double[] factors;
    private final int firstRow;
    private final int firstFactor;
    private final int count;

    /// @param rows at least as long as what they are subtracted from
    /// @param factors one a row
    /// @param count how many rows
    RowSum(double[][] rows, double[] factors, int firstRow, int firstFactor, int count) {
        this.rows = rows;
        this.factors = factors;
        this.firstRow = firstRow;
        this.firstFactor = firstFactor;
        this.count = count;
    }

    /// The pivots `first` to before `after` of a matrix, each by its own value in a column.
    static RowSum ofPivots(double[][] matrix, int first, int after, int column) {
        var factors = new double[after - first];
        for (int k = 0; k < factors.length; k++) {
            factors[k] = matrix[first + k][column];
        }
        return new RowSum(matrix, factors, first, 0, factors.length);
    }

    /// Takes the sum away from a row, from one column on.
    void subtractFrom(double[] row, int column) {
        int k = 0;
        for (; k + AT_ONCE <= count; k += AT_ONCE) {
            subtractFour(row, column, k);
        }
        for (; k < count; k++) {
            subtractOne(row, column, k);
        }
    }

    private void subtractOne(double[] row, int column, int k) {
        var a = rows[firstRow + k];
        var fa = factors[firstFactor + k];
        for (int j = column; j < row.length; j++) {
            row[j] -= fa * a[j];
        }
    }

    private void subtractFour(double[] row, int column, int k) {
        var a = rows[firstRow + k];
        var b = rows[firstRow + k + 1];
        var c = rows[firstRow + k + 2];
        var d = rows[firstRow + k + 3];
        var fa = factors[firstFactor + k];
        var fb = factors[firstFactor + k + 1];
        var fc = factors[firstFactor + k + 2];
        var fd = factors[firstFactor + k + 3];
        for (int j = column; j < row.length; j++) {
            row[j] -= fa * a[j] + fb * b[j] + fc * c[j] + fd * d[j];
        }
    }
}
