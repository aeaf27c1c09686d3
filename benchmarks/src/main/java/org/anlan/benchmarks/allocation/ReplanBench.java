package org.anlan.benchmarks.allocation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.anlan.benchmarks.Bench;
import org.anlan.benchmarks.Result;
import org.anlan.benchmarks.Sample;
import org.anlan.logistics.allocation.Demand;
import org.anlan.logistics.allocation.Instance;
import org.anlan.logistics.allocation.family.FleetFamily;
import org.anlan.logistics.allocation.family.InstanceFamily;
import org.anlan.logistics.allocation.solve.VehicleAllocator;

/// Times a plan that goes on from the one before when one township in a hundred has other needs,
/// beside the same plan made from nothing.
public final class ReplanBench implements Bench {

    private static final double PROVEN = 0.001;

    @Override
    public String name() {
        return "replan";
    }

    @Override
    public Result run(Size size) {
        var result =
                new Result(
                        name(),
                        "size",
                        "tightness",
                        "changes",
                        "to 0.1 % p50 ms",
                        "p99 ms",
                        "worst gap %",
                        "to the optimum p50 ms",
                        "p99 ms ",
                        "from nothing ms",
                        "from nothing ÷ p50");
        measure(result, new InstanceFamily(60, 400, 15, false), 0.5, size.of(20, 100));
        if (size == Size.FULL) {
            for (double tightness : new double[] {0.5, 1, 2}) {
                measure(result, new InstanceFamily(150, 1500, 40, false), tightness, 100);
            }
        }
        result.note("1 % of the townships: all their needs at 0.5 to 1.5 times what they were");
        return result;
    }

    private static void measure(
            Result result, InstanceFamily family, double tightness, int changes) {
        var instance = family.instance(1);
        var fleets = FleetFamily.fleets(instance, tightness, 1);
        var cold = new ArrayList<Long>();
        for (int turn = 0; turn < 4; turn++) {
            long began = System.nanoTime();
            VehicleAllocator.allocate(instance, fleets, 2);
            cold.add(System.nanoTime() - began);
        }
        var seen = new Seen();
        try (var allocator = new VehicleAllocator(instance, fleets, 2)) {
            allocator.plan(() -> false, _ -> false);
            var random = new Random(1);
            for (int change = -10; change < changes; change++) {
                change(allocator, instance, random);
                seen.look(allocator, change >= 0);
            }
        }
        var proven = Sample.ofNanos(seen.proven);
        var optimal = Sample.ofNanos(seen.optimal);
        double fresh = Sample.ofNanos(cold.subList(1, cold.size())).median();
        result.add(
                "%d×%d×%d".formatted(family.depots(), family.places(), family.items()),
                tightness,
                changes,
                proven.median(),
                proven.percentile(99),
                100 * seen.worstGap,
                optimal.median(),
                optimal.percentile(99),
                fresh,
                fresh / optimal.median());
    }

    private static void change(VehicleAllocator allocator, Instance instance, Random random) {
        int first = random.nextInt(instance.places().size());
        int many = Math.max(1, instance.places().size() / 100);
        var places = new ArrayList<String>();
        for (int n = 0; n < many; n++) {
            int at = (first + n) % instance.places().size();
            places.add(instance.places().get(at).id());
        }
        for (var need : of(instance, places)) {
            long quantity = Math.round(need.quantity() * (0.5 + random.nextDouble()));
            allocator.need(need.place(), need.item(), quantity);
        }
    }

    private static List<Demand> of(Instance instance, List<String> places) {
        return instance.demands().stream().filter(row -> places.contains(row.place())).toList();
    }

    /// What was seen of one scale and tightness.
    private static final class Seen {

        private final List<Long> proven = new ArrayList<>();
        private final List<Long> optimal = new ArrayList<>();
        private double worstGap;

        /// The first plan that is good enough, and the last one.
        void look(VehicleAllocator allocator, boolean counts) {
            var enough = new long[] {0};
            var gap = new double[] {0};
            long began = System.nanoTime();
            var plan =
                    allocator.plan(
                            () -> false,
                            better -> {
                                if (enough[0] == 0 && better.gap() <= PROVEN) {
                                    enough[0] = System.nanoTime() - began;
                                    gap[0] = better.gap();
                                }
                                return false;
                            });
            long took = System.nanoTime() - began;
            if (!plan.optimal()) {
                throw new IllegalStateException("The plan is not optimal.");
            }
            if (counts) {
                proven.add(enough[0] == 0 ? took : enough[0]);
                optimal.add(took);
                worstGap = Math.max(worstGap, gap[0]);
            }
        }
    }
}
