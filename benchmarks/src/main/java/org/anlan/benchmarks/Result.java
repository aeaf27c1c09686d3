package org.anlan.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.anlan.web.Json;

/// A small table of figures, with the machine they were measured on. Not thread-safe.
public final class Result {

    private final String name;
    private final List<String> columns;
    private final List<List<Object>> rows = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Instant began = Instant.now();
    private final double loadBefore = load();

    /// A table without rows.
    ///
    /// @param columns with their units, such as `p95 ms`
    public Result(String name, String... columns) {
        this.name = name;
        this.columns = List.of(columns);
    }

    /// Adds a row; numbers are shown with three digits.
    public void add(Object... values) {
        if (values.length != columns.size()) {
            throw new IllegalArgumentException(
                    "Row has %d values for columns %s.".formatted(values.length, columns));
        }
        rows.add(List.of(values));
    }

    /// Adds a line below the table.
    public void note(String line) {
        notes.add(line);
    }

    /// The rows by column.
    public List<Map<String, Object>> rows() {
        var named = new ArrayList<Map<String, Object>>();
        for (var row : rows) {
            var byColumn = new LinkedHashMap<String, Object>();
            for (var i = 0; i < columns.size(); i++) {
                byColumn.put(columns.get(i), row.get(i));
            }
            named.add(byColumn);
        }
        return named;
    }

    /// Prints the table in Markdown, as docs/performance.md has it.
    public void print(PrintStream out) {
        out.println("| " + String.join(" | ", columns) + " |");
        out.println("|" + "---|".repeat(columns.size()));
        for (var row : rows) {
            out.println("| " + String.join(" | ", row.stream().map(Result::text).toList()) + " |");
        }
        notes.forEach(line -> out.println("- " + line));
        out.printf(Locale.ROOT, "- load %.1f before, %.1f after%n", loadBefore, load());
    }

    /// Writes it as JSON.
    ///
    /// @return the file
    public Path write(Path folder) throws IOException {
        var told = new LinkedHashMap<String, Object>();
        told.put("name", name);
        told.put("began", began);
        told.put("java", Runtime.version().toString());
        told.put("processors", Runtime.getRuntime().availableProcessors());
        told.put("loadBefore", loadBefore);
        told.put("loadAfter", load());
        told.put("rows", rows());
        told.put("notes", notes);
        Files.createDirectories(folder);
        return Files.writeString(folder.resolve(name + ".json"), Json.write(told));
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static String text(Object value) {
        if (!(value instanceof Double number)) {
            return value.toString();
        }
        var whole = Math.abs(number) >= 100;
        return String.format(
                Locale.ROOT, whole ? "%.0f" : Math.abs(number) >= 10 ? "%.1f" : "%.2f", number);
    }
}
