package org.anlan.dashboard.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.anlan.domain.indicator.Display;
import org.anlan.domain.port.Figures.Figure;
import org.anlan.domain.port.Figures.Sheet;

/// What the figures of a document are: 截至, 口径, state, source position, and all that a reader must
/// know before quoting them. Every document with figures bears it.
record FigureNotes(List<FlashLine> lines) {

    FigureNotes {
        lines = List.copyOf(lines);
    }

    /// What the figures stand for.
    Prose standing(Situation situation) {
        var base = situation.base().name();
        return Prose.of(
                "截至:%s。口径:%s。状态:已审核(各级数字为本级已审核)。数据位置:第 %d 条。"
                        .formatted(
                                FlashText.time(situation.asOf()),
                                base.isEmpty() ? "未注明" : base,
                                situation.position()));
    }

    /// What is missing, older, not reviewed, not counted, or made up.
    List<Prose> list(Situation situation) {
        var notes = new ArrayList<Prose>();
        missing(situation).ifPresent(notes::add);
        older(situation).map(Prose::of).ifPresent(notes::add);
        unreviewed(situation).ifPresent(notes::add);
        notCounted(situation.province()).map(Prose::of).ifPresent(notes::add);
        if (isSplit(situation)) {
            notes.add(Prose.of("〔合成拆分〕部分数字由演练按人口和雨量拆分(synthetic split),不是实报。"));
        }
        return notes;
    }

    private Optional<Prose> missing(Situation situation) {
        var missing = situation.province().missingTownships();
        var way =
                Ways.of(situation)
                        .figure(situation.province().region(), lines.getFirst().indicator());
        return missing > 0
                ? Optional.of(
                        Prose.filled("缺报 {} 个乡镇。", Prose.linked(Integer.toString(missing), way)))
                : Optional.empty();
    }

    /// Whether any figure told of, the province's or a place's, was split by a drill.
    private boolean isSplit(Situation situation) {
        return situation
                .sheets()
                .flatMap(s -> lines.stream().flatMap(l -> s.find(l.indicator()).stream()))
                .anyMatch(Figure::synthetic);
    }

    /// The figures that stand for an earlier day than the document, with their days.
    private Optional<String> older(Situation situation) {
        var words =
                lines.stream()
                        .flatMap(
                                l ->
                                        situation.olderDay(l.indicator()).stream()
                                                .map(d -> l.column() + " " + FlashText.day(d)))
                        .collect(Collectors.joining("、"));
        return words.isEmpty() ? Optional.empty() : Optional.of("全省数字中截至日较早的:" + words + "。");
    }

    private Optional<Prose> unreviewed(Situation situation) {
        var ahead = lines.stream().flatMap(l -> ahead(l, situation).stream()).toList();
        return ahead.isEmpty()
                ? Optional.empty()
                : Optional.of(Prose.filled("已报未审(供掌握,不得引用):{}。", Prose.joined(";", ahead)));
    }

    private static Optional<Prose> ahead(FlashLine line, Situation situation) {
        var province = situation.province();
        var way = Ways.of(situation).figure(province.region(), line.indicator());
        return province.find(line.indicator())
                .filter(f -> !f.reviewed().equals(f.submitted()))
                .flatMap(Figure::submitted)
                .map(s -> Prose.of(line.column() + " ").then(Prose.linked(Display.zh(s), way)));
    }

    private Optional<String> notCounted(Sheet province) {
        var words =
                lines.stream()
                        .filter(l -> Situation.reviewed(province, l.indicator()).isEmpty())
                        .map(FlashLine::column)
                        .collect(Collectors.joining("、"));
        return words.isEmpty() ? Optional.empty() : Optional.of("未统计:" + words + "。");
    }
}
