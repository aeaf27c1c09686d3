package org.anlan.forecasting.raster;

import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.coverage.grid.GridCoverage2D;
import org.geotools.coverage.util.CoverageUtilities;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.geotools.referencing.CRS;

/// The cells of a coverage, asked by longitude and latitude.
final class CoverageCells {

    private static final boolean LENIENT = true; // datums that differ by less than a cell

    private final GridCoverage2D coverage;
    private final java.awt.image.Raster cells;
    private final double missing;
    private final MathTransform toCoverage;
    private final ReferencedEnvelope box;

    CoverageCells(GridCoverage2D coverage) throws FactoryException, TransformException {
        this.coverage = coverage;
        cells = coverage.getRenderedImage().getData();
        var noData = CoverageUtilities.getNoDataProperty(coverage);
        missing = noData == null ? Double.NaN : noData.getAsSingleValue();
        var own = coverage.getCoordinateReferenceSystem2D();
        toCoverage = CRS.findMathTransform(Coverages.CGCS2000, own, LENIENT);
        box = coverage.getEnvelope2D().transform(Coverages.CGCS2000, LENIENT);
    }

    /// A raster over the same box; a square cell takes the value of the own cell at its centre.
    Raster raster() throws TransformException {
        var side = Math.min(box.getWidth() / cells.getWidth(), box.getHeight() / cells.getHeight());
        var columns = (int) Math.round(box.getWidth() / side);
        var rows = (int) Math.round(box.getHeight() / side);
        RasterRefused.unless(
                side > 0 && (long) columns * rows <= Raster.MOST_CELLS,
                "栅格有 %d × %d 格,最多 %d 格。".formatted(columns, rows, Raster.MOST_CELLS));
        var values = new double[columns * rows];
        for (int row = 0; row < rows; row++) {
            takeRow(values, row, columns, side);
        }
        return new Raster(box.getMinX(), box.getMaxY(), side, columns, values);
    }

    private void takeRow(double[] values, int row, int columns, double side)
            throws TransformException {
        var places = new double[2 * columns];
        for (int column = 0; column < columns; column++) {
            places[2 * column] = box.getMinX() + (column + 0.5) * side;
            places[2 * column + 1] = box.getMaxY() - (row + 0.5) * side;
        }
        toCoverage.transform(places, 0, places, 0, columns);
        var toGrid = coverage.getGridGeometry().getCRSToGrid2D();
        toGrid.transform(places, 0, places, 0, columns);
        for (int column = 0; column < columns; column++) {
            values[row * columns + column] =
                    value(
                            (int) Math.round(places[2 * column]),
                            (int) Math.round(places[2 * column + 1]));
        }
    }

    private double value(int column, int row) {
        var x = column + cells.getMinX();
        var y = row + cells.getMinY();
        if (column < 0 || row < 0 || column >= cells.getWidth() || row >= cells.getHeight()) {
            return Double.NaN;
        }
        var value = cells.getSampleDouble(x, y, 0);
        return value == missing ? Double.NaN : value;
    }
}
