package org.anlan.logistics.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.anlan.logistics.dispatch.search.Dispatcher;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Every dispatch")
class DispatchLawsTest {

    private static final int WILD = 400;
    private static final long STOP_NANOS = 20_000_000;

    @TempDir private Path folder = Path.of("");

    @Test
    void ofTheFamilyHoldsBeforeTheChecker() {
        for (long seed = 1; seed <= 8; seed++) {
            for (int deliveries : List.of(1, 7, 40)) {
                var task = new DispatchFamily(deliveries, 1 + (int) (seed % 5)).task(seed);
                var made = Dispatcher.dispatch(task, seed, 50, () -> false);
                assertThat(Scenes.wrong(folder, task, made))
                        .as("%d deliveries, seed %d", deliveries, seed)
                        .isEmpty();
                assertThat(made.figures().clusterBound())
                        .isGreaterThanOrEqualTo(made.figures().loadBound());
            }
        }
    }

    @Test
    void ofATaskAsNobodyWouldWishItHoldsToo() {
        for (int seed = 1; seed <= WILD; seed++) {
            var task = wild(new Random(seed));
            var made = Dispatcher.dispatch(task, seed, 10, () -> false);
            assertThat(Scenes.wrong(folder, task, made)).as("seed %d", seed).isEmpty();
        }
    }

    /// No vehicles, no drivers, no ways, weightless and giant packs, ways of no minutes and of a
    /// week, roads closed long ago.
    private static DispatchTask wild(Random random) {
        var vehicles = new ArrayList<DepotVehicles>();
        var deliveries = new ArrayList<Delivery>();
        var ways = new ArrayList<Way>();
        for (var depot : List.of("D", "E")) {
            for (var kind : List.of("heavy", "light", "helicopter")) {
                if (random.nextBoolean()) {
                    int drivers = random.nextInt(5);
                    vehicles.add(
                            new DepotVehicles(
                                    depot, kind, random.nextInt(3), drivers, any(random, 0, 700)));
                }
            }
        }
        var sites = List.of("D", "E", "P", "Q", "R");
        for (var from : sites) {
            for (var to : sites) {
                for (int n = random.nextInt(3); n > 0 && !from.equals(to); n--) {
                    ways.add(
                            new Way(
                                    from,
                                    to,
                                    random.nextInt(4) == 0 ? Mode.AIR : Mode.ROAD,
                                    any(random, 0, 1, 50, 300, 10_080),
                                    any(random, 0, 1, 80_000, 10_000_000),
                                    any(random, 0, 3_500, 9_000, Way.NO_LIMIT),
                                    any(random, -50, 60, 600, Way.ALWAYS)));
                }
            }
        }
        int count = random.nextInt(8);
        for (int n = 0; n < count; n++) {
            deliveries.add(
                    new Delivery(
                            "L" + n,
                            random.nextBoolean() ? "D" : "E",
                            sites.get(2 + random.nextInt(3)),
                            "I",
                            any(random, 1, 3, 700, 1_000_000_000),
                            any(random, 1, 4, 1_000_000),
                            any(random, 0, 1, 40_000, 1_000_000_000),
                            any(random, 0, 1, 90_000, 1_000_000_000),
                            any(random, 1, 4, 1_000)));
        }
        var classes = List.of(Scenes.HEAVY, Scenes.LIGHT, Scenes.HELICOPTER);
        return new DispatchTask(
                classes,
                vehicles,
                deliveries,
                ways,
                any(random, 0, 2, 1_000),
                any(random, 0, 1_440, DispatchTask.MOST_MINUTES));
    }

    private static int any(Random random, int... values) {
        return values[random.nextInt(values.length)];
    }

    @Test
    void stopsWhenToldAndHoldsThen() {
        var task = new DispatchFamily(200, 5).task(1);
        Dispatcher.dispatch(task, 1, 20, () -> false); // a warm machine
        for (long patience : new long[] {0, 1, 20, 200}) {
            var asked = new AtomicLong(patience);
            var told = new AtomicLong();
            var made =
                    Dispatcher.dispatch(
                            task,
                            1,
                            1_000_000,
                            () -> {
                                boolean stop = asked.getAndDecrement() <= 0;
                                if (stop) {
                                    told.compareAndSet(0, System.nanoTime());
                                }
                                return stop;
                            });
            long took = System.nanoTime() - told.get();
            assertThat(Scenes.wrong(folder, task, made)).as("%d questions", patience).isEmpty();
            assertThat(made.uncarried()).allMatch(row -> !row.rule().zh().isEmpty());
            assertThat(took).as("ns to stop after %d", patience).isLessThan(10 * STOP_NANOS);
        }
    }
}
