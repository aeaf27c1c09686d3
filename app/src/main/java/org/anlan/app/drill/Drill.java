package org.anlan.app.drill;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.anlan.app.drill.stage.Stage;
import org.anlan.app.drill.stage.Stage.Event;
import org.anlan.app.drill.story.Scenario;
import org.anlan.store.open.OpenStore;

/// Plays a scenario: the events of all stages in order of civil time, the clock turned to each.
final class Drill {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("MM-dd HH:mm").withZone(OpenStore.ZONE);

    /// Minutes after the end in which the rooms look at what the last deeds brought about:
    /// verification takes some at a time.
    private static final int LAST_MINUTES = 4;

    private record Step(Stage stage, Event event) {}

    private final OpenStore open;
    private final Runnable minute;
    private final Scenario scenario;
    private final List<Stage> stages;
    private final double speed;
    private final Map<String, Double> seconds = new LinkedHashMap<>();

    /// @param minute tells the rooms of a minute that has come
    /// @param speed civil seconds in one of the machine's; infinite to wait for nothing
    Drill(OpenStore open, Runnable minute, Scenario scenario, List<Stage> stages, double speed) {
        this.open = open;
        this.minute = minute;
        this.scenario = scenario;
        this.stages = List.copyOf(stages);
        this.speed = speed;
    }

    /// Plays to the end.
    ///
    /// @throws IllegalStateException if somebody in it could not do their work
    ///
    /// @param watcher is told the civil time after each deed; the drill waits for it
    void play(Consumer<Instant> watcher) {
        var steps = steps();
        open.turnClock(scenario.start());
        try (var bar = bar(steps.size())) {
            for (var step : steps) {
                bar.setExtraMessage(DAY.format(step.event().at()) + " " + step.event().what());
                turnTo(step.event().at());
                time(step.stage().name(), step.event().deed());
                watcher.accept(step.event().at());
                bar.step();
            }
            if (open.civil().instant().isBefore(scenario.end())) {
                turnTo(scenario.end());
            }
            for (int look = 1; look <= LAST_MINUTES; look++) {
                turnTo(scenario.end().plus(look, ChronoUnit.MINUTES));
            }
        }
    }

    private void time(String name, Runnable work) {
        var begun = System.nanoTime();
        work.run();
        seconds.merge(name, (System.nanoTime() - begun) / 1e9, Double::sum);
    }

    private List<Step> steps() {
        var steps = new ArrayList<Step>();
        for (var stage : stages) {
            stage.events().forEach(event -> steps.add(new Step(stage, event)));
        }
        steps.sort(Comparator.comparing(s -> s.event().at()));
        return steps;
    }

    private static ProgressBar bar(int steps) {
        return new ProgressBarBuilder()
                .setTaskName("演练 drill")
                .setInitialMax(steps)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(500)
                .build();
    }

    /// Turns the clock, minute by minute where somebody watches.
    private void turnTo(Instant civil) {
        while (!Double.isInfinite(speed) && open.civil().instant().isBefore(civil)) {
            var ahead = Duration.between(open.civil().instant(), civil);
            var stride = Duration.ofMillis(Math.min(ahead.toMillis(), (long) (speed * 250)));
            pause();
            open.turnClock(open.civil().instant().plus(stride));
        }
        open.turnClock(civil);
        time("minutes", minute);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(250); // the pace at which somebody watches
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The drill was interrupted.", e);
        }
    }

    /// Seconds of work by stage, and of the house's own minutes.
    Map<String, Double> seconds() {
        return Map.copyOf(seconds);
    }
}
