package org.anlan.forecasting.areal;

import org.anlan.forecasting.place.CountyShapes;
import org.anlan.forecasting.rain.AlbersPlane;
import org.anlan.forecasting.rain.PlanePoint;
import org.anlan.forecasting.rain.RainAnalysis;
import org.anlan.forecasting.rain.ZoneRain;
import org.anlan.forecasting.raster.Raster;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/// The rain of a day on cells of longitude and latitude over a province: what its field says at the
/// middle of each. Nothing is told outside the province, nor farther from any gauge than the field
/// has skill. Thread-safe.
final class FieldOnGrid {

    /// The side of a cell, degrees: some five kilometres, as fine as the counties are summed.
    static final double CELL = 0.05;

    private static final GeometryFactory SHAPES = new GeometryFactory();

    private final AlbersPlane plane;
    private final PreparedGeometry province;
    private final double west;
    private final double north;
    private final int columns;
    private final int rows;

    FieldOnGrid(CountyShapes counties, AlbersPlane plane) {
        var box = counties.box();
        this.plane = plane;
        province =
                PreparedGeometryFactory.prepare(
                        UnaryUnionOp.union(
                                counties.all().stream()
                                        .map(CountyShapes.County::degrees)
                                        .<Geometry>map(g -> g.buffer(0))
                                        .toList()));
        west = Math.floor(box.getMinX() / CELL) * CELL;
        north = Math.ceil(box.getMaxY() / CELL) * CELL;
        columns = (int) Math.ceil((box.getMaxX() - west) / CELL - 1e-9);
        rows = (int) Math.ceil((north - box.getMinY()) / CELL - 1e-9);
    }

    /// The field in mm; `NaN` where nothing is told, 0 where it is dry.
    Raster of(RainAnalysis rain) {
        var cells = new double[columns * rows];
        for (int row = 0; row < rows; row++) {
            var lat = north - (row + 0.5) * CELL;
            for (int column = 0; column < columns; column++) {
                cells[row * columns + column] = at(rain, west + (column + 0.5) * CELL, lat);
            }
        }
        return new Raster(west, north, CELL, columns, cells);
    }

    private double at(RainAnalysis rain, double lon, double lat) {
        if (!province.covers(SHAPES.createPoint(new Coordinate(lon, lat)))) {
            return Double.NaN;
        }
        var place = plane.project(lon, lat);
        return isNear(rain, place) ? rain.field().millimetresAt(place) : Double.NaN;
    }

    private static boolean isNear(RainAnalysis rain, PlanePoint place) {
        return rain.reportingPlaces().stream()
                .anyMatch(gauge -> place.metresTo(gauge) <= ZoneRain.Skill.FARTHEST_METRES);
    }
}
