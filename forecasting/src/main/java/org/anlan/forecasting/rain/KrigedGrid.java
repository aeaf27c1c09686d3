package org.anlan.forecasting.rain;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// A kriged field on a whole grid: each gauge adds its weighted covariance to the cells of the disc
/// that it reaches, instead of each cell asking every gauge.
///
/// Bands of rows are worked on side by side; every cell adds its gauges in one order, so the bits
/// do not depend on the number of processors. Equal to asking cell by cell, but for rounding.
final class KrigedGrid {

    private static final int BAND = 8;

    private final GaugeSet gauges;
    private final Variogram variogram;
    private final Anisotropy plane;
    private final double[] weights;

    /// @param weights the dual weight `λᵢ` of each gauge
    KrigedGrid(KrigingSystem system, double[] weights) {
        this.gauges = system.gauges();
        this.variogram = system.variogram();
        this.plane = system.plane();
        this.weights = weights;
    }

    /// `mean + Σ λᵢ c(|x−xᵢ|)` at the centre of every cell, in mm; it may be below zero.
    double[] fill(RainGrid grid, double mean) {
        var cells = new double[grid.cells()];
        Arrays.fill(cells, mean);
        IntStream.range(0, (grid.rows() + BAND - 1) / BAND)
                .parallel()
                .forEach(
                        band -> {
                            var after = Math.min(grid.rows(), (band + 1) * BAND);
                            for (int row = band * BAND; row < after; row++) {
                                fillRow(grid, row, cells);
                            }
                        });
        return cells;
    }

    private void fillRow(RainGrid grid, int row, double[] cells) {
        var first = row * grid.columns();
        var start = plane.place(grid.centre(first));
        var step = plane.step(grid.cellMetres());
        var reach = variogram.reachMetres();
        for (int i = 0; i < weights.length; i++) {
            var east = start.eastingMetres() - gauges.place(i).eastingMetres();
            var north = start.northingMetres() - gauges.place(i).northingMetres();
            var chord = Chord.of(east, north, step, reach, grid.columns());
            add(i, chord, first, cells);
        }
    }

    private void add(int gauge, Chord chord, int first, double[] cells) {
        switch (variogram.shape()) {
            case SPHERICAL -> addSpherical(weights[gauge], chord, first, cells);
            case EXPONENTIAL -> addAny(weights[gauge], chord, first, cells);
        }
    }

    private void addAny(double weight, Chord chord, int first, double[] cells) {
        for (int column = chord.from(); column < chord.to(); column++) {
            cells[first + column] += weight * variogram.covariance(chord.metres(column));
        }
    }

    /// Without a question in the loop, so that it becomes vector instructions; a gauge in the very
    /// middle of a cell has its nugget added afterwards.
    private void addSpherical(double weight, Chord chord, int first, double[] cells) {
        var scaled = weight * variogram.partialSill();
        var perMetre = 1 / variogram.rangeMetres();
        for (int column = chord.from(); column < chord.to(); column++) {
            var u = chord.metres(column) * perMetre;
            cells[first + column] += scaled * (1 - u * (1.5 - 0.5 * u * u));
        }
        chord.middle().ifPresent(column -> cells[first + column] += weight * variogram.nugget());
    }

    /// The part of a row of cells within reach of a gauge.
    ///
    /// @param east how far the row's first cell lies east of the gauge, in metres of the plane
    /// @param step from one cell to the next
    private record Chord(double east, double north, PlanePoint step, int from, int to) {

        static Chord of(double east, double north, PlanePoint step, double reach, int columns) {
            var a = square(step.eastingMetres()) + square(step.northingMetres());
            var b = east * step.eastingMetres() + north * step.northingMetres();
            var root = b * b - a * (square(east) + square(north) - square(reach));
            if (root <= 0) {
                return new Chord(east, north, step, 0, 0);
            }
            var half = Math.sqrt(root);
            var from = (int) Math.max(0, Math.ceil((-b - half) / a));
            var to = (int) Math.min(columns, Math.floor((-b + half) / a) + 1);
            return new Chord(east, north, step, from, to);
        }

        double metres(int column) {
            return Math.sqrt(
                    square(east + column * step.eastingMetres())
                            + square(north + column * step.northingMetres()));
        }

        /// The column whose cell has its centre where the gauge stands, if there is one.
        OptionalInt middle() {
            var along = east * step.eastingMetres() + north * step.northingMetres();
            var square = square(step.eastingMetres()) + square(step.northingMetres());
            var column = (int) Math.rint(-along / square);
            return column >= from && column < to && metres(column) == 0
                    ? OptionalInt.of(column)
                    : OptionalInt.empty();
        }

        private static double square(double x) {
            return x * x;
        }
    }
}
