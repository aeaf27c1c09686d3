package org.anlan.logistics.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.anlan.logistics.dispatch.Dispatch.Uncarried;
import org.anlan.logistics.dispatch.search.Dispatcher;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A dispatch")
class DispatcherTest {

    @TempDir private Path folder = Path.of("");

    private Dispatch made(Scenes scene) {
        var task = scene.task();
        var made = Dispatcher.dispatch(task, 1, 300, () -> false);
        assertThat(Scenes.wrong(folder, task, made)).isEmpty();
        return made;
    }

    private static List<CarryRule> rules(Dispatch dispatch) {
        return dispatch.uncarried().stream().map(Uncarried::rule).toList();
    }

    @Test
    void loadsDrivesUnloadsAndComesBack() {
        var made = made(new Scenes().has("heavy", 1, 1).sends("P", 10).road("D", "P", 60));
        var trip = made.trips().getFirst();
        assertThat(made.trips()).hasSize(1);
        assertThat(trip.departMinute()).isEqualTo(45);
        assertThat(trip.stops().getFirst().arriveMinute()).isEqualTo(105);
        assertThat(trip.backMinute()).isEqualTo(105 + 30 + 60);
        assertThat(trip.metres()).isEqualTo(120_000);
        var figures = made.figures();
        assertThat(figures.waitingTonHours()).isEqualTo(10 * 105 / 60.0, within(1e-9));
        assertThat(figures.waitingBound()).isEqualTo(figures.waitingTonHours(), within(1e-9));
        assertThat(figures.vehicleTonHours()).isEqualTo(18.0);
        assertThat(figures.loadBound()).isEqualTo(10.0);
        assertThat(figures.clusterBound()).isEqualTo(18.0);
    }

    @Test
    void splitsADeliveryByWholePacks() {
        var made =
                made(
                        new Scenes()
                                .has("heavy", 3, 3)
                                .sends("P", 25, 7, 1_000_000, 1, 1)
                                .road("D", "P", 60));
        var units =
                made.trips().stream()
                        .map(trip -> trip.stops().getFirst().drops().getFirst().units())
                        .toList();
        assertThat(units).as("packs of seven, one broken").hasSize(2).allMatch(n -> n % 7 % 4 == 0);
        assertThat(units.stream().mapToLong(n -> n).sum()).isEqualTo(25);
    }

    @Test
    void callsAtTwoPlacesOnOneTrip() {
        var made =
                made(
                        new Scenes()
                                .has("heavy", 1, 1)
                                .sends("P", 5)
                                .sends("Q", 5)
                                .road("D", "P", 60)
                                .road("D", "Q", 70)
                                .road("P", "Q", 10));
        assertThat(made.trips()).hasSize(1);
        assertThat(made.trips().getFirst().stops())
                .extracting(Trip.Stop::place)
                .containsExactly("P", "Q");
        assertThat(made.trips().getFirst().driveMinutes()).isEqualTo(140);
    }

    @Test
    void bringsWhatIsUrgentFirst() {
        var made =
                made(
                        new Scenes()
                                .has("light", 1, 1)
                                .sends("P", 2, 1, 1_000_000, 1, 1)
                                .sends("Q", 2, 1, 1_000_000, 1, 8)
                                .road("D", "P", 60)
                                .road("D", "Q", 60)
                                .road("P", "Q", 90));
        assertThat(made.trips())
                .extracting(t -> t.stops().getFirst().place())
                .containsExactly("Q", "P");
    }

    @Test
    void restsTwentyMinutesAfterFourHoursAtTheWheel() {
        var made = made(new Scenes().has("heavy", 1, 2).sends("P", 18).road("D", "P", 250));
        var trip = made.trips().getFirst();
        assertThat(trip.stops().getFirst().arriveMinute()).isEqualTo(45 + 250 + 20);
        assertThat(trip.drivers()).as("500 minutes take two drivers").isEqualTo(2);
        assertThat(trip.backRestMinutes()).isEqualTo(20);
    }

    @Test
    void staysWhereOneDriversDayIsTooShort() {
        var far = new Scenes().has("heavy", 1, 1).sends("P", 18).road("D", "P", 250);
        assertThat(rules(made(far))).containsExactly(CarryRule.DRIVER_HOURS);
    }

