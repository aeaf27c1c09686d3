package org.anlan.forecasting.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.anlan.forecasting.pooling.LevelOpinion;
import org.anlan.forecasting.pooling.LevelProbabilities;
import org.anlan.forecasting.pooling.RiskLevel;
import org.anlan.web.Json;

class LevelDecisionTest {

    private static final LevelThresholds SAMPLE = LevelThresholds.bundled();
    private static final ExpectedLoss LOSSES =
            ExpectedLoss.of(
                    new LevelCosts(
                            levels(0, 1, 4, 10, 25),
                            levels(0, 10, 40, 120, 400),
                            levels(0, 0.2, 0.3, 0.4, 0.5),
                            1));

    static Map<RiskLevel, Double> levels(double... values) {
        var levels = new EnumMap<RiskLevel, Double>(RiskLevel.class);
        for (var level : RiskLevel.values()) {
            levels.put(level, values[WarningLevels.rank(level)]);
        }
        return levels;
    }

    static LevelProbabilities chances(double... values) {
        return new LevelProbabilities(levels(values));
    }

    private static LevelProbabilities random(SplittableRandom random) {
        var values = random.doubles(5).map(u -> -Math.log(1 - u)).toArray();
        double sum = 0;
        for (var value : values) {
            sum += value;
        }
        for (int k = 0; k < 5; k++) {
            values[k] /= sum;
        }
        return chances(values);
    }

    @Example
    void theHighestLevelWhoseChanceReachesItsRatioIsRecommended() {
        var rule = new CostLoss(SAMPLE);
        assertThat(rule.level(chances(1, 0, 0, 0, 0))).isEqualTo(RiskLevel.NONE);
        assertThat(rule.level(chances(0.5, 0.5, 0, 0, 0))).isEqualTo(RiskLevel.BLUE);
        assertThat(rule.level(chances(0.51, 0.49, 0, 0, 0))).isEqualTo(RiskLevel.NONE);
        assertThat(rule.level(chances(0.2, 0.4, 0.1, 0.1, 0.2))).isEqualTo(RiskLevel.RED);
        // blue is not reached by itself; red stands in for it
        assertThat(rule.level(chances(0.8, 0, 0, 0, 0.2))).isEqualTo(RiskLevel.RED);
    }

