package org.anlan.forecasting.rain;

import java.util.List;
import java.util.OptionalDouble;
import org.locationtech.jts.geom.Envelope;

/// Means over zones, exact in area: cell shares are computed once per set of boundaries, every
/// analysis after that costs one pass. The zones' volumes add up to their union's.
///
/// Immutable, safe for all threads.
public final class ZonalRain {

    private static final int BLOCK_CELLS = 5;

    private final RainGrid grid;
    private final List<Covered> zones;

    private ZonalRain(RainGrid grid, List<Covered> zones) {
        this.grid = grid;
        this.zones = zones;
    }

    /// Lays one grid of square cells over all zones.
    ///
    /// @throws IllegalArgumentException if there is no zone or the cell has no size
    public static ZonalRain over(List<Zone> zones, double cellMetres) {
        var box = new Envelope();
        zones.forEach(zone -> box.expandToInclude(zone.area().getEnvelopeInternal()));
        if (box.isNull()) {
            throw new IllegalArgumentException("Zones (0) must not be empty.");
        }
        return over(zones, RainGrid.covering(box, cellMetres));
    }

    static ZonalRain over(List<Zone> zones, RainGrid grid) {
        return new ZonalRain(grid, zones.stream().map(zone -> Covered.by(zone, grid)).toList());
    }

    /// The rain over each zone, in the order the zones were given.
    public List<ZoneRain> of(RainAnalysis analysis) {
        var cells = analysis.field().millimetresOn(grid);
        return zones.stream().map(zone -> summarise(zone, cells, analysis)).toList();
    }

    private static ZoneRain summarise(Covered zone, double[] cells, RainAnalysis analysis) {
        double sum = 0;
        double total = 0;
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (var share : zone.shares()) {
            var depth = cells[share.cell()];
            sum += share.fraction() * depth;
            total += share.fraction();
            lowest = Math.min(lowest, depth);
            highest = Math.max(highest, depth);
        }
        var nearest = nearestGauge(zone.label(), analysis);
        return new ZoneRain(
                zone.id(),
                zone.areaSquareMetres(),
                known(sum / total),
                known(lowest),
                known(highest),
                analysis.standardErrorOfMean(zone.block(), zone.blockWeights()),
                nearest,
                ZoneRain.Skill.at(nearest));
    }

    private static OptionalDouble nearestGauge(PlanePoint label, RainAnalysis analysis) {
        return analysis.reportingPlaces().stream().mapToDouble(label::metresTo).min();
    }

    private static OptionalDouble known(double value) {
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /// What is computed once per zone: its cells, and a five by five block for its error.
    private record Covered(
            String id,
            PlanePoint label,
            double areaSquareMetres,
            List<CellFractions.Share> shares,
            List<PlanePoint> block,
            List<Double> blockWeights) {

        static Covered by(Zone zone, RainGrid grid) {
            var box = zone.area().getEnvelopeInternal();
            var side = Math.max(box.getWidth(), box.getHeight()) / BLOCK_CELLS;
            var coarse = RainGrid.covering(box, side);
            var block = CellFractions.of(zone.area(), coarse);
            var total = block.stream().mapToDouble(CellFractions.Share::fraction).sum();
            return new Covered(
                    zone.id(),
                    zone.label(),
                    zone.area().getArea(),
                    CellFractions.of(zone.area(), grid),
                    block.stream().map(share -> coarse.centre(share.cell())).toList(),
                    block.stream().map(share -> share.fraction() / total).toList());
        }
    }
}
