package org.anlan.forecasting.rain;

import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/// What a grid holds inside one polygon, each cell with the share of it that lies inside.
///
/// Cells without a value (`NaN`) count for the area, not for the figures; with no value at all
/// every figure is `NaN`. Shares are exact, so zones that fill a region add up to it.
///
/// @see "I. Sutherland, G. Hodgman, Reentrant polygon clipping, 1974 (the shares)"
public final class ZonalStatistics {

    private final RainGrid grid;
    private final double[] cells;
    private final Geometry area;
    private final List<CellFractions.Share> shares;
    private final List<CellFractions.Share> known;

    /// @param cells a value for each cell of the grid, row by row from the south-west
    /// @param area polygon or multipolygon on the grid's plane
    public ZonalStatistics(RainGrid grid, double[] cells, Geometry area) {
        this.grid = grid;
        this.cells = cells.clone();
        this.area = area;
        shares = CellFractions.of(area, grid);
        known =
                shares.stream()
                        .filter(share -> !Double.isNaN(value(share)))
                        .sorted(Comparator.comparingDouble(this::value))
                        .toList();
    }

    /// The part of the grid that lies inside, in m².
    public double areaSquareMetres() {
        return cellArea() * total(shares);
    }

    /// The mean, weighted by area.
    public double mean() {
        return sum() / total(known);
    }

    /// The lowest cell touched.
    public double lowest() {
        return known.isEmpty() ? Double.NaN : value(known.getFirst());
    }

    /// The highest cell touched.
    public double highest() {
        return known.isEmpty() ? Double.NaN : value(known.getLast());
    }

    /// The value that a share `p` of the area stays at or below.
    public double quantile(double p) {
        var wanted = p * total(known);
        double seen = 0;
        for (var share : known) {
            seen += share.fraction();
            if (seen >= wanted * (1 - 1e-12)) {
                return value(share);
            }
        }
        return highest();
    }

    /// The area with at least this value, in m².
    public double areaFrom(double threshold) {
        return cellArea() * total(known.stream().filter(s -> value(s) >= threshold).toList());
    }

    /// The water, in m³, if the cells hold millimetres.
    public double cubicMetres() {
        return known.isEmpty() ? Double.NaN : sum() / 1000 * cellArea();
    }

    /// How many cells are touched.
    public int touched() {
        return shares.size();
    }

    /// The plain mean of the cells whose centre lies inside: what a cruder method would give.
    public double centreMean() {
        return known.stream()
                .filter(share -> area.covers(centre(share)))
                .mapToDouble(this::value)
                .average()
                .orElse(Double.NaN);
    }

    private Geometry centre(CellFractions.Share share) {
        var centre = grid.centre(share.cell());
        return new GeometryFactory()
                .createPoint(new Coordinate(centre.eastingMetres(), centre.northingMetres()));
    }

    private double sum() {
        return known.stream().mapToDouble(share -> share.fraction() * value(share)).sum();
    }

    private static double total(List<CellFractions.Share> shares) {
        return shares.stream().mapToDouble(CellFractions.Share::fraction).sum();
    }

    private double value(CellFractions.Share share) {
        return cells[share.cell()];
    }

    private double cellArea() {
        return grid.cellMetres() * grid.cellMetres();
    }
}
