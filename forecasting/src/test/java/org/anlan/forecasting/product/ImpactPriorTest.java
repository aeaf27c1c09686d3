package org.anlan.forecasting.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.UUID;
import org.anlan.forecasting.areal.CountyRains.CountyDay;
import org.anlan.forecasting.decision.Standing;
import org.anlan.forecasting.house.TestPack;
import org.anlan.forecasting.impact.TableVulnerability;
import org.anlan.forecasting.pooling.RiskLevel;
import org.anlan.forecasting.rain.ZoneRain.Skill;
import org.anlan.store.pack.Pack;
import org.anlan.store.pack.PackRefused;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The impact to be expected of rain")
class ImpactPriorTest {

    private static final LocalDate DAY = LocalDate.of(2031, 7, 5);
    private static final UUID RUN = new UUID(0, 1);
    private static final TableVulnerability SHARES =
            new TableVulnerability(
                    new double[] {50, 150}, new double[] {0, 0.1}, new double[] {1, 1});

    @TempDir private Path folder;

    @Test
    void isLogNormalWhereTheRainIsSure() {
        var spread = ImpactSpread.of(estimate(150, Double.NaN), SHARES, 1_000_000);
        assertThat(spread.quantile(0.5)).isCloseTo(100_000, within(1.0));
        assertThat(spread.quantile(0.9))
                .isCloseTo(100_000 * Math.exp(1.2815515655446004), within(5.0));
        assertThat(spread.logMean()).isCloseTo(Math.log(100_000), within(1e-9));
        assertThat(spread.logDeviation()).isCloseTo(1, within(1e-9));
    }

    @Test
    void isWiderWhereTheRainIsNot() {
        var sure = ImpactSpread.of(estimate(120, Double.NaN), SHARES, 1_000_000);
        var unsure = ImpactSpread.of(estimate(120, 40), SHARES, 1_000_000);
        assertThat(unsure.logDeviation()).isGreaterThan(sure.logDeviation());
        double before = -1;
        for (double p = 0.05; p < 1; p += 0.05) {
            assertThat(unsure.quantile(p)).isGreaterThanOrEqualTo(before);
            before = unsure.quantile(p);
        }
        assertThat(unsure.quantile(0.001)).isZero();
    }

    @Test
    void isNothingInTheDryAndNeverMoreThanIsExposed() {
        var dry = ImpactSpread.of(estimate(0, 3), SHARES, 1_000_000);
        assertThat(dry.quantile(0.9)).isZero();
        assertThat(dry.logMean()).isCloseTo(Math.log(0.5), within(1e-9));
        var all = new TableVulnerability(new double[] {0}, new double[] {0.9}, new double[] {2});
        assertThat(ImpactSpread.of(estimate(10, 1), all, 500).quantile(0.99)).isEqualTo(500);
    }

    @Test
    void isNotToldWithoutExposureRainOrSkillAndSaysWhy() {
        var prior = ImpactPrior.of(TestPack.in(folder));
        assertThat(only(prior, "349999", estimate(150, 10)).whyZh()).contains("没有暴露");
        var none = RainEstimate.sum(List.of(), 3);
        assertThat(only(prior, "340102", none).whyZh()).contains("没有雨量");
        var far = RainEstimate.sum(List.of(day(0, 150, 10, Skill.NO_SKILL_TOO_FAR)), 1);
        assertThat(only(prior, "340102", far).whyZh()).contains("无技巧");
        assertThat(only(prior, "340102", far).spread()).isEmpty();
        assertThat(only(prior, "340102", estimate(150, 10)).whyZh()).isEmpty();
        assertThat(only(prior, "340102", estimate(150, 10)).sample()).isTrue();
    }

    @Test
    void sumsDaysWithTheirErrorsAndCountsMissingOnes() {
        var sum =
                RainEstimate.sum(
                        List.of(day(0, 30, 3, Skill.SKILFUL), day(1, 40, 4, Skill.SKILFUL)), 3);
        assertThat(sum.mean()).hasValue(70);
        assertThat(sum.error()).hasValue(5);
        assertThat(sum.missing()).isEqualTo(1);
        assertThat(sum.quantile(0.9)).isCloseTo(70 + 5 * 1.2815515655446004, within(1e-9));
        assertThat(RainEstimate.sum(List.of(day(0, 1, 9, Skill.SKILFUL)), 1).quantile(0.1))
                .isZero();
    }

    @Test
    void bearsTheLevelWhoseChanceReachesItsRatioAndGivesItUpSlowly() {
        var levels = CountyLevels.bundled();
        var orange = levels.decide(estimate(170, 20), Standing.NONE).orElseThrow();
        assertThat(orange.question().chances().atLeast(RiskLevel.ORANGE))
                .isCloseTo(0.4013, within(1e-3));
        assertThat(orange.level()).isEqualTo(RiskLevel.ORANGE);
        var dry = levels.decide(estimate(0, 2), orange.standing()).orElseThrow();
        assertThat(dry.recommended()).isEqualTo(RiskLevel.NONE);
        assertThat(dry.level()).isEqualTo(RiskLevel.ORANGE);
        assertThat(levels.decide(estimate(0, 2), dry.standing()).orElseThrow().level())
                .isEqualTo(RiskLevel.NONE);
        assertThat(levels.decide(RainEstimate.sum(List.of(), 1), Standing.NONE)).isEmpty();
    }

    @Test
    void isToldOfTownshipsWhoseResidentsAreKnown() throws IOException {
        var prior = ImpactPrior.of(TestPack.in(folder));
        assertThat(prior.hasTownships()).isTrue();
        assertThat(prior.townships("340102")).containsExactly("340102001");
        var line = only(prior, "340102001", estimate(150, Double.NaN));
        assertThat(line.spread().orElseThrow().quantile(0.5)).isCloseTo(4_000, within(1.0));
        assertThat(line.source()).contains("own");
        Files.writeString(
                folder.resolve("population.csv"),
                "code,scope,rural,people,source\n340102,region,1,800000,own\n");
        assertThat(ImpactPrior.of(Pack.open(folder)).hasTownships()).isFalse();
    }

    @Test
    void refusesACurveThatIsNone() throws IOException {
        TestPack.in(folder);
        Files.writeString(
                folder.resolve("vulnerability.csv"),
                """
                indicator,exposed,rain_mm,share,log_deviation,sample
                relocated,people,50,-1,1,1
                """);
        assertThatThrownBy(() -> ImpactPrior.of(Pack.open(folder)))
                .isInstanceOf(PackRefused.class)
                .hasMessageContaining("relocated");
    }

    private static ImpactPrior.Line only(ImpactPrior prior, String region, RainEstimate rain) {
        return prior.lines(region, rain).getFirst();
    }

    private static RainEstimate estimate(double mean, double error) {
        return RainEstimate.of(day(0, mean, error, Skill.SKILFUL));
    }

    private static CountyDay day(int back, double mean, double error, Skill skill) {
        return new CountyDay(
                RUN,
                DAY.minusDays(back),
                "340102",
                OptionalDouble.of(mean),
                Double.isNaN(error) ? OptionalDouble.empty() : OptionalDouble.of(error),
                skill);
    }
}
