package org.anlan.forecasting.rain;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Envelope;

/// The gauges that report, at distinct places, as arrays in one order. Immutable once built.
public final class GaugeSet {

    private final List<Gauge> gauges;
    private final double[] eastings;
    private final double[] northings;
    private final double[] depths;
    private final Metric metric;

    /// @param gauges at distinct places of a plane, each with a value
    public GaugeSet(List<Gauge> gauges) {
        this(gauges, Metric.PLANE);
    }

    /// @param gauges at distinct places, each with a value
    /// @param metric what their coordinates are
    GaugeSet(List<Gauge> gauges, Metric metric) {
        this.gauges = List.copyOf(gauges);
        this.metric = metric;
        eastings = gauges.stream().mapToDouble(g -> g.place().eastingMetres()).toArray();
        northings = gauges.stream().mapToDouble(g -> g.place().northingMetres()).toArray();
        depths = gauges.stream().mapToDouble(Gauge::millimetres).toArray();
    }

    /// How many.
    public int size() {
        return depths.length;
    }

    String id(int gauge) {
        return gauges.get(gauge).id();
    }

    PlanePoint place(int gauge) {
        return gauges.get(gauge).place();
    }

    double depth(int gauge) {
        return depths[gauge];
    }

    /// The depths in mm, in the order of the gauges; a new array.
    double[] depths() {
        return depths.clone();
    }

    /// The same gauges, standing where they do on a stretched plane; on a sphere there is none.
    public GaugeSet on(Anisotropy plane) {
        return plane.isNone()
                ? this
                : new GaugeSet(
                        gauges.stream()
                                .map(
                                        g ->
                                                new Gauge(
                                                        g.id(),
                                                        plane.place(g.place()),
                                                        g.millimetres()))
                                .toList());
    }

    double metres(int one, int other) {
        return metres(one, eastings[other], northings[other]);
    }

    double metres(int gauge, double easting, double northing) {
        return metric.metres(eastings[gauge], northings[gauge], easting, northing);
    }

    /// Whether the coordinates are those of a plane: only there are directions, and squares.
    boolean isPlane() {
        return metric == Metric.PLANE;
    }

    boolean allEqual() {
        return Arrays.stream(depths).allMatch(depth -> depth == depths[0]);
    }

    boolean allWet() {
        return Arrays.stream(depths).allMatch(depth -> depth > 0);
    }

    /// The box around all gauges; a null one around none.
    Envelope box() {
        var box = new Envelope();
        for (int i = 0; i < size(); i++) {
            box.expandToInclude(eastings[i], northings[i]);
        }
        return box;
    }

    /// The diagonal of that box, in metres.
    double extentMetres() {
        return metric.diagonal(box());
    }

    GaugeSet without(List<String> ids) {
        return new GaugeSet(gauges.stream().filter(g -> !ids.contains(g.id())).toList(), metric);
    }

    /// At most so many of them, taken evenly in their order.
    GaugeSet thinnedTo(int most) {
        if (size() <= most) {
            return this;
        }
        return new GaugeSet(
                IntStream.range(0, most)
                        .mapToObj(i -> gauges.get((int) ((long) i * size() / most)))
                        .toList(),
                metric);
    }

    /// The same gauges carrying 1 where it rained and 0 where it did not.
    GaugeSet wetOrDry() {
        return new GaugeSet(
                IntStream.range(0, size())
                        .mapToObj(i -> new Gauge(id(i), place(i), depths[i] > 0 ? 1 : 0))
                        .toList(),
                metric);
    }
}
