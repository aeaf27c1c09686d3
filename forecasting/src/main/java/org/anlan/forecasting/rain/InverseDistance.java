package org.anlan.forecasting.rain;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// Inverse distance weighting: `Σ wᵢ zᵢ / Σ wᵢ` with `wᵢ = d⁻ᵖ`, over the nearest gauges; p is 2
/// unless told.
///
/// Nearer than one metre the gauge's own value is given. It states no error of its own.
///
/// @see "D. Shepard, A two-dimensional interpolation function for irregularly-spaced data, 1968"
public final class InverseDistance implements RainField {

    /// How many neighbours count by default.
    public static final int NEAREST = 12;

    private static final double AT_THE_GAUGE_METRES = 1;
    private static final double SQUARE = 2;
    private static final int NONE = -1;

    private final GaugeSet gauges;
    private final int neighbours;
    private final double power;
    private final Optional<GaugeIndex> index;

    InverseDistance(GaugeSet gauges, int neighbours) {
        this(gauges, neighbours, SQUARE);
    }

    /// @param neighbours how many of the nearest count
    /// @param power p above 0
    public InverseDistance(GaugeSet gauges, int neighbours, double power) {
        this.gauges = gauges;
        this.power = power;
        this.neighbours = Math.min(neighbours, gauges.size());
        this.index = gauges.isPlane() ? Optional.of(new GaugeIndex(gauges)) : Optional.empty();
    }

    @Override
    public double millimetresAt(PlanePoint place) {
        var nearest = new NearestGauges(gauges, neighbours);
        return estimate(
                index.map(i -> nearest.to(place, i)).orElseGet(() -> nearest.to(place, NONE)));
    }

    /// One entry per gauge; empty when a single gauge has no others to be judged by.
    public List<LeaveOneOut> leaveOneOut() {
        if (gauges.size() < 2) {
            return List.of();
        }
        return IntStream.range(0, gauges.size())
                .mapToObj(
                        i ->
                                new LeaveOneOut(
                                        gauges.id(i),
                                        gauges.depth(i),
                                        estimate(
                                                new NearestGauges(gauges, neighbours)
                                                        .to(gauges.place(i), i)),
                                        OptionalDouble.empty()))
                .toList();
    }

    private double estimate(NearestGauges nearest) {
        double sum = 0;
        double weights = 0;
        for (int k = 0; k < nearest.found(); k++) {
            var metres = nearest.metres(k);
            if (metres < AT_THE_GAUGE_METRES) {
                return gauges.depth(nearest.gauge(k));
            }
            var weight = power == SQUARE ? 1 / (metres * metres) : Math.pow(metres, -power);
            sum += weight * gauges.depth(nearest.gauge(k));
            weights += weight;
        }
        return sum / weights; // no gauge at all: 0/0, nothing known
    }
}
