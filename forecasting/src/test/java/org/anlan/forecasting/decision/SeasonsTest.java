package org.anlan.forecasting.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.anlan.forecasting.pooling.LevelProbabilities;
import org.anlan.forecasting.pooling.RiskLevel;
import org.apache.commons.math3.special.Erf;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Made-up seasons of 90 days: severity is a level of a wandering normal quantity, tomorrow's is
/// forecast from a noisy sight of it, with true chances. A charge on levels that are too high is
/// found on seasons that are not judged, so that they are as frequent as by the fixed threshold.
@DisplayName("Over 600 simulated seasons")
class SeasonsTest {

    private static final int DAYS = 90;
    private static final int SEASONS = 600;
    private static final double MEMORY = 0.8;
    private static final double NOISE = 0.6;
    private static final double[] RATIOS = {0.5, 0.4, 0.3, 0.2};
    private static final double[] EDGES = {0.8, 1.3, 1.8, 2.3};
    /// What each level averts if its severity or a worse one comes.
    private static final double[] AVERTED = {0, 10, 40, 120, 400};

    private static final ExpectedLoss LOSSES = ExpectedLoss.of(losses(0));

    record Day(LevelProbabilities chances, RiskLevel severity) {}

    /// @param falseAlarms share of days with a level above the severity
    /// @param value saved of what perfect foresight saves, against the best of always one level
    record Judged(double falseAlarms, double value) {}

    @Test
    @DisplayName("the least expected loss is worth more than P ≥ 0.5 at no more false alarms")
    void worthMore() {
        var before = seasons(new SplittableRandom(1));
        var rule = byRatios(0.5, 0.5, 0.5, 0.5);
        var own = charging(charge(before, judge(before, rule).falseAlarms()));
        for (int seed = 2; seed < 5; seed++) { // about 0.36 against 0.29 each time
            var judged = seasons(new SplittableRandom(seed));
            var fixed = judge(judged, rule);
            var ours = judge(judged, own);
            assertThat(ours.falseAlarms() / fixed.falseAlarms()).isBetween(0.97, 1.03);
            assertThat(ours.value()).isGreaterThan(fixed.value() + 0.05);
        }
    }

    @Test
    @DisplayName("with such costs the least expected loss is the cost-loss rule of their ratios")
    void sameRule() {
        var judged = seasons(new SplittableRandom(2));
        var byRatios = judge(judged, byRatios(RATIOS));
        assertThat(judge(judged, LOSSES::level).value())
                .isCloseTo(byRatios.value(), within(1e-9))
                .isGreaterThan(judge(judged, byRatios(0.5, 0.5, 0.5, 0.5)).value());
    }

    @Test
    @DisplayName("hysteresis changes the level less often")
    void calmer() {
        int plain = 0;
        int calm = 0;
        var hysteresis = new Hysteresis(LevelThresholds.bundled());
        var rule = new CostLoss(LevelThresholds.bundled());
        var standing = Standing.NONE;
        var last = RiskLevel.NONE;
        for (var day : seasons(new SplittableRandom(3))) {
            var level = rule.level(day.chances());
            var next = hysteresis.next(standing, day.chances(), level, Optional.empty());
            plain += level == last ? 0 : 1;
            calm += next.level() == standing.level() ? 0 : 1;
            last = level;
            standing = next;
        }
        assertThat(calm).isLessThan(plain * 9 / 10);
    }

    private static List<Day> seasons(SplittableRandom random) {
        var days = new ArrayList<Day>();
        for (int season = 0; season < SEASONS; season++) {
            var state = normal(random);
            for (int day = 0; day < DAYS; day++) {
                state = MEMORY * state + Math.sqrt(1 - MEMORY * MEMORY) * normal(random);
                days.add(new Day(chances(state + NOISE * normal(random)), severity(state)));
            }
        }
        return days;
    }

    private static double normal(SplittableRandom random) {
        return random.nextGaussian();
    }

    private static RiskLevel severity(double state) {
        int level = 0;
        while (level < EDGES.length && state >= EDGES[level]) {
            level++;
        }
        return WarningLevels.ALL.get(level);
    }

    /// What a standard normal quantity is, seen with noise: normal again.
    private static LevelProbabilities chances(double seen) {
        var trust = 1 / (1 + NOISE * NOISE);
        var spread = Math.sqrt(1 - trust);
        var chances = new EnumMap<RiskLevel, Double>(RiskLevel.class);
        double above = 0;
        for (int k = EDGES.length; k > 0; k--) {
            var atLeast = Erf.erfc((EDGES[k - 1] - trust * seen) / spread / Math.sqrt(2)) / 2;
            chances.put(WarningLevels.ALL.get(k), Math.max(0, atLeast - above));
            above = atLeast;
        }
        chances.put(RiskLevel.NONE, 1 - above);
        return new LevelProbabilities(chances);
    }

    private static Function<LevelProbabilities, RiskLevel> byRatios(double... ratios) {
        return new CostLoss(LevelThresholds.of("test", ratios))::level;
    }

    /// The least expected loss with a charge on each level that is too high.
    private static Function<LevelProbabilities, RiskLevel> charging(double charge) {
        return ExpectedLoss.of(losses(charge))::level;
    }

    /// Each level adds measures to those below; they cost the sample's ratio of what they avert.
    private static double[][] losses(double charge) {
        var losses = new double[5][5];
        for (int k = 0; k < 5; k++) {
            for (int j = 0; j < 5; j++) {
                losses[k][j] = k > j ? charge : 0;
                for (int m = 1; m <= Math.max(k, j); m++) {
                    losses[k][j] += m <= k ? RATIOS[m - 1] * AVERTED[m] : AVERTED[m];
                }
            }
        }
        return losses;
    }

    /// The charge that makes false alarms no more frequent than this.
    private static double charge(List<Day> days, double falseAlarms) {
        double low = -10;
        double high = 100;
        for (int i = 0; i < 14; i++) {
            var middle = (low + high) / 2;
            if (judge(days, charging(middle)).falseAlarms() > falseAlarms) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private static Judged judge(List<Day> days, Function<LevelProbabilities, RiskLevel> rule) {
        double falseAlarms = 0;
        double spent = 0;
        double perfect = 0;
        var always = new double[RiskLevel.values().length];
        for (var day : days) {
            var level = rule.apply(day.chances());
            falseAlarms += level.compareTo(day.severity()) > 0 ? 1 : 0;
            spent += LOSSES.of(level, day.severity());
            var least = Double.MAX_VALUE;
            for (var each : RiskLevel.values()) {
                least = Math.min(least, LOSSES.of(each, day.severity()));
                always[WarningLevels.rank(each)] += LOSSES.of(each, day.severity());
            }
            perfect += least;
        }
        var climate = Arrays.stream(always).min().orElseThrow();
        return new Judged(falseAlarms / days.size(), (climate - spent) / (climate - perfect));
    }
}
