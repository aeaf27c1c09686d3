package org.anlan.logistics.allocation.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.anlan.logistics.allocation.Coverage;
import org.anlan.logistics.allocation.Plan;
import org.anlan.logistics.allocation.Relief;
import org.anlan.logistics.allocation.check.PlanChecker;
import org.anlan.logistics.allocation.file.AllocationFiles;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The best plan")
class AllocatorTest {

    private static final Path RELIEF =
            Path.of(System.getProperty("anlan.root"), "..", "shared/reference/logistics/relief");

    @ParameterizedTest(name = "{0} costs {2} without vehicles")
    @CsvSource({"small, 1.542717e+08, 154271730", "medium, 3.819876e+09, 3819875793"})
    void meetsTheKnownOptimum(String folder, String published, long exact) throws Exception {
        Assumptions.assumeTrue(Files.exists(RELIEF), "no ../shared beside the project");
        var instance = AllocationFiles.read(RELIEF.resolve(folder));
        var plan = Allocator.allocate(instance);
        // relief/INSTANCE.md gives seven digits; all the digits are ours.
        assertThat("%.6e".formatted((double) plan.objective())).isEqualTo(published);
        assertThat(plan.objective()).isEqualTo(exact);
        assertThat(plan.lowerBound()).isEqualTo(plan.objective());
        assertThat(plan.gap()).isZero();
        assertThat(PlanChecker.violations(instance, plan)).isEmpty();
    }

    @Test
    void takesTheNearerDepotUntilItIsEmpty() {
        var plan =
                plan(
                        new Relief()
                                .quilts(0, 0)
                                .depot("near", "近库")
                                .depot("far", "远库")
                                .stock("near", 60)
                                .stock("far", 100)
                                .place("Huoshan", "霍山", 100, 5000)
                                .road("near", "Huoshan", 60)
                                .road("far", "Huoshan", 120));
        assertThat(plan.lines())
                .containsExactly(
                        new Plan.Line("near", "Huoshan", "quilt", "near-0", 60),
                        new Plan.Line("far", "Huoshan", "quilt", "far-0", 40));
        assertThat(plan.objective()).isEqualTo(60 * 30 + 40 * 60);
        assertThat(plan.prices()).containsExactly(new Plan.Price("Huoshan", "quilt", 60));
    }

    @Test
    void sharesAShortageAlongTheDeprivationCurve() {
        var plan = plan(twoPlacesShort(0));
        // 15 + 25 + 30 % of 100 may go unmet in each before the dearest segment begins.
        assertThat(plan.unmet()).extracting(Plan.Unmet::quantity).containsExactly(70L, 70L);
        assertThat(plan.objective()).isEqualTo(60 * 30 + 2 * (15 * 1000 + 25 * 2000 + 30 * 4000));
    }

    @Test
    void givesRuralPlacesMoreWhenTheTiltIsTurnedOn() {
        var neutral = plan(twoPlacesShort(0));
        var tilted = plan(twoPlacesShort(1000));
        assertThat(neutral.unmet().getLast().quantity()).isEqualTo(70);
        assertThat(tilted.unmet().getLast()).isEqualTo(new Plan.Unmet("village", "quilt", 40));
        assertThat(tilted.unmet().getFirst().quantity()).isEqualTo(100);
    }

    private static Relief twoPlacesShort(int tilt) {
        return new Relief()
                .quilts(0, 0)
                .depot("depot", "省库")
                .stock("depot", 60)
                .place("town", "城区", 100, 1000)
                .place("village", "乡村", 100, 1000, true)
                .road("depot", "town", 60)
                .road("depot", "village", 60)
                .tilt(tilt);
    }

    @Test
    void keepsTheReserveUntilTheNeedOutweighsIt() {
        // Releasing costs 3000 + 30: the second segment is cheaper (2000), the third dearer (4000).
        var plan =
                plan(
                        new Relief()
                                .quilts(3000, 0)
                                .depot("depot", "省库")
                                .stock("depot", 100)
                                .reserve("depot", 100)
                                .place("Huoshan", "霍山", 100, 1000)
                                .road("depot", "Huoshan", 60));
        assertThat(plan.releases()).containsExactly(new Plan.Release("depot", "quilt", 60));
        assertThat(plan.unmet().getFirst().quantity()).isEqualTo(40);
    }