    @Example
    void ratiosThatRiseWithTheLevelOrLeaveTheirRangeAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LevelThresholds.of("x", 0.3, 0.4, 0.2, 0.1))
                .withMessageContaining("YELLOW")
                .withMessageContaining("0.4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LevelThresholds.of("x", 0.5, 0.4, 0.3, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LevelThresholds.of("x", 1, 0.4, 0.3, 0.2));
        assertThatIllegalArgumentException().isThrownBy(() -> LevelThresholds.of("x", 0.5));
    }

    @Example
    void theSampleOfTheBuildHasItsVersion() {
        assertThat(SAMPLE.version()).isEqualTo("2026.1");
        assertThat(SAMPLE.ratios().values()).containsExactly(0.5, 0.4, 0.3, 0.2);
        assertThat(SAMPLE.release()).isEqualTo(0.7);
    }

    @Property(tries = 100)
    void moreSeverityNeverMeansALowerLevel(@ForAll long seed) {
        var random = new SplittableRandom(seed);
        var less = random(random);
        var worse = new EnumMap<RiskLevel, Double>(less.byLevel());
        var share = worse.getOrDefault(RiskLevel.BLUE, 0.0) * random.nextDouble();
        worse.merge(RiskLevel.BLUE, -share, Double::sum);
        worse.merge(RiskLevel.ORANGE, share, Double::sum);
        var more = new LevelProbabilities(worse);
        assertThat(new CostLoss(SAMPLE).level(more))
                .isGreaterThanOrEqualTo(new CostLoss(SAMPLE).level(less));
    }

    @Example
    void ofEqualExpectedLossesTheHigherLevelIsTaken() {
        var flat = new double[5][5];
        assertThat(ExpectedLoss.of(flat).level(chances(1, 0, 0, 0, 0))).isEqualTo(RiskLevel.RED);
        var two = new double[5][5];
        for (int k = 0; k < 5; k++) {
            for (int j = 0; j < 5; j++) {
                two[k][j] = k == 1 || k == 2 ? 3 : 7;
            }
        }
        assertThat(ExpectedLoss.of(two).level(chances(0.2, 0.2, 0.2, 0.2, 0.2)))
                .isEqualTo(RiskLevel.YELLOW);
    }

    /// One action, one severity: acting costs 3 and averts 10 of it, so that P = 0.3 is the edge.
    @Example
    void withOneActionTheLeastExpectedLossIsTheCostLossRule() {
        var losses = new double[5][5];
        for (int k = 0; k < 5; k++) {
            for (int j = 0; j < 5; j++) {
                losses[k][j] = (k == 1 ? 3 : k == 0 ? 0 : 99) + (k == 0 && j > 0 ? 10 : 0);
            }
        }
        var rule = ExpectedLoss.of(losses);
        assertThat(rule.level(chances(0.7, 0.3, 0, 0, 0))).isEqualTo(RiskLevel.BLUE);
        assertThat(rule.level(chances(0.701, 0.299, 0, 0, 0))).isEqualTo(RiskLevel.NONE);
    }

    /// Yellow called, blue come: 4 + 10 − 10·0.2 + 1.
    @Example
    void lossesAreMadeOfActionLossProtectionAndFatigue() {
        assertThat(LOSSES.of(RiskLevel.YELLOW, RiskLevel.BLUE)).isCloseTo(13, within(1e-12));
        assertThat(LOSSES.of(RiskLevel.BLUE, RiskLevel.RED)).isCloseTo(321, within(1e-12));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new LevelCosts(
                                        levels(0, 5, 4, 10, 25),
                                        levels(0, 10, 40, 120, 400),
                                        levels(0, 0.2, 0.3, 0.4, 0.5),
                                        1))
                .withMessageContaining("Action cost of YELLOW");
        assertThatIllegalArgumentException().isThrownBy(() -> ExpectedLoss.of(new double[4][5]));
    }

    @Example
    void statutoryRulesAreReadOnProbabilities() {
        var rules = StatutoryRules.rainstorm();
        var chances =
                rules.chances(
                        Map.of(
                                12.0, new double[] {20, 50, 60, 80},
                                3.0, new double[] {10, 20, 55, 100}));
        assertThat(chances)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(RiskLevel.BLUE, 0.75, RiskLevel.ORANGE, 0.5, RiskLevel.RED, 0.25));
        // yellow was not forecast, but orange is a heavier rain: at least as likely
        assertThat(StatutoryRules.levels(chances).atLeast(RiskLevel.YELLOW)).isEqualTo(0.5);
        assertThat(StatutoryRules.levels(Map.of()).of(RiskLevel.NONE)).isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rules.chances(Map.of(3.0, new double[] {-1})));
    }

    @Example
    void whatTheLawCallsForStandsEvenIfSeverityIsUnlikely() {
        var question =
                new LevelQuestion(
                        chances(1, 0, 0, 0, 0),
                        SAMPLE,
                        Optional.empty(),
                        Map.of(RiskLevel.YELLOW, 0.6),
                        Standing.NONE,
                        Optional.empty());
        var why = LevelDecision.of(question);
        assertThat(why.byCostLoss()).isEqualTo(RiskLevel.NONE);
        assertThat(why.byStatute()).isEqualTo(RiskLevel.YELLOW);
        assertThat(why.level()).isEqualTo(RiskLevel.YELLOW);
    }

    @Example
    void anOrderStandsAndIsTold() {
        var order = new ChiefOrder(RiskLevel.RED, "张三", "堤防出险");
        var question =
                new LevelQuestion(
                        chances(1, 0, 0, 0, 0),
                        SAMPLE,
                        Optional.empty(),
                        Map.of(),
                        Standing.NONE,
                        Optional.of(order));
        var why = LevelDecision.of(question);
        assertThat(why.level()).isEqualTo(RiskLevel.RED);
        assertThat(why.recommended()).isEqualTo(RiskLevel.NONE);
        assertThat(why.isOverridden()).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ChiefOrder(RiskLevel.RED, "张三", " "));
    }

    /// What moves is exactly the mass told, and the flipped chances do recommend the other level.
    @Property(tries = 300)
    void theFlipFlipsAndMovesWhatItSays(@ForAll long seed) {
        var now = random(new SplittableRandom(seed));
        for (var losses : List.of(Optional.<ExpectedLoss>empty(), Optional.of(LOSSES))) {
            var question = question(now, losses);
            var flip = LevelDecision.of(question).flip().orElseThrow();
            assertThat(question.with(flip.chances()).recommended())
                    .isEqualTo(flip.level())
                    .isNotEqualTo(question.recommended());
            assertThat(distance(now, flip.chances())).isCloseTo(flip.mass(), within(1e-12));
        }
    }

    /// No smaller change does: tried with changes that move 0.999 of the mass in random ways.
    @Property(tries = 100)
    void nothingSmallerFlips(@ForAll long seed) {
        var random = new SplittableRandom(seed);
        var now = random(random);
        for (var losses : List.of(Optional.<ExpectedLoss>empty(), Optional.of(LOSSES))) {
            var question = question(now, losses);
            var flip = LevelDecision.of(question).flip().orElseThrow();
            for (int turn = 0; turn < 50; turn++) {
                var other = random(random);
                var share = 0.999 * flip.mass() / distance(now, other);
                if (share < 1) {
                    assertThat(question.with(between(now, other, share)).recommended())
                            .isEqualTo(question.recommended());
                }
            }
        }
    }

    private static LevelQuestion question(
            LevelProbabilities chances, Optional<ExpectedLoss> losses) {
        return new LevelQuestion(
                chances, SAMPLE, losses, Map.of(), Standing.NONE, Optional.empty());
    }

    private static double distance(LevelProbabilities one, LevelProbabilities other) {
        double sum = 0;
        for (var level : RiskLevel.values()) {
            sum += Math.abs(one.of(level) - other.of(level)) / 2;
        }
        return sum;
    }

    private static LevelProbabilities between(
            LevelProbabilities one, LevelProbabilities other, double share) {
        var mixed = new EnumMap<RiskLevel, Double>(RiskLevel.class);
        for (var level : RiskLevel.values()) {
            mixed.put(level, (1 - share) * one.of(level) + share * other.of(level));
        }
        return new LevelProbabilities(mixed);
    }

    @Example
    void theThreeThatMoveItMostAreTold() {
        var opinions =
                List.of(
                        new LevelOpinion("A", chances(0, 0, 0, 0, 1)),
                        new LevelOpinion("B", chances(1, 0, 0, 0, 0)),
                        new LevelOpinion("C", chances(1, 0, 0, 0, 0)),
                        new LevelOpinion("D", chances(0.9, 0.1, 0, 0, 0)),
                        new LevelOpinion("E", chances(0, 1, 0, 0, 0)));
        double[] weights = {2, 1, 1, 1, 0};
        var question = question(Influences.pool(opinions, weights), Optional.empty());
        var without = Map.of("rain", chances(1, 0, 0, 0, 0), "stage", question.chances());
        var why = LevelDecision.of(question, opinions, weights, without);
        assertThat(why.level()).isEqualTo(RiskLevel.RED);
        assertThat(why.experts()).extracting(Influence::name).containsExactly("A", "B", "C");
        assertThat(why.experts().getFirst().recommended()).isEqualTo(RiskLevel.NONE);
        assertThat(why.inputs()).extracting(Influence::name).containsExactly("rain", "stage");
        assertThat(why.inputs().getLast().shift()).isZero();
    }

    /// Written as JSON and read back, the question gives the same explanation, to the last bit.
    @Property(tries = 30)
    void theExplanationIsReckonedAgainFromItsOwnRecord(@ForAll long seed) {
        var random = new SplittableRandom(seed);
        var question =
                new LevelQuestion(
                        random(random),
                        SAMPLE,
                        Optional.of(LOSSES),
                        Map.of(RiskLevel.BLUE, random.nextDouble()),
                        new Standing(RiskLevel.YELLOW, Map.of(RiskLevel.YELLOW, 1)),
                        Optional.empty());
        var why = LevelDecision.of(question);
        var record =
                Json.tree(Json.write(why))
                        .get("question")
                        .toString()
                        .getBytes(StandardCharsets.UTF_8);
        var again = LevelDecision.of(Json.read(record, LevelQuestion.class));
        assertThat(again).isEqualTo(why);
        assertThat(Json.write(again)).isEqualTo(Json.write(why));
    }
}
