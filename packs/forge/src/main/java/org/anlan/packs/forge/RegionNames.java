package org.anlan.packs.forge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// The column `name_en` of `regions.csv`: the usual romanised names, which a pack may leave out.
final class RegionNames {

    private static final String COLUMN = "name_en";
    private static final Set<String> NAMED = Set.of("province", "city", "county");
    private static final Pattern ROMANISED = Pattern.compile("[A-Z][A-Za-z']*( [A-Za-z']+)*");

    private RegionNames() {}

    /// The names by code, as a file holds them; none if it is not there or leaves them out.
    static Map<String, String> read(Path file) throws IOException {
        var names = new HashMap<String, String>();
        if (Files.exists(file)) {
            for (var row : Table.read(file).rows()) {
                names.put(Table.value(row, "code"), row.getOrDefault(COLUMN, ""));
            }
        }
        return names;
    }

    /// What is wrong with the names of a table of regions, one line each: whoever names regions
    /// names the province and all cities and counties, in ASCII letters.
    static List<String> faults(Table regions) {
        return regions.columns().contains(COLUMN)
                ? regions.rows().stream()
                        .filter(row -> !isWell(Table.value(row, COLUMN), Table.value(row, "level")))
                        .map(RegionNames::fault)
                        .toList()
                : List.of();
    }

    private static boolean isWell(String name, String level) {
        return name.isEmpty() ? !NAMED.contains(level) : ROMANISED.matcher(name).matches();
    }

    private static String fault(Map<String, String> row) {
        return "regions.csv: %s %s: name_en (%s) must be a romanised name of ASCII letters."
                .formatted(
                        Table.value(row, "code"),
                        Table.value(row, "name"),
                        Table.value(row, COLUMN));
    }
}
