package org.anlan.forecasting.extremes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Example;
import org.anlan.forecasting.reference.SharedFiles;

/// Expected values: lmoments3 at 7e19f97c, and R evd 2.3-6.1 on the sea levels of Port Pirie.
class GumbelTest {

    private static final double[] SAMPLE = {2, 3, 4, 2.4, 5.5, 1.2, 5.4, 2.2, 7.1, 1.3, 1.5};

    @Example
    void lMomentsAgreeWithThePublishedPackage() {
        var fit = Gumbel.byLMoments(SAMPLE);
        assertThat(fit.location()).isCloseTo(2.285519, within(1e-5));
        assertThat(fit.scale()).isCloseTo(1.647295, within(1e-5));
        assertThat(fit.quantile(0.8)).isCloseTo(4.756363, within(1e-5));
    }

    @Example
    void theFifthRatioToo() {
        assertThat(LRatios.of(SAMPLE, 5)[4]).isCloseTo(-0.04246285, within(1e-8));
    }

    @Example
    void nothingNearIsMoreLikelyThanTheMostLikely() {
        var fit = Gumbel.byLikelihood(SAMPLE);
        for (var shift : new double[] {-1e-3, 1e-3}) {
            assertThat(new Gev(fit.location() + shift, fit.scale(), 0).logLikelihood(SAMPLE))
                    .isLessThan(fit.logLikelihood(SAMPLE));
            assertThat(new Gev(fit.location(), fit.scale() + shift, 0).logLikelihood(SAMPLE))
                    .isLessThan(fit.logLikelihood(SAMPLE));
        }
    }

    @Example
    void theStandardErrorsOfPortPirieAreThoseOfEvd() {
        var levels =
                SharedFiles.rows("reference/forecasting/b_portpirie.csv").stream()
                        .mapToDouble(row -> Double.parseDouble(row[0]))
                        .toArray();
        var gumbel = Gumbel.byLikelihood(levels);
        assertThat(gumbel.logLikelihood(levels)).isCloseTo(4.217681891, within(1e-6));
        assertThat(gumbel.location()).isCloseTo(3.8694457902, within(1e-5));
        var errors =
                new GevErrors(GevByLikelihood.fit(levels).orElseThrow(), levels).standardErrors();
        assertThat(errors)
                .containsExactly(
                        new double[] {0.02793260097, 0.02024786626, 0.09825584574}, within(1e-4));
    }
}
