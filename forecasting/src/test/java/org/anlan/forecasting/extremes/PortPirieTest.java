package org.anlan.forecasting.extremes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.anlan.forecasting.reference.SharedFiles;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Annual maximum sea levels at Port Pirie, 1923–1987, m (Coles 2001, section 3.4.1). Parameters
/// also by R evd 2.3-6.1; the tight optimum comes with the reference file.
@DisplayName("On the sea levels of Port Pirie,")
class PortPirieTest {

    private final double[] levels =
            SharedFiles.rows("reference/forecasting/b_portpirie.csv").stream()
                    .mapToDouble(row -> Double.parseDouble(row[0]))
                    .toArray();
    private final Gev fit = GevByLikelihood.fit(levels).orElseThrow();

    @Test
    @DisplayName("maximum likelihood finds the published optimum")
    void maximumLikelihood() {
        assertThat(fit.logLikelihood(levels)).isCloseTo(4.339058474, within(1e-6));
        assertThat(fit.location()).isCloseTo(3.87474986, within(1e-5));
        assertThat(fit.scale()).isCloseTo(0.19804396, within(1e-5));
        assertThat(fit.shape()).isCloseTo(-0.05010953, within(1e-5));
        assertThat(fit.returnLevel(100)).isCloseTo(4.68840376, within(1e-5));
    }

    @Test
    @DisplayName("the profile interval of the 100-year level is Coles' [4.50, 5.27]")
    void profileInterval() {
        var interval = new ProfileLikelihood(levels, fit).ofReturnLevel(100, 0.95);
        assertThat(interval.low()).isCloseTo(4.50, within(0.01));
        assertThat(interval.high()).isCloseTo(5.27, within(0.01));
    }

    @Test
    @DisplayName("a value's period and a period's value have consistent intervals")
    void dualIntervals() {
        var profile = new ProfileLikelihood(levels, fit);
        var level = profile.ofReturnLevel(50, 0.9);
        // whoever sits on the upper edge of the 50-year level has 50 years as its lower edge
        assertThat(profile.ofReturnPeriod(level.high(), 0.9).low()).isCloseTo(50, within(0.01));
        assertThat(profile.ofReturnPeriod(level.low(), 0.9).high()).isCloseTo(50, within(0.01));
    }
}
