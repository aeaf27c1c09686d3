package org.anlan.logistics.road.file;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.anlan.logistics.flow.FileRefused;
import org.anlan.logistics.road.network.Closing;
import org.anlan.logistics.road.network.Road;
import org.anlan.logistics.road.network.RoadClass;
import org.anlan.logistics.road.network.RoadNetwork;
import org.anlan.logistics.road.network.RoadNetwork.Node;
import org.anlan.logistics.road.network.Structure;

/// A folder of road files: `nodes.csv`, `roads.csv` and, where roads are closed, `closures.csv`.
/// The columns are in docs/routing.md.
public final class RoadFolder {

    private static final String NODES = "nodes.csv";
    private static final String ROADS = "roads.csv";
    private static final String CLOSURES = "closures.csv";
    private static final String[] NODE_COLUMNS = {"node", "lon", "lat"};
    private static final String[] ROAD_COLUMNS = {
        "road",
        "from",
        "to",
        "metres",
        "kmh",
        "class",
        "structure",
        "oneway",
        "axle_t",
        "height_m",
        "name"
    };
    private static final String[] CLOSURE_COLUMNS = {"road", "from", "until", "depth_cm"};

    private final Path folder;

    /// @param folder where the files are or shall be
    public RoadFolder(Path folder) {
        this.folder = folder;
    }

    /// Reads the network.
    ///
    /// @throws FileRefused if a file does not say what it must, naming file, line and column
    /// @throws IOException if a file cannot be read
    public RoadNetwork read() throws FileRefused, IOException {
        var numbers = new HashMap<String, Integer>();
        var nodes = readNodes(numbers);
        var roads = new ArrayList<Road>();
        var ids = new HashSet<String>();
        try (var table = new RoadTable(folder.resolve(ROADS), ROAD_COLUMNS)) {
            while (table.next(row -> roads.add(road(row, numbers, ids)))) {
                // Each row is taken as it is read.
            }
        }
        return new RoadNetwork(nodes, roads);
    }

    private List<Node> readNodes(Map<String, Integer> numbers) throws FileRefused, IOException {
        var nodes = new ArrayList<Node>();
        try (var table = new RoadTable(folder.resolve(NODES), NODE_COLUMNS)) {
            while (table.next(
                    row -> {
                        if (numbers.put(row.code(0), nodes.size()) != null) {
                            throw row.wrong(0, "('%s') is there twice.".formatted(row.text(0)));
                        }
                        nodes.add(new Node(row.code(0), row.degrees(1, 180), row.degrees(2, 90)));
                    })) {
                // Each row is taken as it is read.
            }
        }
        return nodes;
    }

    private static Road road(RoadRow row, Map<String, Integer> numbers, Set<String> ids)
            throws FileRefused {
        if (!ids.add(row.code(0))) {
            throw row.wrong(0, "('%s') is there twice.".formatted(row.text(0)));
        }
        var kind = row.word(5, RoadClass.class);
        return new Road(
                row.code(0),
                row.known(1, id -> find(numbers, id), NODES),
                row.known(2, id -> find(numbers, id), NODES),
                row.number(3, 0, 0, 1_000_000),
                row.numberOr(kind.kmPerHour(), 4, 0, 1, 200),
                kind,
                row.word(6, Structure.class),
                row.yes(7),
                row.numberOr(Road.NO_LIMIT, 8, 3, 1, 1_000_000),
                row.numberOr(Road.NO_LIMIT, 9, 2, 1, 100_000),
                row.text(10));
    }

    private static OptionalInt find(Map<String, Integer> numbers, String id) {
        var number = numbers.get(id);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /// Reads what is closed and when; nothing if there is no such file.
    ///
    /// @throws FileRefused if it names a road that is not there, or a time that is none
    /// @throws IOException if the file cannot be read
    public List<Closing> readClosures(RoadNetwork network) throws FileRefused, IOException {
        var closings = new ArrayList<Closing>();
        if (Files.exists(folder.resolve(CLOSURES))) {
            try (var table = new RoadTable(folder.resolve(CLOSURES), CLOSURE_COLUMNS)) {
                while (table.next(row -> closings.add(closing(row, network)))) {
                    // Each row is taken as it is read.
                }
            }
        }
        return closings;
    }

    private static Closing closing(RoadRow row, RoadNetwork network) throws FileRefused {
        int road = row.known(0, network::findRoad, ROADS);
        var from = row.instant(1);
        var until = row.text(2).isEmpty() ? Instant.MAX : row.instant(2);
        if (!from.isBefore(until)) {
            throw row.wrong(2, "(%s) must be after from (%s).".formatted(until, from));
        }
        return new Closing(road, from, until, row.numberOr(Closing.TO_ALL, 3, 0, 0, 10_000));
    }

    /// Writes a network, making the folder if there is none.
    public void write(RoadNetwork network) throws IOException {
        Files.createDirectories(folder);
        try (var csv = CsvWriter.builder().build(folder.resolve(NODES))) {
            csv.writeRecord(NODE_COLUMNS);
            for (var node : network.nodes()) {
                csv.writeRecord(node.id(), degrees(node.longitude()), degrees(node.latitude()));
            }
        }
        try (var csv = CsvWriter.builder().build(folder.resolve(ROADS))) {
            csv.writeRecord(ROAD_COLUMNS);
            for (var road : network.roads()) {
                csv.writeRecord(fields(network, road));
            }
        }
    }

    private static String[] fields(RoadNetwork network, Road road) {
        return new String[] {
            road.id(),
            network.nodes().get(road.from()).id(),
            network.nodes().get(road.to()).id(),
            Integer.toString(road.metres()),
            Integer.toString(road.kmPerHour()),
            road.roadClass().word(),
            road.structure().word(),
            road.oneWay() ? "1" : "0",
            limit(road.axleKilograms(), 3),
            limit(road.heightCentimetres(), 2),
            road.name()
        };
    }

    private static String degrees(double degrees) {
        return BigDecimal.valueOf(Math.round(degrees * 1e7), 7).toPlainString();
    }

    private static String limit(int value, int places) {
        return value == Road.NO_LIMIT ? "" : BigDecimal.valueOf(value, places).toPlainString();
    }
}
