package org.anlan.forecasting.nowcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ItemNowcastTest {

    private static final LocalDate NOW = LocalDate.of(2031, 7, 20);
    private static final DelayHabit PLAIN = new DelayHabit(14, 0, 0, List.of());

    private static DatedItem item(int age, int delay) {
        return new DatedItem(NOW.minusDays(age), NOW.minusDays(age - delay));
    }

    private static List<DayNowcast> nowcast(List<DatedItem> items, DelayHabit habit) {
        return ItemNowcast.of(items, NOW, habit, Optional.empty(), 100);
    }

    /// By hand: of two reports by delay 1, over the days that are old enough, one came at 1.
    @Example
    void theShareIsTheProductOfWhatCameNoLater() {
        var items = List.of(item(1, 0), item(1, 1), item(0, 0));
        var hazard = new ReverseHazard(items, NOW, PLAIN);
        assertThat(hazard.share(0)).isEqualTo(0.5);
        assertThat(hazard.share(1)).isEqualTo(1);
        assertThat(hazard.share(99)).isEqualTo(1);
        assertThat(hazard.variance(0)).isCloseTo(0.25 * 0.5 / (0.5 * 2), within(1e-12));
    }

    /// One of two came at delay 1 on the younger day, none of two on the older, of half the weight.
    @Example
    void oldReportsCountLess() {
        var items = List.of(item(1, 0), item(1, 1), item(2, 0), item(2, 0));
        var habit = new DelayHabit(1, 1, 0, List.of());
        assertThat(new ReverseHazard(items, NOW, habit).share(0)).isCloseTo(2.0 / 3, within(1e-12));
    }

    /// Today's report is as good as one pseudo-report: g is the middle of 1 and the usual 1/2.
    @Example
    void aReportOfTodayCountsInFullBesideThePseudoReports() {
        var habit = new DelayHabit(1, 1, 1, List.of());
        assertThat(new ReverseHazard(List.of(item(1, 1)), NOW, habit).share(0)).isEqualTo(0.25);
    }

    @Example
    void withoutReportsTheUsualCurveIsBelieved() {
        var flat = new ReverseHazard(List.of(), NOW, new DelayHabit(3, 2.5, 20, List.of()));
        assertThat(flat.share(0)).isCloseTo(0.25, within(1e-12));
        assertThat(flat.share(2)).isCloseTo(0.75, within(1e-12));
        var curve = new DelayHabit(2, 2.5, 20, List.of(0.3, 0.6, 1.0));
        var known = new ReverseHazard(List.of(), NOW, curve);
        assertThat(known.share(0)).isCloseTo(0.3, within(1e-12));
        assertThat(known.share(1)).isCloseTo(0.6, within(1e-12));
    }

    /// By hand: n 3, a 2, b 0.5, G 0.25 give 3 + 5 · 0.75 / 0.75 = 8 with variance 5 · 1.5 / 0.75.
    @Example
    void thePosteriorIsNegativeBinomial() {
        var left = new GammaPrior(2, 0.5).remaining(3, 0.25, 0);
        assertThat(left.mean()).isCloseTo(5, within(1e-12));
        assertThat(left.variance()).isCloseTo(10, within(1e-12));
        assertThat(new GammaPrior(2, 0.5).remaining(3, 1, 0).mean()).isZero();
        assertThat(GammaPrior.of(4, 8)).isEqualTo(new GammaPrior(2, 0.5));
    }

    @Example
    void anUncertainShareWidensButDoesNotMove() {
        var sure = new GammaPrior(2, 0.5).remaining(3, 0.25, 0);
        var unsure = new GammaPrior(2, 0.5).remaining(3, 0.25, 0.04);
        assertThat(unsure.mean()).isCloseTo(sure.mean(), within(1e-12));
        // dm/dG = 5 · 1.5 / 0.75²
        assertThat(unsure.variance())
                .isCloseTo(10 + 0.04 * Math.pow(7.5 / 0.5625, 2), within(1e-9));
        assertThat(unsure.quantile(0.95)).isGreaterThan(sure.quantile(0.95));
    }

    @Example
    void quantilesAreTheLeastCountsThatHoldTheirChance() {
        var counts = new NegativeBinomial(1, 0.5); // geometric: 1 − 0.5^(k+1)
        assertThat(counts.cumulative(2)).isCloseTo(0.875, within(1e-12));
        assertThat(counts.quantile(0.5)).isZero();
        assertThat(counts.quantile(0.51)).isEqualTo(1);
        assertThat(counts.quantile(0.875 + 1e-9)).isEqualTo(3);
        assertThat(new NegativeBinomial(5, 1).quantile(0.99)).isZero();
    }

    @Example
    void thePriorOfADayIsNineTenthsOfTheFiveBefore() {
        var items = new ArrayList<DatedItem>();
        for (int age = 20; age > 14; age--) {
            for (int k = 0; k < 10; k++) {
                items.add(item(age, 14));
            }
        }
        var days = nowcast(items, new DelayHabit(14, 0, 1e12, List.of()));
        var next = days.get(6); // 14 days old: all is reported
        assertThat(next.mean()).isZero();
        var after = days.get(7); // 13 days old: G 14/15; means before 10, 10, 10, 10, 0
        var rate = 1 / (0.9 * 8);
        var share = 14.0 / 15;
        assertThat(after.mean()).isCloseTo((1 - share) / (rate + share), within(1e-6));
    }

    @Example
    void noItemAtAllIsAQuietDay() {
        var days = nowcast(List.of(), DelayHabit.EMERGENCY);
        assertThat(days).hasSize(1);
        assertThat(days.getFirst().reported()).isZero();
        assertThat(days.getFirst().quantile(0.5)).isNotNegative();
        assertThat(nowcast(List.of(), PLAIN).getFirst().byDelaysAlone()).isZero();
    }

    @Example
    void whatWasReportedLaterIsNotKnownYet() {
        var items = new ArrayList<>(List.of(item(3, 0), item(3, 1), item(1, 0)));
        var before = nowcast(items, DelayHabit.EMERGENCY);
        items.add(new DatedItem(NOW.minusDays(1), NOW.plusDays(1)));
        assertThat(nowcast(items, DelayHabit.EMERGENCY)).isEqualTo(before);
    }

    @Property(tries = 60)
    void theOrderOfItemsDoesNotMatterAndNothingReportedIsLost(@ForAll long seed) {
        var items = outbreak(new SplittableRandom(seed), 25, 0.8);
        var days = nowcast(items, DelayHabit.EMERGENCY);
        var shuffled = new ArrayList<>(items);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(nowcast(shuffled, DelayHabit.EMERGENCY)).isEqualTo(days);
        for (var day : days) {
            assertThat(day.mean()).isFinite().isGreaterThanOrEqualTo(day.reported());
            assertThat(day.quantile(0.1)).isBetween((long) day.reported(), day.quantile(0.5));
            assertThat(day.quantile(0.5)).isLessThanOrEqualTo(day.quantile(0.9));
            assertThat(day.share()).isBetween(0.0, 1.0);
        }
        assertThat(days.getLast().day()).isEqualTo(NOW);
    }

    private static List<DatedItem> outbreak(SplittableRandom random, int days, double late) {
        var items = new ArrayList<DatedItem>();
        for (int age = days; age >= 0; age--) {
            for (int k = random.nextInt(30); k > 0; k--) {
                int delay = 0;
                while (random.nextDouble() < late) {
                    delay++;
                }
                items.add(item(age, delay));
            }
        }
        return items;
    }

    @Example
    void badHabitsAndItemsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DelayHabit(2, 1, 1, List.of(0.5, 0.4, 1.0)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DelayHabit(2, 1, 1, List.of(0.5, 1.0)));
        assertThatIllegalArgumentException().isThrownBy(() -> new DelayHabit(-1, 1, 1, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new DatedItem(NOW, NOW.minusDays(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new NegativeBinomial(0, 0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> new GammaPrior(1, 0));
    }
}
