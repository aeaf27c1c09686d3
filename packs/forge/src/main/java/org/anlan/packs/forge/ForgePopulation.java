package org.anlan.packs.forge;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/// Makes `population.csv` from the county table of the census of 1 November 2020.
///
/// Codes of the census that are gone today go to their successor in `region_changes.csv`; a
/// district whose area a zone runs today goes to that zone (`ZONES`). Where a city counts more
/// people than its counties and zones together, a row of scope `remainder` holds the difference, so
/// that every city adds up exactly.
public final class ForgePopulation {

    private static final String SOURCE = "census-2020";
    private static final List<String> COUNTS =
            List.of("population", "urban", "rural", "family_households");

    /// The former 三山区 lives on as an area run by the development zone of that name.
    private static final Map<String, String> ZONES = Map.of("340208", "340272");

    private ForgePopulation() {}

    /// Makes the file.
    ///
    /// @param args the census table, the pack folder
    public static void main(String[] args) throws IOException {
        var pack = Path.of(args[1]);
        make(Table.read(Path.of(args[0])), pack).write(pack.resolve("population.csv"));
    }

    static Table make(Table census, Path pack) throws IOException {
        var regions = Regions.read(pack);
        var successors =
                Table.read(pack.resolve("region_changes.csv")).rows().stream()
                        .filter(change -> Table.value(change, "change").equals("recoded"))
                        .collect(
                                Collectors.toMap(
                                        change -> Table.value(change, "code"),
                                        change -> Table.value(change, "successor")));
        successors.putAll(ZONES);
        var made =
                Table.of(
                        "code",
                        "scope",
                        "people",
                        "urban",
                        "rural",
                        "households",
                        "code_published",
                        "name_published",
                        "source");
        for (var row : census.rows()) {
            var published = Table.value(row, "code");
            var code = successors.getOrDefault(published, published);
            regions.value(code, "name"); // a code that is no region of the pack must not pass
            add(made, code, "region", counts(row), published, Table.value(row, "name"));
            if (Table.value(row, "level").equals("city")) {
                addRemainder(made, census, row);
            }
        }
        return made.build();
    }

    private static void addRemainder(
            Table.Builder made, Table census, SequencedMap<String, String> city) {
        var prefix = Table.value(city, "code").substring(0, 4);
        var rest = counts(city);
        for (var row : census.rows()) {
            if (Table.value(row, "level").equals("county")
                    && Table.value(row, "code").startsWith(prefix)) {
                var part = counts(row);
                for (int i = 0; i < rest.length; i++) {
                    rest[i] -= part[i];
                }
            }
        }
        if (rest[0] != 0) {
            add(made, Table.value(city, "code"), "remainder", rest, "", "");
        }
    }

    private static long[] counts(SequencedMap<String, String> row) {
        return COUNTS.stream()
                .mapToLong(column -> Long.parseLong(Table.value(row, column)))
                .toArray();
    }

    private static void add(
            Table.Builder made,
            String code,
            String scope,
            long[] counts,
            String published,
            String name) {
        made.add(code, scope, counts[0], counts[1], counts[2], counts[3], published, name, SOURCE);
    }
}
