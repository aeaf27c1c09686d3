package org.anlan.forecasting.pooling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class LevelPoolTest {

    private static final LevelProbabilities CERTAINLY_NONE = certainly(RiskLevel.NONE);
    private static final LevelProbabilities CERTAINLY_RED = certainly(RiskLevel.RED);

    @Example
    void theMeanIsTheSecondCalculation() {
        var pooled =
                LevelPool.pool(
                        List.of(
                                opinion("水利", 0.1, 0.2, 0.3, 0.3, 0.1),
                                opinion("气象", 0.0, 0.1, 0.2, 0.4, 0.3),
                                opinion("应急", 0.5, 0.3, 0.1, 0.1, 0.0)));
        var chances = pooled.probabilities();
        assertThat(chances.of(RiskLevel.NONE)).isCloseTo(0.6 / 3, within(1e-12));
        assertThat(chances.of(RiskLevel.ORANGE)).isCloseTo(0.8 / 3, within(1e-12));
        assertThat(chances.atLeast(RiskLevel.ORANGE)).isCloseTo(1.2 / 3, within(1e-12));
        assertThat(chances.atLeast(RiskLevel.NONE)).isCloseTo(1, within(1e-12));
    }

    @Example
    void whoDiffersMostComesFirst() {
        var pooled =
                LevelPool.pool(
                        List.of(
                                new LevelOpinion("a", CERTAINLY_NONE),
                                new LevelOpinion("b", CERTAINLY_NONE),
                                new LevelOpinion("c", CERTAINLY_RED)));
        assertThat(pooled.differencesFirst())
                .extracting(each -> each.opinion().department())
                .containsExactly("c", "a", "b");
        assertThat(pooled.differencesFirst().getFirst().levels()).isCloseTo(8 / 3.0, within(1e-12));
    }

    @Example
    void halfNoneHalfRedIsTheGreatestSpread() {
        var pooled =
                LevelPool.pool(
                        List.of(
                                new LevelOpinion("a", CERTAINLY_NONE),
                                new LevelOpinion("b", CERTAINLY_RED)));
        assertThat(pooled.spreadLevels()).isCloseTo(2, within(1e-12));
    }

    @Example
    void oneOpinionAloneIsThePool() {
        var pooled = LevelPool.pool(List.of(new LevelOpinion("a", CERTAINLY_RED)));
        assertThat(pooled.probabilities()).isEqualTo(CERTAINLY_RED);
        assertThat(pooled.spreadLevels()).isZero();
    }

    @Property(tries = 200)
    void orderDoesNotMatterAndSpreadHasBounds(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int departments) {
        var random = new Random(seed);
        var opinions =
                IntStream.range(0, departments).mapToObj(i -> random("d" + i, random)).toList();
        var shuffled = new ArrayList<>(opinions);
        Collections.shuffle(shuffled, random);
        var pooled = LevelPool.pool(opinions);
        assertThat(LevelPool.pool(shuffled)).isEqualTo(pooled);
        assertThat(pooled.spreadLevels()).isBetween(0.0, 2.0 + 1e-9);
    }

    @Example
    void nonsenseIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> opinion("a", 0.5, 0.5, 0.5, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> opinion("a", 1.5, -0.5, 0, 0, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LevelProbabilities(Map.of(RiskLevel.RED, 0.5)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> opinion("a", Double.NaN, 0.5, 0.5, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> LevelPool.pool(List.of()));
        var twice = new LevelOpinion("水利", CERTAINLY_RED);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LevelPool.pool(List.of(twice, twice)))
                .withMessageContaining("水利");
    }

    private static LevelOpinion random(String department, Random random) {
        var raw = random.doubles(5).toArray();
        var sum = raw[0] + raw[1] + raw[2] + raw[3] + raw[4];
        return opinion(
                department, raw[0] / sum, raw[1] / sum, raw[2] / sum, raw[3] / sum, raw[4] / sum);
    }

    private static LevelOpinion opinion(
            String department, double none, double blue, double yellow, double orange, double red) {
        return new LevelOpinion(
                department,
                new LevelProbabilities(
                        Map.of(
                                RiskLevel.NONE, none,
                                RiskLevel.BLUE, blue,
                                RiskLevel.YELLOW, yellow,
                                RiskLevel.ORANGE, orange,
                                RiskLevel.RED, red)));
    }

    private static LevelProbabilities certainly(RiskLevel level) {
        return new LevelProbabilities(Map.of(level, 1.0));
    }
}
