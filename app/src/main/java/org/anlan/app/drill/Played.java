package org.anlan.app.drill;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.anlan.app.drill.crew.Client;
import org.anlan.app.drill.crew.Crew;
import org.anlan.app.drill.crew.People;
import org.anlan.app.drill.stage.Stages;
import org.anlan.app.drill.story.Scenario;
import org.anlan.app.house.House;
import org.anlan.store.journal.Verdict;

/// One drill in one house: its stages, played, and what came of them.
public final class Played {

    private final House house;
    private final Scenario scenario;
    private final Stages stages;
    private final Drill drill;

    /// @param house open and empty
    /// @param speed civil seconds in one of the machine's; infinite to wait for nothing
    /// @param receipts is told the id of each report the moment it was acknowledged
    public Played(House house, Scenario scenario, double speed, Consumer<String> receipts) {
        this.house = house;
        this.scenario = scenario;
        var client = new Client(house.address());
        var people = new People(house.store(), house.accounts(), client);
        var crew = new Crew(scenario, house.store(), house.pack(), people, client);
        this.stages = Stages.of(crew, receipts);
        this.drill = new Drill(house.store(), house::tellMinute, scenario, stages.list(), speed);
    }

    /// Plays to the end.
    ///
    /// @throws IllegalStateException if somebody in it could not do their work
    public void play() {
        play(_ -> {});
    }

    /// As [#play()], with somebody who looks on.
    ///
    /// @param watcher is told the civil time after each deed; the drill waits for it
    public void play(Consumer<Instant> watcher) {
        drill.play(watcher);
    }

    /// Whether every compared figure and amount is equal and the journal is whole.
    public boolean isTrue() {
        return stages.areTrue() && house.store().verifyJournal() instanceof Verdict.Whole;
    }

    /// What is written to the summary file.
    ///
    /// @param seconds wall clock of the whole command
    public Map<String, Object> summary(double seconds) {
        var summary = new LinkedHashMap<String, Object>();
        summary.put("scenario", scenario.id());
        summary.put("title", scenario.titleZh());
        stages.addTo(summary);
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