    @Test
    void sendsTheLotThatExpiresFirstAndNoneThatArrivesTooLate() {
        // Ten days must be left on 20 July: the first lot is too old for this item.
        var plan =
                plan(
                        new Relief()
                                .quilts(0, 10)
                                .depot("depot", "省库")
                                .lot("old", "depot", 50, "2020-07-29")
                                .lot("fresh", "depot", 50, "2021-01-01")
                                .lot("soon", "depot", 50, "2020-07-30")
                                .place("Huoshan", "霍山", 70, 5000)
                                .road("depot", "Huoshan", 60));
        assertThat(plan.lines())
                .containsExactly(
                        new Plan.Line("depot", "Huoshan", "quilt", "soon", 50),
                        new Plan.Line("depot", "Huoshan", "quilt", "fresh", 20));
    }

    @Test
    void leavesTheOlderLotToThePlaceThatIsStillInTime() {
        // The way to far ends after midnight, when the old lot no longer counts.
        var plan =
                plan(
                        new Relief()
                                .quilts(0, 0)
                                .depot("depot", "省库")
                                .lot("old", "depot", 50, "2020-07-20")
                                .lot("fresh", "depot", 50, "2021-01-01")
                                .place("far", "远乡", 50, 50000)
                                .place("near", "近乡", 50, 50000)
                                .road("depot", "far", 961)
                                .road("depot", "near", 959));
        assertThat(plan.lines())
                .containsExactlyInAnyOrder(
                        new Plan.Line("depot", "far", "quilt", "fresh", 50),
                        new Plan.Line("depot", "near", "quilt", "old", 50));
    }

    @Test
    void usesACountysOwnStockFirstHoweverFarItIs() {
        var plan =
                plan(
                        new Relief()
                                .quilts(0, 0)
                                .depot("province", "省库")
                                .countyDepot("own", "霍山库", "Huoshan")
                                .stock("province", 100)
                                .stock("own", 30)
                                .place("Huoshan", "霍山", 100, 5000)
                                .place("Shucheng", "舒城", 10, 9000)
                                .road("province", "Huoshan", 10)
                                .road("own", "Huoshan", 300)
                                .road("own", "Shucheng", 10));
        assertThat(plan.lines())
                .containsExactly(
                        new Plan.Line("province", "Huoshan", "quilt", "province-0", 70),
                        new Plan.Line("own", "Huoshan", "quilt", "own-0", 30));
        // A county's stock is its own: Shucheng gets none of it.
        assertThat(plan.unmet()).containsExactly(new Plan.Unmet("Shucheng", "quilt", 10));
        assertThat(plan.objective())
                .isEqualTo(70 * 5 + 30 * 150 + 9000 + 2 * 2 * 9000 + 3 * 4 * 9000 + 4 * 8 * 9000);
    }

    @Test
    void doesNotReleaseACountysReserveOnlyBecauseItIsItsOwn() {
        var plan =
                plan(
                        new Relief()
                                .quilts(100, 0)
                                .depot("province", "省库")
                                .countyDepot("own", "霍山库", "Huoshan")
                                .stock("province", 100)
                                .stock("own", 30)
                                .reserve("own", 20)
                                .place("Huoshan", "霍山", 100, 5000)
                                .road("province", "Huoshan", 60)
                                .road("own", "Huoshan", 60));
        assertThat(plan.releases()).isEmpty();
        assertThat(plan.lines()).extracting(Plan.Line::quantity).containsExactly(90L, 10L);
    }

    @Test
    void leavesEverythingUnmetWhenAllRoadsAreClosed() {
        var relief = new Relief().quilts(0, 0).depot("depot", "省库").stock("depot", 60);
        var plan = plan(relief.place("Huoshan", "霍山", 100, 1000));
        assertThat(plan.lines()).isEmpty();
        assertThat(plan.unmet()).containsExactly(new Plan.Unmet("Huoshan", "quilt", 100));
        assertThat(plan.prices()).containsExactly(new Plan.Price("Huoshan", "quilt", 8000));
    }

    @Test
    void isEmptyWhenNothingIsNeeded() {
        var plan = plan(new Relief().quilts(0, 0).depot("d", "库").place("p", "乡", 0, 1000));
        assertThat(plan.prices()).isEmpty();
        assertThat(plan.objective()).isZero();
        assertThat(plan.gap()).isZero();
    }

    @Test
    void tellsTheShareOfNeedServed() {
        var instance = twoPlacesShort(0).instance();
        var coverage = Coverage.of(instance, Allocator.allocate(instance));
        assertThat(coverage.items()).containsExactly(new Coverage.Share("quilt", 200, 60));
        assertThat(coverage.share()).isEqualTo(0.3);
    }

    private static Plan plan(Relief relief) {
        var instance = relief.instance();
        var plan = Allocator.allocate(instance);
        assertThat(PlanChecker.violations(instance, plan)).isEmpty();
        return plan;
    }
}
