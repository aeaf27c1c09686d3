package org.anlan.forecasting.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.anlan.forecasting.correction.ArModel;
import org.anlan.forecasting.correction.FlowScale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A short-range forecast")
class OutlookTest {

    private static final FlowScale SCALE = new FlowScale(0.2, 0.1);

    /// R: quantile(c(3, 1, 4, 1, 5, 9, 2, 6, 5, 3), type = 7).
    @Test
    @DisplayName("has quantiles of type 7")
    void quantiles() {
        double[] members = {3, 1, 4, 1, 5, 9, 2, 6, 5, 3};
        assertThat(Quantiles.of(members, 0, 0.05, 0.25, 0.5, 0.9, 1))
                .containsExactly(new double[] {1, 1, 2.25, 3.5, 6.3, 9}, within(1e-12));
        assertThat(Quantiles.usual(members)).hasSize(7).isSorted();
        assertThat(Quantiles.of(new double[] {7}, 0.3)).containsExactly(7);
        assertThatIllegalArgumentException().isThrownBy(() -> Quantiles.of(new double[0], 0.5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantiles.of(new double[] {1, Double.NaN}, 0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> Quantiles.of(members, 1.1));
    }

    @Test
    @DisplayName("knows the usual flow of a day from 15 days about it, over the turn of the year")
    void climatology() {
        var first = LocalDate.of(2019, 1, 1);
        var days = IntStream.range(0, 365).mapToDouble(t -> t).toArray();
        var usual = new Climatology(first, days);
        assertThat(usual.mean(LocalDate.of(2021, 3, 1))).isEqualTo(59);
        assertThat(usual.mean(LocalDate.of(2020, 2, 29)))
                .isEqualTo(usual.mean(LocalDate.of(2020, 2, 28)));
        assertThat(usual.mean(LocalDate.of(2020, 3, 1))).isEqualTo(59);
        assertThat(usual.quantiles(LocalDate.of(2021, 1, 1), 0, 1)).containsExactly(0, 364);
        var brief = new Climatology(first, new double[] {4, Double.NaN});
        assertThat(brief.mean(LocalDate.of(2020, 1, 16))).isEqualTo(4);
        assertThat(brief.mean(LocalDate.of(2020, 1, 17))).isNaN();
        assertThat(brief.quantiles(LocalDate.of(2020, 7, 1), 0.5)).isEmpty();
    }

    @Test
    @DisplayName("counts the leap day to the day before it: a leap year has no day of its own")
    void leapDay() {
        var first = LocalDate.of(2020, 1, 1);
        var days = new double[366];
        days[59] = 31; // 29 February
        var usual = new Climatology(first, days);
        assertThat(usual.mean(LocalDate.of(2021, 2, 28))).isCloseTo(31 / 32.0, within(1e-12));
        assertThat(usual.mean(LocalDate.of(2021, 3, 16))).isZero();
    }

    @Test
    @DisplayName("knows how a river falls when it is left alone")
    void recession() {
        double[] flow = {10, 40, 20, 10, Double.NaN, 4, 2, 8};
        assertThat(Recession.of(flow).share()).isEqualTo(0.5);
        assertThat(Recession.of(flow).flow(8, 2)).isEqualTo(2);
        assertThat(Recession.of(new double[] {1, 2, 3}).flow(3, 5)).isEqualTo(3);
        assertThatIllegalArgumentException().isThrownBy(() -> new Recession(0));
    }

    @Test
    @DisplayName("takes its members from all runs in turn, the same for the same seed")
    void ensemble() {
        var still = new ArModel(new double[0], 0);
        double[] observed = {5, 5};
        var runs = List.of(new double[] {5, 5, 6, 7}, new double[] {5, 5, 9, 8});
        var calm = new FlowEnsemble(observed, runs, SCALE, still, 50, 1);
        assertThat(calm.leads()).isEqualTo(2);
        assertThat(Quantiles.of(calm.members(1), 0, 1))
                .containsExactly(new double[] {6, 9}, within(1e-9));
        var noisy = new ArModel(new double[] {0.8}, 0.04);
        var one = new FlowEnsemble(observed, runs, SCALE, noisy, 200, 4);
        assertThat(one.members(2))
                .containsExactly(new FlowEnsemble(observed, runs, SCALE, noisy, 200, 4).members(2));
        var same = new FlowEnsemble(observed, runs.subList(0, 1), SCALE, noisy, 200, 4);
        assertThat(same.variance(2)).isGreaterThan(same.variance(1));
    }

    @Test
    @DisplayName("carries each run's own latest error on")
    void ownError() {
        var steady = new ArModel(new double[] {0.9}, 1e-12);
        double[] observed = {8, 8, 8};
        var low = new double[] {4, 4, 4, 4};
        var high = new double[] {16, 16, 16, 16};
        var members =
                new FlowEnsemble(observed, List.of(low, high), SCALE, steady, 50, 1).members(1);
        assertThat(members[0]).isBetween(7.0, 8.0);
        assertThat(members[1]).isBetween(8.0, 9.0);
    }

    @Test
    @DisplayName("refuses runs that do not reach ahead, and too few or too many members")
    void refuses() {
        var ar = new ArModel(new double[0], 1);
        double[] observed = {5, 5};
        var run = List.of(new double[] {5, 5, 6});
        for (var members : new int[] {49, 201}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new FlowEnsemble(observed, run, SCALE, ar, members, 1));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FlowEnsemble(observed, List.of(), SCALE, ar, 50, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FlowEnsemble(observed, List.of(observed), SCALE, ar, 50, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Hindcast(observed, run, SCALE, ar, 1));
    }

    private static double[] wandering(int steps) {
        var random = new SplittableRandom(2);
        var flow = new double[steps];
        flow[0] = 10;
        for (int t = 1; t < steps; t++) {
            flow[t] = Math.max(1, 1 + 0.9 * flow[t - 1] + random.nextGaussian());
        }
        return flow;
    }

    @Test
    @DisplayName("is marked 无技巧 when it does no better than what needs no model")
    void noSkill() {
        var flow = wandering(800);
        var empty = new double[800];
        Arrays.fill(empty, 10);
        var memory = new ArModel(new double[] {0.95}, 0.01);
        var hindcast = new Hindcast(flow, List.of(empty), SCALE, memory, 2);
        var skill = hindcast.skill(2, Optional.empty(), 400);
        assertThat(skill.mark()).isEqualTo(SkillMark.NO_SKILL);
        assertThat(skill.mark().zh()).isEqualTo("无技巧");
        assertThat(skill.pairs()).isEqualTo(400);
    }

    @Test
    @DisplayName("is marked 有技巧 when its model knows what comes")
    void skill() {
        var flow = wandering(800);
        var memory = new ArModel(new double[] {0.5}, 0.01);
        var close = Arrays.stream(flow).map(q -> q * 1.1).toArray();
        var hindcast = new Hindcast(flow, List.of(close), SCALE, memory, 2);
        var skill = hindcast.skill(1, Optional.of(LocalDate.of(2001, 1, 1)), 400);
        assertThat(skill.mark()).isEqualTo(SkillMark.SKILL);
        assertThat(skill.against()).hasSize(3).allSatisfy(a -> assertThat(a.skill()).isPositive());
        var few = hindcast.skill(1, Optional.empty(), 790);
        assertThat(few.mark()).isEqualTo(SkillMark.UNKNOWN);
        assertThat(few.mark().en()).isEqualTo("not verified");
    }

    @Test
    @DisplayName("does not change when later flow does: nothing is known beforehand")
    void nothingBeforehand() {
        var flow = wandering(300);
        var other = flow.clone();
        for (int t = 200; t < 300; t++) {
            other[t] = 99;
        }
        var run = wandering(300);
        var memory = new ArModel(new double[] {0.5}, 0.01);
        var one = new Hindcast(flow, List.of(run), SCALE, memory, 3).flow(3, 0.9);
        var two = new Hindcast(other, List.of(run), SCALE, memory, 3).flow(3, 0.9);
        assertThat(Arrays.copyOf(two, 203)).containsExactly(Arrays.copyOf(one, 203));
    }
}
