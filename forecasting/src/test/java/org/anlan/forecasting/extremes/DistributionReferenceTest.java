package org.anlan.forecasting.extremes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.anlan.forecasting.reference.SharedFiles;
import org.anlan.web.Json;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// lmoments3 (OpenHydrology), its tests at 7e19f97c; R evd 2.3-6.1 on its own data.
@DisplayName("Distributions meet the figures of other programs:")
class DistributionReferenceTest {

    private static final String FOLDER = "reference/forecasting/";

    private static double[] column(String file) {
        return SharedFiles.rows(FOLDER + file).stream()
                .mapToDouble(row -> Double.parseDouble(row[0]))
                .toArray();
    }

    @Test
    @DisplayName("lmoments3, all six by L-moments with their quantiles")
    void byLMoments() throws IOException {
        var file =
                Json.tree(Files.readString(SharedFiles.find(FOLDER + "b_lmoments_reference.json")));
        var list = file.get("sample");
        var sample =
                IntStream.range(0, list.size())
                        .mapToDouble(i -> list.get(i).doubleValue())
                        .toArray();
        var fits = file.get("fits");
        var gev = GevByLMoments.fit(sample);
        check(fits.get("gev"), gev::quantile, gev.location(), gev.scale(), -gev.shape());
        var gumbel = Gumbel.byLMoments(sample);
        check(fits.get("gumbel"), gumbel::quantile, gumbel.location(), gumbel.scale());
        var p3 = Pearson3.byLMoments(sample);
        check(
                fits.get("pearson3"),
                p -> p3.exceededWith(1 - p),
                p3.mean(),
                p3.deviation(),
                p3.skewness());
        var glo = GeneralisedLogistic.byLMoments(sample);
        check(fits.get("glo"), glo::quantile, glo.location(), glo.scale(), glo.shape());
        var gno = GeneralisedNormal.byLMoments(sample);
        check(fits.get("gno"), gno::quantile, gno.location(), gno.scale(), gno.shape());
        var gpa = GeneralisedPareto.byLMoments(sample);
        check(fits.get("gpa"), gpa::quantile, gpa.location(), gpa.scale(), gpa.shape());
        var ratios = LRatios.of(sample, 5);
        for (int r = 0; r < 5; r++) {
            assertThat(ratios[r])
                    .isCloseTo(file.at("/lmom_ratios/" + r).doubleValue(), within(1e-8));
        }
    }

    /// The parameters stand first in the file, in this order.
    private static void check(JsonNode fit, DoubleUnaryOperator quantile, double... parameters) {
        var values = fit.elements();
        for (var parameter : parameters) {
            assertThat(parameter).isCloseTo(values.next().doubleValue(), within(1e-5));
        }
        var expected = fit.get("q_at_0_2_0_5_0_8");
        for (int i = 0; i < 3; i++) {
            assertThat(quantile.applyAsDouble(new double[] {0.2, 0.5, 0.8}[i]))
                    .isCloseTo(expected.get(i).doubleValue(), within(1e-5));
        }
    }

    /// R evd prints 83.84, 4.26, −0.287 for these temperatures, with deviance 457.8.
    @Test
    @DisplayName("evd, Oxford's temperatures by maximum likelihood")
    void oxford() {
        var sample = column("b_oxford.csv");
        var fit = GevByLikelihood.fit(sample).orElseThrow();
        assertThat(fit.location()).isCloseTo(83.8385, within(1e-3));
        assertThat(fit.scale()).isCloseTo(4.2601, within(1e-3));
        assertThat(fit.shape()).isCloseTo(-0.2873, within(1e-3));
        assertThat(-2 * fit.logLikelihood(sample)).isCloseTo(457.793, within(1e-3));
        assertThat(GevSlope.of(fit, sample)).containsExactly(new double[3], within(1e-6));
    }

    @Test
    @DisplayName("evd, standard errors of Port Pirie")
    void errors() throws IOException {
        var file =
                Json.tree(Files.readString(SharedFiles.find(FOLDER + "b_gev_mle_portpirie.json")));
        var sample = column("b_portpirie.csv");
        var fit = GevByLikelihood.fit(sample).orElseThrow();
        var found = new GevErrors(fit, sample).standardErrors();
        for (int i = 0; i < 3; i++) {
            assertThat(found[i])
                    .isCloseTo(file.at("/evd_2_3_6/se/" + i).doubleValue(), within(1e-5));
        }
    }

