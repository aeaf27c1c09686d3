package org.anlan.benchmarks.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import org.anlan.logistics.allocation.family.FleetFamily;
import org.anlan.logistics.allocation.family.InstanceFamily;
import org.anlan.logistics.allocation.solve.VehicleAllocator;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The referee of the plans")
class RefereeTest {

    @ParameterizedTest(name = "{0} finds the same optimum, tightness {1}, seed {2}")
    @CsvSource({"CLP,0.5,1", "CLP,1,2", "CLP,2,3", "GLOP,0.5,4"})
    void findsTheSameOptimum(String kind, double tightness, long seed) {
        var instance = new InstanceFamily(20, 100, 5, false).instance(seed);
        var fleets = FleetFamily.fleets(instance, tightness, seed);
        var plan = VehicleAllocator.allocate(instance, fleets, 2);
        try (var referee = new Referee(kind, instance, fleets)) {
            double found = referee.solve(60_000);
            assertThat(plan.objective()).isCloseTo(found, Percentage.withPercentage(1e-6));
            assertThat(plan.lowerBound()).isLessThanOrEqualTo(found * (1 + 1e-9));
        }
    }
}
