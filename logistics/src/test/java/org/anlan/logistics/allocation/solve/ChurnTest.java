package org.anlan.logistics.allocation.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.anlan.logistics.allocation.Instance;
import org.anlan.logistics.allocation.VehiclePlan;
import org.anlan.logistics.allocation.family.FleetFamily;
import org.anlan.logistics.allocation.family.InstanceFamily;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("When one township in a hundred needs something else")
class ChurnTest {

    private static final int ROUNDS = 10;

    private final Map<String, Double> kilograms = new HashMap<>();

    @ParameterizedTest(
            name =
                    "2.5 % of the tonnage moves at the most on average, 3.5 % at once, tightness {0}")
    @ValueSource(doubles = {0.5, 1, 2})
    void littleMoves(double tightness) {
        for (long seed = 0; seed < 3; seed++) {
            var instance = new InstanceFamily(40, 200, 8, false).instance(seed);
            var fleets = FleetFamily.fleets(instance, tightness, seed);
            instance.items().forEach(i -> kilograms.put(i.id(), i.milligramsPerUnit() / 1e6));
            try (var allocator = new VehicleAllocator(instance, fleets, 1)) {
                var random = new Random(seed);
                var before = tonnage(allocator.plan(() -> false, _ -> false));
                double sum = 0;
                for (int round = 0; round < ROUNDS; round++) {
                    change(allocator, instance, random);
                    var after = tonnage(allocator.plan(() -> false, _ -> false));
                    double moved = moved(before, after);
                    assertThat(moved).as("seed %d", seed).isLessThan(0.035);
                    sum += moved / ROUNDS;
                    before = after;
                }
                assertThat(sum).as("seed %d", seed).isLessThan(0.025);
            }
        }
    }

    private static void change(VehicleAllocator allocator, Instance instance, Random random) {
        for (int n = 0; n < instance.places().size() / 100; n++) {
            var place = "T" + random.nextInt(instance.places().size());
            for (var need : instance.demands()) {
                if (need.place().equals(place)) {
                    double factor = 0.5 + random.nextDouble();
                    allocator.need(place, need.item(), (long) (need.quantity() * factor));
                }
            }
        }
    }

    private Map<String, Double> tonnage(VehiclePlan plan) {
        var tons = new TreeMap<String, Double>();
        for (var flow : plan.flows()) {
            var way = flow.depot() + ">" + flow.place() + ">" + flow.item();
            tons.merge(way, flow.units() * kilograms.getOrDefault(flow.item(), 0.0), Double::sum);
        }
        return tons;
    }

    /// What leaves one way for another, as a share of all that was sent.
    private static double moved(Map<String, Double> before, Map<String, Double> after) {
        var ways = new TreeSet<>(before.keySet());
        ways.addAll(after.keySet());
        double sum = 0;
        for (var way : ways) {
            sum += Math.abs(before.getOrDefault(way, 0.0) - after.getOrDefault(way, 0.0)) / 2;
        }
        return sum / before.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
