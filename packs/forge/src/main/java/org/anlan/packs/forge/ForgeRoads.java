package org.anlan.packs.forge;

import java.io.IOException;
import java.nio.file.Path;
import org.locationtech.jts.geom.Geometry;

/// Makes `road_links.csv`: every pair of counties with a common border, and a sample road between
/// them.
///
/// No road data stand behind it: the road is the great circle between the label points times
/// `DETOUR`, driven at `KM_PER_HOUR`. Every row is a sample.
public final class ForgeRoads {

    private static final double DETOUR = 1.3;
    private static final double KM_PER_HOUR = 50;

    private ForgeRoads() {}

    /// Makes the file.
    ///
    /// @param args the pack folder
    public static void main(String[] args) throws IOException {
        make(Path.of(args[0])).write(Path.of(args[0], "road_links.csv"));
    }

    static Table make(Path pack) throws IOException {
        var borders = GeoJson.read(pack.resolve("boundaries.geojson"), GeoJson::code);
        var regions = Regions.read(pack);
        var links = Table.of("a", "b", "straight_km", "road_km", "minutes", "sample");
        borders.forEach(
                (a, area) ->
                        borders.tailMap(a + "0")
                                .forEach(
                                        (b, other) -> {
                                            if (haveCommonBorder(area, other)) {
                                                add(links, regions, a, b);
                                            }
                                        }));
        return links.build();
    }

    private static boolean haveCommonBorder(Geometry area, Geometry other) {
        return area.touches(other) && area.intersection(other).getLength() > 0;
    }

    private static void add(Table.Builder links, Regions regions, String a, String b) {
        double straight = Spherical.kilometres(regions.label(a), regions.label(b));
        double road = straight * DETOUR;
        long minutes = Math.round(road / KM_PER_HOUR * 60);
        links.add(a, b, Table.decimal(straight, 1), Table.decimal(road, 1), minutes, 1);
    }
}
