package org.anlan.forecasting.rain;

import org.locationtech.jts.geom.Envelope;

/// A regular grid of square cells on the plane, numbered row by row from the south-west.
///
/// @param west easting of its western edge, in metres
/// @param south northing of its southern edge, in metres
/// @param cellMetres side of a cell
/// @param columns from west to east
/// @param rows from south to north
public record RainGrid(double west, double south, double cellMetres, int columns, int rows) {

    public RainGrid {
        if (!(cellMetres > 0) || columns < 1 || rows < 1) {
            throw new IllegalArgumentException(
                    "Grid (%d × %d cells of %s m) must not be empty."
                            .formatted(columns, rows, cellMetres));
        }
    }

    /// The smallest grid of such cells over a box, anchored at its south-west corner.
    static RainGrid covering(Envelope box, double cellMetres) {
        return new RainGrid(
                box.getMinX(),
                box.getMinY(),
                cellMetres,
                Math.max(1, (int) Math.ceil(box.getWidth() / cellMetres)),
                Math.max(1, (int) Math.ceil(box.getHeight() / cellMetres)));
    }

    /// How many cells.
    public int cells() {
        return Math.multiplyExact(columns, rows);
    }

    PlanePoint centre(int cell) {
        int column = cell % columns;
        int row = cell / columns;
        return new PlanePoint(west + (column + 0.5) * cellMetres, south + (row + 0.5) * cellMetres);
    }
}
