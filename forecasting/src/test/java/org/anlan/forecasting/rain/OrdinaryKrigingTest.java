package org.anlan.forecasting.rain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;

/// The dual form is checked against the textbook's bordered system, solved anew for each place.
class OrdinaryKrigingTest {

    private static final Variogram MODEL =
            new Variogram(Variogram.Shape.EXPONENTIAL, 4, 60, 30_000);

    @Property(tries = 30)
    void givesWhatTheBorderedSystemGives(@ForAll long seed) {
        var gauges = random(seed, 12);
        var place = new PlanePoint(41_000, 17_000);
        var weights = borderedWeights(gauges, place);
        var expected = IntStream.range(0, 12).mapToDouble(i -> weights[i] * gauges.depth(i)).sum();
        var variance =
                MODEL.covariance(0)
                        - weights[12]
                        - IntStream.range(0, 12)
                                .mapToDouble(i -> weights[i] * covariance(gauges, i, place))
                                .sum();
        var kriging = new OrdinaryKriging(gauges, MODEL);
        assertThat(kriging.estimateAt(place)).isCloseTo(expected, within(1e-9));
        assertThat(kriging.varianceAt(place).orElseThrow()).isCloseTo(variance, within(1e-9));
    }

    @Property(tries = 30)
    void leavesOneOutAsIfItHadNeverBeenThere(@ForAll long seed) {
        var gauges = random(seed, 11);
        var leftOut = new OrdinaryKriging(gauges, MODEL).leaveOneOut();
        for (int i = 0; i < gauges.size(); i++) {
            var others = new OrdinaryKriging(gauges.without(List.of(gauges.id(i))), MODEL);
            var expectedVariance = others.varianceAt(gauges.place(i)).orElseThrow();
            assertThat(leftOut.get(i).estimateMillimetres())
                    .isCloseTo(others.estimateAt(gauges.place(i)), within(1e-9));
            assertThat(leftOut.get(i).standardErrorMillimetres().orElseThrow())
                    .isCloseTo(Math.sqrt(expectedVariance), within(1e-9));
        }
    }

    @Example
    void keepsEachGaugesValueWithoutVariance() {
        var gauges = random(7, 15);
        var kriging = new OrdinaryKriging(gauges, MODEL);
        for (int i = 0; i < gauges.size(); i++) {
            assertThat(kriging.estimateAt(gauges.place(i)))
                    .isCloseTo(gauges.depth(i), within(1e-9));
            assertThat(kriging.varianceAt(gauges.place(i)).orElseThrow())
                    .isCloseTo(0, within(1e-9));
        }
    }

    @Example
    void aBlockIsMoreCertainThanAPlaceInIt() {
        var kriging = new OrdinaryKriging(random(3, 15), MODEL);
        var one = new PlanePoint(40_000, 40_000);
        var other = new PlanePoint(60_000, 40_000);
        var block = kriging.varianceOfMean(List.of(one, other), List.of(0.5, 0.5)).orElseThrow();
        assertThat(block)
                .isPositive()
                .isLessThan(kriging.varianceAt(one).orElseThrow())
                .isLessThan(kriging.varianceAt(other).orElseThrow());
    }

    private static double[] borderedWeights(GaugeSet gauges, PlanePoint place) {
        int n = gauges.size();
        var left = new Array2DRowRealMatrix(n + 1, n + 1);
        var right = new ArrayRealVector(n + 1, 1);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                left.setEntry(i, j, MODEL.covariance(gauges.metres(i, j)));
            }
            left.setEntry(i, n, 1);
            left.setEntry(n, i, 1);
            right.setEntry(i, covariance(gauges, i, place));
        }
        return new LUDecomposition(left).getSolver().solve(right).toArray();
    }

    private static double covariance(GaugeSet gauges, int i, PlanePoint place) {
        return MODEL.covariance(gauges.place(i).metresTo(place));
    }

    private static GaugeSet random(long seed, int size) {
        var seeded = new Random(seed);
        return new GaugeSet(
                IntStream.range(0, size)
                        .mapToObj(
                                i ->
                                        new Gauge(
                                                "g%02d".formatted(i),
                                                new PlanePoint(
                                                        seeded.nextDouble() * 100_000,
                                                        seeded.nextDouble() * 100_000),
                                                seeded.nextDouble() * 50))
                        .toList());
    }
}
