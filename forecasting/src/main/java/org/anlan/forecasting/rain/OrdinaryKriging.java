package org.anlan.forecasting.rain;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// Ordinary kriging with all gauges, in dual form: the covariance matrix is factored once, then
/// every place costs one sum over the gauges.
///
/// With `K` the gauges' covariance, `v = K⁻¹1` and `m = 1ᵀK⁻¹z / 1ᵀv` the estimate is
/// `m + Σ λᵢ c(|x−xᵢ|)`, `λ = K⁻¹z − m v`. The variance includes the nugget and is 0 at a gauge.
///
/// @see "G. Matheron, 1971; N. Cressie, Statistics for Spatial Data, 1993, section 3.2"
public final class OrdinaryKriging implements RainField {

    private final KrigingSystem system;
    private final GaugeSet reported;
    private final double mean;
    private final double[] dual;

    /// The same in all directions.
    ///
    /// @throws org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException if the system has
    ///     no unique answer
    public OrdinaryKriging(GaugeSet gauges, Variogram variogram) {
        this(new KrigingSystem(gauges, variogram, Anisotropy.NONE), gauges);
    }

    OrdinaryKriging(KrigingSystem system, GaugeSet reported) {
        this.system = system;
        this.reported = reported;
        dual = system.solve(reported.depths());
        mean = IntStream.range(0, dual.length).mapToDouble(i -> dual[i]).sum() / system.sumOfOnes();
        for (int i = 0; i < dual.length; i++) {
            dual[i] -= mean * system.one(i);
        }
    }

    /// The estimate as the method gives it, in mm; it may be below zero.
    public double estimateAt(PlanePoint place) {
        double estimate = mean;
        var there = system.plane().place(place);
        for (int i = 0; i < dual.length; i++) {
            estimate += dual[i] * system.covariance(i, there);
        }
        return estimate;
    }

    @Override
    public double millimetresAt(PlanePoint place) {
        return Math.max(0, estimateAt(place));
    }

    @Override
    public double[] millimetresOn(RainGrid grid) {
        var cells = new KrigedGrid(system, dual).fill(grid, mean);
        for (int cell = 0; cell < cells.length; cell++) {
            cells[cell] = Math.max(0, cells[cell]);
        }
        return cells;
    }

    @Override
    public OptionalDouble varianceAt(PlanePoint place) {
        var own = system.variogram().covariance(0);
        return OptionalDouble.of(system.variance(system.towards(place), own));
    }

    /// Block kriging 块克里金: the block is given by its places.
    @Override
    public OptionalDouble varianceOfMean(List<PlanePoint> places, List<Double> weights) {
        var towardsBlock = new double[reported.size()];
        double within = 0;
        for (int i = 0; i < places.size(); i++) {
            var towards = system.towards(places.get(i));
            for (int gauge = 0; gauge < towards.length; gauge++) {
                towardsBlock[gauge] += weights.get(i) * towards[gauge];
            }
            for (int j = 0; j < places.size(); j++) {
                within += weights.get(i) * weights.get(j) * structure(places.get(i), places.get(j));
            }
        }
        return OptionalDouble.of(system.variance(towardsBlock, within));
    }

    /// Within a block the nugget averages out.
    private double structure(PlanePoint one, PlanePoint other) {
        var plane = system.plane();
        var metres = plane.place(one).metresTo(plane.place(other));
        var model = system.variogram();
        return metres == 0 ? model.partialSill() : model.covariance(metres);
    }

    /// In closed form from the bordered inverse `B`: error `λᵢ / Bᵢᵢ`, variance `1 / Bᵢᵢ`.
    ///
    /// @see "O. Dubrule, Cross validation of kriging in a unique neighborhood, 1983"
    public List<LeaveOneOut> leaveOneOut() {
        var bordered = system.borderedDiagonal();
        return IntStream.range(0, reported.size()).mapToObj(i -> leaveOut(i, bordered[i])).toList();
    }

    private LeaveOneOut leaveOut(int i, double bordered) {
        var observed = reported.depth(i);
        return new LeaveOneOut(
                reported.id(i),
                observed,
                observed - dual[i] / bordered,
                OptionalDouble.of(Math.sqrt(1 / bordered)));
    }
}
