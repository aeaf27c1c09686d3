package org.anlan.forecasting.lab;

import java.util.Arrays;
import org.anlan.forecasting.rain.RainGrid;
import org.anlan.forecasting.rain.ZonalStatistics;
import org.locationtech.jts.geom.Geometry;

/// Statistics of a grid over polygons.
final class ZonalLab {

    private static final double NINETY = 0.9;

    private ZonalLab() {}

    static Answer zonal(Question in) {
        var values = in.table("values");
        var grid =
                new RainGrid(
                        in.number("west_m", 0),
                        in.number("south_m", 0),
                        in.number("cell_m", 1),
                        values[0].length,
                        values.length);
        var cells = fromSouthWest(in, values, grid.columns());
        var thresholds = in.numbers("thresholds", new double[0]);
        var zones =
                in.parts("zones").stream()
                        .map(zone -> answer(zone, grid, cells, thresholds))
                        .toList();
        return new Answer().with("zones", zones);
    }

    /// The input's first row is the northernmost.
    private static double[] fromSouthWest(Question in, double[][] values, int columns) {
        var cells = new double[values.length * columns];
        for (int row = 0; row < values.length; row++) {
            in.require(values[row].length == columns, "values", "rows must have one length");
            var place = (values.length - 1 - row) * columns;
            System.arraycopy(values[row], 0, cells, place, columns);
        }
        return cells;
    }

    private static Answer answer(Question zone, RainGrid grid, double[] cells, double[] limits) {
        var statistics = new ZonalStatistics(grid, cells, area(zone));
        var nothing = Double.isNaN(statistics.mean());
        return new Answer()
                .with("id", zone.text("id", ""))
                .with("area_m2", statistics.areaSquareMetres())
                .with("mean", statistics.mean())
                .with("max", statistics.highest())
                .with("min", statistics.lowest())
                .with("p90", statistics.quantile(NINETY))
                .with("cells", statistics.touched())
                .with("centroid_mean", statistics.centreMean())
                .with("volume_1e6_m3", statistics.cubicMetres() / 1e6)
                .with("area_from_m2", Arrays.stream(limits).map(statistics::areaFrom).toArray())
                .with("reason", nothing ? "no cell with a value inside" : "");
    }

    private static Geometry area(Question zone) {
        return GeoJsonArea.of(zone, "geometry");
    }
}
