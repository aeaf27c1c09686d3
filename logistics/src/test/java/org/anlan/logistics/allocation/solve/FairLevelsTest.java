package org.anlan.logistics.allocation.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anlan.logistics.allocation.Fleet;
import org.anlan.logistics.allocation.Floor;
import org.anlan.logistics.allocation.Instance;
import org.anlan.logistics.allocation.Pair;
import org.anlan.logistics.allocation.VehiclePlan;
import org.anlan.logistics.allocation.WildInstance;
import org.anlan.logistics.allocation.family.FleetFamily;
import org.anlan.logistics.allocation.family.InstanceFamily;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Floors that are raised level by level")
class FairLevelsTest {

    @ParameterizedTest(name = "are those of brute force, tightness {0}, tilt {1} permille, cap {2}")
    @CsvSource({"0, 0, 1", "0.3, 0, 1", "0.6, 0, 1", "0.3, 500, 1", "1, 300, 0.6"})
    void areThoseOfBruteForce(double tightness, int tilt, double cap) {
        var rule = new FairRule(cap, tilt, Integer.MAX_VALUE);
        for (long seed = 0; seed < 40; seed++) {
            var instance = new InstanceFamily(3, 5, 2, false).instance(seed);
            var fleets =
                    tightness == 0
                            ? List.<Fleet>of()
                            : FleetFamily.fleets(instance, tightness, seed);
            var found = FairLevels.of(instance, fleets, rule, 1, () -> false);
            var shares = new PlainFairness(instance, fleets, rule).shares();
            assertThat(found.complete()).isTrue();
            assertThat(found.floors()).hasSameSizeAs(boxed(shares));
            for (int d = 0; d < shares.length; d++) {
                assertThat(found.floors().get(d).share())
                        .as("seed %d, %s", seed, found.floors().get(d))
                        .isCloseTo(shares[d], within(1e-5));
            }
        }
    }

    private static Double[] boxed(double[] shares) {
        return Arrays.stream(shares).boxed().toArray(Double[]::new);
    }

    @ParameterizedTest(name = "can be kept all at once, tightness {0}")
    @ValueSource(doubles = {0.3, 1, 5})
    void canBeKeptAllAtOnce(double tightness) {
        for (long seed = 0; seed < 5; seed++) {
            var instance = new InstanceFamily(10, 40, 4, false).instance(seed);
            var fleets = FleetFamily.fleets(instance, tightness, seed);
            var levels = FairLevels.of(instance, fleets, FairRule.WHOLE, 2, () -> false);
            var plan = VehicleAllocator.allocate(instance, fleets, levels.floors(), 2);
            assertNobodyIsBelow(instance, levels.floors(), plan);
            assertThat(plan.gap()).isLessThan(1e-9);
            var without = VehicleAllocator.allocate(instance, fleets, 2);
            assertThat(plan.objective()).isGreaterThanOrEqualTo(without.objective() * (1 - 1e-9));
        }
    }

    private static void assertNobodyIsBelow(
            Instance instance, List<Floor> floors, VehiclePlan plan) {
        Map<Pair, Double> unmet = new HashMap<>();
        plan.unmet().forEach(u -> unmet.put(new Pair(u.where(), u.item()), u.units()));
        Map<Pair, Long> need = new HashMap<>();
        instance.demands().forEach(d -> need.put(new Pair(d.place(), d.item()), d.quantity()));
        for (var floor : floors) {
            var pair = new Pair(floor.place(), floor.item());
            long quantity = need.getOrDefault(pair, 0L);
            double served = quantity - unmet.getOrDefault(pair, 0.0);
            assertThat(served)
                    .as("%s of %d", floor, quantity)
                    .isGreaterThanOrEqualTo(floor.units(quantity) - 1e-6);
        }
    }

    @Test
    void nameWhatHoldsThem() {
        var instance = new InstanceFamily(3, 6, 1, false).instance(2);
        var levels = FairLevels.of(instance, List.of(), FairRule.WHOLE, 1, () -> false).levels();
        assertThat(levels).isNotEmpty();
        for (var level : levels) {
            assertThat(level.held()).isNotEmpty();
            assertThat(level.share() < 1)
                    .isEqualTo(!level.depots().isEmpty() || level.share() == 0);
        }
    }

    @Test
    void keepTheLastLevelWhenNoMoreAreSought() {
        var instance = new InstanceFamily(10, 40, 4, false).instance(1);
        var fleets = FleetFamily.fleets(instance, 0.3, 1);
        var all = FairLevels.of(instance, fleets, FairRule.WHOLE, 1, () -> false);
        var two = FairLevels.of(instance, fleets, new FairRule(1, 0, 2), 1, () -> false);
        assertThat(two.complete()).isFalse();
        assertThat(two.levels()).hasSize(2);
        for (int d = 0; d < all.floors().size(); d++) {
            assertThat(two.floors().get(d).share())
                    .isLessThanOrEqualTo(all.floors().get(d).share() + 1e-6);
        }
    }

    @Test
    void areTheSameBitForBitOnOneThreadAndOnTwo() {
        var instance = new InstanceFamily(10, 40, 4, false).instance(3);
        var fleets = FleetFamily.fleets(instance, 0.5, 3);
        assertThat(FairLevels.of(instance, fleets, FairRule.WHOLE, 1, () -> false))
                .isEqualTo(FairLevels.of(instance, fleets, FairRule.WHOLE, 2, () -> false));
    }

    /// Where doubles do not suffice the search says so and claims no more than it has shown.
    @Test
    void areFoundInNearlyAllWildInstancesAndElseToldToBeIncomplete() {
        int wilds = Integer.getInteger("anlan.wild", 400);
        int whole = 0;
        for (long seed = 0; seed < wilds; seed++) {
            var wild = WildInstance.of(seed);
            var levels =
                    FairLevels.of(wild.instance(), wild.fleets(), FairRule.WHOLE, 1, () -> false);
            whole += levels.complete() ? 1 : 0;
            var plan =
                    VehicleAllocator.allocate(wild.instance(), wild.fleets(), levels.floors(), 1);
            assertThat(plan.lowerBound()).as("seed %d", seed).isLessThanOrEqualTo(plan.objective());
        }
        assertThat(whole).isGreaterThanOrEqualTo(wilds * 98 / 100);
    }
}
