package org.anlan.forecasting.totals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.anlan.forecasting.totals.CountyLine.Reported;
import org.anlan.forecasting.totals.CountyLine.Silent;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

class CountyTotalsTest {

    private static final SilenceHabit LINES_CUT = new SilenceHabit(0, 2, 0.1);

    private static CountyLine silent(String name, double median) {
        return new CountyLine(name, median, 1, new Silent(6));
    }

    /// By hand: prior ln 100 ± 1, report 200 of which half is usually in ± 0.5: precisions 1 and 4.
    @Example
    void precisionsAdd() {
        var line = new CountyLine("A", 100, 1, new Reported(200, 0.5, 0.5, false));
        var total = new CountyTotals(List.of(line), 0, SilenceHabit.NONE).counties().getFirst();
        assertThat(total.logMean())
                .isCloseTo((Math.log(100) + 4 * Math.log(400)) / 5, within(1e-12));
        assertThat(total.logDeviation()).isCloseTo(Math.sqrt(1 / 5.0), within(1e-12));
        assertThat(total.byReports()).isCloseTo(0.8, within(1e-12));
        assertThat(total.quantile(0.5)).isCloseTo(Math.exp(total.logMean()), within(1e-9));
    }

    @Example
    void aTotalUsuallyRevisedDownIsExpectedLowerUnlessVerified() {
        var early = new CountyLine("A", 200, 1, new Reported(200, 1.25, 0.1, false));
        var last = new CountyLine("A", 200, 1, new Reported(200, 1.25, 0.1, true));
        var open = new CountyTotals(List.of(early), 0, SilenceHabit.NONE).counties().getFirst();
        var kept = new CountyTotals(List.of(last), 0, SilenceHabit.NONE).counties().getFirst();
        assertThat(open.quantile(0.5)).isLessThan(165);
        assertThat(kept.quantile(0.5)).isEqualTo(200);
    }

    @Example
    void aReportOfNothingIsHalfAUnitAndSilenceIsNot() {
        var nothing = new CountyLine("A", 100, 1, new Reported(0, 1, 1, false));
        var totals = new CountyTotals(List.of(nothing, silent("B", 100)), 0, SilenceHabit.NONE);
        assertThat(totals.counties().getFirst().quantile(0.5)).isLessThan(10);
        assertThat(totals.counties().getLast().quantile(0.5)).isCloseTo(100, within(1e-9));
        assertThat(totals.counties().getLast().byReports()).isZero();
    }

    @Example
    void silenceOfWhomLinesMayBeCutMeansMoreAndTheLongerTheMore() {
        var none = new CountyTotals(List.of(silent("A", 100)), 0, SilenceHabit.NONE);
        var six = new CountyTotals(List.of(silent("A", 100)), 0, LINES_CUT);
        var day = new CountyLine("A", 100, 1, new Silent(24));
        var longer = new CountyTotals(List.of(day), 0, LINES_CUT);
        assertThat(median(six)).isGreaterThan(median(none));
        assertThat(median(longer)).isGreaterThan(median(six));
        assertThat(six.counties().getFirst().logDeviation()).isBetween(0.5, 1.0);
    }

    @Example
    void manySilentCountiesAreNoSignThatAllAreHitWorse() {
        var reported = new CountyLine("R", 100, 1, new Reported(100, 1, 0.3, false));
        var many =
                IntStream.range(0, 100)
                        .mapToObj(i -> i == 0 ? reported : silent("S" + i, 100))
                        .toList();
        var few = many.subList(0, 2);
        var among = new CountyTotals(many, 0.5, LINES_CUT).counties();
        var alone = new CountyTotals(few, 0.5, LINES_CUT).counties();
        assertThat(among.get(0).logMean()).isCloseTo(alone.get(0).logMean(), within(1e-12));
        assertThat(among.get(1).logMean()).isCloseTo(alone.get(1).logMean(), within(1e-12));
        assertThat(alone.get(1).logMean()).isGreaterThan(Math.log(100));
    }

    @Example
    void aSilenceThatCannotBeTellsNothing() {
        var year = new CountyLine("A", 100, 1, new Silent(1e6));
        var totals = new CountyTotals(List.of(year), 0, new SilenceHabit(0, 2, 1));
        assertThat(median(totals)).isCloseTo(100, within(1e-9));
    }