    @Test
    @DisplayName("the slope in closed form is that of the likelihood")
    void slopeIsThatOfTheLikelihood() {
        var sample = new double[] {2, 3, 4, 2.4, 5.5, 1.2, 5.4, 2.2, 7.1, 1.3, 1.5};
        for (var shape : new double[] {-0.2, -1e-5, 0, 1e-7, 1e-5, 0.3}) {
            var gev = new Gev(2.2, 1.4, shape);
            var slope = GevSlope.of(gev, sample);
            assertThat(slope[0])
                    .isCloseTo(difference(sample, h -> new Gev(2.2 + h, 1.4, shape)), within(1e-5));
            assertThat(slope[1])
                    .isCloseTo(difference(sample, h -> new Gev(2.2, 1.4 + h, shape)), within(1e-5));
            assertThat(slope[2])
                    .isCloseTo(difference(sample, h -> new Gev(2.2, 1.4, shape + h)), within(1e-4));
        }
    }

    private static double difference(double[] sample, java.util.function.DoubleFunction<Gev> at) {
        var h = 1e-5;
        return (at.apply(h).logLikelihood(sample) - at.apply(-h).logLikelihood(sample)) / (2 * h);
    }

    @Test
    @DisplayName("no simplex finds a likelier distribution than the climb")
    void theClimbFindsTheTop() {
        var random = new SplittableRandom(3);
        for (int k = 0; k < 40; k++) {
            var truth = new Gev(10, 2 + random.nextDouble() * 5, -0.45 + random.nextDouble() * 0.9);
            var sample = new double[15 + random.nextInt(60)];
            Arrays.setAll(sample, i -> truth.quantile(random.nextDouble(1e-9, 1)));
            var fit = GevByLikelihood.mostLikely(sample);
            var simplex =
                    SimplexSearch.maximiseCarefully(
                            p ->
                                    GevByLikelihood.allows(p[1], p[2])
                                            ? new Gev(p[0], p[1], p[2]).logLikelihood(sample)
                                            : -Double.MAX_VALUE,
                            fit.location() + 0.1,
                            fit.scale() * 1.1,
                            fit.shape() + 0.01);
            assertThat(fit.logLikelihood(sample)).isGreaterThan(simplex.getValue() - 1e-6);
        }
    }

    @Test
    @DisplayName("a shape below −0.5 is told, and not used")
    void irregularShape() {
        var truth = new Gev(10, 3, -0.9);
        var sample = new double[40];
        Arrays.setAll(sample, i -> truth.quantile((i + 0.5) / 40));
        assertThat(GevByLikelihood.fit(sample)).isEmpty();
        assertThat(GevByLikelihood.whyNot(GevByLikelihood.mostLikely(sample)).orElseThrow())
                .contains("below -0.5");
        assertThat(GevByLikelihood.whyNot(new Gev(0, 1, 0.1))).isEmpty();
    }

    @Test
    @DisplayName("chances and quantiles belong together, at every shape")
    void chancesAndQuantiles() {
        for (var k : new double[] {-0.3, 0, 0.3}) {
            for (var p : new double[] {0.01, 0.5, 0.99}) {
                var glo = new GeneralisedLogistic(1, 2, k);
                var gno = new GeneralisedNormal(1, 2, k);
                var gpa = new GeneralisedPareto(1, 2, k);
                assertThat(glo.cumulative(glo.quantile(p))).isCloseTo(p, within(1e-12));
                assertThat(gno.cumulative(gno.quantile(p))).isCloseTo(p, within(1e-12));
                assertThat(gpa.cumulative(gpa.quantile(p))).isCloseTo(p, within(1e-12));
            }
        }
        assertThat(new GeneralisedPareto(1, 2, 0.5).cumulative(9)).isEqualTo(1);
        assertThat(new GeneralisedPareto(1, 2, 0.5).cumulative(0)).isZero();
        assertThat(new GeneralisedLogistic(1, 2, -0.5).cumulative(-9)).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> new GeneralisedNormal(1, 0, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GeneralisedPareto.byLMoments(new double[] {3, 3, 3, 3}))
                .withMessageContaining("no spread");
    }
}
