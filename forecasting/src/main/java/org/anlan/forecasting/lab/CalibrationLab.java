package org.anlan.forecasting.lab;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.anlan.forecasting.verification.BrierParts;
import org.anlan.forecasting.verification.Histogram;
import org.anlan.forecasting.verification.OutcomeTable;
import org.anlan.forecasting.verification.Pit;
import org.anlan.forecasting.verification.Reliability;

/// Whether forecasts mean what they say.
final class CalibrationLab {

    private static final int BINS = 10;
    private static final int RESAMPLES = 1000;
    private static final int MOST_CLASSES = 1000;

    private CalibrationLab() {}

    static Answer reliability(Question in) {
        var p = in.numbers("p");
        var table = OutcomeTable.of(p, VerificationLab.outcomes(in, p.length));
        var bins = in.whole("bins", BINS);
        var seed = in.whole("seed", 1);
        var points =
                Reliability.of(
                        table,
                        bins,
                        in.number("confidence", 0.9),
                        in.whole("resamples", RESAMPLES),
                        seed);
        return new Answer()
                .with("n", table.cases())
                .with("base_rate", table.events() / (double) table.cases())
                .with("points", points.stream().map(CalibrationLab::answer).toList())
                .with("brier", VerificationLab.answer(BrierParts.of(table, bins)))
                .with("seed", seed);
    }

    private static Answer answer(Reliability.Point point) {
        return new Answer()
                .with("p_mean", point.meanForecast())
                .with("frequency", point.frequency())
                .with("n", point.cases())
                .with("low", point.low())
                .with("high", point.high());
    }

    static Answer pit(Question in) {
        var cases = in.parts("cases");
        var seed = in.whole("seed", 1);
        var values = new double[cases.size()];
        var histogram = Histogram.empty(in.whole("classes", BINS));
        for (int i = 0; i < values.length; i++) {
            values[i] = value(cases.get(i), 31L * seed + i);
            histogram = histogram.plusShare(values[i]);
        }
        return flatness(new Answer().with("pit", values), histogram).with("seed", seed);
    }

    private static double value(Question in, long seed) {
        var upTo = in.number("up_to");
        var below = in.number("below", upTo);
        in.require(below <= upTo, "below", "must not be above up_to");
        return Pit.randomised(below, upTo, seed);
    }

    static Answer rankHistogram(Question in) {
        var cases = in.parts("cases");
        var seed = in.whole("seed", 1);
        var members = cases.getFirst().numbers("members").length;
        in.require(members < MOST_CLASSES, "cases/0/members", "must be fewer than 1000");
        var ranks = new int[cases.size()];
        var histogram = Histogram.empty(members + 1);
        for (int i = 0; i < ranks.length; i++) {
            var one = cases.get(i);
            one.require(
                    one.numbers("members").length == members,
                    "members",
                    "must be as many as in the first case");
            ranks[i] = Pit.rank(one.numbers("members"), one.number("observed"), 31L * seed + i);
            histogram = histogram.plus(ranks[i] - 1);
        }
        var list = IntStream.of(ranks).boxed().toList();
        return flatness(new Answer().with("ranks", list), histogram).with("seed", seed);
    }

    private static Answer flatness(Answer answer, Histogram histogram) {
        return answer.with("n", histogram.total())
                .with("counts", Arrays.stream(histogram.counts()).boxed().toList())
                .with("unevenness", histogram.unevenness())
                .with("chi2", histogram.chiSquare())
                .with("p_value", histogram.evenChance());
    }
}
