package org.anlan.app.drill;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.anlan.app.drill.story.Scenario;
import org.anlan.app.house.House;
import org.anlan.app.settings.Settings;
import org.anlan.app.settings.SettingsReader;
import org.anlan.web.Json;

/// A house opened for a drill, on a data folder and a free port of its own.
final class Exercise implements AutoCloseable {

    static final Path HOME = Path.of("..").toAbsolutePath().normalize();

    final House house;

    Exercise(Path data) {
        house = House.open(settings(data, Map.of("installation.kind", "exercise")));
    }

    static Settings settings(Path data, Map<String, String> more) {
        var options = new HashMap<>(more);
        options.put("data", data.toString());
        options.put("web.port", "0");
        return SettingsReader.read(HOME, Optional.empty(), Map.of(), options);
    }

    /// Plays a scenario to its end and tells what came of it.
    JsonNode play(Path scenario) {
        return play(Scenario.read(scenario), _ -> {});
    }

    /// As [#play(Path)], with somebody who looks on after each deed.
    JsonNode play(Scenario scenario, Consumer<Instant> watcher) {
        var played = new Played(house, scenario, Double.POSITIVE_INFINITY, _ -> {});
        played.play(watcher);
        return Json.tree(Json.write(played.summary(0)));
    }

    @Override
    public void close() {
        house.close();
    }
}
