package org.anlan.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The tables of `docs/operations.md`.
public final class OperationsPage {

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private OperationsPage() {}

    /// The whole text.
    public static String text() {
        try {
            return Files.readString(
                    Path.of(System.getProperty("anlan.root"), "docs", "operations.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The rows of the table whose head begins with a word, without head and rule.
    public static List<List<String>> rows(String head) {
        var rows = new ArrayList<List<String>>();
        var inside = false;
        for (var line : text().lines().toList()) {
            inside = line.startsWith("| " + head) || (inside && line.startsWith("|"));
            if (inside && !line.startsWith("| " + head) && !line.startsWith("|-")) {
                rows.add(
                        List.of(line.substring(1).split("\\|", -1)).stream()
                                .map(String::strip)
                                .toList());
            }
        }
        if (rows.isEmpty()) {
            throw new AssertionError("No table (%s) in operations.md.".formatted(head));
        }
        return rows;
    }

    /// What stands in a cell as code.
    public static List<String> codes(String cell) {
        return CODE.matcher(cell).results().map(match -> match.group(1)).toList();
    }
}
