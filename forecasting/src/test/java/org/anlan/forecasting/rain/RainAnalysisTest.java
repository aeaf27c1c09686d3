package org.anlan.forecasting.rain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.anlan.forecasting.rain.GaugeRemark.Kind;

class RainAnalysisTest {

    private static final PlanePoint SOMEWHERE = new PlanePoint(33_000, 21_000);

    @Example
    void noGaugesMeanNothingIsKnown() {
        var analysis = RainAnalysis.of(List.of());
        assertThat(analysis.choice()).isEqualTo(MethodChoice.NONE_NO_GAUGE_REPORTS);
        assertThat(analysis.field().millimetresAt(SOMEWHERE)).isNaN();
        assertThat(analysis.leaveOneOut()).isEmpty();
        assertThat(analysis.leaveOneOutErrorMillimetres()).isNaN();
    }

    @Example
    void missingIsNotZero() {
        var analysis = RainAnalysis.of(List.of(gauge("a", 0, 0, Double.NaN)));
        assertThat(analysis.choice()).isEqualTo(MethodChoice.NONE_NO_GAUGE_REPORTS);
        assertThat(analysis.remarks()).containsExactly(new GaugeRemark("a", Kind.MISSING));
        assertThat(analysis.field().millimetresAt(SOMEWHERE)).isNaN();
    }

    @Example
    void oneGaugeSpeaksForAll() {
        var analysis = RainAnalysis.of(List.of(gauge("a", 0, 0, 12.5)));
        assertThat(analysis.choice()).isEqualTo(MethodChoice.UNIFORM_ALL_EQUAL);
        assertThat(analysis.field().millimetresAt(SOMEWHERE)).isEqualTo(12.5);
        assertThat(analysis.field().varianceAt(SOMEWHERE)).isEmpty();
        assertThat(analysis.reportingPlaces()).containsExactly(new PlanePoint(0, 0));
    }

    @Example
    void allDryIsDryEverywhereWithoutAnError() {
        var analysis = RainAnalysis.of(scattered(20, i -> 0));
        assertThat(analysis.choice()).isEqualTo(MethodChoice.UNIFORM_ALL_DRY);
        assertThat(analysis.field().millimetresAt(SOMEWHERE)).isZero();
        assertThat(analysis.field().varianceAt(SOMEWHERE)).isEmpty();
    }

    @Property
    void fewerThanTenGaugesAreWeightedByDistance(@ForAll @IntRange(min = 2, max = 9) int gauges) {
        var analysis = RainAnalysis.of(scattered(gauges, i -> i));
        assertThat(analysis.choice()).isEqualTo(MethodChoice.INVERSE_DISTANCE_FEW_GAUGES);
        assertThat(analysis.settings()).isEmpty();
        assertThat(analysis.leaveOneOut()).hasSize(gauges);
        assertThat(analysis.field().millimetresAt(SOMEWHERE)).isBetween(0.0, gauges - 1.0);
    }

    @Example
    void tenGaugesAreKriged() {
        var analysis = RainAnalysis.of(sloping(10));
        assertThat(analysis.choice()).isEqualTo(MethodChoice.KRIGING_ENOUGH_GAUGES);
        assertThat(analysis.settings()).isPresent();
        assertThat(analysis.field().varianceAt(SOMEWHERE).orElseThrow()).isPositive();
    }

    @Example
    void gaugesOnOneLineWithoutAnyOrderFallBackToDistance() {
        // neighbours differ most: the semivariance falls with distance and nothing can be fitted
        var gauges =
                IntStream.range(0, 12)
                        .mapToObj(
                                i ->
                                        gauge(
                                                "g" + i,
                                                (i - i % 2) * 15_000.0 + (i % 2) * 100,
                                                0,
                                                i % 2))
                        .toList();
        var analysis = RainAnalysis.of(gauges);
        assertThat(analysis.choice()).isEqualTo(MethodChoice.INVERSE_DISTANCE_NO_VARIOGRAM);
        assertThat(analysis.field().millimetresAt(SOMEWHERE)).isBetween(0.0, 1.0);
    }

