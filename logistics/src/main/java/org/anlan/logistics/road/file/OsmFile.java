package org.anlan.logistics.road.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.anlan.logistics.flow.FileRefused;

/// An OpenStreetMap file: `.osm` or `.xml` is XML, `.pbf` the binary format.
interface OsmFile {

    /// Reads all nodes and ways in the file's order.
    ///
    /// @throws FileRefused if it is no such file
    /// @throws IOException if it cannot be read
    void read(OsmTaker taker) throws FileRefused, IOException;

    static OsmFile of(Path path) throws FileRefused {
        var name = String.valueOf(path.getFileName());
        var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (ending) {
            case "osm", "xml" -> taker -> OsmXml.read(path, taker);
            case "pbf" -> taker -> OsmPbf.read(path, taker);
            default ->
                    throw new FileRefused(name, 0, 0, "the name must end in .osm, .xml or .pbf.");
        };
    }
}
