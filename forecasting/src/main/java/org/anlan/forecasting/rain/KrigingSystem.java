package org.anlan.forecasting.rain;

import java.util.Arrays;
import java.util.stream.IntStream;

/// The kriging equations of gauges at their places, solved once: as long as the same gauges report
/// and the variogram stands, each new rain costs two triangular solves.
///
/// Immutable, safe for all threads.
public final class KrigingSystem {

    private final GaugeSet gauges;
    private final Variogram variogram;
    private final Anisotropy plane;
    private final CovarianceFactor factor;
    private final double[] ones;
    private final double sumOfOnes;

    /// @param gauges where they stand, not on the stretched plane; their depths do not matter here
    /// @param variogram by distance on the stretched plane
    /// @throws org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException if the system has
    ///     no unique answer
    public KrigingSystem(GaugeSet gauges, Variogram variogram, Anisotropy plane) {
        this.gauges = gauges.on(plane);
        this.variogram = variogram;
        this.plane = plane;
        this.factor = CovarianceFactor.of(covariances());
        var each = new double[gauges.size()];
        Arrays.fill(each, 1);
        ones = factor.solve(each);
        sumOfOnes = Arrays.stream(ones).sum();
    }

    /// The field of what these gauges report.
    ///
    /// @param reported the same gauges in the same order
    /// @throws IllegalArgumentException if it is not as many
    public OrdinaryKriging field(GaugeSet reported) {
        if (reported.size() != gauges.size()) {
            throw new IllegalArgumentException(
                    "Gauges (%d) must be the %d of the system."
                            .formatted(reported.size(), gauges.size()));
        }
        return new OrdinaryKriging(this, reported);
    }

    Variogram variogram() {
        return variogram;
    }

    Anisotropy plane() {
        return plane;
    }

    /// The gauges on the stretched plane.
    GaugeSet gauges() {
        return gauges;
    }

    /// `K⁻¹ z`, in the order of the gauges.
    double[] solve(double[] depths) {
        return factor.solve(depths);
    }

    /// The entry of a gauge in `v = K⁻¹ 1`.
    double one(int gauge) {
        return ones[gauge];
    }

    /// `1ᵀ K⁻¹ 1`.
    double sumOfOnes() {
        return sumOfOnes;
    }

    /// The diagonal of the bordered inverse `B` of `[K 1; 1ᵀ 0]`.
    double[] borderedDiagonal() {
        var diagonal = factor.inverseDiagonal();
        for (int i = 0; i < diagonal.length; i++) {
            diagonal[i] -= ones[i] * ones[i] / sumOfOnes;
        }
        return diagonal;
    }

    /// The variance of an estimate.
    ///
    /// @param towards its covariance with each gauge
    /// @param own its covariance with itself
    double variance(double[] towards, double own) {
        double covered = 0;
        double explained = 0;
        var solved = factor.forward(towards);
        for (int i = 0; i < towards.length; i++) {
            covered += ones[i] * towards[i];
            explained += solved[i] * solved[i];
        }
        var lack = 1 - covered;
        return Math.max(0, own - explained + lack * lack / sumOfOnes); // rounding only
    }

    /// The covariance of a gauge with a place of the stretched plane.
    double covariance(int gauge, PlanePoint there) {
        return variogram.covariance(
                gauges.metres(gauge, there.eastingMetres(), there.northingMetres()));
    }

    /// The covariances of all gauges with a place, in their order.
    double[] towards(PlanePoint place) {
        var there = plane.place(place);
        return IntStream.range(0, gauges.size()).mapToDouble(i -> covariance(i, there)).toArray();
    }

    private double[][] covariances() {
        var upper = new double[gauges.size()][gauges.size()];
        IntStream.range(0, upper.length)
                .parallel()
                .forEach(
                        i -> {
                            for (int j = i; j < upper.length; j++) {
                                upper[i][j] = variogram.covariance(gauges.metres(i, j));
                            }
                        });
        return upper;
    }
}
