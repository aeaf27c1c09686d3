package org.anlan.forecasting.lab;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import org.anlan.forecasting.verification.Accumulator;
import org.anlan.forecasting.verification.BrierParts;
import org.anlan.forecasting.verification.Corp;
import org.anlan.forecasting.verification.Duel;
import org.anlan.forecasting.verification.ForecastValue;
import org.anlan.forecasting.verification.FrozenPair;
import org.anlan.forecasting.verification.IssuedForecast;
import org.anlan.forecasting.verification.Reference;
import org.anlan.forecasting.verification.RocCurve;
import org.anlan.forecasting.verification.Score;
import org.anlan.forecasting.verification.ScoreKey;
import org.anlan.forecasting.verification.Scoreboard;

/// Frozen pairs added one by one to the scores of their keys.
final class BoardLab {

    private static final int DRAWS = 500;
    private static final int BINS = 10;

    private BoardLab() {}

    static Answer verification(Question in) {
        var board = new Scoreboard(in.whole("window", Accumulator.WINDOW));
        in.parts("pairs").forEach(each -> board.add(pair(each)));
        var keys =
                board.keys().stream()
                        .sorted(Comparator.comparing(ScoreKey::toString))
                        .map(key -> answer(key, board.of(key::equals), in))
                        .toList();
        return new Answer()
                .with("keys", keys)
                .with("all", answer(board.of(_ -> true), in))
                .with("seed", in.whole("seed", 1));
    }

    private static FrozenPair pair(Question in) {
        var key =
                new ScoreKey(
                        in.text("hazard", ""),
                        in.text("region", ""),
                        in.whole("lead_hours", 0),
                        in.text("issuer", ""),
                        in.whole("level", 0));
        var references = new EnumMap<Reference, ForecastValue>(Reference.class);
        for (var which : Reference.values()) {
            var field = which.name().toLowerCase(Locale.ROOT);
            if (in.has(field)) {
                references.put(which, value(in.part(field)));
            }
        }
        var issued = MatchLab.instant(in, "issued");
        var onset = MatchLab.instant(in, "onset");
        in.require(issued.isBefore(onset), "onset", "must be after issued");
        var forecast = new IssuedForecast(key, issued, value(in), references);
        return new FrozenPair(forecast, forecast.digest(), onset, in.number("observed"));
    }

    private static ForecastValue value(Question in) {
        if (in.has("probability")) {
            return new ForecastValue.Chance(in.number("probability"));
        }
        if (in.has("probabilities")) {
            return new ForecastValue.Levels(list(in, "probabilities"));
        }
        if (in.has("members")) {
            return new ForecastValue.Ensemble(list(in, "members"));
        }
        in.require(in.has("quantiles"), "quantiles", "or another form must be given");
        return new ForecastValue.Quantiled(list(in, "levels"), list(in, "quantiles"));
    }

    private static List<Double> list(Question in, String field) {
        return Arrays.stream(in.numbers(field)).boxed().toList();
    }

    private static Answer answer(ScoreKey key, Accumulator sums, Question in) {
        return answer(sums, in)
                .with("hazard", key.hazard())
                .with("region", key.region())
                .with("lead_hours", key.leadHours())
                .with("issuer", key.issuer())
                .with("level", key.level());
    }

    private static Answer answer(Accumulator sums, Question in) {
        var scores = new Answer();
        for (var score : Score.values()) {
            var sum = sums.sum(score);
            if (sum.count() > 0) {
                scores.with(
                        score.name().toLowerCase(Locale.ROOT),
                        new Answer()
                                .with("n", sum.count())
                                .with("mean", sum.mean())
                                .with("sd", sum.deviation()));
            }
        }
        var answer = new Answer().with("scores", scores);
        var table = sums.chances();
        if (table.cases() > 0) {
            answer.with("brier", VerificationLab.answer(BrierParts.of(table, BINS)))
                    .with("corp", VerificationLab.parts(Corp.of(table)))
                    .with("auc", new RocCurve(table).area());
        }
        return answer.with("skill", skills(sums, in));
    }

    private static Answer skills(Accumulator sums, Question in) {
        var skills = new Answer();
        for (var which : Reference.values()) {
            var duel = sums.against(which);
            if (duel.count() > 0) {
                skills.with(which.name().toLowerCase(Locale.ROOT), answer(duel, in));
            }
        }
        return skills;
    }

    private static Answer answer(Duel duel, Question in) {
        var h = in.whole("h", 1);
        var answer =
                new Answer()
                        .with("n", duel.count())
                        .with("skill", duel.skill())
                        .with("ci", duel.skillInterval(0.95, h, DRAWS, in.whole("seed", 1)));
        return duel.count() > h
                ? answer.with("dm_statistic", duel.test(h).statistic())
                        .with("p_value", duel.test(h).twoSided())
                : answer;
    }
}
