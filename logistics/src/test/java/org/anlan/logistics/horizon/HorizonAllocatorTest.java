package org.anlan.logistics.horizon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A plan over several buckets of time and modes")
class HorizonAllocatorTest {

    @ParameterizedTest(name = "costs what a library's simplex finds, tightness {0}")
    @ValueSource(doubles = {0.2, 0.6, 1.5})
    void meetsASecondOpinion(double tightness) {
        for (long seed = 0; seed < 6; seed++) {
            var horizon = HorizonFamily.horizon(3, 3, 1, tightness, seed);
            var plan = HorizonAllocator.allocate(horizon, 1);
            assertThat(plan.optimal()).isTrue();
            assertThat(plan.gap()).isLessThan(1e-9);
            assertThat(plan.objective())
                    .as("seed %d", seed)
                    .isCloseTo(
                            PlainHorizonProgram.optimum(horizon), Percentage.withPercentage(1e-5));
        }
    }

    @ParameterizedTest(name = "holds when stopped after {0} questions")
    @ValueSource(longs = {0, 50, 1000, Long.MAX_VALUE})
    void holdsWheneverItIsStopped(long questions) {
        var horizon = HorizonFamily.horizon(8, 25, 3, 0.5, 1);
        var asked = new AtomicLong();
        var plan =
                HorizonAllocator.allocate(
                        horizon, 1, () -> asked.incrementAndGet() > questions, _ -> false);
        assertThat(plan.lowerBound()).isLessThanOrEqualTo(plan.objective());
        assertKeepsToFleets(horizon, plan);
        assertKeepsToStock(horizon, plan);
        assertKeepsToWays(horizon, plan);
    }

    private static void assertKeepsToFleets(Horizon horizon, HorizonPlan plan) {
        Map<Horizon.Shift, Double> used = new HashMap<>();
        for (var load : plan.loads()) {
            double hours = load.units() * kilograms(horizon, load) * minutes(horizon, load) / 60;
            used.merge(
                    new Horizon.Shift(load.depot(), load.mode(), load.leaves()),
                    hours,
                    Double::sum);
        }
        for (var fleet : horizon.fleets()) {
            var shift = new Horizon.Shift(fleet.depot(), fleet.mode(), fleet.bucket());
            assertThat(used.getOrDefault(shift, 0.0))
                    .as("%s", fleet)
                    .isLessThanOrEqualTo(fleet.kilogramHours() * (1 + 1e-6) + 1e-6);
        }
    }

    private static double kilograms(Horizon horizon, HorizonPlan.Load load) {
        return horizon.instance().items().stream()
                .filter(item -> item.id().equals(load.item()))
                .mapToDouble(item -> item.milligramsPerUnit() / 1e6)
                .sum();
    }

    private static long minutes(Horizon horizon, HorizonPlan.Load load) {
        return way(horizon, load).minutes();
    }

    private static TimedWay way(Horizon horizon, HorizonPlan.Load load) {
        return horizon.ways().stream()
                .filter(way -> way.depot().equals(load.depot()))
                .filter(way -> way.place().equals(load.place()))
                .filter(way -> way.mode().equals(load.mode()))
                .findFirst()
                .orElseThrow();
    }

    private static void assertKeepsToStock(Horizon horizon, HorizonPlan plan) {
        Map<List<String>, Double> sent = new HashMap<>();
        plan.loads().forEach(l -> sent.merge(List.of(l.depot(), l.item()), l.units(), Double::sum));
        Map<List<String>, Double> stock = new HashMap<>();
        horizon.instance()
                .lots()
                .forEach(
                        l ->
                                stock.merge(
                                        List.of(l.depot(), l.item()),
                                        (double) l.quantity(),
                                        Double::sum));
        sent.forEach(
                (at, units) ->
                        assertThat(units)
                                .as("%s", at)
                                .isLessThanOrEqualTo(stock.getOrDefault(at, 0.0) + 1e-6));
    }

    private static void assertKeepsToWays(Horizon horizon, HorizonPlan plan) {
        for (var load : plan.loads()) {
            var way = way(horizon, load);
            assertThat(load.leaves()).isGreaterThanOrEqualTo(way.from()).isLessThan(way.until());
            assertThat(load.arrives()).isEqualTo(horizon.arrival(load.leaves(), way.minutes()));
        }
    }

    @Test
    void isTheSameBitForBitOnOneThreadAndOnTwo() {
        var horizon = HorizonFamily.horizon(8, 25, 3, 0.5, 2);
        assertThat(HorizonAllocator.allocate(horizon, 1))
                .isEqualTo(HorizonAllocator.allocate(horizon, 2));
    }

    @Test
    void refusesWhatIsNotThereOrThereTwice() {
        var horizon = HorizonFamily.horizon(2, 2, 1, 1, 1);
        var way = List.of(new TimedWay("nowhere", "T0", "road", 10, 0, 1));
        assertThatThrownBy(() -> with(horizon, way, horizon.fleets()))
                .hasMessageContaining("nowhere");
        var twice = List.of(new TimedFleet("D0", "road", 0, 1), new TimedFleet("D0", "road", 0, 2));
        assertThatThrownBy(() -> with(horizon, horizon.ways(), twice))
                .hasMessageContaining("must be there once");
        assertThatThrownBy(() -> new TimedWay("D0", "T0", "road", 10, 3, 2))
                .hasMessageContaining("until (2)");
    }

    private static Horizon with(Horizon in, List<TimedWay> ways, List<TimedFleet> fleets) {
        return new Horizon(in.instance(), in.hours(), ways, in.needs(), fleets);
    }
}
