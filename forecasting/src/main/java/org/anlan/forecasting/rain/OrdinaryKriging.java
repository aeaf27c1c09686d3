package org.anlan.forecasting.rain;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/// Ordinary kriging with all gauges, in dual form: the covariance matrix is factored once, then
/// every place costs one sum over the gauges.
///
/// With `K` the gauges' covariance, `v = K⁻¹1` and `m = 1ᵀK⁻¹z / 1ᵀv` the estimate is
/// `m + Σ λᵢ c(|x−xᵢ|)`, `λ = K⁻¹z − m v`. The variance includes the nugget and is 0 at a gauge.
///
/// @see "G. Matheron, 1971; N. Cressie, Statistics for Spatial Data, 1993, section 3.2"
public final class OrdinaryKriging implements RainField {

    private final GaugeSet gauges;
    private final Variogram variogram;
    private final RealMatrix inverse;
    private final RealVector ones;
    private final double sumOfOnes;
    private final double mean;
    private final double[] dual;

    /// @throws NonPositiveDefiniteMatrixException if the system has no unique answer
    public OrdinaryKriging(GaugeSet gauges, Variogram variogram) {
        this.gauges = gauges;
        this.variogram = variogram;
        var solver = new CholeskyDecomposition(covariances(), 1e-9, 0).getSolver();
        inverse = solver.getInverse();
        ones = solver.solve(new ArrayRealVector(gauges.size(), 1));
        sumOfOnes = sum(ones);
        var depths =
                new ArrayRealVector(
                        IntStream.range(0, gauges.size()).mapToDouble(gauges::depth).toArray());
        var solved = solver.solve(depths);
        mean = sum(solved) / sumOfOnes;
        dual = solved.subtract(ones.mapMultiply(mean)).toArray();
    }

    /// The estimate as the method gives it, in mm; it may be below zero.
    public double estimateAt(PlanePoint place) {
        double estimate = mean;
        for (int i = 0; i < dual.length; i++) {
            estimate += dual[i] * covariance(i, place);
        }
        return estimate;
    }

    @Override
    public double millimetresAt(PlanePoint place) {
        return Math.max(0, estimateAt(place));
    }

    @Override
    public OptionalDouble varianceAt(PlanePoint place) {
        return OptionalDouble.of(varianceOf(towards(place), variogram.covariance(0)));
    }

    /// Block kriging 块克里金: the block is given by its places.
    @Override
    public OptionalDouble varianceOfMean(List<PlanePoint> places, List<Double> weights) {
        RealVector towardsBlock = new ArrayRealVector(gauges.size());
        double within = 0;
        for (int i = 0; i < places.size(); i++) {
            towardsBlock = towardsBlock.add(towards(places.get(i)).mapMultiply(weights.get(i)));
            for (int j = 0; j < places.size(); j++) {
                within += weights.get(i) * weights.get(j) * structure(places.get(i), places.get(j));
            }
        }
        return OptionalDouble.of(varianceOf(towardsBlock, within));
    }

    /// In closed form from the bordered inverse `B`: error `λᵢ / Bᵢᵢ`, variance `1 / Bᵢᵢ`.
    ///
    /// @see "O. Dubrule, Cross validation of kriging in a unique neighborhood, 1983"
    public List<LeaveOneOut> leaveOneOut() {
        return IntStream.range(0, gauges.size()).mapToObj(this::leaveOut).toList();
    }

    private LeaveOneOut leaveOut(int i) {
        var bordered = inverse.getEntry(i, i) - ones.getEntry(i) * ones.getEntry(i) / sumOfOnes;
        var observed = gauges.depth(i);
        return new LeaveOneOut(
                gauges.id(i),
                observed,
                observed - dual[i] / bordered,
                OptionalDouble.of(Math.sqrt(1 / bordered)));
    }

    private double varianceOf(RealVector towards, double own) {
        var lack = 1 - ones.dotProduct(towards);
        var explained = towards.dotProduct(inverse.operate(towards));
        return Math.max(0, own - explained + lack * lack / sumOfOnes); // rounding only
    }

    private RealVector towards(PlanePoint place) {
        var covariances = new double[gauges.size()];
        for (int i = 0; i < covariances.length; i++) {
            covariances[i] = covariance(i, place);
        }
        return new ArrayRealVector(covariances, false);
    }

    private double covariance(int gauge, PlanePoint place) {
        return variogram.covariance(
                gauges.metres(gauge, place.eastingMetres(), place.northingMetres()));
    }

    /// Within a block the nugget averages out.
    private double structure(PlanePoint one, PlanePoint other) {
        var metres = one.metresTo(other);
        return metres == 0 ? variogram.partialSill() : variogram.covariance(metres);
    }

    private RealMatrix covariances() {
        var matrix = MatrixUtils.createRealMatrix(gauges.size(), gauges.size());
        for (int i = 0; i < gauges.size(); i++) {
            for (int j = 0; j < gauges.size(); j++) {
                matrix.setEntry(i, j, variogram.covariance(gauges.metres(i, j)));
            }
        }
        return matrix;
    }

    private static double sum(RealVector vector) {
        double sum = 0;
        for (int i = 0; i < vector.getDimension(); i++) {
            sum += vector.getEntry(i);
        }
        return sum;
    }
}
