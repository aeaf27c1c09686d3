package org.anlan.forecasting.lab;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.anlan.forecasting.rain.Anisotropy;
import org.anlan.forecasting.rain.Barnes;
import org.anlan.forecasting.rain.EmpiricalVariogram;
import org.anlan.forecasting.rain.Gauge;
import org.anlan.forecasting.rain.GaugeCheck;
import org.anlan.forecasting.rain.GaugeRemark;
import org.anlan.forecasting.rain.GaugeSet;
import org.anlan.forecasting.rain.InverseDistance;
import org.anlan.forecasting.rain.KrigingChoice;
import org.anlan.forecasting.rain.LeaveOneOut;
import org.anlan.forecasting.rain.Metric;
import org.anlan.forecasting.rain.PlanePoint;
import org.anlan.forecasting.rain.Variogram;
import org.anlan.forecasting.rain.VariogramFit;

/// Rain between gauges: variogram, ordinary kriging, inverse distance, Barnes.
final class RainLab {

    private static final int MOST_CLASSES = 1_000;

    private final Question in;
    private final Anisotropy plane;
    private final GaugeCheck check;
    private final Metric metric;

    private RainLab(Question in) {
        this.in = in;
        plane = in.has("anisotropy") ? anisotropy(in.part("anisotropy")) : Anisotropy.NONE;
        var gauges = in.parts("gauges");
        metric = !gauges.isEmpty() && gauges.getFirst().has("lon") ? Metric.SPHERE : Metric.PLANE;
        in.require(
                metric == Metric.PLANE || plane.isNone(),
                "anisotropy",
                "must be absent where places are in degrees");
        check =
                GaugeCheck.of(
                        IntStream.range(0, gauges.size())
                                .mapToObj(i -> gauge(gauges.get(i), i))
                                .toList(),
                        metric);
        in.require(check.reporting().size() > 0, "gauges", "at least one gauge must report");
    }

    static Answer variogram(Question in) {
        return new RainLab(in).variogram();
    }

    static Answer kriging(Question in) {
        return new RainLab(in).kriging();
    }

    static Answer idw(Question in) {
        return new RainLab(in).idw();
    }

    static Answer barnes(Question in) {
        return new RainLab(in).barnes();
    }

    private Answer variogram() {
        var empirical = empirical(in);
        var bins =
                empirical.classes().stream()
                        .map(
                                each ->
                                        new Answer()
                                                .with("np", each.pairs())
                                                .with("dist", each.metres())
                                                .with("gamma", each.semivariance()))
                        .toList();
        var answer = new Answer().with("cutoff_m", empirical.cutoffMetres()).with("bins", bins);
        VariogramFit.of(empirical).ifPresent(fit -> answer.with("fit", model(fit)));
        return answer;
    }

    private EmpiricalVariogram empirical(Question classes) {
        var gauges = onThePlane();
        if (!classes.has("cutoff_m")) {
            return EmpiricalVariogram.of(gauges);
        }
        var cutoff = classes.number("cutoff_m");
        var width = classes.number("width_m", cutoff / 15);
        classes.require(
                cutoff <= width * MOST_CLASSES, "width_m", "must make at most 1000 classes");
        return EmpiricalVariogram.of(gauges, cutoff, width);
    }

    private Answer kriging() {
        var settings = settings();
        var kriging = settings.field(check.reporting());
        var rain = in.flag("clip_at_zero", false);
        return answer(
                        place -> rain ? kriging.millimetresAt(place) : kriging.estimateAt(place),
                        kriging::varianceAt,
                        kriging.leaveOneOut())
                .with("variogram", model(settings.variogram()))
                .with("anisotropy", model(settings.plane()));
    }

    /// What is not given the gauges decide; given classes of distance or a direction are kept to.
    private KrigingChoice settings() {
        if (in.has("variogram")) {
            return new KrigingChoice(given(in.part("variogram")), plane);
        }
        var fitted =
                in.has("anisotropy") || in.has("cutoff_m")
                        ? VariogramFit.of(empirical(in)).map(v -> new KrigingChoice(v, plane))
                        : KrigingChoice.of(check.reporting());
        return fitted.orElseThrow(
                () -> in.bad("variogram", "must be given: none can be fitted to these"));
    }

