package org.anlan.forecasting.rain;

import java.util.stream.IntStream;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;

/// The Cholesky factor `L` of a covariance matrix `K = L Lᵀ`, made once for a set of gauges, and
/// what follows from it without ever inverting `K`.
///
/// Commons Math's own factor keeps to one thread and one row at a time; a thousand gauges take it
/// seconds. Here rows are updated by panels of [#PANEL] pivots, all rows of a panel side by side.
/// Each row is summed in one fixed order, so the bits do not depend on the number of processors.
///
/// Immutable, safe for all threads. Cost n³/3.
///
/// @see "G. H. Golub, C. F. Van Loan, Matrix Computations, 4th edition, section 4.2"
final class CovarianceFactor {

    private static final int PANEL = 32;
    private static final int STRIP = 64;
    private static final double LEAST_PIVOT = 1e-12;

    private final int size;
    private final double[][] lower;

    private CovarianceFactor(double[][] lower) {
        this.size = lower.length;
        this.lower = lower;
    }

    /// Factors a matrix given by its upper half: row `i` holds the columns from `i` on, at their
    /// own places. The array is used up.
    ///
    /// @throws NonPositiveDefiniteMatrixException if a pivot is not above 10⁻¹² of its variance
    static CovarianceFactor of(double[][] upper) {
        var variances = IntStream.range(0, upper.length).mapToDouble(i -> upper[i][i]).toArray();
        for (int from = 0; from < upper.length; from += PANEL) {
            var first = from;
            var after = Math.min(from + PANEL, upper.length);
            for (int row = first; row < after; row++) {
                RowSum.ofPivots(upper, first, row, row).subtractFrom(upper[row], row);
                pivot(upper[row], row, variances[row]);
            }
            IntStream.range(after, upper.length)
                    .parallel()
                    .forEach(
                            row ->
                                    RowSum.ofPivots(upper, first, after, row)
                                            .subtractFrom(upper[row], row));
        }
        return new CovarianceFactor(transposed(upper));
    }

    private static void pivot(double[] row, int at, double variance) {
        var pivot = row[at];
        if (!(pivot > LEAST_PIVOT * variance)) {
            throw new NonPositiveDefiniteMatrixException(pivot, at, LEAST_PIVOT * variance);
        }
        var scale = 1 / Math.sqrt(pivot);
        for (int j = at; j < row.length; j++) {
            row[j] *= scale;
        }
    }

    private static double[][] transposed(double[][] upper) {
        var lower = new double[upper.length][];
        for (int i = 0; i < lower.length; i++) {
            lower[i] = new double[i + 1];
            for (int j = 0; j <= i; j++) {
                lower[i][j] = upper[j][i];
            }
        }
        return lower;
    }

    int size() {
        return size;
    }

    /// `K⁻¹ b`; a new array.
    double[] solve(double[] right) {
        var solved = forward(right);
        for (int i = size - 1; i >= 0; i--) {
            var row = lower[i];
            solved[i] /= row[i];
            for (int j = 0; j < i; j++) {
                solved[j] -= solved[i] * row[j];
            }
        }
        return solved;
    }

    /// `L⁻¹ b`, whose square is `bᵀK⁻¹b`; a new array.
    double[] forward(double[] right) {
        var solved = right.clone();
        for (int i = 0; i < size; i++) {
            var row = lower[i];
            var rest = solved[i];
            for (int j = 0; j < i; j++) {
                rest -= row[j] * solved[j];
            }
            solved[i] = rest / row[i];
        }
        return solved;
    }

    /// The diagonal of `K⁻¹`: the squares of `L⁻¹` by column, strip by strip of columns.
    double[] inverseDiagonal() {
        var diagonal = new double[size];
        IntStream.range(0, (size + STRIP - 1) / STRIP)
                .parallel()
                .forEach(strip -> invert(strip * STRIP, diagonal));
        return diagonal;
    }

    private void invert(int first, double[] diagonal) {
        var width = Math.min(STRIP, size - first);
        var strip = new double[size - first][width];
        for (int i = 0; i < strip.length; i++) {
            var row = lower[first + i];
            var solved = strip[i];
            new RowSum(strip, row, 0, first, i).subtractFrom(solved, 0);
            if (i < width) {
                solved[i] += 1;
            }
            var scale = 1 / row[first + i];
            for (int j = 0; j < width; j++) {
                solved[j] *= scale;
                diagonal[first + j] += solved[j] * solved[j];
            }
        }
    }
}
