package org.anlan.app.drill;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.anlan.domain.indicator.Indicators;
import org.anlan.web.Json;

/// Holds the answers that the tests of the screens have recorded against those of a real house: a
/// field of a recorded thing that no real thing of its kind ever had was renamed, or is gone.
///
/// Collects over several moments, since no single one has all kinds of things. Not thread-safe.
final class RecordedShapes {

    private static final String FOLDER = "org/anlan/dashboard/fixture/";
    private static final String THING = "{}";

    /// Left out where there is nothing to tell; and the mark of a recorded answer.
    private static final Set<String> UNTOLD = Set.of("next", "toldAt", "nextDuty", "_fixture");

    private static final Pattern DATA_KEY = Pattern.compile(".*[-0-9].*");

    private static final Indicators INDICATORS = Indicators.bundled();

    private final Map<String, Set<String>> real = new LinkedHashMap<>();

    /// Takes a real answer in.
    ///
    /// @param name of the recorded one
    void collect(String name, JsonNode answer) {
        walk("", answer, real.computeIfAbsent(name, _ -> new HashSet<>()));
    }

    /// Every field of a recorded thing that no such thing of the house ever had, as `name: path`.
    List<String> unknown() {
        var unknown = new ArrayList<String>();
        real.forEach(
                (name, shape) -> {
                    var recorded = new HashSet<String>();
                    walk("", recorded(name), recorded);
                    recorded.stream()
                            .filter(path -> !path.endsWith(THING))
                            .filter(path -> !shape.contains(path) && shape.contains(thing(path)))
                            .sorted()
                            .forEach(path -> unknown.add(name + ": " + path));
                });
        return unknown;
    }

    /// The object whose field it is, as it is remembered once one of its kind was seen.
    private static String thing(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('.'))) + THING;
    }

    private static JsonNode recorded(String name) {
        try (var in =
                RecordedShapes.class
                        .getClassLoader()
                        .getResourceAsStream(FOLDER + name + ".json")) {
            return Json.tree(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Fields by their path; keys that are data (codes, dates) count as one.
    private static void walk(String path, JsonNode node, Set<String> shape) {
        if (node.isArray()) {
            node.forEach(item -> walk(path + "[]", item, shape));
        } else if (!node.isEmpty()) {
            shape.add(path + THING);
            node.properties().forEach(field -> walk(path, field.getKey(), field.getValue(), shape));
        }
    }

    private static void walk(String path, String name, JsonNode value, Set<String> shape) {
        if (!UNTOLD.contains(name)) {
            var field = path + "." + key(name);
            shape.add(field);
            walk(field, value, shape);
        }
    }

    private static String key(String name) {
        var data = DATA_KEY.matcher(name).matches() || INDICATORS.find(name).isPresent();
        return data ? "*" : name;
    }
}
