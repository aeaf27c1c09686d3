package org.anlan.packs.forge;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Makes `population.csv` from the county table of the census of 1 November 2020.
///
/// A code of the census that is gone goes to the unit that counts its people today. Where a city
/// counts more people than its counties and zones together, a row of scope `remainder` holds the
/// difference, so that every city adds up exactly.
public final class ForgePopulation {

    private static final String SOURCE = "census-2020";
    private static final List<String> COUNTS =
            List.of("population", "urban", "rural", "family_households");

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
        var successors = Successors.read(pack);
        var rest = new HashMap<String, long[]>();
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
            var code = successors.counting(published);
            var counts = counts(row);
            add(made, code, "region", counts, published, Table.value(row, "name"));
            if (Table.value(row, "level").equals("city")) {
                rest.put(code, counts);
            } else if (Table.value(row, "level").equals("county")) {
                rest.computeIfPresent(
                        regions.value(code, "parent"), (_, city) -> less(city, counts));
            }
        }
        new TreeMap<>(rest).forEach((city, counts) -> addRemainder(made, city, counts));
        return made.build();
    }

    private static long[] less(long[] city, long[] part) {
        return IntStream.range(0, city.length).mapToLong(i -> city[i] - part[i]).toArray();
    }

    private static void addRemainder(Table.Builder made, String city, long[] counts) {
        if (counts[0] != 0) {
            add(made, city, "remainder", counts, "", "");
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
