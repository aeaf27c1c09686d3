package org.anlan.forecasting.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.anlan.forecasting.reference.SharedFiles;
import org.assertj.core.data.Offset;

class VerificationTest {

    private static final Offset<Double> EXACT = within(1e-12);

    /// Finley's tornadoes of 1884 (Murphy 1996); the value's maximum is Peirce's skill
    /// (Richardson 2000).
    @Example
    void finleysTornadoesHaveThePublishedScores() {
        var table = new ContingencyTable(28, 72, 23, 2680);
        assertThat(table.detection()).isCloseTo(0.5490196078431373, EXACT);
        assertThat(table.falseAlarmRatio()).isEqualTo(0.72);
        assertThat(table.falseDetection()).isCloseTo(0.02616279069767442, EXACT);
        assertThat(table.criticalSuccess()).isCloseTo(0.22764227642276422, EXACT);
        assertThat(table.heidke()).isCloseTo(0.3553, within(1e-4));
        assertThat(table.peirce()).isCloseTo(0.5228568171454628, EXACT);
        assertThat(table.bias()).isCloseTo(1.96078431372549, EXACT);
        assertThat(table.accuracy()).isCloseTo(0.9661077417053158, EXACT);
        assertThat(table.economicValue(table.baseRate())).isCloseTo(table.peirce(), EXACT);
        assertThat(table.economicValue(table.baseRate() * 1.2)).isLessThan(table.peirce());
    }

    @Example
    void nothingOverNothingIsUndefinedNotZero() {
        var quiet = new ContingencyTable(0, 0, 0, 100);
        assertThat(quiet.detection()).isNaN();
        assertThat(quiet.falseAlarmRatio()).isNaN();
        assertThat(quiet.criticalSuccess()).isNaN();
        assertThat(quiet.extremalDependence()).isNaN();
        assertThatIllegalArgumentException().isThrownBy(() -> new ContingencyTable(-1, 0, 0, 0));
    }

    /// R pROC 1.18.0 on its aSAH data.
    @Example
    void theAreaAndItsVarianceAreDeLongs() {
        var rows = SharedFiles.rows("reference/forecasting/h_roc_asah.csv");
        var happened = new boolean[rows.size()];
        var forecasts = new double[rows.size()];
        for (int i = 0; i < happened.length; i++) {
            happened[i] = rows.get(i)[0].equals("1");
            forecasts[i] = Double.parseDouble(rows.get(i)[1]);
        }
        var roc = new RocCurve(forecasts, happened);
        assertThat(roc.area()).isCloseTo(0.731368563686, within(1e-9));
        assertThat(roc.variance()).isCloseTo(0.002668682457, within(1e-9));
        assertThat(roc.interval(0.95)[0]).isCloseTo(0.6301182118, within(1e-9));
    }

    @Property(tries = 50)
    void theAreaIsThatBelowTheCurve(@ForAll long seed) {
        var random = new SplittableRandom(seed);
        var forecasts = DoubleStream.generate(() -> random.nextInt(10)).limit(40).toArray();
        var happened = new boolean[40];
        for (int i = 0; i < 40; i++) {
            happened[i] = i < 3 || (random.nextInt(3) == 0 && i > 5);
        }
        var roc = new RocCurve(forecasts, happened);
        var points = roc.points();
        double area = 0;
        for (int i = 1; i < points.size(); i++) {
            var before = points.get(i - 1);
            var now = points.get(i);
            area +=
                    (now.falseDetection() - before.falseDetection())
                            * (now.detection() + before.detection())
                            / 2;
        }
        assertThat(roc.area()).isCloseTo(area, EXACT);
        assertThat(points.getLast().detection()).isEqualTo(1);
    }

    @Example
    void withoutEventsThereIsNoArea() {
        assertThat(new RocCurve(new double[] {1, 2}, new boolean[2]).area()).isNaN();
        assertThat(new RocCurve(new double[] {1}, new boolean[] {true}).area()).isNaN();
    }

