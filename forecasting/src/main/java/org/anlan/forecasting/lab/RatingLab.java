package org.anlan.forecasting.lab;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.anlan.forecasting.outlook.RatingCurve;
import org.anlan.forecasting.outlook.RatingSegment;

/// Flow from stage, and stage from flow.
final class RatingLab {

    private RatingLab() {}

    static Answer ratingCurve(Question in) {
        in.require(
                in.has("gaugings") != in.has("segments"),
                "segments",
                "must be given, or gaugings, and not both");
        var curve = in.has("segments") ? given(in) : fitted(in);
        var stages = in.numbers("stages", new double[0]);
        var inside = in.number("inside", 0.95);
        return new Answer()
                .with("segments", curve.segments().stream().map(RatingLab::segment).toList())
                .with("flow_m3s", DoubleStream.of(stages).map(curve::flow).toArray())
                .with("interval_m3s", intervals(curve, stages, inside))
                .with("measured", DoubleStream.of(stages).mapToObj(curve::covers).toList())
                .with("stage_m", stages(curve, in.numbers("flows", new double[0])));
    }

    static RatingCurve given(Question in) {
        return new RatingCurve(in.parts("segments").stream().map(RatingLab::segment).toList());
    }

    private static RatingSegment segment(Question part) {
        return new RatingSegment(
                part.number("a"),
                part.number("H0"),
                part.number("b"),
                part.number("from"),
                part.number("to"),
                part.number("deviation", Double.NaN),
                0);
    }

    private static RatingCurve fitted(Question in) {
        var gaugings = in.table("gaugings");
        var stages = Stream.of(gaugings).mapToDouble(row -> row[0]).toArray();
        var flows = Stream.of(gaugings).mapToDouble(row -> row[1]).toArray();
        return RatingCurve.fit(stages, flows, in.numbers("breaks", new double[0]));
    }

    private static List<double[]> intervals(RatingCurve curve, double[] stages, double inside) {
        return DoubleStream.of(stages).mapToObj(stage -> curve.interval(stage, inside)).toList();
    }

    private static double[] stages(RatingCurve curve, double[] flows) {
        return DoubleStream.of(flows).map(curve::stage).toArray();
    }

    private static Answer segment(RatingSegment segment) {
        return new Answer()
                .with("a", segment.a())
                .with("H0", segment.zero())
                .with("b", segment.b())
                .with("from", segment.from())
                .with("to", segment.to())
                .with("deviation", segment.deviation())
                .with("gaugings", segment.gaugings());
    }
}
