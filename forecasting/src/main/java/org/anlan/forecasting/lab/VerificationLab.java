package org.anlan.forecasting.lab;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import org.anlan.forecasting.verification.BrierParts;
import org.anlan.forecasting.verification.ContingencyTable;
import org.anlan.forecasting.verification.Corp;
import org.anlan.forecasting.verification.DieboldMariano;
import org.anlan.forecasting.verification.DieboldMariano.Law;
import org.anlan.forecasting.verification.RocCurve;

/// Verification of many forecasts at once.
final class VerificationLab {

    private VerificationLab() {}

    static Answer contingency(Question in) {
        var table =
                new ContingencyTable(
                        in.number("hits"),
                        in.number("false_alarms"),
                        in.number("misses"),
                        in.number("correct_negatives"));
        var costs = in.numbers("cost_loss", table.baseRate());
        return new Answer()
                .with("POD", table.detection())
                .with("FAR", table.falseAlarmRatio())
                .with("POFD", table.falseDetection())
                .with("CSI", table.criticalSuccess())
                .with("bias", table.bias())
                .with("accuracy", table.accuracy())
                .with("HSS", table.heidke())
                .with("PSS", table.peirce())
                .with("ETS", table.equitableThreat())
                .with("SEDI", table.extremalDependence())
                .with("base_rate", table.baseRate())
                .with("economic_value", Arrays.stream(costs).map(table::economicValue).toArray())
                .with("max_economic_value", table.economicValue(table.baseRate()))
                .with("value_max_at_cost_loss", table.baseRate());
    }

    static Answer roc(Question in) {
        var outcomes = outcomes(in, in.numbers("forecasts").length);
        var happened = new boolean[outcomes.length];
        IntStream.range(0, outcomes.length).forEach(i -> happened[i] = outcomes[i] == 1);
        var roc = new RocCurve(in.numbers("forecasts"), happened);
        var points =
                roc.points().stream()
                        .map(
                                each ->
                                        new Answer()
                                                .with("threshold", each.threshold())
                                                .with("POFD", each.falseDetection())
                                                .with("POD", each.detection()))
                        .toList();
        return new Answer()
                .with("auc", roc.area())
                .with("var", roc.variance())
                .with("ci", roc.interval(in.number("confidence", 0.95)))
                .with("points", points);
    }

    static Answer dieboldMariano(Question in) {
        var test = test(in).by(Law.valueOf(in.text("distribution", "t").toUpperCase(Locale.ROOT)));
        return new Answer()
                .with("n", test.count())
                .with("mean", test.mean())
                .with("statistic", test.statistic())
                .with("p_value", test.twoSided())
                .with("confidence_gt_0", test.confidenceAboveZero())
                .with("ci", test.interval(in.number("confidence", 0.9)));
    }

    private static DieboldMariano test(Question in) {
        var differences = differences(in);
        var h = in.whole("h", 1);
        var isExponential = in.text("method", "HLN").equals("HG");
        in.require(
                h < differences.length || (isExponential && h == differences.length),
                "h",
                "must be below the number of differences, with HG not above it");
        for (int i = 0; i < differences.length; i++) {
            in.require(
                    !Double.isNaN(differences[i]),
                    in.has("diffs") ? "diffs/" + i : "e1/" + i,
                    "is missing");
        }
        return isExponential
                ? DieboldMariano.byExponential(differences, h)
                : DieboldMariano.of(differences, h);
    }

    private static double[] differences(Question in) {
        if (in.has("diffs")) {
            return in.numbers("diffs");
        }
        var first = in.numbers("e1");
        var second = in.numbers("e2");
        in.require(first.length == second.length, "e2", "must be as long as e1");
        var power = in.number("power", 2);
        return IntStream.range(0, first.length)
                .mapToDouble(
                        i ->
                                Math.pow(Math.abs(first[i]), power)
                                        - Math.pow(Math.abs(second[i]), power))
                .toArray();
    }

    static Answer corp(Question in) {
        var p = in.numbers("p");
        var y = outcomes(in, p.length);
        var corp = Corp.of(p, y);
        var bins = BrierParts.of(p, y, in.whole("bins", 10));
        var steps =
                corp.steps().stream()
                        .map(
                                each ->
                                        new Answer()
                                                .with("p_low", each.low())
                                                .with("p_high", each.high())
                                                .with("n", each.cases())
                                                .with("calibrated", each.chance()))
                        .toList();
        return parts(corp).with("steps", steps).with("binned", answer(bins));
    }

    static Answer parts(Corp corp) {
        return new Answer()
                .with("brier", corp.score())
                .with("MCB", corp.miscalibration())
                .with("DSC", corp.discrimination())
                .with("UNC", corp.uncertainty());
    }

    static Answer answer(BrierParts parts) {
        return new Answer()
                .with("score", parts.score())
                .with("REL", parts.reliability())
                .with("RES", parts.resolution())
                .with("UNC", parts.uncertainty())
                .with("WBV", parts.withinVariance())
                .with("WBC", parts.withinCovariance());
    }

    static double[] outcomes(Question in, int length) {
        var field = in.has("y") ? "y" : "outcomes";
        var outcomes = in.numbers(field);
        in.require(outcomes.length == length, field, "must be one per forecast");
        for (int i = 0; i < length; i++) {
            in.require(outcomes[i] == 0 || outcomes[i] == 1, field + "/" + i, "must be 0 or 1");
        }
        return outcomes;
    }
}
