package org.anlan.dashboard.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.anlan.domain.indicator.Display;
import org.anlan.domain.port.Figures.Figure;
import org.anlan.domain.port.Figures.Sheet;

/// The flash bulletin (灾情快报): the paragraph, then the table by city and county, then what the
/// figures are.
final class FlashBulletin {

    private final List<FlashLine> lines;
    private final FlashText paragraph;

    FlashBulletin(List<FlashLine> lines) {
        this.lines = List.copyOf(lines);
        this.paragraph = new FlashText(lines);
    }

    /// The paragraph alone.
    String paragraph(Situation situation) {
        return paragraph.write(situation);
    }

    /// @param more figures that were put into it beside its own, in words
    List<Paper.Block> blocks(Situation situation, Optional<String> more) {
        var blocks = new ArrayList<Paper.Block>();
        blocks.add(new Paper.Text(paragraph.write(situation)));
        blocks.add(new Paper.Note(standing(situation)));
        blocks.add(FlashTable.of(lines, situation).grid());
        more.ifPresent(words -> blocks.add(new Paper.Note(words)));
        notes(situation).forEach(n -> blocks.add(new Paper.Note(n)));
        return blocks;
    }

    /// What the figures of text and table stand for.
    private static String standing(Situation situation) {
        var base = situation.base().name();
        return "截至:%s。口径:%s。状态:已审核(各级数字为本级已审核)。数据位置:第 %d 条。"
                .formatted(
                        FlashText.time(situation.asOf()),
                        base.isEmpty() ? "未注明" : base,
                        situation.position());
    }

    private List<String> notes(Situation situation) {
        var notes = new ArrayList<String>();
        notes.add(
                "受灾范围以本表所列为准:%d 个市、%d 个县(市、区)。"
                        .formatted(situation.cities().size(), situation.counties()));
        counted(situation, "counties-affected", situation.counties()).ifPresent(notes::add);
        if (situation.province().missingTownships() > 0) {
            notes.add("缺报 %d 个乡镇。".formatted(situation.province().missingTownships()));
        }
        older(situation).ifPresent(notes::add);
        unreviewed(situation.province()).ifPresent(notes::add);
        notCounted(situation.province()).ifPresent(notes::add);
        if (situation.province().figures().stream().anyMatch(Figure::synthetic)) {
            notes.add("部分数字由演练按人口和雨量拆分(synthetic split),不是实报。");
        }
        return notes;
    }

    /// Places counted by the figure must be places listed; where not, both are told.
    private static Optional<String> counted(Situation situation, String indicator, int listed) {
        return Situation.reviewed(situation.province(), indicator)
                .filter(m -> m.minor() != listed)
                .map(m -> "报表所填受灾县数为 %s,与所列 %d 个不符,请核对。".formatted(m.decimal(), listed));
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

    private Optional<String> unreviewed(Sheet province) {
        var words =
                lines.stream()
                        .flatMap(
                                l ->
                                        province
                                                .find(l.indicator())
                                                .flatMap(f -> ahead(l, f))
                                                .stream())
                        .collect(Collectors.joining(";"));
        return words.isEmpty() ? Optional.empty() : Optional.of("已报未审(供掌握,不得引用):" + words + "。");
    }

    private static Optional<String> ahead(FlashLine line, Figure figure) {
        return figure.submitted()
                .filter(s -> !figure.reviewed().equals(Optional.of(s)))
                .map(s -> line.column() + " " + Display.zh(s));
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
