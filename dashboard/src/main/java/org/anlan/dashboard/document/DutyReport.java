package org.anlan.dashboard.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.anlan.dashboard.desk.Places;
import org.anlan.dashboard.duty.Roster;
import org.anlan.dashboard.incident.OpenIncidents.Open;

/// The duty report (值班信息): rain, stages, works and incidents, damage, what was done, what is next.
///
/// It is a draft of what the system knows; what only people know is left to them, and says so.
final class DutyReport {

    private final DutyReads reads;
    private final Places places;

    DutyReport(DutyReads reads, Places places) {
        this.reads = reads;
        this.places = places;
    }

    /// @param damage the paragraph of the flash bulletin, with what its figures are
    List<Paper.Block> blocks(Situation situation, List<Paper.Block> damage) {
        var facts = reads.load(situation.process().id(), situation.knownAt());
        var ways = Ways.of(situation);
        var blocks = new ArrayList<Paper.Block>();
        add(blocks, "一、雨情", RainWords.write(facts, ways));
        add(blocks, "二、水情", StageWords.write(facts, ways));
        add(blocks, "三、工情和险情", incidents(facts.incidents(), ways));
        blocks.add(new Paper.Heading("四、灾情"));
        blocks.addAll(damage);
        add(blocks, "五、防汛救灾工作", new WorkWords(places).write(facts, ways));
        add(blocks, "六、下步工作", Prose.of("(由值班员填写)"));
        add(blocks, "值班", Prose.of(facts.roster().map(DutyReport::people).orElse("值班表未录入。")));
        return blocks;
    }

    private static void add(List<Paper.Block> blocks, String heading, Prose words) {
        blocks.add(new Paper.Heading(heading));
        blocks.add(new Paper.Text(words));
    }

    private Prose incidents(List<Open> open, Ways ways) {
        if (open.isEmpty()) {
            return Prose.of("没有未办结的险情。");
        }
        var each = open.stream().map(i -> Prose.linked(words(i), ways.incident(i.id()))).toList();
        return Prose.of("未办结%d起:".formatted(open.size())).then(Prose.joined("、", each)).then("。");
    }

    private String words(Open incident) {
        return "%s%s(%s)"
                .formatted(
                        places.longName(incident.region()),
                        incident.kind().name().zh(),
                        incident.state().zh());
    }

    private static String people(Roster roster) {
        var officers =
                roster.officers().stream()
                        .map(Roster.Person::name)
                        .collect(Collectors.joining("、"));
        return "带班领导:%s;值班长:%s;值班员:%s。"
                .formatted(roster.leader().name(), roster.chief().name(), officers);
    }
}
