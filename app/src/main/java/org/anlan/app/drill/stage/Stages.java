package org.anlan.app.drill.stage;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.anlan.app.drill.crew.Crew;
import org.anlan.app.drill.split.Terrain;

/// All stages of a drill, in the order in which they act within one minute.
public final class Stages {

    private final List<Stage> list;
    private final CompareStage comparison;
    private final CaseStage cases;
    private final WarningRound warnings;
    private final ResponseRound responses;

    /// The stages of a crew's scenario.
    ///
    /// @param receipts is told the id of each report the moment it was acknowledged
    public static Stages of(Crew crew, Consumer<String> receipts) {
        return new Stages(crew, Timetable.of(crew), new ReportTally(receipts));
    }

    private Stages(Crew crew, Timetable timetable, ReportTally tally) {
        var open = crew.open();
        var terrain =
                new Terrain(open.divisions(), open.day(), crew.pack(), crew.scenario().seed());
        var slips = new Slips(crew.scenario().seed(), terrain);
        var filing = new FilingStage(crew, timetable, terrain, tally, slips);
        warnings = new WarningRound(crew);
        responses = new ResponseRound(crew);
        comparison = new CompareStage(crew, timetable, tally);
        cases = new CaseStage(crew, timetable, terrain, filing);
        var consultations = new ConsultStage(crew, timetable, warnings, responses);
        list =
                List.of(
                        new OpeningStage(crew),
                        new GaugeStage(crew),
                        new StormStage(crew),
                        filing,
                        new EvacuationStage(crew, timetable, terrain, filing),
                        new ReviewStage(crew, timetable, terrain, slips),
                        new ZeroStage(crew, tally),
                        new SourceStage(crew, tally),
                        comparison,
                        consultations,
                        new CalloutStage(crew, consultations.times()),
                        new ArrivalStage(crew),
                        new SupplyStage(crew, timetable),
                        cases,
                        new IncidentStage(crew),
                        new FloodAreaStage(crew),
                        new AlarmStage(crew),
                        new HandoverStage(crew),
                        new TimelineStage(crew),
                        new VerificationStage(crew));
    }

    /// In order.
    public List<Stage> list() {
        return list;
    }

    /// Whether every figure and amount is equal to its second source.
    public boolean areTrue() {
        return comparison.unequal() == 0 && cases.isTrue();
    }

    /// Adds what each found to a summary.
    public void addTo(Map<String, Object> summary) {
        summary.put("compared", comparison.compared());
        summary.put("unequal", comparison.unequal());
        list.forEach(stage -> summary.put(stage.name(), stage.result()));
        summary.put("warnings", warnings.sent());
        summary.put("responses", responses.steps());
    }
}
