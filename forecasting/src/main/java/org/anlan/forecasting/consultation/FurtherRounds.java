package org.anlan.forecasting.consultation;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.anlan.forecasting.loop.LossBook;
import org.anlan.forecasting.pooling.DelphiGain;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Whether further rounds made the pool better so far: its loss after the first round and after the
/// last one, on the questions of a hazard that had more than one and whose outcome is known.
///
/// @see "forecasting.md (f): if round 2 does not improve loss over 20 questions the panel is told"
final class FurtherRounds {

    private static final String LATER = "/round:";

    /// A question: one quantity of one consultation.
    private record Question(String consultation, String quantity) implements Comparable<Question> {

        @Override
        public int compareTo(Question other) {
            var first = consultation.compareTo(other.consultation);
            return first != 0 ? first : quantity.compareTo(other.quantity);
        }
    }

    private FurtherRounds() {}

    static DelphiGain gain(Handle handle, String hazard, Instant known) {
        var losses = new TreeMap<Question, TreeMap<String, Double>>();
        for (var past : SqlPastPools.list(handle, hazard, known)) {
            var end = past.source().indexOf(LATER);
            var consultation = end < 0 ? past.source() : past.source().substring(0, end);
            losses.computeIfAbsent(
                            new Question(consultation, past.quantity()), _ -> new TreeMap<>())
                    .put(past.source(), loss(past));
        }
        var rounds =
                losses.values().stream()
                        .filter(by -> by.size() > 1)
                        .filter(by -> by.values().stream().noneMatch(l -> l.isNaN()))
                        .toList();
        return DelphiGain.of(first(rounds), last(rounds));
    }

    private static double loss(SqlPastPools.Past past) {
        return LossBook.loss(past.value(), past.observed()).orElse(Double.NaN);
    }

    /// The source of the first round is the beginning of those of the later ones.
    private static double[] first(List<? extends NavigableMap<String, Double>> rounds) {
        return rounds.stream().mapToDouble(by -> by.firstEntry().getValue()).toArray();
    }

    private static double[] last(List<? extends NavigableMap<String, Double>> rounds) {
        return rounds.stream().mapToDouble(by -> by.lastEntry().getValue()).toArray();
    }

    static Map<String, @Nullable Object> text(DelphiGain gain) {
        var text = new LinkedHashMap<String, @Nullable Object>();
        var told = gain.gain();
        text.put("questions", gain.questions());
        text.put("gainPercent", told.isPresent() ? Numbers.plain(told.getAsDouble() * 100) : null);
        text.put("inVain", gain.isInVain());
        text.put("noteZh", noteZh(gain));
        text.put("noteEn", noteEn(gain));
        return text;
    }

    private static String noteZh(DelphiGain gain) {
        if (gain.gain().isEmpty()) {
            return "有多轮且已检验的问题只有 %d 个(不足 %d 个),尚不能说多轮是否有用。"
                    .formatted(gain.questions(), DelphiGain.FEWEST);
        }
        return gain.isInVain() ? "至今另开的轮次没有减少综合意见的损失。" : "至今另开的轮次减少了综合意见的损失。";
    }

    private static String noteEn(DelphiGain gain) {
        if (gain.gain().isEmpty()) {
            return "%d verified questions had further rounds (fewer than %d): nothing can be said."
                    .formatted(gain.questions(), DelphiGain.FEWEST);
        }
        return gain.isInVain()
                ? "Further rounds have not lowered the pool's loss so far."
                : "Further rounds have lowered the pool's loss so far.";
    }
}
