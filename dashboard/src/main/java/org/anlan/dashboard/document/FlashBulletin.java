package org.anlan.dashboard.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The flash bulletin (灾情快报): the paragraph, then the table by city and county, then what the
/// figures are.
final class FlashBulletin {

    private final List<FlashLine> lines;
    private final FlashText paragraph;
    private final FigureNotes notes;

    FlashBulletin(List<FlashLine> lines) {
        this.lines = List.copyOf(lines);
        this.paragraph = new FlashText(lines);
        this.notes = new FigureNotes(lines);
    }

    /// @param more figures that were put into it beside its own, in words
    List<Paper.Block> blocks(Situation situation, Optional<Prose> more) {
        var blocks = new ArrayList<Paper.Block>();
        blocks.add(new Paper.Text(paragraph.write(situation)));
        blocks.add(new Paper.Note(notes.standing(situation)));
        blocks.add(FlashTable.of(lines, situation).grid());
        blocks.add(new Paper.Note(listed(situation)));
        counted(situation).map(Paper.Note::new).ifPresent(blocks::add);
        more.map(Paper.Note::new).ifPresent(blocks::add);
        notes.list(situation).stream().map(Paper.Note::new).forEach(blocks::add);
        return blocks;
    }

    /// The paragraph with what its figures are, for a document that has no table.
    List<Paper.Block> brief(Situation situation) {
        var blocks = new ArrayList<Paper.Block>();
        blocks.add(new Paper.Text(paragraph.write(situation)));
        blocks.add(new Paper.Note(notes.standing(situation)));
        notes.list(situation).stream().map(Paper.Note::new).forEach(blocks::add);
        return blocks;
    }

    private static Prose listed(Situation situation) {
        return Prose.of(
                "受灾范围以本表所列为准:%d 个市、%d 个县(市、区)。"
                        .formatted(situation.cities().size(), situation.counties()));
    }

    /// Places counted by the figure must be places listed; where not, both are told.
    private static Optional<Prose> counted(Situation situation) {
        var indicator = "counties-affected";
        var listed = situation.counties();
        var way = Ways.of(situation).figure(situation.province().region(), indicator);
        return Situation.reviewed(situation.province(), indicator)
                .filter(m -> m.minor() != listed)
                .map(
                        m ->
                                Prose.filled(
                                        "报表所填受灾县数为 {},与所列 %d 个不符,请核对。".formatted(listed),
                                        Prose.linked(m.decimal(), way)));
    }
}
