package org.anlan.forecasting.rain;

import org.locationtech.jts.geom.Envelope;

/// Gauges by square of the plane, so that the nearest few are found without asking all: a hundred
/// thousand cells ask in a moment, where a general tree takes a second.
///
/// A place outside the squares counts from the square nearest to it, and all others lie farther.
///
/// Immutable, safe for all threads.
final class GaugeIndex {

    private static final int GAUGES_A_SQUARE = 2;

    private final GaugeSet gauges;
    private final double west;
    private final double south;
    private final double side;
    private final int columns;
    private final int rows;
    private final int[] start;
    private final int[] members;

    GaugeIndex(GaugeSet gauges) {
        this.gauges = gauges;
        var box = gauges.box();
        west = box.getMinX();
        south = box.getMinY();
        side = side(box, Math.max(1, gauges.size()));
        columns = 1 + (int) (box.getWidth() / side);
        rows = 1 + (int) (box.getHeight() / side);
        start = new int[columns * rows + 1];
        members = new int[gauges.size()];
        fill();
    }

    /// Gauges in a line, or one far off, still make but a few squares a gauge.
    private static double side(Envelope box, int gauges) {
        var longest = Math.max(box.getWidth(), box.getHeight());
        var fair = Math.sqrt(box.getArea() * GAUGES_A_SQUARE / gauges);
        return Math.max(1, Math.max(fair, longest / (2.0 * gauges)));
    }

    private void fill() {
        for (int gauge = 0; gauge < members.length; gauge++) {
            start[square(gauge) + 1]++;
        }
        for (int square = 0; square < columns * rows; square++) {
            start[square + 1] += start[square];
        }
        var next = start.clone();
        for (int gauge = 0; gauge < members.length; gauge++) {
            members[next[square(gauge)]++] = gauge;
        }
    }

    private int square(int gauge) {
        var place = gauges.place(gauge);
        return row(place.northingMetres()) * columns + column(place.eastingMetres());
    }

    private int column(double easting) {
        return (int) Math.clamp((easting - west) / side, 0, columns - 1);
    }

    private int row(double northing) {
        return (int) Math.clamp((northing - south) / side, 0, rows - 1);
    }

    /// Offers gauges ring by ring around a place until no ring farther out can hold a nearer one.
    void offer(PlanePoint place, NearestGauges nearest) {
        var column = column(place.eastingMetres());
        var row = row(place.northingMetres());
        var rings = Math.max(Math.max(column, columns - 1 - column), Math.max(row, rows - 1 - row));
        for (int ring = 0; ring <= rings && reaches(ring, nearest); ring++) {
            for (int r = Math.max(0, row - ring); r <= Math.min(rows - 1, row + ring); r++) {
                offerRow(ring, r, Math.abs(r - row) == ring, column, nearest);
            }
        }
    }

    private boolean reaches(int ring, NearestGauges nearest) {
        return nearest.farthestMetres() >= (ring - 1) * side;
    }

    private void offerRow(int ring, int r, boolean whole, int column, NearestGauges nearest) {
        var from = Math.max(0, column - ring);
        var to = Math.min(columns - 1, column + ring);
        if (whole) {
            offerSquares(r, from, to, nearest);
            return;
        }
        if (column - ring >= 0) {
            offerSquares(r, from, from, nearest);
        }
        if (column + ring < columns) {
            offerSquares(r, to, to, nearest);
        }
    }

    private void offerSquares(int r, int from, int to, NearestGauges nearest) {
        for (int at = start[r * columns + from]; at < start[r * columns + to + 1]; at++) {
            nearest.offer(members[at]);
        }
    }
}
