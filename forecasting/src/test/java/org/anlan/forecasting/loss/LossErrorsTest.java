package org.anlan.forecasting.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.anlan.forecasting.loss.LossErrors.Case;
import org.anlan.forecasting.outlook.SkillMark;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The interval of a nowcast of losses")
class LossErrorsTest {

    private static final int TRIALS = 4_000;

    @Test
    void isNotToldBeforeThreeProcessesAreOver() {
        var two = LossErrors.of(List.of(one("a", 1, 24), one("b", 2, 24)), 24);
        assertThat(two.reach()).isEmpty();
        assertThat(two.mark()).isEqualTo(SkillMark.UNKNOWN);
        assertThat(two.processes()).isEqualTo(2);
        assertThat(LossErrors.of(List.of(), 24).reach()).isEmpty();
    }

    @Test
    void countsAProcessOnceHoweverOftenItWasNowcast() {
        var cases = new ArrayList<Case>();
        for (int hour = 12; hour < 48; hour++) {
            cases.add(one("a", 1, hour));
            cases.add(one("b", 1, hour));
        }
        assertThat(LossErrors.of(cases, 24).processes()).isEqualTo(2);
        assertThat(LossErrors.of(cases, 24).reach()).isEmpty();
    }

    @Test
    void looksAtEachProcessWhereItStoodAboutAsLongAfterItsOnset() {
        var cases = List.of(one("a", 3, 23), one("a", 0.1, 47), one("b", 3, 20), one("c", 3, 30));
        var reach = LossErrors.of(cases, 24).reach().orElseThrow();
        assertThat(reach).isCloseTo(1.6377443536962102 * 3, within(1e-9)); // t of 3, 0.9
        assertThat(LossErrors.of(cases, 240).processes()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5, 10, 30})
    void holdsFourOfFiveOutcomesWhereErrorsAreLogNormal(int processes) {
        assertThat(held(processes, random -> 1.2 * random.nextGaussian()))
                .isCloseTo(0.8, within(0.025));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5, 10, 30})
    void holdsThemAlsoWhereEveryNowcastIsFarTooLow(int processes) {
        assertThat(held(processes, random -> 1 + 0.7 * random.nextGaussian()))
                .isBetween(0.77, 0.86);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5, 10, 30})
    void holdsMostWhereASecondFloodComesInOneProcessOfFour(int processes) {
        assertThat(
                        held(
                                processes,
                                random ->
                                        0.3 * random.nextGaussian()
                                                + (random.nextInt(4) == 0 ? 2 : 0)))
                .isBetween(0.73, 0.8);
    }

    /// The share of outcomes within p10 and p90 of made-up processes.
    private static double held(int processes, ToDoubleFunction<Random> error) {
        var random = new Random(20200719);
        int held = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            var past = new ArrayList<Case>();
            for (int i = 0; i < processes; i++) {
                past.add(one("p" + i, error.applyAsDouble(random), 24));
            }
            var reach = LossErrors.of(past, 24).reach().orElseThrow();
            held += Math.abs(error.applyAsDouble(random)) <= reach ? 1 : 0;
        }
        return (double) held / TRIALS;
    }

    @Test
    void hasSkillOnlyIfItCameNearerThanTheBareReports() {
        var better = List.of(told("a", 900, 300), told("b", 1_200, 400), told("c", 950, 500));
        assertThat(LossErrors.of(better, 24).mark()).isEqualTo(SkillMark.SKILL);
        var worse = List.of(told("a", 9_000, 900), told("b", 1_200, 990), told("c", 950, 980));
        assertThat(LossErrors.of(worse, 24).mark()).isEqualTo(SkillMark.NO_SKILL);
        assertThat(LossErrors.of(worse, 24).text().beatsReports()).isFalse();
    }

    private static Case told(String process, double foreseen, double reported) {
        return new Case(process, 24, foreseen, reported, 1_000);
    }

    /// Of ten thousand foreseen, with an error of the logarithm.
    private static Case one(String process, double error, double hours) {
        return new Case(process, hours, 10_000, 10_000, 10_000 * Math.exp(error));
    }
}
