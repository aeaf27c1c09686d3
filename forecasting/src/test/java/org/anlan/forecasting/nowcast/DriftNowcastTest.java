package org.anlan.forecasting.nowcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.anlan.forecasting.nowcast.Outbreak.Miss;

class DriftNowcastTest {

    private static DriftNowcast nowcast(List<DatedItem> items, LocalDate now) {
        return new DriftNowcast(items, now, DelayHabit.EMERGENCY, Optional.empty(), 14);
    }

    /// Six dates of each of twelve outbreaks.
    private static Miss misses(double peak, IntToDoubleFunction stays) {
        var sum = Miss.NONE;
        for (int seed = 0; seed < 12; seed++) {
            var outbreak = Outbreak.of(seed, peak + seed % 6, stays);
            for (int day = 11; day <= 26; day += 3) {
                var now = Outbreak.FIRST.plusDays(day);
                sum = sum.plus(outbreak.miss(now, nowcast(outbreak.items(), now).days()));
            }
        }
        return sum;
    }

    @Example
    void steadyDelaysLeaveLessThanHalfTheErrorOfBareReports() {
        var miss = misses(16, _ -> 0.75);
        assertThat(miss.ofBare()).as("%s", miss).isLessThan(0.6);
        assertThat(miss.coverage()).as("%s", miss).isGreaterThan(0.85);
    }

    @Example
    void reportingThatSpeedsUpIsFollowed() {
        var sudden = misses(16, day -> day < 18 ? 0.85 : 0.7);
        assertThat(sudden.ofBare()).as("%s", sudden).isLessThan(0.75);
        assertThat(sudden.coverage()).as("%s", sudden).isGreaterThan(0.8);
        var slow = misses(16, day -> 0.9 - 0.4 * Math.min(1, day / 26.0));
        assertThat(slow.ofBare()).as("%s", slow).isLessThan(0.8);
    }

    @Example
    void reportingThatSlowsDownIsFollowed() {
        var miss = misses(16, day -> 0.5 + 0.4 * Math.min(1, day / 26.0));
        assertThat(miss.ofBare()).as("%s", miss).isLessThan(0.75);
        assertThat(miss.coverage()).as("%s", miss).isGreaterThan(0.8);
    }

    @Example
    void weekendsWithoutReportsAreBorne() {
        var miss = misses(8, day -> day % 7 >= 5 ? 0.95 : 0.65);
        assertThat(miss.ofBare()).as("%s", miss).isLessThan(0.8);
        assertThat(miss.coverage()).as("%s", miss).isGreaterThan(0.85);
    }

    /// The one-half-life rule runs away here: days of backlog teach it delays that are no more.
    @Example
    void reportsThatBeginLateDoNotMakeItRunAway() {
        var outbreak = Outbreak.of(1, 10, day -> day < 12 ? 0.99 : 0.65);
        var now = Outbreak.FIRST.plusDays(14);
        var ours = outbreak.miss(now, nowcast(outbreak.items(), now).days());
        var one = ItemNowcast.of(outbreak.items(), now, DelayHabit.EMERGENCY, Optional.empty(), 14);
        assertThat(ours.own()).as("%s", ours).isLessThan(outbreak.miss(now, one).own() / 2);
    }

    /// Whatever the drift, to either side: twice the error of bare reports is the limit, and mostly
    /// it is less than theirs.
    @Property(tries = 15)
    void noDriftMakesItMuchWorseThanBareReports(
            @ForAll @DoubleRange(min = 0.6, max = 0.9) double before,
            @ForAll @DoubleRange(min = 0.6, max = 0.9) double after,
            @ForAll @IntRange(min = 10, max = 20) int turn) {
        var miss = misses(14, day -> day < turn ? before : after);
        assertThat(miss.ofBare()).as("%s", miss).isLessThan(2);
        assertThat(miss.coverage()).as("%s", miss).isGreaterThan(0.5);
    }

    @Property(tries = 30)
    void orderDoesNotMatterAndNothingReportedIsLost(@ForAll long seed) {
        var items = Outbreak.of(seed, 14, _ -> 0.8).items();
        var now = Outbreak.FIRST.plusDays(17);
        var told = nowcast(items, now);
        var shuffled = new ArrayList<>(items);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(nowcast(shuffled, now).days()).isEqualTo(told.days());
        assertThat(told.weights().stream().mapToDouble(w -> w).sum()).isCloseTo(1, within(1e-12));
        assertThat(told.dispersion()).isGreaterThanOrEqualTo(1);
        for (var day : told.days()) {
            assertThat(day.mean()).isFinite().isGreaterThanOrEqualTo(day.reported());
            assertThat(day.share()).isBetween(0.0, 1.0);
            assertThat(day.byReports()).isBetween(0.0, 1.0);
            assertThat(day.quantile(0.05)).isBetween((long) day.reported(), day.quantile(0.5));
            assertThat(day.quantile(0.5)).isLessThanOrEqualTo(day.quantile(0.95));
        }
        assertThat(told.days()).hasSize(14);
        assertThat(told.days().getLast().day()).isEqualTo(now);
    }

    @Example
    void withoutAPastDayAllWaysCountAlike() {
        var now = Outbreak.FIRST;
        var first = nowcast(List.of(new DatedItem(now, now)), now);
        assertThat(first.weights())
                .allSatisfy(w -> assertThat(w).isCloseTo(1 / 3.0, within(1e-12)));
        assertThat(first.dispersion()).isEqualTo(1);
        assertThat(nowcast(List.of(), now).days()).hasSize(1);
        assertThat(nowcast(List.of(), now).days().getFirst().mean()).isNotNegative();
    }

    @Example
    void besideAnImpactPriorBareReportsDoNotCount() {
        var now = Outbreak.FIRST.plusDays(5);
        var items = List.of(new DatedItem(Outbreak.FIRST, Outbreak.FIRST));
        var prior = Optional.of(GammaPrior.of(10, 20));
        var told = new DriftNowcast(items, now, DelayHabit.EMERGENCY, prior, 3);
        assertThat(told.weights().getLast()).isZero();
        assertThat(told.days()).hasSize(3);
        assertThat(told.days().getLast().mean()).isGreaterThan(5);
    }

    @Example
    void ofCertainPastDaysNothingIsLeft() {
        var now = Outbreak.FIRST.plusDays(40);
        var items = List.of(new DatedItem(Outbreak.FIRST, Outbreak.FIRST));
        var days = new DriftNowcast(items, now, DelayHabit.EMERGENCY, Optional.empty(), 100).days();
        assertThat(days.getFirst().mean()).isEqualTo(1);
        assertThat(days.getFirst().quantile(0.95)).isEqualTo(1);
    }
}
