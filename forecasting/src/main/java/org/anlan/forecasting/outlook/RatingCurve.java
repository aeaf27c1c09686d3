package org.anlan.forecasting.outlook;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Flow from stage and stage from flow at a station 水位流量关系, by segments. It rises everywhere;
/// where one segment ends lower than the next begins, the flows between belong to the join.
///
/// @param segments from low to high, each beginning where the one below ends
public record RatingCurve(List<RatingSegment> segments) {

    private static final double SAME = 1e-9;
    private static final double STEP_DOWN = 1e-3;
    private static final int PLACES = 400;

    /// @throws IllegalArgumentException if segments do not meet, or flow falls where they do
    public RatingCurve {
        segments = List.copyOf(segments);
        if (segments.isEmpty()) {
            throw new IllegalArgumentException("Rating curve (no segment) must have one.");
        }
        for (int i = 1; i < segments.size(); i++) {
            requireJoin(segments.get(i - 1), segments.get(i));
        }
    }

    private static void requireJoin(RatingSegment low, RatingSegment high) {
        var before = low.flow(low.to());
        if (Math.abs(low.to() - high.from()) > SAME
                || high.flow(high.from()) < before * (1 - STEP_DOWN)) {
            throw new IllegalArgumentException(
                    "Segments (to %s m with %s m³/s, from %s m with %s m³/s) must meet and not fall."
                            .formatted(low.to(), before, high.from(), high.flow(high.from())));
        }
    }

    /// Fits to gaugings. Two segments are joined where their curves cross, if that is near the
    /// break that was asked for.
    ///
    /// @param stages m
    /// @param flows m³/s, above 0
    /// @param breaks the stages at which segments change, rising; may be empty
    /// @throws IllegalArgumentException if a segment has too few gaugings or they cannot be joined
    public static RatingCurve fit(double[] stages, double[] flows, double... breaks) {
        requireGaugings(stages, flows);
        var ends = new ArrayList<Double>();
        ends.add(IntStream.range(0, stages.length).mapToDouble(i -> stages[i]).min().orElse(0));
        for (var each : breaks) {
            ends.add(each);
        }
        ends.add(IntStream.range(0, stages.length).mapToDouble(i -> stages[i]).max().orElse(0));
        var fitted = new ArrayList<RatingSegment>();
        for (int i = 1; i < ends.size(); i++) {
            fitted.add(RatingSegment.fit(stages, flows, ends.get(i - 1), ends.get(i)));
        }
        for (int i = 1; i < fitted.size(); i++) {
            join(fitted, i);
        }
        return new RatingCurve(fitted);
    }

    private static void requireGaugings(double[] stages, double[] flows) {
        for (int i = 0; i < Math.max(stages.length, flows.length); i++) {
            if (i >= stages.length
                    || i >= flows.length
                    || !(flows[i] > 0 && Double.isFinite(stages[i] + flows[i]))) {
                throw new IllegalArgumentException(
                        "Gauging %d must have a stage and a flow above 0.".formatted(i));
            }
        }
    }

    /// Moves the break to the nearest place where the two curves cross.
    private static void join(List<RatingSegment> fitted, int i) {
        var low = fitted.get(i - 1);
        var high = fitted.get(i);
        var from = Math.max((low.from() + low.to()) / 2, high.zero());
        var to = (high.from() + high.to()) / 2;
        var at = low.to();
        var nearest = Double.POSITIVE_INFINITY;
        for (int k = 0; k < PLACES; k++) {
            var one = from + (to - from) * k / PLACES;
            var two = from + (to - from) * (k + 1) / PLACES;
            var crosses = gap(low, high, one) * gap(low, high, two) <= 0;
            if (crosses && Math.abs(one - low.to()) < nearest) {
                nearest = Math.abs(one - low.to());
                at = crossing(low, high, one, two);
            }
        }
        fitted.set(i - 1, low.between(low.from(), at));
        fitted.set(i, high.between(at, high.to()));
    }

    private static double gap(RatingSegment low, RatingSegment high, double stage) {
        return high.flow(stage) - low.flow(stage);
    }

    private static double crossing(RatingSegment low, RatingSegment high, double one, double two) {
        var sign = gap(low, high, one);
        for (int i = 0; i < 60; i++) {
            var middle = (one + two) / 2;
            if (gap(low, high, middle) * sign > 0) {
                one = middle;
            } else {
                two = middle;
            }
        }
        return (one + two) / 2;
    }

    /// The segment of a stage: below and above the curve, its lowest and highest one.
    public RatingSegment segment(double stage) {
        return segments.stream()
                .filter(segment -> stage < segment.to())
                .findFirst()
                .orElse(segments.getLast());
    }

    /// The flow at a stage, m³/s; beyond the ends the outermost segment is carried on.
    public double flow(double stage) {
        return segment(stage).flow(stage);
    }

    /// The stage of a flow, m, likewise.
    ///
    /// @param flow not negative; `NaN` stays
    public double stage(double flow) {
        for (int i = 0; i < segments.size(); i++) {
            var segment = segments.get(i);
            if (flow < segment.flow(segment.to())) {
                var stage = segment.stage(flow);
                return i == 0 ? stage : Math.max(segment.from(), stage);
            }
        }
        return segments.getLast().stage(flow);
    }

    /// Whether a stage lies where the curve was measured.
    public boolean covers(double stage) {
        return stage >= segments.getFirst().from() && stage <= segments.getLast().to();
    }

    /// The flows between which a measured one lies with a chance.
    public double[] interval(double stage, double inside) {
        var factor = segment(stage).factor(inside);
        return new double[] {flow(stage) / factor, flow(stage) * factor};
    }
}
