package org.anlan.benchmarks.rain;

import java.util.List;
import java.util.stream.IntStream;
import org.anlan.forecasting.rain.Gauge;
import org.anlan.forecasting.rain.PlanePoint;
import org.anlan.forecasting.rain.RainGrid;
import org.anlan.forecasting.rain.Variogram;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;

/// The peer: the same equations by the library's own factor, and each cell asking every gauge.
final class CellByCell {

    private final Gauge[] gauges;
    private final Variogram model;
    private final double mean;
    private final double[] dual;

    CellByCell(List<Gauge> gauges, Variogram model) {
        this.gauges = gauges.toArray(Gauge[]::new);
        this.model = model;
        var solver = new CholeskyDecomposition(covariances(), 1e-9, 0).getSolver();
        var ones = solver.solve(new ArrayRealVector(gauges.size(), 1));
        var depths = gauges.stream().mapToDouble(Gauge::millimetres).toArray();
        var solved = solver.solve(new ArrayRealVector(depths, false));
        mean = sum(solved.toArray()) / sum(ones.toArray());
        dual = solved.subtract(ones.mapMultiply(mean)).toArray();
    }

    double[] fill(RainGrid grid) {
        return IntStream.range(0, grid.cells())
                .mapToDouble(cell -> at(centre(grid, cell)))
                .toArray();
    }

    private double at(PlanePoint place) {
        double estimate = mean;
        for (int i = 0; i < dual.length; i++) {
            estimate += dual[i] * model.covariance(gauges[i].place().metresTo(place));
        }
        return Math.max(0, estimate);
    }

    private static PlanePoint centre(RainGrid grid, int cell) {
        return new PlanePoint(
                grid.west() + (cell % grid.columns() + 0.5) * grid.cellMetres(),
                grid.south() + (Math.floorDiv(cell, grid.columns()) + 0.5) * grid.cellMetres());
    }

    private Array2DRowRealMatrix covariances() {
        var matrix = new Array2DRowRealMatrix(gauges.length, gauges.length);
        for (int i = 0; i < gauges.length; i++) {
            for (int j = 0; j < gauges.length; j++) {
                var metres = i == j ? 0 : gauges[i].place().metresTo(gauges[j].place());
                matrix.setEntry(i, j, model.covariance(metres));
            }
        }
        return matrix;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (var value : values) {
            sum += value;
        }
        return sum;
    }
}