    /// nci/scores, its tests at db96ff80.
    @Example
    void theComparisonIsThePublishedOne() {
        var test = DieboldMariano.of(new double[] {1, 2, 3, 4}, 2);
        assertThat(test.statistic()).isCloseTo(2.2360679774997894, EXACT);
        assertThat(test.confidenceAboveZero()).isCloseTo(0.9443164226429581, within(1e-9));
        assertThat(test.interval(0.9)[1]).isCloseTo(5.131140307989639, within(1e-7));
        assertThat(DieboldMariano.of(new double[] {2, 1, -3, -1, 0}, 3).statistic())
                .isCloseTo(-1 / 3.0, EXACT);
        assertThat(DieboldMariano.of(new double[] {1, 1, 1, 1}, 2).statistic()).isNaN();
        assertThat(DieboldMariano.of(new double[] {1, -1, 1, -1}, 2).twoSided()).isNaN();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DieboldMariano.of(new double[] {1, 2}, 2));
    }

    @Property(tries = 100)
    void bothDecompositionsAddUpExactly(@ForAll long seed) {
        var random = new SplittableRandom(seed);
        var n = 1 + random.nextInt(60);
        var p = DoubleStream.generate(() -> random.nextInt(21) / 20.0).limit(n).toArray();
        var y = Arrays.stream(p).map(x -> random.nextDouble() < x ? 1 : 0).toArray();
        var corp = Corp.of(p, y);
        assertThat(corp.miscalibration() - corp.discrimination() + corp.uncertainty())
                .isCloseTo(corp.score(), EXACT);
        assertThat(corp.miscalibration()).isGreaterThanOrEqualTo(-1e-15);
        assertThat(corp.discrimination()).isGreaterThanOrEqualTo(-1e-15);
        assertThat(BrierParts.of(p, y, 10).score()).isCloseTo(corp.score(), EXACT);
        for (int i = 1; i < corp.steps().size(); i++) {
            assertThat(corp.steps().get(i).chance())
                    .isGreaterThan(corp.steps().get(i - 1).chance());
        }
    }

    @Example
    void equalForecastsShareOneStepWhateverTheirOrder() {
        var p = new double[] {0.1, 0.1, 0.1, 0.1, 0.3, 0.3};
        var steps = Corp.of(p, new double[] {1, 0, 0, 0, 0, 1}).steps();
        assertThat(steps).extracting(Corp.Step::chance).containsExactly(0.25, 0.5);
    }

    @Property(tries = 100)
    void scoresMergeInAnyOrder(@ForAll long seed) {
        var random = new SplittableRandom(seed);
        var scores =
                random.doubles(200).map(x -> (x - 0.5) * Math.pow(10, random.nextInt(9))).toArray();
        var forth = ScoreSum.NONE;
        var back = ScoreSum.NONE;
        for (int i = 0; i < scores.length; i++) {
            forth = forth.plus(scores[i]);
            back = back.plus(scores[scores.length - 1 - i]);
        }
        var left =
                Arrays.stream(scores, 0, 77)
                        .boxed()
                        .reduce(ScoreSum.NONE, ScoreSum::plus, ScoreSum::plus);
        var right =
                Arrays.stream(scores, 77, 200)
                        .boxed()
                        .reduce(ScoreSum.NONE, ScoreSum::plus, ScoreSum::plus);
        var scale = 1e-12 * Math.max(1, Math.abs(forth.mean()));
        assertThat(back.mean()).isCloseTo(forth.mean(), within(scale));
        assertThat(right.plus(left).mean()).isCloseTo(forth.mean(), within(scale));
        assertThat(left.plus(right).deviation() / forth.deviation()).isCloseTo(1, EXACT);
    }

    @Example
    void aMissingScoreIsLeftOutAndNothingHasNoMean() {
        assertThat(ScoreSum.NONE.plus(Double.NaN).mean()).isNaN();
        assertThat(ScoreSum.NONE.plus(2).plus(Double.NaN).mean()).isEqualTo(2);
        assertThat(ScoreSum.NONE.plus(1).skillOver(ScoreSum.NONE.plus(4))).isEqualTo(0.75);
    }

    /// frazane/scoringrules, its tests at e48aa74f.
    @Example
    void pointScoresAreThePublishedOnes() {
        assertThat(PointScores.brier(0.271, false)).isCloseTo(0.073441, within(1e-9));
        assertThat(PointScores.logarithmic(0.481, false)).isCloseTo(0.6558514, within(1e-7));
        assertThat(PointScores.ranked(new double[] {0.01, 0.32, 0.44, 0.23}, 2))
                .isCloseTo(0.1619, within(1e-9));
        assertThat(PointScores.quantile(0.2, 0.5, 0.3)).isCloseTo(0.16, within(1e-9));
        assertThat(PointScores.interval(0, 0.4, 0.5, 0.1)).isCloseTo(0.4, within(1e-9));
    }
}
