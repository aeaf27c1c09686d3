package org.anlan.forecasting.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class RatingCurveTest {

    private static RatingSegment segment(double a, double zero, double b, double from, double to) {
        return new RatingSegment(a, zero, b, from, to, 0.05, 0);
    }

    private static RatingCurve two() {
        var low = segment(20, 10, 1.6, 10.2, 12);
        var atJoin = low.flow(12);
        return new RatingCurve(
                List.of(low, segment(atJoin / Math.pow(12 - 10.5, 2.1), 10.5, 2.1, 12, 16)));
    }

    @Property(tries = 200)
    void stageFromFlowFromStageIsTheStage(@ForAll long seed) {
        var stage = new SplittableRandom(seed).nextDouble(10.01, 18);
        assertThat(two().stage(two().flow(stage))).isCloseTo(stage, within(1e-9));
    }

    @Property(tries = 200)
    void flowRisesWithStage(@ForAll long seed) {
        var random = new SplittableRandom(seed);
        var stage = random.nextDouble(9, 18);
        assertThat(two().flow(stage + random.nextDouble()))
                .isGreaterThanOrEqualTo(two().flow(stage));
    }

    @Example
    void gaugingsGiveTheCurveTheyWereMadeFrom() {
        var stages = IntStream.range(0, 60).mapToDouble(i -> 10.3 + i * 0.095).toArray();
        var flows = DoubleStream.of(stages).map(two()::flow).toArray();
        var curve = RatingCurve.fit(stages, flows, 12.05);
        assertThat(curve.segments().getFirst().to()).isCloseTo(12, within(0.02));
        assertThat(curve.segments().getFirst().zero()).isCloseTo(10, within(0.01));
        assertThat(curve.segments().getLast().b()).isCloseTo(2.1, within(0.05));
        for (var stage : stages) {
            assertThat(curve.flow(stage) / two().flow(stage)).isCloseTo(1, within(0.01));
        }
    }

    @Example
    void nineteenOfTwentyNewGaugingsLieInTheInterval() {
        var random = new SplittableRandom(8);
        var inside = 0;
        for (int i = 0; i < 400; i++) {
            var stages = random.doubles(15, 10.5, 12).toArray();
            var flows =
                    DoubleStream.of(stages)
                            .map(h -> two().flow(h) * Math.exp(0.08 * random.nextGaussian()))
                            .toArray();
            var interval = RatingCurve.fit(stages, flows).interval(11.4, 0.95);
            var flow = two().flow(11.4) * Math.exp(0.08 * random.nextGaussian());
            inside += interval[0] <= flow && flow <= interval[1] ? 1 : 0;
        }
        assertThat(inside).isBetween(365, 395);
    }

    @Example
    void belowTheStageWithoutFlowThereIsNone() {
        assertThat(two().flow(9.5)).isZero();
        assertThat(two().stage(0)).isEqualTo(10);
        assertThat(two().covers(10.1)).isFalse();
        assertThat(two().covers(16)).isTrue();
        assertThat(two().stage(Double.NaN)).isNaN();
    }

    @Example
    void badCurvesAreRefused() {
        var low = segment(20, 10, 1.6, 10.2, 12);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RatingCurve(List.of(low, segment(30, 10, 1.6, 12.5, 14))))
                .withMessageContaining("meet");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RatingCurve(List.of(low, segment(10, 10, 1.6, 12, 14))))
                .withMessageContaining("not fall");
        assertThatIllegalArgumentException().isThrownBy(() -> new RatingCurve(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> segment(1, 11, 1, 10, 12));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RatingCurve.fit(new double[] {1, 2, 3}, new double[] {1, 2, 3}))
                .withMessageContaining("four");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RatingCurve.fit(new double[] {1, 2}, new double[] {1}))
                .withMessageContaining("Gauging 1");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                RatingCurve.fit(
                                        new double[] {1, 2, 3, 4}, new double[] {9, 5, 3, 1}));
    }
}
