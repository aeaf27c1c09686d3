package org.anlan.dashboard.document;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.dashboard.desk.CivilTime;
import org.anlan.dashboard.desk.Places;
import org.anlan.domain.Money;
import org.anlan.store.open.OpenStore;

/// What the papers of an allocation share: date, marks, the line of sources, and how a figure is
/// printed that may not be stated.
final class ReliefFrame {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm").withZone(OpenStore.ZONE);

    static final String UNSTATED = "未统计";

    private final OpenStore open;
    private final Places places;
    private final Map<String, DocumentTemplate> templates = DocumentTemplate.bundled();

    ReliefFrame(OpenStore open, Places places) {
        this.open = open;
        this.places = places;
    }

    DocumentTemplate template(String kind) {
        return Optional.ofNullable(templates.get(kind)).orElseThrow();
    }

    String province() {
        return places.name(places.province());
    }

    String date() {
        return DATE.format(open.civil().instant());
    }

    List<String> marks(boolean draft) {
        var marks = new ArrayList<String>();
        if (open.installation().isExercise()) {
            marks.add("演练");
        }
        if (draft) {
            marks.add("草稿");
        }
        return marks;
    }

    /// Until when, from where, and what is only an example.
    List<Paper.Block> notes(DocumentTemplate template, String source, String way) {
        var notes = new ArrayList<Paper.Block>();
        notes.add(
                new Paper.Note(
                        Prose.of("截至 %s。数据来源:".formatted(CivilTime.print(open.civil().instant())))
                                .then(Prose.linked(source, way))
                                .then("。")));
        template.remark().map(Paper.Note::new).ifPresent(notes::add);
        return notes;
    }

    static String time(Optional<Instant> at) {
        return at.map(CivilTime::print).orElse("____月____日 ____:____");
    }

    /// Yuan; what is not stated is not zero.
    static String yuan(Optional<Money> money) {
        return money.map(Money::yuan).map(BigDecimal::toPlainString).orElse(UNSTATED);
    }
}
