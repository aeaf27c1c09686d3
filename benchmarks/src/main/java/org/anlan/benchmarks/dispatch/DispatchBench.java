package org.anlan.benchmarks.dispatch;

import java.util.ArrayList;
import java.util.List;
import org.anlan.benchmarks.Bench;
import org.anlan.benchmarks.Result;
import org.anlan.benchmarks.Sample;
import org.anlan.logistics.dispatch.Delivery;
import org.anlan.logistics.dispatch.Dispatch;
import org.anlan.logistics.dispatch.DispatchFamily;
import org.anlan.logistics.dispatch.DispatchTask;
import org.anlan.logistics.dispatch.search.Dispatcher;

/// Measures truck loads over the family of tasks: time, what is above the bounds, and OR-Tools'
/// routing in the same run and time.
public final class DispatchBench implements Bench {

    private static final double GOAL = 0.05;

    /// So heavy that vehicle hours alone count.
    private static final double HOURS_ALONE = 1_000;

    private final List<Double> load = new ArrayList<>();
    private final List<Double> cluster = new ArrayList<>();
    private final List<Double> waiting = new ArrayList<>();
    private final List<Long> nanos = new ArrayList<>();
    private int within;
    private int uncarried;
    private int deliveries;

    @Override
    public String name() {
        return "dispatch";
    }

    @Override
    public Result run(Size size) {
        var result =
                new Result(
                        name(),
                        "deliveries",
                        "to a place",
                        "weight",
                        "tasks",
                        "s",
                        "worst s",
                        "hours above load %",
                        "worst %",
                        "≤ 5 %",
                        "above clusters %",
                        "waiting above %",
                        "worst % ",
                        "not carried %",
                        "peer ÷ ours");
        Dispatcher.dispatch(new DispatchFamily(60, 5).task(99), 1, 300, () -> false);
        for (int items : new int[] {12, 5, 1}) {
            for (int count : new int[] {20, 100, 500}) {
                measure(result, count, items, DispatchTask.VEHICLE_HOUR_WEIGHT, size);
                measure(result, count, items, HOURS_ALONE, size);
            }
        }
        result.note(
                "weight: of a vehicle ton-hour beside a ton-hour of waiting; 1000: hours alone");
        result.note(
                "hours above load: vehicle ton-hours above the plan's own (every vehicle full)");
        result.note(
                "peer: vehicle ton-hours of OR-Tools routing (construction and descent) on the"
                        + " first seed, without driver's hours, axles, closures; – where hours do not"
                        + " count alone");
        return result;
    }

    private void measure(Result result, int count, int items, double weight, Size size) {
        clear();
        int seeds = weight == HOURS_ALONE ? size.of(1, 3) : size.of(2, 10);
        int tries = size.of(100, Dispatcher.TRIES);
        double peer = Double.NaN;
        for (int seed = 1; seed <= seeds; seed++) {
            var task = weighed(new DispatchFamily(count, items).task(seed), weight);
            long began = System.nanoTime();
            var made = Dispatcher.dispatch(task, seed, tries, () -> false);
            long took = System.nanoTime() - began;
            look(task, made, took);
            if (seed == 1 && weight == HOURS_ALONE) {
                peer = peer(task) / made.figures().vehicleTonHours();
            }
        }
        var times = Sample.ofNanos(nanos);
        result.add(
                count,
                items,
                weight,
                seeds,
                times.median() / 1_000,
                times.most() / 1_000,
                100 * Sample.of(load).median(),
                100 * Sample.of(load).most(),
                "%d of %d".formatted(within, seeds),
                100 * Sample.of(cluster).median(),
                100 * Sample.of(waiting).median(),
                100 * Sample.of(waiting).most(),
                100.0 * uncarried / deliveries,
                Double.isNaN(peer) ? "–" : peer);
    }

    private void clear() {
        load.clear();
        cluster.clear();
        waiting.clear();
        nanos.clear();
        within = 0;
        uncarried = 0;
        deliveries = 0;
    }

    private void look(DispatchTask task, Dispatch made, long took) {
        var figures = made.figures();
        nanos.add(took);
        load.add(figures.loadGap());
        cluster.add(figures.clusterGap());
        waiting.add(figures.waitingGap());
        within += figures.loadGap() <= GOAL ? 1 : 0;
        uncarried += made.uncarried().size();
        deliveries += task.deliveries().size();
        if (figures.loadBound() > figures.vehicleTonHours() * (1 + 1e-9)
                || figures.waitingBound() > figures.waitingTonHours() * (1 + 1e-9)) {
            throw new IllegalStateException("A bound is above what was found.");
        }
    }

    private static DispatchTask weighed(DispatchTask task, double weight) {
        return new DispatchTask(
                task.classes(),
                task.vehicles(),
                task.deliveries(),
                task.ways(),
                weight,
                task.mostMinutes());
    }

    private static double peer(DispatchTask task) {
        var depots = task.deliveries().stream().map(Delivery::depot).distinct().toList();
        return depots.stream().mapToDouble(depot -> new RoutingPeer(task, depot).tonHours()).sum();
    }
}
