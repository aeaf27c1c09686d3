package org.anlan.logistics.allocation.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.anlan.logistics.allocation.Depot;
import org.anlan.logistics.allocation.Fleet;
import org.anlan.logistics.allocation.Instance;
import org.anlan.logistics.allocation.VehiclePlan;
import org.anlan.logistics.allocation.family.FleetFamily;
import org.anlan.logistics.allocation.family.InstanceFamily;
import org.anlan.logistics.allocation.file.AllocationFiles;
import org.anlan.logistics.allocation.file.AllocationFolder;
import org.anlan.logistics.allocation.file.VehiclePlanJson;
import org.anlan.logistics.audit.PlanAudit;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A plan in which vehicles are limited")
class VehicleAllocatorTest {

    private static final Path RELIEF =
            Path.of(System.getProperty("anlan.root"), "../shared/reference/logistics/relief");

    @TempDir private Path folder = Path.of("");

    @ParameterizedTest(name = "of {0} costs {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # folder | optimum, several solvers agree | to so many
                    small    | 443112617.15                   | 1e-10
                    medium   | 1.989680e10                    | 1e-6
                    """)
    void meetsTheKnownOptimum(String name, double optimum, double tolerance) throws Exception {
        Assumptions.assumeTrue(Files.exists(RELIEF), "no ../shared beside the project");
        var files = AllocationFiles.open(RELIEF.resolve(name));
        var plan = VehicleAllocator.allocate(files.instance(), files.fleets(), 2);
        assertThat(plan.objective()).isCloseTo(optimum, Percentage.withPercentage(100 * tolerance));
        assertThat(plan.gap()).isLessThan(1e-9);
        assertThat(audit(RELIEF.resolve(name), plan)).isEmpty();
    }

    @ParameterizedTest(name = "costs what a library's simplex finds, tightness {0}")
    @ValueSource(doubles = {0.1, 0.5, 1, 2})
    void meetsASecondOpinion(double tightness) {
        for (long seed = 0; seed < 50; seed++) {
            var instance = new InstanceFamily(4, 6, 3, false).instance(seed);
            var fleets = FleetFamily.fleets(instance, tightness, seed);
            var plan = VehicleAllocator.allocate(instance, fleets, 1);
            assertThat(plan.optimal()).isTrue();
            assertThat(plan.objective())
                    .as("seed %d", seed)
                    .isCloseTo(
                            PlainLinearProgram.optimum(instance, fleets),
                            Percentage.withPercentage(1e-5));
        }
    }

    @ParameterizedTest(name = "holds with its proof, tightness {0}")
    @ValueSource(doubles = {0.02, 0.5, 1, 2, 20})
    void holds(double tightness) throws Exception {
        for (long seed = 0; seed < 5; seed++) {
            var instance = new InstanceFamily(15, 60, 6, false).instance(seed);
            var fleets = FleetFamily.fleets(instance, tightness, seed);
            AllocationFolder.write(folder, instance, fleets);
            var plan = VehicleAllocator.allocate(instance, fleets, 2);
            assertThat(plan.gap()).as("seed %d", seed).isLessThan(1e-9);
            assertThat(audit(folder, plan)).isEmpty();
        }
    }

    @Test
    void isTheSameBitForBitOnOneThreadAndOnTwo() {
        var instance = new InstanceFamily(20, 100, 5, false).instance(3);
        var fleets = FleetFamily.fleets(instance, 0.5, 3);
        assertThat(VehicleAllocator.allocate(instance, fleets, 1))
                .isEqualTo(VehicleAllocator.allocate(instance, fleets, 2));
    }

    @Test
    void withoutFleetsCostsWhatTheExactSolverFinds() {
        var instance = new InstanceFamily(20, 100, 5, true).instance(4);
        var keeping = withoutOwners(instance);
        assertThat(VehicleAllocator.allocate(keeping, List.of(), 2).objective())
                .isCloseTo((double) Allocator.allocate(keeping).objective(), within(1e-3));
    }

    @ParameterizedTest(name = "stopped after {0} questions still holds, with its gap")
    @ValueSource(longs = {0, 1, 30, 300, 1000, 3000, 10_000})
    void holdsWheneverItIsStopped(long questions) throws Exception {
        var instance = new InstanceFamily(15, 60, 6, false).instance(7);
        var fleets = FleetFamily.fleets(instance, 0.5, 7);
        AllocationFolder.write(folder, instance, fleets);
        var best = VehicleAllocator.allocate(instance, fleets, 1);
        var asked = new AtomicLong();
        var plan =
                VehicleAllocator.allocate(
                        instance, fleets, 1, () -> asked.incrementAndGet() > questions, _ -> false);
        assertThat(audit(folder, plan)).isEmpty();
        assertThat(plan.lowerBound()).isLessThanOrEqualTo(best.objective() * (1 + 1e-9));
        assertThat(plan.objective()).isGreaterThanOrEqualTo(best.objective() * (1 - 1e-9));
    }

    @Test
    void endsEarlyWhenThatIsEnough() {
        var instance = new InstanceFamily(20, 100, 5, false).instance(3);
        var fleets = FleetFamily.fleets(instance, 0.5, 3);
        var plan =
                VehicleAllocator.allocate(
                        instance, fleets, 1, () -> false, better -> better.gap() < 0.5);
        assertThat(plan.gap()).isLessThan(0.5);
        assertThat(plan.optimal()).isFalse();
    }

    @Test
    void refusesAFleetOfNoDepotAndTwoOfOne() {
        var instance = new InstanceFamily(2, 3, 1, false).instance(1);
        var stranger = List.of(new Fleet("elsewhere", 1));
        assertThatThrownBy(() -> VehicleAllocator.allocate(instance, stranger, 1))
                .hasMessageContaining("elsewhere");
        var twice = List.of(new Fleet("D0", 1), new Fleet("D0", 2));
        assertThatThrownBy(() -> VehicleAllocator.allocate(instance, twice, 1))
                .hasMessageContaining("D0");
    }

    private List<String> audit(Path instance, VehiclePlan plan) throws Exception {
        var file = folder.resolve("plan.json");
        try (var writer = Files.newBufferedWriter(file)) {
            VehiclePlanJson.write(plan, 0, writer);
        }
        return PlanAudit.wrong(instance, file, true);
    }

    private static Instance withoutOwners(Instance in) {
        var depots = in.depots().stream().map(d -> new Depot(d.id(), d.name(), Optional.empty()));
        return new Instance(
                depots.toList(),
                in.places(),
                in.items(),
                in.lots(),
                in.reserves(),
                in.demands(),
                in.routes(),
                in.policy(),
                in.departure());
    }
}
