package org.anlan.forecasting.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.anlan.web.Json;
import org.junit.jupiter.api.Assumptions;

/// Files in `../shared`, which a fresh clone does not have: tests that need them are skipped then.
public final class SharedFiles {

    private SharedFiles() {}

    /// The file, or the test is skipped.
    public static Path find(String path) {
        var file = path(path);
        Assumptions.assumeTrue(Files.exists(file), "no ../shared beside the project");
        return file;
    }

    /// Where the file would be.
    public static Path path(String path) {
        return Path.of(System.getProperty("anlan.root", ".."), "..", "shared", path);
    }

    /// The rows of a CSV file without its header, split at commas, quotes taken off.
    public static List<String[]> rows(String path) {
        try (var lines = Files.lines(find(path))) {
            return lines.skip(1).map(line -> line.replace("\"", "").split(",", -1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A JSON file.
    public static JsonNode json(String path) {
        try {
            return Json.tree(Files.readString(find(path)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The numbers of a JSON list.
    public static double[] numbers(JsonNode list) {
        return IntStream.range(0, list.size())
                .mapToDouble(i -> list.get(i).doubleValue())
                .toArray();
    }
}
