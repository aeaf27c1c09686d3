package org.anlan.forecasting.loop;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anlan.forecasting.verification.OrderedHits;
import org.anlan.forecasting.verification.Score;
import org.jspecify.annotations.Nullable;

/// The scores of a selection as the contract writes them.
final class ScoreText {

    /// Below so many cases a sample is small.
    static final int LEAST = 30;

    private final ScoreDesk.Tallies tallies;
    private final List<Cut> chosen;
    private final Tally all;
    private final int level;

    /// @param chosen the cuts of the selection
    /// @param level from which on a chance of levels counts as one event
    ScoreText(ScoreDesk.Tallies tallies, List<Cut> chosen, int level) {
        this.tallies = tallies;
        this.chosen = chosen;
        this.all = tallies.of(_ -> true);
        this.level = level;
    }

    void put(Map<String, @Nullable Object> text) {
        var mixed = chosen.stream().map(Cut::quantity).distinct().count() > 1;
        var holm = new SkillTexts();
        text.put("least", LEAST);
        text.put("small", all.scored() < LEAST);
        text.put("mixed", mixed);
        text.put("scores", mixed ? List.of() : scores());
        text.put("skill", mixed ? List.of() : holm.of(all, longest()));
        text.put("coverage", mixed ? List.of() : coverage(all));
        text.put("byLead", mixed ? List.of() : byLead(holm));
        text.put("reliability", mixed ? null : ReliabilityText.of(all, level));
        text.put("levels", mixed ? null : all.sums().levels().map(ScoreText::levels).orElse(null));
        holm.correct();
    }

    private int longest() {
        return chosen.stream().mapToInt(Cut::leadHours).max().orElse(0);
    }

    private List<Map<String, @Nullable Object>> scores() {
        var texts = new ArrayList<Map<String, @Nullable Object>>();
        for (var score : Score.values()) {
            var sum = all.sums().sum(score);
            if (sum.count() > 0) {
                var text = new LinkedHashMap<String, @Nullable Object>();
                text.put("score", score.name());
                text.put("n", sum.count());
                text.put("infinite", sum.infinite());
                text.put("mean", Plain.of(sum.finiteMean()));
                text.put("deviation", Plain.of(sum.deviation()));
                texts.add(text);
            }
        }
        return texts;
    }

    private List<Map<String, @Nullable Object>> byLead(SkillTexts holm) {
        var classes = LeadClasses.over(chosen.stream().map(Cut::leadHours).toList());
        return classes.list().stream().map(lead -> lead(lead, classes, holm)).toList();
    }

    private Map<String, @Nullable Object> lead(int lead, LeadClasses classes, SkillTexts holm) {
        var tally = tallies.of(cut -> classes.of(cut.leadHours()) == lead);
        var main = main(tally);
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("leadHours", lead);
        text.put("n", tally.scored());
        text.put("score", main.name());
        text.put("mean", Plain.of(tally.sums().sum(main).mean()));
        text.put("small", tally.scored() < LEAST);
        text.put("coverage", coverage(tally));
        text.put("skill", holm.of(tally, lead));
        return text;
    }

    /// How often what came lay between the outermost quantiles told.
    private static List<Map<String, @Nullable Object>> coverage(Tally tally) {
        var texts = new ArrayList<Map<String, @Nullable Object>>();
        tally.intervals()
                .forEach(
                        (nominal, of) -> {
                            var text = new LinkedHashMap<String, @Nullable Object>();
                            text.put("nominal", Plain.of(nominal));
                            text.put("n", of.cases());
                            text.put("inside", Plain.of(of.share()));
                            text.put("small", of.cases() < LEAST);
                            texts.add(text);
                        });
        return texts;
    }

    /// The score by which the forms present are compared.
    private static Score main(Tally tally) {
        return List.of(Score.CRPS, Score.RANKED, Score.BRIER).stream()
                .filter(score -> tally.sums().sum(score).count() > 0)
                .findFirst()
                .orElse(Score.CRPS);
    }

    private static Map<String, @Nullable Object> levels(OrderedHits hits) {
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put(
                "counts",
                Arrays.stream(hits.counts())
                        .map(row -> Arrays.stream(row).boxed().toList())
                        .toList());
        text.put("exact", Plain.of(hits.exact()));
        text.put("under", Plain.of(hits.under()));
        text.put("over", Plain.of(hits.over()));
        return text;
    }
}
