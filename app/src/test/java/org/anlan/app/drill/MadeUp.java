package org.anlan.app.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Scenarios made up by a test: the frame of TWIN-RIVERS with other bulletins.
final class MadeUp {

    static final Path TWIN_RIVERS =
            Exercise.HOME.resolve("packs/forge/src/test/resources/scenarios/TWIN-RIVERS");

    private MadeUp() {}

    /// One bulletin about a city; columns that are not named stay empty.
    static Map<String, String> bulletin(String id, String asOf, String base, String rank) {
        var row = new LinkedHashMap<String, String>();
        row.put("id", id);
        row.put("as_of", asOf);
        row.put("as_of_precision", "minute");
        row.put("published", asOf.substring(0, 10));
        row.put("area", "341000");
        row.put("base", base);
        row.put("body", "来源 " + id);
        row.put("rank", rank);
        return row;
    }

    /// Writes a scenario of bulletins, in that order.
    static Path write(Path folder, List<Map<String, String>> bulletins) throws IOException {
        Files.createDirectories(folder);
        Files.copy(TWIN_RIVERS.resolve("scenario.json"), folder.resolve("scenario.json"));
        Files.copy(TWIN_RIVERS.resolve("gauges.csv"), folder.resolve("gauges.csv"));
        var header = Files.readAllLines(TWIN_RIVERS.resolve("bulletins.csv")).getFirst();
        var lines = new StringBuilder(header).append('\n');
        for (var bulletin : bulletins) {
            var cells =
                    Arrays.stream(header.split(",", -1))
                            .map(column -> bulletin.getOrDefault(column, ""))
                            .toList();
            lines.append(String.join(",", cells)).append('\n');
        }
        Files.writeString(folder.resolve("bulletins.csv"), lines.toString());
        return folder;
    }
}
