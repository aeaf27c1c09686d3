package org.anlan.logistics.road.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.anlan.logistics.flow.FileRefused;
import org.anlan.logistics.road.network.Road;
import org.anlan.logistics.road.network.RoadNetwork;
import org.anlan.logistics.road.network.RoadNetwork.Node;

/// Takes the roads trucks drive from an OpenStreetMap file: first the ways, then the places of
/// their nodes. A way becomes a road between each two of its nodes where another road meets it. A
/// way of which the file lacks nodes ends where they are missing.
public final class OsmRoads {

    private static final double EARTH_RADIUS_METRES = 6_371_008.8;

    private final List<OsmWay> ways = new ArrayList<>();

    /// All nodes of ways, ascending; how often each is used, and where it lies.
    private long[] ids = new long[0];

    private int[] uses = new int[0];
    private double[] longitudes = new double[0];
    private double[] latitudes = new double[0];

    private final List<Node> nodes = new ArrayList<>();
    private final List<Road> roads = new ArrayList<>();
    private int[] numbers = new int[0];

    private OsmRoads() {}

    /// Reads a file.
    ///
    /// @param path ends in `.osm`, `.xml` or `.pbf`
    /// @throws FileRefused if it is no OpenStreetMap file or holds no road
    /// @throws IOException if it cannot be read
    public static RoadNetwork read(Path path) throws FileRefused, IOException {
        var roads = new OsmRoads();
        var file = OsmFile.of(path);
        file.read(roads.new Ways());
        roads.countUses();
        file.read(roads.new Places());
        roads.ways.forEach(roads::cut);
        if (roads.roads.isEmpty()) {
            throw new FileRefused(
                    String.valueOf(path.getFileName()), 0, 0, "there is no road in it.");
        }
        return new RoadNetwork(roads.nodes, roads.roads);
    }

    private final class Ways implements OsmTaker {

        @Override
        public void node(long id, double longitude, double latitude) {
            // The second reading takes the places.
        }

        @Override
        public void way(long id, long[] refs, Map<String, String> tags) {
            OsmWay.of(id, refs, tags).ifPresent(ways::add);
        }
    }

    private final class Places implements OsmTaker {

        @Override
        public void node(long id, double longitude, double latitude) {
            int at = Arrays.binarySearch(ids, id);
            if (at >= 0) {
                longitudes[at] = longitude;
                latitudes[at] = latitude;
            }
        }

        @Override
        public void way(long id, long[] refs, Map<String, String> tags) {
            // The first reading took the ways.
        }
    }

    private void countUses() {
        ids =
                ways.stream()
                        .flatMapToLong(way -> way.driven().stream().mapToLong(id -> id))
                        .sorted()
                        .distinct()
                        .toArray();
        uses = new int[ids.length];
        longitudes = new double[ids.length];
        latitudes = new double[ids.length];
        numbers = new int[ids.length];
        Arrays.fill(longitudes, Double.NaN);
        Arrays.fill(numbers, -1);
        for (var way : ways) {
            for (long node : way.driven()) {
                uses[at(node)]++;
            }
            // Ends are junctions even where no other way goes on.
            uses[at(way.driven().getFirst())]++;
            uses[at(way.driven().getLast())]++;
        }
    }

    private int at(long node) {
        return Arrays.binarySearch(ids, node);
    }

    private void cut(OsmWay way) {
        int begin = -1;
        int previous = -1;
        double metres = 0;
        int piece = 0;
        for (long node : way.driven()) {
            int here = at(node);
            if (Double.isNaN(longitudes[here])) {
                begin = -1;
                previous = -1;
                continue;
            }
            metres = previous < 0 ? 0 : metres + metres(previous, here);
            previous = here;
            if (begin < 0) {
                begin = here;
            } else if (uses[here] > 1) {
                add(way, piece++, begin, here, metres);
                begin = here;
                metres = 0;
            }
        }
    }

    private void add(OsmWay way, int piece, int from, int to, double metres) {
        roads.add(
                new Road(
                        "%d-%d".formatted(way.id(), piece),
                        number(from),
                        number(to),
                        (int) Math.round(metres),
                        way.kmPerHour(),
                        way.roadClass(),
                        way.structure(),
                        way.oneWay(),
                        way.axleKilograms(),
                        way.heightCentimetres(),
                        way.name()));
    }

    private int number(int at) {
        if (numbers[at] < 0) {
            numbers[at] = nodes.size();
            nodes.add(new Node(Long.toString(ids[at]), longitudes[at], latitudes[at]));
        }
        return numbers[at];
    }

    /// Along the great circle, by the haversine.
    private double metres(int one, int other) {
        double north = Math.toRadians(latitudes[other] - latitudes[one]);
        double east = Math.toRadians(longitudes[other] - longitudes[one]);
        double haversine =
                square(Math.sin(north / 2))
                        + Math.cos(Math.toRadians(latitudes[one]))
                                * Math.cos(Math.toRadians(latitudes[other]))
                                * square(Math.sin(east / 2));
        return 2 * EARTH_RADIUS_METRES * Math.asin(Math.sqrt(Math.min(1, haversine)));
    }

    private static double square(double value) {
        return value * value;
    }
}
