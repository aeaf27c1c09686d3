package org.anlan.logistics.road.file;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.anlan.logistics.flow.FileRefused;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openstreetmap.osmosis.osmbinary.Fileformat.Blob;
import org.openstreetmap.osmosis.osmbinary.Fileformat.BlobHeader;
import org.openstreetmap.osmosis.osmbinary.Osmformat.HeaderBlock;
import org.openstreetmap.osmosis.osmbinary.Osmformat.Node;
import org.openstreetmap.osmosis.osmbinary.Osmformat.PrimitiveBlock;
import org.openstreetmap.osmosis.osmbinary.Osmformat.PrimitiveGroup;
import org.openstreetmap.osmosis.osmbinary.Osmformat.StringTable;
import org.openstreetmap.osmosis.osmbinary.Osmformat.Way;

@DisplayName("Roads from OpenStreetMap's binary format")
class OsmPbfTest {

    private static final double NANODEGREES_A_STEP = 1e-7;

    @TempDir private Path folder = Path.of("");

    private final Map<String, Integer> words = new HashMap<>();
    private final StringTable.Builder table = StringTable.newBuilder();

    @Test
    void areTheSameAsFromXml() throws FileRefused, IOException {
        var xml = Files.writeString(folder.resolve("map.osm"), OsmRoadsTest.MAP);
        var pbf = folder.resolve("map.osm.pbf");
        write(xml, pbf);
        OsmRoadsTest.requireRoads(OsmRoads.read(pbf));
    }

    @Test
    void areNotReadFromAFileThatBreaksOffOrAsksForMore() throws FileRefused, IOException {
        var pbf = folder.resolve("map.pbf");
        write(Files.writeString(folder.resolve("map.osm"), OsmRoadsTest.MAP), pbf);
        var whole = Files.readAllBytes(pbf);
        for (int length : new int[] {0, 3, whole.length / 2, whole.length - 1}) {
            Files.write(pbf, Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> OsmRoads.read(pbf))
                    .isInstanceOf(FileRefused.class)
                    .hasMessageContaining("map.pbf:0:0: it is no OpenStreetMap PBF");
        }
        try (var out = new DataOutputStream(Files.newOutputStream(pbf))) {
            var header = HeaderBlock.newBuilder().addRequiredFeatures("HistoricalInformation");
            write(out, "OSMHeader", header.build().toByteString());
        }
        assertThatThrownBy(() -> OsmRoads.read(pbf))
                .hasMessageContaining("it asks for HistoricalInformation");
    }

    /// Writes what the XML says into one block.
    private void write(Path xml, Path pbf) throws FileRefused, IOException {
        word("");
        var nodes = PrimitiveGroup.newBuilder();
        var ways = PrimitiveGroup.newBuilder();
        OsmFile.of(xml)
                .read(
                        new OsmTaker() {
                            @Override
                            public void node(long id, double longitude, double latitude) {
                                nodes.addNodes(
                                        Node.newBuilder()
                                                .setId(id)
                                                .setLon(Math.round(longitude / NANODEGREES_A_STEP))
                                                .setLat(Math.round(latitude / NANODEGREES_A_STEP)));
                            }

                            @Override
                            public void way(long id, long[] refs, Map<String, String> tags) {
                                ways.addWays(OsmPbfTest.this.way(id, refs, tags));
                            }
                        });
        var block =
                PrimitiveBlock.newBuilder()
                        .setStringtable(table)
                        .addPrimitivegroup(nodes)
                        .addPrimitivegroup(ways);
        var header = HeaderBlock.newBuilder().addRequiredFeatures("OsmSchema-V0.6");
        try (var out = new DataOutputStream(Files.newOutputStream(pbf))) {
            write(out, "OSMHeader", header.build().toByteString());
            write(out, "OSMData", block.build().toByteString());
        }
    }

    private Way.Builder way(long id, long[] refs, Map<String, String> tags) {
        var way = Way.newBuilder().setId(id);
        long last = 0;
        for (long ref : refs) {
            way.addRefs(ref - last);
            last = ref;
        }
        tags.forEach((key, value) -> way.addKeys(word(key)).addVals(word(value)));
        return way;
    }

    private int word(String word) {
        return words.computeIfAbsent(
                word,
                each -> {
                    table.addS(ByteString.copyFromUtf8(each));
                    return words.size();
                });
    }

    private static void write(DataOutputStream out, String type, ByteString content)
            throws IOException {
        var blob = Blob.newBuilder().setRaw(content).setRawSize(content.size()).build();
        var header =
                BlobHeader.newBuilder().setType(type).setDatasize(blob.getSerializedSize()).build();
        out.writeInt(header.getSerializedSize());
        header.writeTo(out);
        blob.writeTo(out);
    }
}
