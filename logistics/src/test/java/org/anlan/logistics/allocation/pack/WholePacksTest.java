package org.anlan.logistics.allocation.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToLongFunction;
import org.anlan.logistics.allocation.Demand;
import org.anlan.logistics.allocation.Fleet;
import org.anlan.logistics.allocation.Instance;
import org.anlan.logistics.allocation.VehiclePlan;
import org.anlan.logistics.allocation.WildInstance;
import org.anlan.logistics.allocation.family.FleetFamily;
import org.anlan.logistics.allocation.family.InstanceFamily;
import org.anlan.logistics.allocation.file.AllocationFolder;
import org.anlan.logistics.allocation.file.VehiclePlanJson;
import org.anlan.logistics.allocation.solve.VehicleAllocator;
import org.anlan.logistics.audit.PlanAudit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A plan in whole packs")
class WholePacksTest {

    @TempDir private Path folder = Path.of("");

    @ParameterizedTest(name = "of a {0}th of a usual need, at tightness {1}, loses at most {2}")
    @CsvSource({"1000000, 0.5, 0.005", "1000000, 2, 0.005", "50, 0.5, 0.01", "5, 1, 0.35"})
    void holdsAndLosesLittle(long part, double tightness, double loss) throws Exception {
        for (long seed = 0; seed < 5; seed++) {
            var instance = new InstanceFamily(20, 100, 5, false).instance(seed);
            var fleets = FleetFamily.fleets(instance, tightness, seed);
            ToLongFunction<String> pack = item -> Math.max(1, usual(instance, item) / part);
            var exact = VehicleAllocator.allocate(instance, fleets, 2);
            var whole = WholePacks.of(instance, fleets, exact, pack);
            assertThat(whole.flows()).allMatch(f -> f.units() % pack.applyAsLong(f.item()) == 0);
            assertThat(whole.gap()).as("seed %d", seed).isLessThan(loss);
            assertThat(whole.lowerBound()).isEqualTo(exact.lowerBound());
            assertThat(audit(instance, fleets, whole)).isEmpty();
        }
    }

    /// A tent more or less is a large part of a small plan, and nothing beside a large one.
    @ParameterizedTest(
            name = "of single units loses next to nothing of a large plan, tightness {0}")
    @ValueSource(doubles = {0.5, 2})
    void losesNextToNothingOfALargePlan(double tightness) {
        var instance = new InstanceFamily(60, 400, 15, false).instance(1);
        var fleets = FleetFamily.fleets(instance, tightness, 1);
        var exact = VehicleAllocator.allocate(instance, fleets, 2);
        assertThat(WholePacks.of(instance, fleets, exact, _ -> 1).gap()).isLessThan(0.0005);
    }

    /// The middle of an item's needs.
    private static long usual(Instance instance, String item) {
        var needs =
                instance.demands().stream()
                        .filter(demand -> demand.item().equals(item))
                        .mapToLong(Demand::quantity)
                        .sorted()
                        .toArray();
        return needs.length == 0 ? 0 : needs[needs.length / 2];
    }

    @Test
    void holdsInWildInstancesToo() throws Exception {
        for (long seed = 0; seed < 200; seed++) {
            var wild = WildInstance.of(seed);
            var exact = VehicleAllocator.allocate(wild.instance(), wild.fleets(), 1);
            var whole = WholePacks.of(wild.instance(), wild.fleets(), exact, _ -> 1);
            assertThat(audit(wild.instance(), wild.fleets(), whole)).as("seed %d", seed).isEmpty();
        }
    }

    private List<String> audit(Instance instance, List<Fleet> fleets, VehiclePlan plan)
            throws Exception {
        AllocationFolder.write(folder, instance, fleets);
        var file = folder.resolve("plan.json");
        try (var writer = Files.newBufferedWriter(file)) {
            VehiclePlanJson.write(plan, 0, writer);
        }
        return PlanAudit.wrong(folder, file, true);
    }
}
