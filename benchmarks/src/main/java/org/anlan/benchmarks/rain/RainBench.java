package org.anlan.benchmarks.rain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.anlan.benchmarks.Bench;
import org.anlan.benchmarks.Result;
import org.anlan.benchmarks.Sample;
import org.anlan.forecasting.rain.Anisotropy;
import org.anlan.forecasting.rain.Gauge;
import org.anlan.forecasting.rain.KrigingSystem;
import org.anlan.forecasting.rain.RainAnalysis;
import org.anlan.forecasting.rain.ZonalRain;
import org.anlan.forecasting.rain.Zone;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/// Times what a rain run does, beside the same equations solved cell by cell.
public final class RainBench implements Bench {

    private static final long PLACES = 11;

    @Override
    public String name() {
        return "rain";
    }

    @Override
    public Result run(Size size) {
        var result =
                new Result(
                        name(), "gauges", "cells", "what", "ms", "least", "most", "peer ms",
                        "ratio");
        for (var gauges : size == Size.SHORT ? List.of(1_000) : List.of(100, 1_000, 2_000)) {
            measure(result, new Storm(gauges, 5), size.of(5, 15));
        }
        result.note("peer: Commons Math's Cholesky factor, each cell asking every gauge");
        return result;
    }

    private static void measure(Result result, Storm storm, int turns) {
        var gauges = storm.set(PLACES);
        var system = new KrigingSystem(gauges, Storm.MODEL, Anisotropy.NONE);
        var peer = timed(Math.min(turns, 3), () -> peer(storm)).median();
        var next = new long[] {0};
        row(
                result,
                storm,
                "field, factor kept",
                timed(
                        turns,
                        () ->
                                system.field(storm.on(next[0]++).set(PLACES))
                                        .millimetresOn(Storm.GRID)),
                peer);
        row(
                result,
                storm,
                "field, other gauges",
                timed(
                        turns,
                        () -> {
                            var others = storm.set(next[0]++);
                            return new KrigingSystem(others, Storm.MODEL, Anisotropy.NONE)
                                    .field(others)
                                    .millimetresOn(Storm.GRID);
                        }),
                peer);
        var field = system.field(gauges);
        row(result, storm, "leave-one-out", timed(turns, field::leaveOneOut), Double.NaN);
        var analysis = RainAnalysis.of(storm.list(PLACES));
        row(
                result,
                storm,
                "whole analysis: checks, variogram, direction, leave-one-out",
                timed(turns, () -> RainAnalysis.of(storm.list(PLACES))),
                Double.NaN);
        var zones = ZonalRain.over(zones(), Storm.GRID.cellMetres());
        row(
                result,
                storm,
                "field and 104 zones, with their standard errors",
                timed(turns, () -> zones.of(analysis)),
                Double.NaN);
        var even = RainAnalysis.of(storm.list(PLACES).stream().map(RainBench::even).toList());
        row(
                result,
                storm,
                "104 zones of one even field, nothing to krige",
                timed(turns, () -> zones.of(even)),
                Double.NaN);
    }

    private static Gauge even(Gauge gauge) {
        return new Gauge(gauge.id(), gauge.place(), 10);
    }

    private static Object peer(Storm storm) {
        return new CellByCell(storm.list(PLACES), Storm.MODEL).fill(Storm.GRID);
    }

    /// Thirteen columns of eight.
    private static List<Zone> zones() {
        var zones = new ArrayList<Zone>();
        var factory = new GeometryFactory();
        for (int i = 0; i < 104; i++) {
            var west = i % 8 * 43_700.0;
            var south = Math.floorDiv(i, 8) * 30_700.0;
            var box = new Envelope(west, west + 43_700, south, south + 30_700);
            zones.add(new Zone("z" + i, factory.toGeometry(box)));
        }
        return zones;
    }

    private static Sample timed(int turns, Supplier<Object> work) {
        once(work);
        var nanos = new ArrayList<Long>();
        for (int turn = 0; turn < turns; turn++) {
            nanos.add(once(work));
        }
        return Sample.ofNanos(nanos);
    }

    private static long once(Supplier<Object> work) {
        var began = System.nanoTime();
        var done = work.get();
        var took = System.nanoTime() - began;
        if (done == null) {
            throw new IllegalStateException("Nothing was done.");
        }
        return took;
    }

    private static void row(Result result, Storm storm, String what, Sample ours, double peer) {
        result.add(
                storm.gauges(),
                Storm.GRID.cells(),
                what,
                ours.median(),
                ours.least(),
                ours.most(),
                Double.isNaN(peer) ? "–" : peer,
                Double.isNaN(peer) ? "–" : ours.median() / peer);
    }
}
