package org.anlan.dashboard.look;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import org.anlan.web.Json;

/// The county borders of the pack, with the names and cities that the map's contract adds to them.
final class Counties {

    private static final Path PACK = Path.of(System.getProperty("anlan.root", "."), "packs/anhui");

    private Counties() {}

    static String geoJson() {
        var names = new HashMap<String, String>();
        var parents = new HashMap<String, String>();
        var points = new HashMap<String, List<String>>();
        for (var line : lines("regions.csv")) {
            var cells = List.of(line.split(",", -1));
            names.put(cells.get(0), cells.get(1));
            parents.put(cells.get(0), cells.get(4));
            points.put(cells.get(0), cells.subList(9, 11));
        }
        var tree = Json.tree(String.join("\n", lines("boundaries.geojson")));
        for (var feature : tree.get("features")) {
            var properties = (ObjectNode) feature.get("properties");
            var code = properties.get("code").asText();
            properties.put("name", names.get(code)).put("city", names.get(parents.get(code)));
            var at = points.getOrDefault(code, List.of());
            properties.put("lon", Double.parseDouble(at.get(0)));
            properties.put("lat", Double.parseDouble(at.get(1)));
        }
        return Json.write(tree);
    }

    private static List<String> lines(String file) {
        try {
            return Files.readAllLines(PACK.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
