package org.anlan.benchmarks.allocation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.anlan.benchmarks.Bench;
import org.anlan.benchmarks.Result;
import org.anlan.benchmarks.Sample;
import org.anlan.logistics.allocation.Fleet;
import org.anlan.logistics.allocation.Instance;
import org.anlan.logistics.allocation.family.FleetFamily;
import org.anlan.logistics.allocation.family.InstanceFamily;
import org.anlan.logistics.allocation.solve.Allocator;
import org.anlan.logistics.allocation.solve.VehicleAllocator;

/// Times a cold plan over the family of instances, beside OR-Tools' linear solvers on the same
/// instances in the same run.
public final class AllocationBench implements Bench {

    private static final double PROVEN = 0.001;
    private static final long PATIENCE_MILLIS = 180_000;

    /// Sizes of the family.
    private record Scale(int depots, int places, int items) {

        InstanceFamily family() {
            return new InstanceFamily(depots, places, items, false);
        }

        @Override
        public String toString() {
            return "%d×%d×%d".formatted(depots, places, items);
        }
    }

    /// What was seen of one scale and tightness.
    private static final class Seen {

        private final List<Long> proven = new ArrayList<>();
        private final List<Long> optimal = new ArrayList<>();
        private double worstGap;
    }

    @Override
    public String name() {
        return "allocation";
    }

    @Override
    public Result run(Size size) {
        var result =
                new Result(
                        name(),
                        "size",
                        "tightness",
                        "instances",
                        "to 0.1 % ms",
                        "worst",
                        "worst gap %",
                        "to the optimum ms",
                        "worst ",
                        "CLP ms",
                        "GLOP ms",
                        "CLP ÷ ours");
        var scales =
                size == Size.SHORT
                        ? List.of(new Scale(20, 100, 5), new Scale(60, 400, 15))
                        : List.of(
                                new Scale(20, 100, 5),
                                new Scale(60, 400, 15),
                                new Scale(150, 1500, 40));
        for (var scale : scales) {
            for (double tightness : new double[] {0.5, 1, 2}) {
                measure(result, scale, tightness, size);
            }
            free(result, scale, size.of(2, 10));
        }
        result.note("to 0.1 %: wall time until the gap is proven to be at most that, two threads");
        result.note("CLP and GLOP of OR-Tools, first instance only, solving without building");
        return result;
    }

    private static void measure(Result result, Scale scale, double tightness, Size size) {
        int instances = size.of(2, 10);
        var first = scale.family().instance(1);
        warm(first, FleetFamily.fleets(first, tightness, 1));
        var seen = new Seen();
        for (long seed = 1; seed <= instances; seed++) {
            var instance = scale.family().instance(seed);
            look(seen, instance, FleetFamily.fleets(instance, tightness, seed));
        }
        double clp = referee("CLP", first, tightness, size);
        double glop = referee("GLOP", first, tightness, size);
        var proven = Sample.ofNanos(seen.proven);
        var optimal = Sample.ofNanos(seen.optimal);
        result.add(
                scale,
                tightness,
                instances,
                proven.median(),
                proven.most(),
                100 * seen.worstGap,
                optimal.median(),
                optimal.most(),
                told(clp),
                told(glop),
                told(clp / proven.median()));
    }

    private static void warm(Instance instance, List<Fleet> fleets) {
        for (int turn = 0; turn < 3; turn++) {
            look(new Seen(), instance, fleets);
        }
    }

    private static void look(Seen seen, Instance instance, List<Fleet> fleets) {
        long began = System.nanoTime();
        var proven =
                VehicleAllocator.allocate(
                        instance, fleets, 2, () -> false, plan -> plan.gap() <= PROVEN);
        seen.proven.add(System.nanoTime() - began);
        seen.worstGap = Math.max(seen.worstGap, proven.gap());
        began = System.nanoTime();
        var best = VehicleAllocator.allocate(instance, fleets, 2);
        seen.optimal.add(System.nanoTime() - began);
        if (!best.optimal() || proven.lowerBound() > best.objective() * (1 + 1e-9)) {
            throw new IllegalStateException("The bound is above the optimum.");
        }
    }

    /// Milliseconds, `NaN` if the referee gave up; its optimum must be ours.
    private static double referee(String kind, Instance instance, double tightness, Size size) {
        var fleets = FleetFamily.fleets(instance, tightness, 1);
        try (var referee = new Referee(kind, instance, fleets)) {
            long began = System.nanoTime();
            double found = referee.solve(size == Size.SHORT ? 20_000 : PATIENCE_MILLIS);
            double took = (System.nanoTime() - began) / 1e6;
            double ours = VehicleAllocator.allocate(instance, fleets, 2).objective();
            if (Math.abs(found - ours) > 1e-6 * ours) {
                throw new IllegalStateException("%s: %s, ours %s".formatted(kind, found, ours));
            }
            return Double.isNaN(found) ? Double.NaN : took;
        }
    }

    /// Without vehicles: one exact flow per item.
    private static void free(Result result, Scale scale, int instances) {
        var nanos = new ArrayList<Long>();
        for (long seed = 0; seed <= instances; seed++) {
            var instance = scale.family().instance(seed);
            long began = System.nanoTime();
            var plan = Allocator.allocate(instance);
            if (seed > 0) {
                nanos.add(System.nanoTime() - began);
            }
            if (plan.objective() != plan.lowerBound()) {
                throw new IllegalStateException("A flow is not proven.");
            }
        }
        var times = Sample.ofNanos(nanos);
        result.add(
                scale,
                "no vehicles",
                instances,
                times.median(),
                times.most(),
                0.0,
                times.median(),
                times.most(),
                "–",
                "–",
                "–");
    }

    private static Object told(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.1f", value);
    }
}
