package org.anlan.logistics.road.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.anlan.logistics.flow.FileRefused;
import org.anlan.logistics.road.network.RoadNetwork;

/// A CSV file whose first column, `node`, names junctions of a network; further columns are let
/// pass.
public final class NodeList {

    private NodeList() {}

    /// Reads it.
    ///
    /// @return numbers of junctions in the file's order
    /// @throws FileRefused if it names one that is not there, or none at all
    /// @throws IOException if it cannot be read
    public static int[] read(Path path, RoadNetwork network) throws FileRefused, IOException {
        var found = IntStream.builder();
        try (var table = new RoadTable(path, "node")) {
            while (table.next(row -> found.add(row.known(0, network::findNode, "nodes.csv")))) {
                // Each row is taken as it is read.
            }
        }
        var nodes = found.build().toArray();
        if (nodes.length == 0) {
            throw new FileRefused(
                    String.valueOf(path.getFileName()), 2, 1, "no junction is named.");
        }
        return nodes;
    }
}
