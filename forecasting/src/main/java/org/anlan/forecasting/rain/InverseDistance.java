package org.anlan.forecasting.rain;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// Inverse distance weighting: `Σ wᵢ zᵢ / Σ wᵢ` with `wᵢ = d⁻²`, over the nearest gauges.
///
/// Nearer than one metre the gauge's own value is given. It states no error of its own.
///
/// @see "D. Shepard, A two-dimensional interpolation function for irregularly-spaced data, 1968"
final class InverseDistance implements RainField {

    static final int NEAREST = 12;

    private static final double AT_THE_GAUGE_METRES = 1;
    private static final int NOBODY = -1;

    private final GaugeSet gauges;
    private final int neighbours;

    InverseDistance(GaugeSet gauges, int neighbours) {
        this.gauges = gauges;
        this.neighbours = Math.min(neighbours, gauges.size());
    }

    @Override
    public double millimetresAt(PlanePoint place) {
        return estimate(place, NOBODY);
    }

    @Override
    public OptionalDouble varianceAt(PlanePoint place) {
        return OptionalDouble.empty();
    }

    @Override
    public OptionalDouble varianceOfMean(List<PlanePoint> places, List<Double> weights) {
        return OptionalDouble.empty();
    }

    /// One entry per gauge; empty when a single gauge has no others to be judged by.
    List<LeaveOneOut> leaveOneOut() {
        if (gauges.size() < 2) {
            return List.of();
        }
        return IntStream.range(0, gauges.size())
                .mapToObj(
                        i ->
                                new LeaveOneOut(
                                        gauges.id(i),
                                        gauges.depth(i),
                                        estimate(gauges.place(i), i),
                                        OptionalDouble.empty()))
                .toList();
    }

    private double estimate(PlanePoint place, int leftOut) {
        double sum = 0;
        double weights = 0;
        var nearest = new NearestGauges(gauges, neighbours).to(place, leftOut);
        for (int k = 0; k < nearest.found(); k++) {
            var metres = nearest.metres(k);
            if (metres < AT_THE_GAUGE_METRES) {
                return gauges.depth(nearest.gauge(k));
            }
            var weight = 1 / (metres * metres);
            sum += weight * gauges.depth(nearest.gauge(k));
            weights += weight;
        }
        return sum / weights; // no gauge at all: 0/0, nothing known
    }
}