    private GaugeSet onThePlane() {
        return check.reporting().on(plane);
    }

    private Answer idw() {
        var field =
                new InverseDistance(
                        onThePlane(),
                        in.whole("neighbours", InverseDistance.NEAREST),
                        in.number("power", 2));
        return answer(
                place -> field.millimetresAt(plane.place(place)),
                field::varianceAt,
                field.leaveOneOut());
    }

    private Answer barnes() {
        var settings =
                new Barnes.Settings(
                        in.number("length_m"),
                        in.number("convergence", 0.3),
                        in.whole("passes", 2));
        var field = new Barnes(onThePlane(), settings);
        var rain = in.flag("clip_at_zero", false);
        return answer(
                place ->
                        rain
                                ? field.millimetresAt(plane.place(place))
                                : field.estimateAt(plane.place(place)),
                field::varianceAt,
                field.leaveOneOut());
    }

    private Answer answer(
            ToDoubleFunction<PlanePoint> estimate,
            Function<PlanePoint, OptionalDouble> variance,
            List<LeaveOneOut> leftOut) {
        var targets =
                in.parts("targets").stream()
                        .map(
                                target ->
                                        new Answer()
                                                .with("id", target.text("id", ""))
                                                .with(
                                                        "value",
                                                        estimate.applyAsDouble(place(target)))
                                                .with("variance", variance.apply(place(target))))
                        .toList();
        return new Answer()
                .with("targets", targets)
                .with("loo", leftOut.stream().map(RainLab::leftOut).toList())
                .with("loo_rmse", rms(leftOut))
                .with("remarks", check.remarks().stream().map(RainLab::remark).toList());
    }

    private static String remark(GaugeRemark remark) {
        return remark.gaugeId() + " " + remark.kind().name().toLowerCase(Locale.ROOT);
    }

    private static double rms(List<LeaveOneOut> leftOut) {
        var squares = leftOut.stream().mapToDouble(each -> Math.pow(each.errorMillimetres(), 2));
        return Math.sqrt(squares.average().orElse(Double.NaN));
    }

    private static Answer leftOut(LeaveOneOut each) {
        var error = each.standardErrorMillimetres();
        return new Answer()
                .with("id", each.gaugeId())
                .with("observed", each.observedMillimetres())
                .with("value", each.estimateMillimetres())
                .with("variance", error.stream().map(e -> e * e).findFirst())
                .with("zscore", each.zScore());
    }

    private static Answer model(Variogram model) {
        return new Answer()
                .with("model", model.shape().name().toLowerCase(Locale.ROOT))
                .with("nugget", model.nugget())
                .with("psill", model.partialSill())
                .with("range_m", model.rangeMetres());
    }

    private static Answer model(Anisotropy plane) {
        return new Answer().with("angle_deg", plane.degrees()).with("ratio", plane.ratio());
    }

    private static Variogram given(Question in) {
        return new Variogram(
                Variogram.Shape.valueOf(in.text("model", "spherical").toUpperCase(Locale.ROOT)),
                in.number("nugget", 0),
                in.number("psill"),
                in.number("range_m"));
    }

    private static Anisotropy anisotropy(Question in) {
        return new Anisotropy(in.number("angle_deg"), in.number("ratio"));
    }

    private Gauge gauge(Question in, int index) {
        return new Gauge(
                in.text("id", "%06d".formatted(index)), place(in), in.number("value", Double.NaN));
    }

    /// On a plane in metres, or all of them in degrees: then distances are the haversine's.
    private PlanePoint place(Question in) {
        var other = metric == Metric.PLANE ? "lon" : "x_m";
        in.require(!in.has(other), other, "must be absent: all places are on a plane, or none is");
        return metric == Metric.PLANE
                ? new PlanePoint(in.number("x_m"), in.number("y_m"))
                : new PlanePoint(in.number("lon"), in.number("lat"));
    }
}
