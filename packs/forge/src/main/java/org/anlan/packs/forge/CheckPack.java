package org.anlan.packs.forge;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Checks a province pack, or a scenario, against its own description: every file described and
/// present, every source named with its licence, every value of its type, every reference met,
/// every key unique.
///
/// Whoever makes a pack for another province runs this first.
public final class CheckPack {

    private final Folder folder;
    private final List<Folder> referredTo;
    private final List<String> problems = new ArrayList<>();

    private CheckPack(Folder folder, List<Folder> referredTo) {
        this.folder = folder;
        this.referredTo = referredTo;
    }

    /// Prints one line a problem and exits with 1 if there is any.
    ///
    /// @param args the pack folder and, to check a scenario, the scenario folder
    public static void main(String[] args) throws IOException {
        var problems =
                args.length > 1
                        ? scenario(Path.of(args[1]), Path.of(args[0]))
                        : pack(Path.of(args[0]));
        PrintStream out = System.out;
        problems.forEach(out::println);
        System.exit(problems.isEmpty() ? 0 : 1);
    }

    static List<String> pack(Path path) throws IOException {
        var pack = Folder.read(path, "pack.json");
        return new CheckPack(pack, List.of(pack)).run();
    }

    static List<String> scenario(Path path, Path pack) throws IOException {
        var scenario = Folder.read(path, "scenario.json");
        return new CheckPack(scenario, List.of(scenario, Folder.read(pack, "pack.json"))).run();
    }

    private List<String> run() throws IOException {
        var sources = sources();
        var described = new TreeSet<String>();
        for (var file : folder.description().path("files")) {
            described.add(file.path("file").asText());
            checkDescription(file, sources);
            checkTable(file, sources);
        }
        if (!described.equals(folder.present())) {
            problems.add(
                    "Described are %s, present are %s.".formatted(described, folder.present()));
        }
        if (described.contains("regions.csv")) {
            problems.addAll(RegionNames.faults(folder.table("regions.csv")));
        }
        if (described.contains("basics.csv")) {
            problems.addAll(LossRanges.faults(folder.table("basics.csv")));
        }
        return problems;
    }

    private Set<String> sources() {
        var ids = new HashSet<String>();
        for (var source : folder.description().path("sources")) {
            ids.add(source.path("id").asText());
            if (source.path("title").asText("").isEmpty()
                    || source.path("licence").asText("").isEmpty()) {
                problems.add(
                        "Source %s lacks a title or a licence."
                                .formatted(source.path("id").asText()));
            }
        }
        return ids;
    }

    private void checkDescription(JsonNode file, Set<String> sources) {
        var name = file.path("file").asText();
        var named = Column.texts(file.path("sources"));
        if (named.isEmpty() || !sources.containsAll(named)) {
            problems.add("%s: sources %s are not all listed.".formatted(name, named));
        }
        if (!file.path("sample").isBoolean()
                || file.path("title").path("zh").asText("").isEmpty()) {
            problems.add("%s: lacks a title or the sample mark.".formatted(name));
        }
        if (name.endsWith(".geojson") && !file.has("mapReview")) {
            problems.add(
                    "%s: lacks the map review number (null if there is none).".formatted(name));
        }
    }

    private void checkTable(JsonNode file, Set<String> sources) {
        var name = file.path("file").asText();
        if (!name.endsWith(".csv")) {
            return;
        }
        var table = folder.table(name);
        var columns = Folder.columns(file);
        var names = columns.stream().map(Column::name).toList();
        if (!names.equals(table.columns())) {
            problems.add(
                    "%s: described are %s, the header is %s."
                            .formatted(name, names, table.columns()));
            return;
        }
        columns.forEach(column -> checkValues(name, column, table));
        checkKey(name, Column.texts(file.path("key")), table);
        if (names.contains("source")) {
            checkTargets(name, "source", folder.values(name + "/source"), sources);
        }
    }

    private void checkValues(String file, Column column, Table table) {
        int line = 1;
        for (var row : table.rows()) {
            line++;
            var fault = column.fault(Table.value(row, column.name()));
            if (fault.isPresent()) {
                problems.add(
                        "%s line %d: %s %s.".formatted(file, line, column.name(), fault.get()));
            }
        }
        if (!column.refers().isEmpty()) {
            var targets = new HashSet<String>();
            column.refers()
                    .forEach(
                            target ->
                                    referredTo.forEach(
                                            place -> targets.addAll(place.values(target))));
            checkTargets(file, column.name(), folder.values(file + "/" + column.name()), targets);
        }
    }

    private void checkTargets(String file, String column, Set<String> values, Set<String> targets) {
        var lost = new TreeSet<>(values);
        lost.remove("");
        lost.removeAll(targets);
        if (!lost.isEmpty()) {
            problems.add("%s: %s %s not found where it refers to.".formatted(file, column, lost));
        }
    }

    private void checkKey(String file, List<String> key, Table table) {
        var seen = new HashSet<List<String>>();
        for (var row : table.rows()) {
            var values = key.stream().map(column -> Table.value(row, column)).toList();
            if (!key.isEmpty() && !seen.add(values)) {
                problems.add("%s: key %s = %s stands twice.".formatted(file, key, values));
            }
        }
    }
}
