package org.anlan.forecasting.raster;

import org.anlan.forecasting.place.CountyShapes.County;
import org.anlan.forecasting.rain.RainGrid;
import org.anlan.forecasting.rain.ZonalStatistics;

/// What a raster holds inside a county, each cell with the share of it that lies inside and with
/// its true width at its latitude.
///
/// @param code of the county
/// @param mean by area; `NaN` where no cell is known
/// @param lowest and highest of the cells touched
/// @param covered the share of the county whose cells are known, 0 to 1
public record CountyMean(String code, double mean, double lowest, double highest, double covered) {

    private static final CountyMean NOTHING =
            new CountyMean("", Double.NaN, Double.NaN, Double.NaN, 0);

    /// Reckons it.
    public static CountyMean of(Raster raster, County county) {
        var box = county.degrees().getEnvelopeInternal();
        if (!raster.touches(box)) {
            return NOTHING.in(county.code());
        }
        var part = raster.within(box);
        var grid =
                new RainGrid(part.west(), part.south(), part.cell(), part.columns(), part.rows());
        var values = new ZonalStatistics(grid, weighed(part, false, true), county.degrees());
        var water = new ZonalStatistics(grid, weighed(part, true, true), county.degrees());
        var width = new ZonalStatistics(grid, weighed(part, true, false), county.degrees());
        return new CountyMean(
                county.code(),
                water.mean() / width.mean(),
                values.lowest(),
                values.highest(),
                Math.min(
                        1, values.areaFrom(Double.NEGATIVE_INFINITY) / county.degrees().getArea()));
    }

    private CountyMean in(String county) {
        return new CountyMean(county, mean, lowest, highest, covered);
    }

    /// The cells from the south-west on: value, width, or both multiplied; unknown where unknown.
    private static double[] weighed(Raster part, boolean byWidth, boolean byValue) {
        var cells = new double[part.columns() * part.rows()];
        for (int row = 0; row < part.rows(); row++) {
            var width = byWidth ? Math.cos(Math.toRadians(part.latitude(row))) : 1;
            var first = (part.rows() - 1 - row) * part.columns();
            for (int column = 0; column < part.columns(); column++) {
                var value = part.at(column, row);
                var known = Double.isNaN(value) || byValue ? value : 1;
                cells[first + column] = known * width;
            }
        }
        return cells;
    }
}
