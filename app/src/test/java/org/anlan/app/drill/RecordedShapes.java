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
/// field that a recorded answer has and no real one ever had was renamed, or is gone.
///
/// Collects over several moments, since no single one has all kinds of things. Not thread-safe.
final class RecordedShapes {

    private static final String FOLDER = "org/anlan/dashboard/fixture/";
    private static final Pattern DATA_KEY = Pattern.compile(".*[-0-9].*");

    private static final Indicators INDICATORS = Indicators.bundled();

    private final Map<String, Set<String>> real = new LinkedHashMap<>();

    /// Takes a real answer in.
    ///
    /// @param name of the recorded one
    void collect(String name, JsonNode answer) {
        walk("", answer, real.computeIfAbsent(name, _ -> new HashSet<>()));
    }

    /// Every field of a recorded answer that the house never had, as `name: path`.
    List<String> unknown() {
        var unknown = new ArrayList<String>();
        real.forEach(
                (name, shape) -> {
                    var recorded = new HashSet<String>();
                    walk("", recorded(name), recorded);
                    recorded.stream()
                            .filter(path -> !shape.contains(path))
                            .sorted()
                            .forEach(path -> unknown.add(name + ": " + path));
                });
        return unknown;
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
        if (!path.isEmpty()) {
            shape.add(path);
        }
        if (node.isArray()) {
            node.forEach(item -> walk(path + "[]", item, shape));
        } else {
            node.properties()
                    .forEach(
                            field -> {
                                if (!field.getKey().equals("_fixture")) {
                                    walk(path + "." + key(field.getKey()), field.getValue(), shape);
                                }
                            });
        }
    }

    private static String key(String name) {
        var data = DATA_KEY.matcher(name).matches() || INDICATORS.find(name).isPresent();
        return data ? "*" : name;
    }
}
