package org.anlan.forecasting.verification;

import static org.anlan.forecasting.verification.SymmetricCrps.Base.LAPLACE;
import static org.anlan.forecasting.verification.SymmetricCrps.Base.LOGISTIC;
import static org.anlan.forecasting.verification.SymmetricCrps.Base.NORMAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Expected values: frazane/scoringrules, its tests at e48aa74f, tolerance 1e-6.
@DisplayName("The continuous ranked probability score")
class CrpsTest {

    private static final Offset<Double> TOLERANCE = within(1e-6);
    private static final double[] MEMBERS = {
        1.7812118,
        0.5863797,
        0.7038174,
        -0.7743998,
        -0.2751647,
        1.1863249,
        1.2990966,
        -0.3242982,
        -0.5968781,
        0.9064937
    };
    private static final double INF = Double.POSITIVE_INFINITY;

    @Test
    void ofContinuousFamiliesIsThePublishedOne() {
        close(CrpsFormula.beta(0.3, 0.7, 1.1), 0.0850102437);
        close(CrpsFormula.exponential(3, 0.7), 1.20701837);
        close(CrpsFormula.gamma(0.2, 1.1, 0.7), 0.6343718);
        close(CrpsFormula.shiftedGamma(0.7, 0.5, 2.0, 0.3), 0.5411044);
        close(CrpsFormula.gev(0.3, 0, 0, 1), 0.276440963);
        close(CrpsFormula.gev(0.3, 0.7, 0, 1), 0.458044365);
        close(CrpsFormula.gev(0.3, -0.7, 0, 1), 0.207621488);
        close(CrpsFormula.gpd(0.3, 0.9, 0, 1, 0), 0.6849332);
        close(CrpsFormula.gpd(-0.3, -0.9, 0, 1, 0), 0.6448276);
        close(CrpsFormula.t(11.1, 5.2, 13.8, 2.3), 1.658226);
        close(CrpsFormula.uniform(2.2, 0.1, 3.1, 0, 0), 0.37);
        close(
                CrpsFormula.normals(
                        0.3,
                        new double[] {0, -2.9, 0.9},
                        new double[] {0.5, 1.4, 0.7},
                        new double[] {0.3, 0.1, 0.6}),
                0.2354619);
        // R scoringRules 1.1.1
        close(CrpsFormula.lognormal(2.5, 0.3, 0.6), 0.673555948682);
        close(CrpsFormula.lognormal(-3, 0.3, 0.6), 4.08498910836);
    }

    @Test
    void ofSymmetricFamiliesWithEndsIsThePublishedOne() {
        close(SymmetricCrps.truncated(LOGISTIC, 3.5, 2.3, 0, 20).of(4.9), 0.7658979);
        close(SymmetricCrps.censored(LOGISTIC, 0.4, 1.1, 0, 1).of(-0.9), 1.13237);
        close(new SymmetricCrps(NORMAL, -2.3, 4.1, -7.3, 1.7, 0, 0.21).of(0.9), 1.422805);
        close(SymmetricCrps.truncated(NORMAL, 2.9, 2.2, 1.5, 17.3).of(-1), 3.982434);
        close(SymmetricCrps.censored(NORMAL, 0.4, 1.1, 0, 2).of(1.8), 0.8296078);
        close(SymmetricCrps.whole(LOGISTIC, 13.8, 3.3).of(17.1), 2.067527);
        close(SymmetricCrps.whole(LAPLACE, 0, 1).of(-3), 2.29978707);
        close(SymmetricCrps.whole(NORMAL, 0.5, 1.5).of(0.7), 0.361165193985);
    }

    @Test
    void ofCountsIsThePublishedOne() {
        close(DiscreteCrps.binomial(10, 0.9).of(8), 0.6685115);
        close(DiscreteCrps.negativeBinomial(7, 0.8).of(2), 0.3834322);
        close(DiscreteCrps.negativeBinomial(11, 11 / 18.3).of(2.3), 3.149218);
        close(DiscreteCrps.poisson(3).of(1), 1.143447);
        close(DiscreteCrps.poisson(2.3).of(1.5), 0.5001159);
        close(DiscreteCrps.hypergeometric(7, 13, 12).of(5), 0.4469742);
        assertThat(DiscreteCrps.binomial(3, 0.5).of(10))
                .isCloseTo(7 + DiscreteCrps.binomial(3, 0.5).of(3), within(1e-12));
    }

    @Test
    void ofAnEnsembleIsThePublishedOne() {
        close(EnsembleCrps.empirical(MEMBERS, -0.6042506), 0.6126602);
        var weights = new double[MEMBERS.length];
        Arrays.setAll(weights, i -> i);
        close(EnsembleCrps.weighted(MEMBERS, weights, -0.6042506), 0.4923673);
    }

    @Test
    @DisplayName("of many members comes near that of their distribution")
    void ensembleAndDistributionMeet() {
        var members = new double[4000];
        var random = new SplittableRandom(7);
        Arrays.setAll(members, i -> 0.5 + 1.5 * random.nextGaussian());
        var exact = SymmetricCrps.whole(NORMAL, 0.5, 1.5).of(2);
        assertThat(EnsembleCrps.fair(members, 2)).isCloseTo(exact, within(0.05));
        assertThat(EnsembleCrps.above(-50, members, 2))
                .isEqualTo(EnsembleCrps.empirical(members, 2));
    }

    @Test
    @DisplayName("is proper: on average nobody beats the truth")
    void isProper() {
        var random = new SplittableRandom(11);
        double truth = 0;
        var wrong = new double[3];
        for (int i = 0; i < 4000; i++) {
            var y = random.nextGaussian();
            truth += SymmetricCrps.whole(NORMAL, 0, 1).of(y);
            wrong[0] += SymmetricCrps.whole(NORMAL, 0.3, 1).of(y);
            wrong[1] += SymmetricCrps.whole(NORMAL, 0, 1.4).of(y);
            wrong[2] += SymmetricCrps.whole(NORMAL, 0, 0.7).of(y);
        }
        assertThat(wrong).doesNotContain(Double.NaN);
        assertThat(Arrays.stream(wrong).min().orElseThrow()).isGreaterThan(truth);
    }

    @Test
    @DisplayName("does not jump where a family changes its formula")
    void isContinuous() {
        assertThat(CrpsFormula.gev(1.2, 1.1e-7, 0, 1))
                .isCloseTo(CrpsFormula.gev(1.2, 0.9e-7, 0, 1), within(1e-6));
        assertThat(SymmetricCrps.truncated(NORMAL, 0, 1, -40, 40).of(0.3))
                .isCloseTo(SymmetricCrps.truncated(NORMAL, 0, 1, -INF, INF).of(0.3), within(1e-12));
    }

    @Test
    void refusesEndsInTheWrongOrder() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SymmetricCrps.truncated(NORMAL, 0, 1, 2, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SymmetricCrps(NORMAL, 0, 1, 0, 1, 0.6, 0.6));
    }

    private static void close(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, TOLERANCE);
    }
}