    private static double median(CountyTotals totals) {
        return totals.counties().getFirst().quantile(0.5);
    }

    @Example
    void aSilentCountyLearnsFromTheOthersOfItsProvince() {
        var high = new CountyLine("A", 100, 0.5, new Reported(400, 1, 0.2, false));
        var both = List.of(high, silent("B", 50));
        var alone = new CountyTotals(both, 0, SilenceHabit.NONE).counties().getLast();
        var together = new CountyTotals(both, 0.8, SilenceHabit.NONE).counties().getLast();
        assertThat(alone.quantile(0.5)).isCloseTo(50, within(1e-9));
        assertThat(together.quantile(0.5)).isGreaterThan(60);
    }

    /// The same posterior by inverting the whole matrix.
    @Property(tries = 60)
    void onePassGivesWhatTheWholeMatrixGives(@ForAll long seed) {
        var random = new SplittableRandom(seed);
        int n = 5;
        var m = random.doubles(n, 0, 6).toArray();
        var s2 = random.doubles(n, 0.1, 2).toArray();
        var omega2 = random.nextDouble(0, 2);
        var evidence =
                IntStream.range(0, n)
                        .mapToObj(i -> new Evidence(random.nextInt(3), random.nextDouble(-5, 5)))
                        .toList();
        var fast = new SharedNormal(m, s2, omega2, evidence);
        RealMatrix prior = MatrixUtils.createRealDiagonalMatrix(s2).scalarAdd(omega2);
        var before = new LUDecomposition(prior).getSolver().getInverse();
        var precisions = evidence.stream().mapToDouble(Evidence::precision).toArray();
        var sum = before.add(MatrixUtils.createRealDiagonalMatrix(precisions));
        var after = new LUDecomposition(sum).getSolver().getInverse();
        var pulls = evidence.stream().mapToDouble(Evidence::pull).toArray();
        var right =
                MatrixUtils.createRealVector(before.operate(m))
                        .add(MatrixUtils.createRealVector(pulls));
        var means = after.operate(right);
        for (int i = 0; i < n; i++) {
            assertThat(fast.mean(i)).isCloseTo(means.getEntry(i), within(1e-8));
            for (int j = 0; j < n; j++) {
                assertThat(fast.covariance(i, j)).isCloseTo(after.getEntry(i, j), within(1e-9));
            }
        }
    }

    @Example
    void thoseAreCalledFirstWhoseReportMakesTheTotalSurest() {
        var reported = new CountyLine("R", 900, 1, new Reported(900, 1, 0.1, false));
        var lines =
                List.of(silent("small", 5), reported, silent("large", 500), silent("middle", 60));
        var calls = new CountyTotals(lines, 0.3, SilenceHabit.NONE).phoneFirst(0.2);
        assertThat(calls.stream().map(PhoneCall::county))
                .containsExactly("large", "middle", "small");
        assertThat(calls).allMatch(call -> call.variance() > 0 && call.deviation() > 0);
    }

    /// A call is worth what the posterior's variance loses, to first order.
    @Example
    void theWorthOfACallIsTheVarianceThatAReportTakesAway() {
        var lines = List.of(silent("A", 100), silent("B", 20));
        var call = new CountyTotals(lines, 0, SilenceHabit.NONE).phoneFirst(0.5).getFirst();
        var mean = 100 * Math.exp(0.5);
        assertThat(call.variance()).isCloseTo(mean * mean * (1 - 0.2), within(1e-6));
    }

    @Example
    void theProvinceIsTheSumOfItsCounties() {
        var one = new CountyTotals(List.of(silent("A", 100)), 0.5, SilenceHabit.NONE);
        assertThat(one.province().logMean())
                .isCloseTo(one.counties().getFirst().logMean(), within(1e-9));
        assertThat(one.province().logDeviation()).isCloseTo(Math.sqrt(1.25), within(1e-9));
        var two =
                new CountyTotals(List.of(silent("A", 100), silent("B", 40)), 0, SilenceHabit.NONE);
        assertThat(two.province().mean()).isCloseTo(140 * Math.exp(0.5), within(1e-9));
    }

    @Example
    void badLinesAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> silent("A", 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Reported(-1, 1, 1, false));
        assertThatIllegalArgumentException().isThrownBy(() -> new Reported(1, 0, 1, false));
    }
}