    @Example
    void gaugesAtOnePlaceEnterOnceWithTheirMean() {
        var analysis =
                RainAnalysis.of(
                        List.of(
                                gauge("a", 0, 0, 10),
                                gauge("b", 0.5, 0, 20),
                                gauge("c", 50_000, 0, 40)));
        assertThat(analysis.remarks())
                .containsExactly(
                        new GaugeRemark("a", Kind.MERGED_WITH_NEIGHBOUR),
                        new GaugeRemark("b", Kind.MERGED_WITH_NEIGHBOUR));
        assertThat(analysis.field().millimetresAt(new PlanePoint(0, 0))).isEqualTo(15);
        assertThat(analysis.reportingPlaces()).hasSize(2);
    }

    @Example
    void aGaugeThatContradictsAllAroundIsSetAsideAndNamed() {
        var gauges = new ArrayList<>(sloping(60));
        gauges.set(30, new Gauge("broken", gauges.get(30).place(), 900));
        var analysis = RainAnalysis.of(gauges);
        assertThat(analysis.remarks())
                .containsExactly(new GaugeRemark("broken", Kind.EXCLUDED_FOR_REVIEW));
        assertThat(analysis.field().millimetresAt(gauges.get(30).place())).isLessThan(110);
        assertThat(analysis.leaveOneOut()).hasSize(59);
    }

    @Example
    void aPlaceAmongDryGaugesStaysDry() {
        var gauges =
                scattered(40, i -> 0).stream()
                        .map(
                                g ->
                                        g.place().eastingMetres() < 60_000
                                                ? g
                                                : new Gauge(
                                                        g.id(),
                                                        g.place(),
                                                        10 + g.place().northingMetres() / 5_000))
                        .toList();
        var field = RainAnalysis.of(gauges).field();
        assertThat(field.millimetresAt(new PlanePoint(5_000, 50_000))).isZero();
        assertThat(field.millimetresAt(new PlanePoint(95_000, 50_000))).isGreaterThan(10);
    }

    @Property(tries = 50)
    void theOrderOfGaugesDoesNotMatterAndRainIsNeverNegative(@ForAll long seed) {
        var random = new Random(seed);
        var gauges = scattered(25, i -> Math.max(0, random.nextGaussian() * 20));
        var shuffled = new ArrayList<>(gauges);
        Collections.shuffle(shuffled, random);
        var place = new PlanePoint(random.nextDouble(1e5), random.nextDouble(1e5));
        var rain = RainAnalysis.of(gauges).field().millimetresAt(place);
        assertThat(rain).isNotNegative();
        assertThat(RainAnalysis.of(shuffled).field().millimetresAt(place)).isEqualTo(rain);
    }

    @Example
    void aNegativeDepthIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> gauge("a", 0, 0, -0.1))
                .withMessageContaining("-0.1");
    }

    @Example
    void leavingOneOutByDistanceUsesTheOthersOnly() {
        var leftOut =
                RainAnalysis.of(List.of(gauge("a", 0, 0, 10), gauge("b", 1_000, 0, 30)))
                        .leaveOneOut();
        assertThat(leftOut)
                .extracting(LeaveOneOut::estimateMillimetres)
                .containsExactly(30.0, 10.0);
        assertThat(leftOut.getFirst().errorMillimetres()).isCloseTo(-20, within(0.0));
        assertThat(leftOut.getFirst().zScore()).isEmpty();
    }

    /// Rain that rises from west to east: 10 mm to 110 mm over 100 km, a little uneven.
    private static List<Gauge> sloping(int size) {
        return scattered(size, i -> 0).stream()
                .map(
                        g ->
                                new Gauge(
                                        g.id(),
                                        g.place(),
                                        10
                                                + g.place().eastingMetres() / 1_000
                                                + g.place().northingMetres() % 7))
                .toList();
    }

    private static List<Gauge> scattered(int size, IntToDoubleFunction millimetres) {
        var random = new Random(20200718);
        return IntStream.range(0, size)
                .mapToObj(
                        i ->
                                gauge(
                                        "g%03d".formatted(i),
                                        random.nextDouble(100_000),
                                        random.nextDouble(100_000),
                                        millimetres.applyAsDouble(i)))
                .toList();
    }

    private static Gauge gauge(String id, double easting, double northing, double millimetres) {
        return new Gauge(id, new PlanePoint(easting, northing), millimetres);
    }
}
