package org.anlan.logistics.allocation.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.anlan.logistics.allocation.Demand;
import org.anlan.logistics.allocation.Fleet;
import org.anlan.logistics.allocation.Instance;
import org.anlan.logistics.allocation.Pair;
import org.anlan.logistics.allocation.Route;
import org.anlan.logistics.allocation.family.FleetFamily;
import org.anlan.logistics.allocation.family.InstanceFamily;
import org.anlan.logistics.allocation.file.AllocationFolder;
import org.anlan.logistics.allocation.file.VehiclePlanJson;
import org.anlan.logistics.audit.PlanAudit;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `-Danlan.replans=1000` draws as many sequences; a build draws some.
@DisplayName("A plan that goes on from the one before")
class ReplanningTest {

    private static final int SEQUENCES = Integer.getInteger("anlan.replans", 40);
    private static final InstanceFamily FAMILY = new InstanceFamily(12, 40, 4, false);

    @TempDir private Path folder = Path.of("");

    @Test
    void costsWhatOneMadeFromNothingCosts() {
        for (long seed = 0; seed < SEQUENCES; seed++) {
            var world = new World(seed);
            try (var allocator = new VehicleAllocator(world.instance, world.fleets, 1)) {
                allocator.plan(() -> false, _ -> false);
                for (int change = 0; change < 5; change++) {
                    world.change(allocator);
                    var next = allocator.plan(() -> false, _ -> false);
                    var fresh = VehicleAllocator.allocate(world.now(), world.fleets, 1);
                    var what = "seed %d, change %d".formatted(seed, change);
                    assertThat(next.optimal()).as(what).isTrue();
                    assertThat(next.gap()).as(what).isLessThan(1e-9);
                    assertThat(next.objective())
                            .as(what)
                            .isCloseTo(fresh.objective(), Percentage.withPercentage(1e-7));
                }
            }
        }
    }

    @Test
    void holdsWhenItIsStoppedAtOnce() throws Exception {
        for (long seed = 0; seed < SEQUENCES; seed++) {
            var world = new World(seed);
            try (var allocator = new VehicleAllocator(world.instance, world.fleets, 1)) {
                allocator.plan(() -> false, _ -> false);
                for (int change = 0; change < 5; change++) {
                    world.change(allocator);
                    var plan = allocator.plan(() -> true, _ -> false);
                    AllocationFolder.write(folder, world.now(), world.fleets);
                    var file = folder.resolve("plan.json");
                    try (var writer = Files.newBufferedWriter(file)) {
                        VehiclePlanJson.write(plan, 0, writer);
                    }
                    assertThat(PlanAudit.wrong(folder, file, true))
                            .as("seed %d, change %d", seed, change)
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void refusesWhatIsNotListed() {
        var world = new World(1);
        try (var allocator = new VehicleAllocator(world.instance, world.fleets, 1)) {
            assertThatThrownBy(() -> allocator.need("nowhere", "I0", 1))
                    .hasMessageContaining("nowhere");
            assertThatThrownBy(() -> allocator.need("T0", "gold", 1)).hasMessageContaining("gold");
            assertThatThrownBy(() -> allocator.need("T0", "I0", -1)).hasMessageContaining("-1");
            assertThatThrownBy(() -> allocator.fleet(new Fleet("D99", 1)))
                    .hasMessageContaining("D99");
        }
    }

    /// The instance as it changes.
    private static final class World {

        private final Random random;
        private final Instance instance;
        private final List<Fleet> fleets;
        private final Map<Pair, Demand> needs = new HashMap<>();
        private final Set<Route> closed = new HashSet<>();

        World(long seed) {
            random = new Random(seed);
            instance = FAMILY.instance(seed);
            double tightness = 0.2 + random.nextInt(20) / 10.0;
            fleets = new ArrayList<>(FleetFamily.fleets(instance, tightness, seed));
            instance.demands().forEach(row -> needs.put(new Pair(row.place(), row.item()), row));
        }

        void change(VehicleAllocator allocator) {
            for (int n = 0; n < 1 + random.nextInt(8); n++) {
                switch (random.nextInt(4)) {
                    case 0 -> changeFleet(allocator);
                    case 1 -> changeRoad(allocator);
                    default -> changeNeed(allocator);
                }
            }
        }

        private void changeNeed(VehicleAllocator allocator) {
            var row = instance.demands().get(random.nextInt(instance.demands().size()));
            long quantity = random.nextInt(3) == 0 ? 0 : random.nextInt(3 * (int) row.quantity());
            var next = new Demand(row.place(), row.item(), quantity, row.unmetCostPerUnit());
            needs.put(new Pair(row.place(), row.item()), next);
            allocator.need(row.place(), row.item(), quantity);
        }

        private void changeFleet(VehicleAllocator allocator) {
            int at = random.nextInt(fleets.size());
            long hours = (long) (fleets.get(at).milligramHours() * 2 * random.nextDouble());
            var next = new Fleet(fleets.get(at).depot(), hours);
            fleets.set(at, next);
            allocator.fleet(next);
        }

        private void changeRoad(VehicleAllocator allocator) {
            var route = instance.routes().get(random.nextInt(instance.routes().size()));
            boolean open = closed.remove(route);
            if (!open) {
                closed.add(route);
            }
            allocator.road(route.depot(), route.place(), open);
        }

        Instance now() {
            return new Instance(
                    instance.depots(),
                    instance.places(),
                    instance.items(),
                    instance.lots(),
                    instance.reserves(),
                    List.copyOf(needs.values()),
                    instance.routes().stream().filter(way -> !closed.contains(way)).toList(),
                    instance.policy(),
                    instance.departure());
        }
    }
}