    @Test
    void leavesBeforeTheRoadClosesOrNotAtAll() {
        var soon =
                new Scenes().has("heavy", 1, 1).sends("P", 5).road("D", "P", 60, Way.NO_LIMIT, 45);
        assertThat(made(soon).trips().getFirst().departMinute()).isEqualTo(45);
        var late =
                new Scenes().has("heavy", 1, 1).sends("P", 5).road("D", "P", 60, Way.NO_LIMIT, 44);
        assertThat(rules(made(late))).containsExactly(CarryRule.TOO_LATE);
    }

    @Test
    void takesTheLongWayRoundAWeakBridge() {
        var scene =
                new Scenes()
                        .has("heavy", 1, 1)
                        .sends("P", 18, 18, 1_000_000, 1, 1)
                        .road("D", "P", 30, 9_999, Way.ALWAYS)
                        .road("D", "P", 80);
        assertThat(made(scene).trips().getFirst().driveMinutes())
                .as("full by the strong way, back empty over the bridge")
                .isEqualTo(110);
    }

    @Test
    void loadsNoMoreThanTheAxleMayWeigh() {
        var scene =
                new Scenes()
                        .has("heavy", 1, 1)
                        .sends("P", 18)
                        .road("D", "P", 30, 7_000, Way.ALWAYS);
        var made = made(scene);
        assertThat(made.trips())
                .as("4 t and 6 t over 18 t of load: 9 t weigh 7 t on the axle")
                .allMatch(trip -> trip.stops().getFirst().drops().getFirst().units() <= 9)
                .hasSize(2);
        var weak =
                new Scenes()
                        .has("heavy", 1, 1)
                        .sends("P", 18)
                        .road("D", "P", 30, 4_100, Way.ALWAYS);
        assertThat(rules(made(weak))).containsExactly(CarryRule.AXLE);
    }

    @Test
    void fliesOnlyWhereNoRoadIsOpen() {
        var closed = new Scenes().has("helicopter", 1, 1).sends("P", 4).line("D", "P", 100);
        assertThat(made(closed).trips().getFirst().driveMinutes()).isEqualTo(60);
        assertThat(rules(made(closed.road("D", "P", 300)))).containsExactly(CarryRule.ROAD_OPEN);
    }

    @Test
    void hangsBelowAHelicopterWhatIsTooLargeForIt() {
        var scene =
                new Scenes()
                        .has("helicopter", 1, 1)
                        .sends("P", 1, 1, 4_000_000, 90_000_000, 1)
                        .line("D", "P", 100);
        assertThat(made(scene).trips()).hasSize(1);
    }

    @Test
    void saysWhichRuleStopsWhatStays() {
        assertThat(rules(made(new Scenes().sends("P", 1).road("D", "P", 10))))
                .containsExactly(CarryRule.NO_VEHICLE);
        assertThat(rules(made(new Scenes().has("heavy", 1, 0).sends("P", 1).road("D", "P", 10))))
                .as("without a driver")
                .containsExactly(CarryRule.NO_VEHICLE);
        assertThat(rules(made(new Scenes().has("heavy", 1, 1).sends("P", 1))))
                .containsExactly(CarryRule.NO_WAY);
        var heavy = new Scenes().has("light", 1, 1).sends("P", 1, 1, 3_000_000, 1, 1);
        assertThat(rules(made(heavy.road("D", "P", 10)))).containsExactly(CarryRule.TOO_HEAVY);
        var large = new Scenes().has("light", 1, 1).sends("P", 1, 1, 1, 16_000_000, 1);
        assertThat(rules(made(large.road("D", "P", 10)))).containsExactly(CarryRule.TOO_LARGE);
        var much = made(new Scenes().has("light", 1, 1).sends("P", 9).road("D", "P", 120));
        assertThat(rules(much)).containsExactly(CarryRule.VEHICLES_BUSY);
        assertThat(much.uncarried().getFirst().units()).as("two trips of 2 t a day").isEqualTo(5);
    }

    @Test
    void changesDriversBetweenTrips() {
        var made = made(new Scenes().has("light", 1, 2).sends("P", 8).road("D", "P", 120));
        assertThat(made.trips()).extracting(Trip::driver).containsExactly(1, 1, 2, 2);
    }

    @Test
    void isTheSameForTheSameSeed() {
        var task = new DispatchFamily(60, 3).task(4);
        assertThat(Dispatcher.dispatch(task, 7, 40, () -> false))
                .isEqualTo(Dispatcher.dispatch(task, 7, 40, () -> false));
    }
}
