package org.anlan.app.drill;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anlan.app.house.House;
import org.anlan.domain.RegionCode;
import org.anlan.store.journal.Verdict;

/// One drill in one house: its stages, played, and what came of them.
final class Played {

    private final House house;
    private final Scenario scenario;
    private final CompareStage comparison;
    private final List<Stage> stages;
    private final Drill drill;

    Played(House house, Scenario scenario, double speed) {
        this.house = house;
        this.scenario = scenario;
        var client = new Client(house.address());
        var people = new People(house.store(), house.accounts(), client);
        var crew = new Crew(scenario, house.store(), house.pack(), people, client);
        var terrain =
                new Terrain(
                        house.store(), house.pack(), Map.<RegionCode, Double>of(), scenario.seed());
        this.comparison = new CompareStage(crew);
        this.stages =
                List.of(
                        new GaugeStage(crew),
                        new ReportStage(crew, terrain),
                        comparison,
                        new ConsultStage(crew),
                        new SupplyStage(crew));
        this.drill = new Drill(house.store(), scenario, stages, speed);
    }

    void play() {
        drill.play();
    }

    /// Whether every compared figure is equal and the journal is whole.
    boolean isTrue() {
        return comparison.unequal() == 0 && house.store().verifyJournal() instanceof Verdict.Whole;
    }

    /// What is written to the summary file.
    ///
    /// @param seconds wall clock of the whole command
    Map<String, Object> summary(double seconds) {
        var summary = new LinkedHashMap<String, Object>();
        summary.put("scenario", scenario.id());
        summary.put("title", scenario.titleZh());
        summary.put("compared", comparison.compared());
        summary.put("unequal", comparison.unequal());
        stages.forEach(stage -> summary.put(stage.name(), stage.result()));
        summary.put("journal", journal());
        summary.put("secondsByStage", drill.seconds());
        summary.put("seconds", seconds);
        return summary;
    }

    private Map<String, Object> journal() {
        var journal = house.store().journal();
        return Map.of(
                "length", journal.head().position(),
                "verified", house.store().verifyJournal() instanceof Verdict.Whole,
                "parked", journal.countParked());
    }
}
