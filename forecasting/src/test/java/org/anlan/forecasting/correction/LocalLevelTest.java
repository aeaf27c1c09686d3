package org.anlan.forecasting.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.anlan.forecasting.reference.SharedFiles;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A level that wanders")
class LocalLevelTest {

    /// Yearly flow of the Nile at Aswan, 1871–1970, 10⁸ m³: G. W. Cobb, Biometrika 65, 1978.
    private static final double[] NILE = {
        1120, 1160, 963, 1210, 1160, 1160, 813, 1230, 1370, 1140, 995, 935, 1110, 994, 1020, 960,
        1180, 799, 958, 1140, 1100, 1210, 1150, 1250, 1260, 1220, 1030, 1100, 774, 840, 874, 694,
        940, 833, 701, 916, 692, 1020, 1050, 969, 831, 726, 456, 824, 702, 1120, 1100, 832, 764,
        821, 768, 845, 864, 862, 698, 845, 744, 796, 1040, 759, 781, 865, 845, 944, 984, 897, 822,
        1010, 771, 676, 649, 846, 812, 742, 801, 1040, 860, 874, 848, 890, 744, 749, 838, 1050, 918,
        986, 797, 923, 975, 815, 1020, 906, 901, 1170, 912, 746, 919, 718, 714, 740
    };

    /// J. Durbin, S. J. Koopman 2001, section 2.10: 1469.1 and 15098.5.
    @Test
    @DisplayName("has the published variances for the Nile")
    void nile() {
        var model = LocalLevel.fit(NILE);
        assertThat(model.levelVariance()).isCloseTo(1469.1, within(0.3));
        assertThat(model.noiseVariance()).isCloseTo(15098.5, within(0.5));
        assertThat(model.last(NILE).mean()).isCloseTo(798.4, within(0.1));
    }

    @Test
    @DisplayName("has another program's variances for the Nile")
    void nileByAnotherProgram() {
        var expected =
                SharedFiles.json("reference/forecasting/d_ar_error_correction.json")
                        .get("nile_local_level_var");
        var model = LocalLevel.fit(NILE);
        assertThat(model.levelVariance())
                .isCloseTo(expected.get("level").doubleValue(), within(0.3));
        assertThat(model.noiseVariance())
                .isCloseTo(expected.get("epsilon").doubleValue(), within(0.3));
    }

    @Test
    @DisplayName("steps over what is missing, and is the less sure for it")
    void gaps() {
        var gappy = NILE.clone();
        for (int t = 60; t < 80; t++) {
            gappy[t] = Double.NaN;
        }
        assertThat(LocalLevel.fit(gappy).noiseVariance()).isBetween(10_000.0, 25_000.0);
        var model = LocalLevel.fit(NILE);
        var late = NILE.clone();
        late[99] = Double.NaN;
        assertThat(model.last(late).deviation()).isGreaterThan(model.last(NILE).deviation());
        assertThat(model.forecast(NILE, 4).deviation())
                .isGreaterThan(model.forecast(NILE, 1).deviation());
        assertThat(model.forecast(NILE, 4).mean()).isEqualTo(model.last(NILE).mean());
    }

    @Test
    @DisplayName("needs three values that are not all equal")
    void tooFew() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LocalLevel.fit(new double[] {1, Double.NaN, 2}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LocalLevel.fit(new double[] {3, 3, 3, 3}));
    }
}
