package org.anlan.forecasting.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.anlan.forecasting.book.PairBook.Followed;
import org.anlan.forecasting.pooling.RiskLevel;
import org.anlan.forecasting.verification.ForecastValue;
import org.anlan.forecasting.verification.Score;
import org.anlan.web.Json;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The level of a county on the day after its rain")
class LevelTurnsTest {

    private static final List<Double> USUAL = List.of(0.95, 0.04, 0.01, 0.0, 0.0);
    private static final Optional<ForecastValue> KNOWN =
            Optional.of(new ForecastValue.Levels(USUAL));

    @Test
    void isNeverHeldForCertainHoweverOftenItCame() {
        var always = new ArrayList<Followed>();
        IntStream.range(0, 1_000).forEach(i -> always.add(followed("run:" + i, 0, 0, 104)));
        var chances = LevelTurns.of(always).chances(RiskLevel.NONE, KNOWN);
        assertThat(chances).allSatisfy(c -> assertThat(c).isBetween(1e-4, 0.9999));
        assertThat(sum(chances)).isCloseTo(1, within(1e-12));
        assertThat(new ForecastValue.Levels(chances).scores(4).get(Score.LOGARITHM)).isFinite();
    }

    @Test
    void followsLaplacesRuleWhereNothingIsUsual() {
        var turns = LevelTurns.of(List.of(followed("run:a", 2, 1, 7), followed("run:b", 2, 0, 3)));
        assertThat(turns.chances(RiskLevel.YELLOW, Optional.empty()))
                .containsExactly(2 / 7.0, 2 / 7.0, 1 / 7.0, 1 / 7.0, 1 / 7.0);
        assertThat(turns.chances(RiskLevel.RED, Optional.empty())).containsOnly(0.2);
    }

    @Test
    void isWhatIsUsualBeforeAnythingWasVerified() {
        var chances = LevelTurns.NONE.chances(RiskLevel.RED, KNOWN);
        assertThat(chances.getFirst()).isCloseTo(0.8 * 0.95 + 0.04, within(1e-12));
        assertThat(chances.getLast()).isCloseTo(0.04, within(1e-12));
    }

    @Test
    void countsAnIssueOnceHoweverManyCountiesItTells() {
        var one = LevelTurns.of(List.of(followed("run:a", 0, 0, 1)));
        var many = LevelTurns.of(List.of(followed("run:a", 0, 0, 104)));
        assertThat(many).isEqualTo(one);
        assertThat(many.issues(RiskLevel.NONE)).isEqualTo(1);
    }

    @Test
    void isReadAsItWasWritten() {
        var turns = LevelTurns.of(List.of(followed("run:a", 2, 1, 7), followed("run:b", 0, 0, 3)));
        assertThat(LevelTurns.read(Json.tree(Json.write(turns.text())))).isEqualTo(turns);
        assertThat(LevelTurns.read(Json.tree("{}"))).isEqualTo(LevelTurns.NONE);
    }

    /// Wet spells that last two days, or days that know nothing of each other.
    @Test
    void beatsCertainPersistenceAndLosesLittleToWhatIsUsualInMadeUpWeather() {
        var spells = played(0.5);
        assertThat(spells.own()).isLessThan(spells.persistence());
        assertThat(spells.own()).isLessThan(spells.usual());
        var independent = played(0.03);
        assertThat(independent.own()).isLessThan(0.7 * independent.persistence());
        assertThat(independent.own()).isLessThan(1.03 * independent.usual());
    }

    private record Played(double own, double persistence, double usual) {}

    /// Mean ranked scores over 1,000 days of one county, each day told by what was known before it.
    ///
    /// @param stays chance that blue follows blue
    private static Played played(double stays) {
        var random = new Random(7);
        var known = new ArrayList<Followed>();
        double own = 0;
        double persistence = 0;
        double usual = 0;
        int today = 0;
        int days = 1_000;
        var comes = 0.03;
        var share = comes / (comes + 1 - stays);
        var climate = List.of(1 - share, share, 0.0, 0.0, 0.0);
        for (int day = 0; day < days; day++) {
            var tomorrow = random.nextDouble() < (today == 1 ? stays : comes) ? 1 : 0;
            var turns = LevelTurns.of(known);
            var level = today == 1 ? RiskLevel.BLUE : RiskLevel.NONE;
            var value = turns.chances(level, Optional.of(new ForecastValue.Levels(climate)));
            own += ranked(new ForecastValue.Levels(value), tomorrow);
            persistence += ranked(certain(today), tomorrow);
            usual += ranked(new ForecastValue.Levels(climate), tomorrow);
            known.add(followed("run:" + day, today, tomorrow, 1));
            today = tomorrow;
        }
        return new Played(own / days, persistence / days, usual / days);
    }

    private static double ranked(ForecastValue value, int came) {
        return value.scores(came).getOrDefault(Score.RANKED, Double.NaN);
    }

    private static Followed followed(String source, int today, int came, long count) {
        return new Followed(source, certain(today), came, count);
    }

    private static ForecastValue certain(int level) {
        return new ForecastValue.Levels(
                IntStream.range(0, 5).mapToObj(i -> i == level ? 1.0 : 0.0).toList());
    }

    private static double sum(List<Double> chances) {
        return chances.stream().mapToDouble(Double::doubleValue).sum();
    }
}
