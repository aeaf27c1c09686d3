package org.anlan.logistics.road.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anlan.logistics.flow.FileRefused;
import org.openstreetmap.osmosis.osmbinary.BinaryParser;
import org.openstreetmap.osmosis.osmbinary.Osmformat.DenseNodes;
import org.openstreetmap.osmosis.osmbinary.Osmformat.HeaderBlock;
import org.openstreetmap.osmosis.osmbinary.Osmformat.Node;
import org.openstreetmap.osmosis.osmbinary.Osmformat.Relation;
import org.openstreetmap.osmosis.osmbinary.Osmformat.Way;
import org.openstreetmap.osmosis.osmbinary.file.BlockInputStream;
import org.openstreetmap.osmosis.osmbinary.file.FileBlock;

/// Reads OpenStreetMap PBF by the format's own library, block by block.
final class OsmPbf extends BinaryParser {

    private static final Set<String> UNDERSTOOD = Set.of("OsmSchema-V0.6", "DenseNodes");

    private final Counted in;
    private final OsmTaker taker;

    /// How much was read when the last block was whole.
    private long whole;

    private OsmPbf(Counted in, OsmTaker taker) {
        this.in = in;
        this.taker = taker;
    }

    static void read(Path path, OsmTaker taker) throws FileRefused, IOException {
        var file = String.valueOf(path.getFileName());
        try (var in = new Counted(Files.newInputStream(path))) {
            var reader = new OsmPbf(in, taker);
            new BlockInputStream(in, reader).process();
            reader.requireWhole();
        } catch (NoSuchFileException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // The library tells of a file that is none by exceptions of many kinds.
            throw new FileRefused(
                    file, 0, 0, "it is no OpenStreetMap PBF (%s).".formatted(e.getMessage()));
        }
    }

    @Override
    public void handleBlock(FileBlock block) {
        super.handleBlock(block);
        whole = in.count();
    }

    /// The library takes the end of the file for its end wherever it comes.
    private void requireWhole() {
        if (whole == 0 || whole != in.count()) {
            throw new IllegalArgumentException("it breaks off");
        }
    }

    @Override
    protected void parse(HeaderBlock header) {
        for (var feature : header.getRequiredFeaturesList()) {
            if (!UNDERSTOOD.contains(feature)) {
                throw new IllegalArgumentException("it asks for " + feature);
            }
        }
    }

    @Override
    protected void parseNodes(List<Node> nodes) {
        for (var node : nodes) {
            taker.node(node.getId(), parseLon(node.getLon()), parseLat(node.getLat()));
        }
    }

    /// Each number is told as the difference to the last.
    @Override
    protected void parseDense(DenseNodes nodes) {
        long id = 0;
        long longitude = 0;
        long latitude = 0;
        for (int i = 0; i < nodes.getIdCount(); i++) {
            id += nodes.getId(i);
            longitude += nodes.getLon(i);
            latitude += nodes.getLat(i);
            taker.node(id, parseLon(longitude), parseLat(latitude));
        }
    }

    @Override
    protected void parseWays(List<Way> ways) {
        for (var way : ways) {
            var nodes = new long[way.getRefsCount()];
            long node = 0;
            for (int i = 0; i < nodes.length; i++) {
                node += way.getRefs(i);
                nodes[i] = node;
            }
            taker.way(way.getId(), nodes, tags(way));
        }
    }

    private Map<String, String> tags(Way way) {
        var tags = new HashMap<String, String>();
        for (int i = 0; i < way.getKeysCount(); i++) {
            tags.put(getStringById(way.getKeys(i)), getStringById(way.getVals(i)));
        }
        return tags;
    }

    @Override
    protected void parseRelations(List<Relation> relations) {
        // Relations say nothing of single roads.
    }

    @Override
    public void complete() {
        // Nothing is kept back, so nothing is left to hand over.
    }
}
