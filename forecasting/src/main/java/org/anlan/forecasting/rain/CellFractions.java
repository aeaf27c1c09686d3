package org.anlan.forecasting.rain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/// Which share of each grid cell a polygon covers, exactly: the ring is halved again and again
/// until a piece is one cell, or fills its box. Holes and multipolygons count as they should.
///
/// @see "I. Sutherland, G. Hodgman, Reentrant polygon clipping, 1974"
final class CellFractions {

    private static final double ROUNDING = 1e-12;

    private final RainGrid grid;
    private final double[] shares;

    private CellFractions(RainGrid grid) {
        this.grid = grid;
        this.shares = new double[grid.cells()];
    }

    /// The cells with a share above zero, in the order of the grid.
    static List<Share> of(Geometry area, RainGrid grid) {
        var fractions = new CellFractions(grid);
        for (int i = 0; i < area.getNumGeometries(); i++) {
            if (area.getGeometryN(i) instanceof Polygon polygon) {
                fractions.add(polygon);
            }
        }
        return fractions.touched();
    }

    /// @param cell the cell's number in the grid
    /// @param fraction the share of it that is covered, above 0 and (but for rounding) at most 1
    record Share(int cell, double fraction) {}

    private void add(Polygon polygon) {
        add(polygon.getExteriorRing(), 1);
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            add(polygon.getInteriorRingN(i), -1);
        }
    }

    private void add(LineString ring, int sign) {
        var whole = new Box(0, 0, grid.columns(), grid.rows());
        halve(ClippedRing.of(inCells(ring)).to(whole), whole, sign);
    }

    private void halve(ClippedRing ring, Box box, int sign) {
        var area = Math.abs(ring.area());
        if (area == 0) {
            return;
        }
        if (box.isCell() || area >= box.area() * (1 - ROUNDING)) {
            fill(box, sign * area / box.area());
            return;
        }
        for (var half : box.halves()) {
            halve(ring.to(half), half, sign);
        }
    }

    private void fill(Box box, double share) {
        for (int row = box.south(); row < box.north(); row++) {
            for (int column = box.west(); column < box.east(); column++) {
                shares[row * grid.columns() + column] += share;
            }
        }
    }

    private List<Coordinate> inCells(LineString ring) {
        var points = new ArrayList<Coordinate>();
        for (var vertex : ring.getCoordinates()) {
            points.add(
                    new Coordinate(
                            (vertex.x - grid.west()) / grid.cellMetres(),
                            (vertex.y - grid.south()) / grid.cellMetres()));
        }
        return points;
    }

    private List<Share> touched() {
        return IntStream.range(0, shares.length)
                .filter(cell -> shares[cell] > ROUNDING)
                .mapToObj(cell -> new Share(cell, shares[cell]))
                .toList();
    }

    /// A rectangle of whole cells.
    record Box(int west, int south, int east, int north) {

        boolean isCell() {
            return east - west == 1 && north - south == 1;
        }

        double area() {
            return (double) (east - west) * (north - south);
        }

        List<Box> halves() {
            if (east - west > north - south) {
                var middle = (west + east) / 2;
                return List.of(
                        new Box(west, south, middle, north), new Box(middle, south, east, north));
            }
            var middle = (south + north) / 2;
            return List.of(new Box(west, south, east, middle), new Box(west, middle, east, north));
        }
    }
}
