package org.anlan.dashboard.look;

import io.vertx.core.MultiMap;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Under which name an answer was recorded, and what it says.
final class RecordedFiles {

    private static final String FOLDER = "org/anlan/dashboard/fixture/";

    private RecordedFiles() {}

    /// The name of the answer to one who asks: recorded for that person, or for the page, or for
    /// all.
    ///
    /// @param reader who asks, with a hyphen; empty for anybody
    /// @param page from which it is asked
    /// @param path below `/api/v1/`
    static String chosen(String reader, String page, String path, MultiMap query) {
        var common = name(path, query);
        var own = reader.isEmpty() ? page + "-" + common : reader + common;
        return Stream.of(own, page + "-" + common)
                .filter(name -> body(name).isPresent())
                .findFirst()
                .orElse(common);
    }

    /// The name of what is asked, without its ending.
    private static String name(String path, MultiMap query) {
        var parts = List.of(path.split("/"));
        var back = query.contains("asOf") && !query.get("asOf").startsWith("2020-07-19T10:00:00");
        var then = back ? "-asof" : "";
        if (path.startsWith("figures/") && path.endsWith("/explain")) {
            var own = "explain-" + parts.get(1);
            return body(own).isPresent() ? own : "explain";
        }
        if (path.endsWith("/history")) {
            return "history";
        }
        if (path.equals("figures")) {
            return existing("layer-" + query.get("indicator"), then);
        }
        if (path.startsWith("figures/")) {
            return existing("figures-%s-%s".formatted(parts.get(1), query.get("base")), then);
        }
        return switch (path) {
            case "observations/latest" -> "observations-" + query.get("kind");
            case "logistics/plans/latest" -> "plan";
            case "warnings" -> query.contains("state") ? "warnings-DRAFTS" : "warnings";
            default -> path.replace('/', '-');
        };
    }

    private static String existing(String name, String then) {
        return body(name + then).isPresent() ? name + then : name;
    }

    static Optional<String> body(String name) {
        return text(name + ".json");
    }

    static Optional<String> text(String file) {
        try (var in = RecordedFiles.class.getClassLoader().getResourceAsStream(FOLDER + file)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException("Fixture %s cannot be read.".formatted(file), e);
        }
    }
}
