package org.anlan.forecasting.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.anlan.forecasting.impact.LossModels.Kind;

/// Expected values: USGS PAGER, test/models/fatality_test.py and exposure_test.py at 081a55f8
/// (public domain).
class PagerTest {

    private static final double INFINITE = Double.POSITIVE_INFINITY;

    private static LossModel model(double theta, double beta) {
        return new LossModel(new LognormalVulnerability(theta, beta), 2.5, 1);
    }

    @Example
    void ratesAreThePeers() {
        var model = model(10.986839, 0.128601);
        assertThat(model.rate(5)).isCloseTo(4.62833172e-10, within(1e-18));
        assertThat(model.rate(7)).isCloseTo(0.000228027416, within(1e-12));
        assertThat(model.rate(9)).isCloseTo(0.0604383822, within(1e-10));
    }

    @Example
    void northridgeCostAsManyLivesAsThePeerSays() {
        double[] exposure = {
            0, 0, 1506, 1_946_880, 6_509_154, 6_690_236, 3_405_381, 1_892_446, 5182, 0
        };
        assertThat(model(37.729406, 0.360337).wholeLoss(exposure)).isEqualTo(22);
    }

    @Example
    void chancesOfRangesAreThePeers() {
        var outlook = new LossOutlook(70_511, 2.5);
        assertThat(outlook.chance(0, 1)).isCloseTo(3.99586017993e-06, within(1e-15));
        assertThat(outlook.chance(100, 1000)).isCloseTo(0.03999527350114744, within(1e-12));
        assertThat(outlook.chance(100_000, INFINITE)).isCloseTo(0.44442457847445394, within(1e-9));
    }

    @Example
    void theTableKnowsChinaByLettersAndByNumber() {
        var models = LossModels.bundled("G");
        var deaths = models.find(Kind.FATALITY, "CN").orElseThrow();
        assertThat(deaths.curve()).isEqualTo(new LognormalVulnerability(10.328811, 0.100058));
        assertThat(deaths.norm()).isEqualTo(2.013134);
        assertThat(models.find(Kind.ECONOMIC, "156").orElseThrow().alpha()).isEqualTo(9.79496);
        assertThat(LossModels.bundled("zeta").find(Kind.FATALITY, "CN").orElseThrow().norm())
                .isEqualTo(1.526472);
        assertThat(models.find(Kind.FATALITY, "XX")).isEmpty();
    }

    @Example
    void aCellCountsAtItsNearestDegree() {
        var exposure = new QuakeExposure();
        exposure.add("156", 6.5, 10);
        exposure.add("156", 7.49, 5);
        exposure.add("156", 11, 2);
        exposure.add("156", 0.4, 9);
        exposure.add("156", Double.NaN, 9);
        exposure.add("4", 8, Double.NaN);
        assertThat(exposure.byCountry().get("156")).containsExactly(0, 0, 0, 0, 0, 0, 15, 0, 0, 2);
        assertThat(exposure.byCountry().get("4")).containsOnly(0);
        assertThat(exposure.missing()).isEqualTo(2);
    }

    @Example
    void theTenthDegreeCountsAsTheNinthAndTheFourthAsNone() {
        var model = model(10, 0.2);
        assertThat(model.loss(new double[] {9, 9, 9, 9, 0, 0, 0, 0, 0, 0})).isZero();
        assertThat(model.loss(new double[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 100}))
                .isEqualTo(100 * model.rate(9));
    }

    @Example
    void theColourChangesAtTheLimitItself() {
        assertThat(AlertColour.of(0)).isEqualTo(AlertColour.GREEN);
        assertThat(AlertColour.of(0.999)).isEqualTo(AlertColour.GREEN);
        assertThat(AlertColour.of(1)).isEqualTo(AlertColour.YELLOW);
        assertThat(AlertColour.of(5)).isEqualTo(AlertColour.YELLOW);
        assertThat(AlertColour.of(100)).isEqualTo(AlertColour.ORANGE);
        assertThat(AlertColour.of(1000)).isEqualTo(AlertColour.RED);
    }

    /// Φ(ln(1.00001/0.50001)/G) − Φ(ln(0.00001/0.50001)/G), worked out with G 1.7613 and 1.6.
    @Example
    void theWideSpreadOfASmallLossIsNarrowed() {
        assertThat(new LossOutlook(0.5, 2.5).chance(0, 1)).isCloseTo(0.653038645657, within(1e-9));
        assertThat(new LossOutlook(0.5, 1.6).chance(0, 1)).isCloseTo(0.667569160687, within(1e-9));
    }

    @Example
    void nothingExpectedIsNotNothingPossible() {
        var outlook = new LossOutlook(0, 2.5);
        assertThat(outlook.quantile(0.5)).isCloseTo(0.5, within(1e-9));
        assertThat(outlook.chance(1, INFINITE)).isBetween(0.3, 0.4);
        assertThat(LossOutlook.combined(new double[] {1.2, 0.9})).isCloseTo(1.5, within(1e-12));
        assertThat(LossOutlook.combined(new double[] {2, 2})).isEqualTo(2.5);
        assertThatIllegalArgumentException().isThrownBy(() -> new LossOutlook(1, 0));
    }

    @Property(tries = 200)
    void theRangesShareTheWholeChance(
            @ForAll @DoubleRange(min = 1, max = 1e6) double expected,
            @ForAll @DoubleRange(min = 0.5, max = 2.5) double norm) {
        var outlook = new LossOutlook(expected, norm);
        double sum = outlook.chance(10_000, INFINITE) + outlook.chance(0, 10);
        sum += outlook.chance(10, 10_000);
        assertThat(sum).isCloseTo(1, within(1e-5));
        assertThat(outlook.quantile(0.9)).isGreaterThan(outlook.quantile(0.1));
        assertThat(outlook.chance(0, outlook.quantile(0.9))).isCloseTo(0.9, within(1e-5));
    }
}
