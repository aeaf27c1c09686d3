package org.anlan.forecasting.rain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The factor of a covariance matrix")
class CovarianceFactorTest {

    private static RealMatrix positive(int size, long seed) {
        var random = new Random(seed);
        var root = new Array2DRowRealMatrix(size, size + 3);
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size + 3; j++) {
                root.setEntry(i, j, random.nextGaussian());
            }
        }
        return root.multiply(root.transpose());
    }

    @ParameterizedTest(name = "of {0} rows")
    @ValueSource(ints = {1, 2, 31, 32, 33, 64, 65, 130})
    void solvesAndInvertsAsAnotherLibraryDoes(int size) {
        var matrix = positive(size, size);
        var factor = CovarianceFactor.of(matrix.getData());
        var solver = new CholeskyDecomposition(matrix, 1e-9, 0).getSolver();
        var right = IntStream.range(0, size).mapToDouble(i -> Math.sin(i + 1)).toArray();
        var inverse = solver.getInverse();
        assertThat(factor.size()).isEqualTo(size);
        assertThat(factor.solve(right)).containsExactly(inverse.operate(right), near(inverse));
        for (int i = 0; i < size; i++) {
            assertThat(factor.inverseDiagonal()[i])
                    .isCloseTo(inverse.getEntry(i, i), near(inverse));
        }
    }

    @Test
    void givesTheQuadraticFormWithoutTheInverse() {
        var matrix = positive(40, 7);
        var right = IntStream.range(0, 40).mapToDouble(i -> Math.cos(i)).toArray();
        var inverse = new CholeskyDecomposition(matrix, 1e-9, 0).getSolver().getInverse();
        var expected =
                IntStream.range(0, 40).mapToDouble(i -> right[i] * inverse.operate(right)[i]).sum();
        var half = CovarianceFactor.of(matrix.getData()).forward(right);
        var form = IntStream.range(0, 40).mapToDouble(i -> half[i] * half[i]).sum();
        assertThat(form).isCloseTo(expected, within(1e-9 * Math.abs(expected)));
    }

    @Test
    void givesTheSameBitsEachTime() {
        var matrix = positive(150, 3);
        var once = CovarianceFactor.of(matrix.getData()).inverseDiagonal();
        assertThat(CovarianceFactor.of(matrix.getData()).inverseDiagonal()).isEqualTo(once);
    }

    @Test
    void isRefusedWhereTwoRowsSayTheSame() {
        var twice = new double[][] {{2, 2, 1}, {0, 2, 1}, {0, 0, 3}};
        assertThatThrownBy(() -> CovarianceFactor.of(twice))
                .isInstanceOf(NonPositiveDefiniteMatrixException.class);
    }

    private static org.assertj.core.data.Offset<Double> near(RealMatrix inverse) {
        return within(1e-9 * Math.max(1, inverse.getNorm()));
    }
}
