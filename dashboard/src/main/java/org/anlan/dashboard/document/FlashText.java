package org.anlan.dashboard.document;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.anlan.domain.hazard.Hazards;
import org.anlan.domain.indicator.CatalogueTable;
import org.anlan.domain.indicator.Display;
import org.anlan.domain.indicator.Measure;
import org.anlan.store.open.OpenStore;

/// The one paragraph of the flash bulletin, of reviewed figures only, at most 200 characters.
///
/// What is not counted is left out; what would make it too long is left out from the least
/// important clause that may go, the one before the last.
final class FlashText {

    /// The most characters the paragraph may have.
    static final int MOST = 200;

    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("M月d日H时").withZone(OpenStore.ZONE);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("M月d日H时m分").withZone(OpenStore.ZONE);

    private record Clause(String join, Prose words) {}

    private final List<FlashLine> lines;
    private final Map<String, String> causes;

    FlashText(List<FlashLine> lines) {
        this.lines = List.copyOf(lines);
        this.causes =
                CatalogueTable.resource(FlashText.class, "causes.tsv").rows().stream()
                        .collect(
                                Collectors.toMap(
                                        r -> r.get("hazard"), r -> r.getText("words").zh()));
    }

    /// The paragraph.
    Prose write(Situation situation) {
        var head =
                "截至%s,%s%s"
                        .formatted(
                                time(situation.asOf()), situation.base().name(), cause(situation));
        var clauses = clauses(situation);
        if (clauses.isEmpty()) {
            return Prose.of(head + "灾情尚无已审核数字。");
        }
        head += "造成%d市%d个县(市、区)".formatted(situation.cities().size(), situation.counties());
        while (clauses.size() > 1 && text(head, clauses).words().length() > MOST) {
            clauses.remove(clauses.size() - 2);
        }
        return text(head, clauses);
    }

    /// A civil time as bulletins print it.
    static String time(Instant at) {
        var minute = at.atZone(OpenStore.ZONE).getMinute();
        return (minute == 0 ? HOUR : MINUTE).format(at);
    }

    private String cause(Situation situation) {
        var hazard = situation.process().hazard();
        var hazards = Hazards.bundled();
        if (hazards.find(hazard).isEmpty()) {
            return hazard;
        }
        var first = hazards.firstLevel(hazard);
        return causes.getOrDefault(first.code(), first.nameZh());
    }

    private List<Clause> clauses(Situation situation) {
        return lines.stream()
                .flatMap(
                        line ->
                                Situation.reviewed(situation.province(), line.indicator())
                                        .filter(m -> !(line.skipZero() && m.isZero()))
                                        .map(m -> clause(line, m, situation))
                                        .stream())
                .collect(Collectors.toCollection(java.util.ArrayList::new));
    }

    /// A figure of an earlier day bears that day.
    private static Clause clause(FlashLine line, Measure measure, Situation situation) {
        var way = Ways.of(situation).figure(situation.province().region(), line.indicator());
        var older = situation.olderDay(line.indicator());
        var figure =
                Prose.linked(Display.zh(measure), way)
                        .then(older.map(d -> "(截至%s)".formatted(day(d))).orElse(""));
        return new Clause(line.join(), Prose.filled(line.clause(), figure));
    }

    /// Such as 7月10日.
    static String day(LocalDate day) {
        return "%d月%d日".formatted(day.getMonthValue(), day.getDayOfMonth());
    }

    private static Prose text(String head, List<Clause> clauses) {
        var text = Prose.of(head);
        if (!clauses.getFirst().join().isEmpty()) {
            text = text.then("受灾"); // the people are not counted: the places are affected still
        }
        for (var clause : clauses) {
            text = text.then(clause.join()).then(clause.words());
        }
        return text.then("。");
    }
}
