package org.anlan.forecasting.rain;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// A field that is dry where its surroundings are dry: smoothing must not make it drizzle
/// everywhere. A place is dry if the twelve nearest gauges' wet share, weighted by inverse
/// distance, is below 0.35.
record WetArea(RainField field, InverseDistance wetShare) implements RainField {

    private static final double LEAST_WET_SHARE = 0.35;

    /// The field itself where every gauge is wet.
    static RainField of(RainField field, GaugeSet gauges) {
        return gauges.allWet()
                ? field
                : new WetArea(
                        field, new InverseDistance(gauges.wetOrDry(), InverseDistance.NEAREST));
    }

    @Override
    public double millimetresAt(PlanePoint place) {
        return isDry(place) ? 0 : field.millimetresAt(place);
    }

    @Override
    public double[] millimetresOn(RainGrid grid) {
        var cells = field.millimetresOn(grid);
        IntStream.range(0, grid.cells())
                .parallel()
                .filter(cell -> cells[cell] > 0 && isDry(grid.centre(cell)))
                .forEach(cell -> cells[cell] = 0);
        return cells;
    }

    private boolean isDry(PlanePoint place) {
        return wetShare.millimetresAt(place) < LEAST_WET_SHARE;
    }

    @Override
    public OptionalDouble varianceAt(PlanePoint place) {
        return field.varianceAt(place);
    }

    @Override
    public OptionalDouble varianceOfMean(List<PlanePoint> places, List<Double> weights) {
        return field.varianceOfMean(places, weights);
    }
}
