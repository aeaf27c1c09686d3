package org.anlan.forecasting.consultation;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.anlan.domain.indicator.Bilingual;

/// Says in two languages why the voices of a pool weigh what they weigh. What a voice lost on which
/// question stays on the board, where it is seen by whom it concerns.
final class WeightWords {

    private final Panel panel;

    WeightWords(Panel panel) {
        this.panel = panel;
    }

    /// Of all of them together.
    Bilingual all() {
        if (panel.board().isEmpty()) {
            return new Bilingual(
                    "尚无已检验的意见,各方权重相等;单个部门不超过一半%s。".formatted(cappedZh()),
                    "No opinion was verified yet: all weigh alike; no department above half%s."
                            .formatted(cappedEn()));
        }
        return new Bilingual(
                ("权重即预报检验板的现行权重:按过去 %d 个已检验问题第一轮意见的相对损失,题少的向平均收拢"
                                + "(n/(n+3)),没有检验过的按平均计;单个部门不超过一半%s。")
                        .formatted(panel.past().questions(), cappedZh()),
                ("Weights are those of the verification board: relative loss of first rounds on %d"
                                + " verified questions, drawn towards equal by n/(n+3); who was never"
                                + " verified weighs as an average one; no department above half%s.")
                        .formatted(panel.past().questions(), cappedEn()));
    }

    private String cappedZh() {
        return capped().map("(%s已压到一半)"::formatted).orElse("");
    }

    private String cappedEn() {
        return capped().map(" (%s was cut to half)"::formatted).orElse("");
    }

    private Optional<String> capped() {
        return Stream.of(panel.levels(), panel.quantiles())
                .flatMap(part -> part.capped().stream())
                .findFirst();
    }

    /// Of one.
    Bilingual of(Voice voice) {
        var shown = panel.board().shown(voice.teller());
        if (shown.isEmpty()) {
            return panel.board().isEmpty()
                    ? new Bilingual("尚无检验", "nothing verified yet")
                    : new Bilingual("没有检验过,按平均计", "never verified: weighs as an average one");
        }
        var n = panel.board().verified(voice.teller());
        var weight = Numbers.percent(shown.getAsDouble());
        return new Bilingual(
                "检验过 %d 题,检验板上 %s".formatted(n, weight),
                "verified on %d questions, %s on the board".formatted(n, weight));
    }

    /// The weights in one line, for the minutes.
    Bilingual line() {
        return new Bilingual("权重:" + each(true, "、") + "。", "Weights: " + each(false, ", ") + ".");
    }

    private String each(boolean zh, String comma) {
        return IntStream.range(0, panel.voices().size())
                .mapToObj(
                        e -> {
                            var voice = panel.voices().get(e);
                            var why = zh ? of(voice).zh() : of(voice).en();
                            return (zh ? "%s %s(%s)" : "%s %s (%s)")
                                    .formatted(
                                            voice.name(),
                                            Numbers.percent(panel.weights().get(e)),
                                            why);
                        })
                .collect(Collectors.joining(comma));
    }
}
