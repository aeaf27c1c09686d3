package org.anlan.packs.forge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// A folder of described tables: a province pack, or a scenario with the pack it refers to.
///
/// @param path the folder
/// @param description `pack.json` or `scenario.json`
/// @param tables the CSV files by name, as described
record Folder(Path path, JsonNode description, Map<String, Table> tables) {

    Folder {
        tables = Map.copyOf(tables);
    }

    static Folder read(Path path, String describedBy) throws IOException {
        var description = new ObjectMapper().readTree(path.resolve(describedBy).toFile());
        var tables = new HashMap<String, Table>();
        for (var file : description.path("files")) {
            var name = file.path("file").asText();
            if (name.endsWith(".csv")) {
                tables.put(name, Table.read(path.resolve(name)));
            }
        }
        return new Folder(path, description, tables);
    }

    Table table(String file) {
        var table = tables.get(file);
        if (table == null) {
            throw new IllegalArgumentException("%s is not described.".formatted(file));
        }
        return table;
    }

    /// All values of `file/column`, or none when the file is not here.
    Set<String> values(String target) {
        var parts = List.of(target.split("/", 2));
        var table = tables.get(parts.getFirst());
        return table == null
                ? Set.of()
                : table.rows().stream()
                        .map(row -> Table.value(row, parts.getLast()))
                        .collect(Collectors.toSet());
    }

    /// The names of the files that lie in the folder, without its sub-folders and its description.
    Set<String> present() throws IOException {
        try (var files = Files.list(path)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("pack.json") && !name.equals("scenario.json"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    static List<Column> columns(JsonNode file) {
        var columns = new ArrayList<Column>();
        file.path("columns").forEach(column -> columns.add(Column.of(column)));
        return columns;
    }
}
