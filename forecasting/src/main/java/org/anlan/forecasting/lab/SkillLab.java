package org.anlan.forecasting.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.anlan.forecasting.verification.BlockBootstrap;
import org.anlan.forecasting.verification.DieboldMariano;
import org.anlan.forecasting.verification.Holm;
import org.anlan.forecasting.verification.ScoreSum;
import org.jspecify.annotations.Nullable;

/// Whether a forecast beats its references, and how sure that is.
final class SkillLab {

    private static final int DRAWS = 1000;

    private SkillLab() {}

    static Answer skill(Question in) {
        var own = in.numbers("scores");
        var against = in.parts("references");
        var answers = new ArrayList<Answer>();
        var chances = new double[against.size()];
        for (int i = 0; i < chances.length; i++) {
            var theirs = against.get(i).numbers("scores");
            against.get(i)
                    .require(theirs.length == own.length, "scores", "must be as many as the own");
            var test = test(in, own, theirs);
            chances[i] = test == null ? Double.NaN : test.twoSided();
            answers.add(answer(in, against.get(i), theirs, test));
        }
        var corrected = Holm.corrected(chances);
        IntStream.range(0, chances.length)
                .forEach(i -> answers.get(i).with("p_holm", corrected[i]));
        return new Answer()
                .with("n", own.length)
                .with("mean", sum(own).mean())
                .with("references", answers)
                .with("seed", in.whole("seed", 1));
    }

    private static Answer answer(
            Question in, Question against, double[] theirs, @Nullable DieboldMariano test) {
        var own = in.numbers("scores");
        var block = in.whole("block", BlockBootstrap.blockFor(own.length, in.whole("h", 1)));
        var bootstrap = new BlockBootstrap(block, in.whole("draws", DRAWS), in.whole("seed", 1));
        return new Answer()
                .with("name", against.text("name", ""))
                .with("mean", sum(theirs).mean())
                .with("skill", sum(own).skillOver(sum(theirs)))
                .with("ci", bootstrap.skill(own, theirs, in.number("confidence", 0.95)))
                .with("block", block)
                .with("dm_statistic", test == null ? Double.NaN : test.statistic())
                .with("p_value", test == null ? Double.NaN : test.twoSided());
    }

    /// None if the series is no longer than the horizon.
    private static @Nullable DieboldMariano test(Question in, double[] own, double[] theirs) {
        var h = in.whole("h", 1);
        var differences = new double[own.length];
        Arrays.setAll(differences, i -> own[i] - theirs[i]);
        return h < own.length ? DieboldMariano.of(differences, h) : null;
    }

    private static ScoreSum sum(double[] scores) {
        return Arrays.stream(scores).boxed().reduce(ScoreSum.NONE, ScoreSum::plus, ScoreSum::plus);
    }

    static Answer holm(Question in) {
        var corrected = Holm.corrected(in.numbers("p_values"));
        var level = in.number("level", 0.05);
        List<Boolean> rejected =
                Arrays.stream(corrected).mapToObj(p -> p <= level).toList(); // NaN is not
        return new Answer().with("corrected", corrected).with("rejected", rejected);
    }
}
