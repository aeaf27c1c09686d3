package org.anlan.forecasting.raster;

import java.util.Arrays;
import org.locationtech.jts.geom.Envelope;

/// Values on square cells of longitude and latitude (CGCS2000, degrees), row by row from the
/// north-west. `NaN` stands for nothing known. Immutable.
public final class Raster {

    /// The most cells one may have: 0.005° over a province.
    public static final int MOST_CELLS = 4_000_000;

    private final double west;
    private final double north;
    private final double cell;
    private final int columns;
    private final double[] values;

    /// @param west longitude of its western edge
    /// @param north latitude of its northern edge
    /// @param cell side of a cell in degrees, above 0
    /// @param columns how many cells a row has
    /// @param values as many as fill whole rows
    /// @throws RasterRefused if it is empty, too large, not whole, or not on the globe
    public Raster(double west, double north, double cell, int columns, double[] values) {
        this.west = west;
        this.north = north;
        this.cell = cell;
        this.columns = columns;
        this.values = values.clone();
        RasterRefused.unless(
                columns > 0 && values.length > 0 && values.length % columns == 0,
                "栅格行列不完整:每行 %d 格,共 %d 格。".formatted(columns, values.length));
        RasterRefused.unless(
                values.length <= MOST_CELLS,
                "栅格有 %d 格,最多 %d 格。".formatted(values.length, MOST_CELLS));
        RasterRefused.unless(
                cell > 0 && west >= -180 && east() <= 360 && north <= 90 && south() >= -90,
                "栅格范围(经度 %s 至 %s,纬度 %s 至 %s)不是经纬度。".formatted(west, east(), south(), north));
    }

    /// How many cells a row has.
    public int columns() {
        return columns;
    }

    /// How many rows.
    public int rows() {
        return values.length / columns;
    }

    /// The side of a cell in degrees.
    public double cell() {
        return cell;
    }

    /// Longitude of the western edge.
    public double west() {
        return west;
    }

    /// Latitude of the northern edge.
    public double north() {
        return north;
    }

    double east() {
        return west + columns * cell;
    }

    double south() {
        return north - rows() * cell;
    }

    /// The value of a cell.
    public double at(int column, int row) {
        return values[row * columns + column];
    }

    /// The value of the cell that a place lies in; `NaN` outside.
    public double at(double longitude, double latitude) {
        var column = (int) Math.floor((longitude - west) / cell);
        var row = (int) Math.floor((north - latitude) / cell);
        return column < 0 || column >= columns || row < 0 || row >= rows()
                ? Double.NaN
                : at(column, row);
    }

    double longitude(int column) {
        return west + (column + 0.5) * cell;
    }

    double latitude(int row) {
        return north - (row + 0.5) * cell;
    }

    /// Whether any of it lies in a box.
    boolean touches(Envelope box) {
        return new Envelope(west, east(), south(), north).intersects(box);
    }

    /// The part that touches a box, in whole cells.
    ///
    /// @throws RasterRefused if none does
    public Raster within(Envelope box) {
        var left = Math.max(0, (int) Math.floor((box.getMinX() - west) / cell));
        var right = Math.min(columns, (int) Math.ceil((box.getMaxX() - west) / cell));
        var top = Math.max(0, (int) Math.floor((north - box.getMaxY()) / cell));
        var bottom = Math.min(rows(), (int) Math.ceil((north - box.getMinY()) / cell));
        RasterRefused.unless(left < right && top < bottom, "栅格不在本省范围内。");
        var part = new double[(right - left) * (bottom - top)];
        for (int row = top; row < bottom; row++) {
            System.arraycopy(
                    values, row * columns + left, part, (row - top) * (right - left), right - left);
        }
        return new Raster(west + left * cell, north - top * cell, cell, right - left, part);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Raster raster
                && raster.west == west
                && raster.north == north
                && raster.cell == cell
                && raster.columns == columns
                && Arrays.equals(raster.values, values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }
}
