package org.anlan.logistics.road.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.anlan.logistics.flow.FileRefused;
import org.anlan.logistics.road.network.Road;
import org.anlan.logistics.road.network.RoadClass;
import org.anlan.logistics.road.network.RoadNetwork;
import org.anlan.logistics.road.network.Structure;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Roads from OpenStreetMap")
class OsmRoadsTest {

    /// A trunk road over a bridge with limits, a village road that meets it in the middle, a
    /// one-way street against its drawing, a ferry, a path and a way whose nodes are elsewhere.
    static final String MAP =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <osm version="0.6">
              <node id="1" lon="117.00" lat="31.00"/>
              <node id="2" lon="117.01" lat="31.00"/>
              <node id="3" lon="117.02" lat="31.00"/>
              <node id="4" lon="117.03" lat="31.00"/>
              <node id="5" lon="117.01" lat="31.01"/>
              <way id="10">
                <nd ref="1"/><nd ref="2"/><nd ref="3"/><nd ref="4"/>
                <tag k="highway" v="trunk"/><tag k="name" v="沿江大道"/><tag k="bridge" v="yes"/>
                <tag k="maxaxleload" v="8.5"/><tag k="maxheight" v="4.2 m"/><tag k="maxspeed" v="40"/>
              </way>
              <way id="11">
                <nd ref="2"/><nd ref="5"/><tag k="highway" v="residential"/>
              </way>
              <way id="12">
                <nd ref="4"/><nd ref="5"/><tag k="highway" v="secondary"/><tag k="oneway" v="-1"/>
              </way>
              <way id="13"><nd ref="1"/><nd ref="5"/><tag k="route" v="ferry"/></way>
              <way id="14"><nd ref="1"/><nd ref="3"/><tag k="highway" v="footway"/></way>
              <way id="15">
                <nd ref="99"/><nd ref="1"/><nd ref="98"/><tag k="highway" v="primary"/>
              </way>
              <relation id="1"><member type="way" ref="10" role=""/></relation>
            </osm>
            """;

    @TempDir private Path folder = Path.of("");

    private RoadNetwork read(String name, String text) throws FileRefused, IOException {
        return OsmRoads.read(Files.writeString(folder.resolve(name), text));
    }

    @Test
    void areCutWhereAnotherRoadMeetsThem() throws FileRefused, IOException {
        requireRoads(read("map.osm", MAP));
    }

    static void requireRoads(RoadNetwork network) {
        assertThat(network.roads())
                .extracting(Road::id)
                .containsExactlyInAnyOrder("10-0", "10-1", "11-0", "12-0", "13-0");
        assertThat(network.nodes()).hasSize(4);
        var bridge = road(network, "10-1");
        assertThat(bridge.roadClass()).isEqualTo(RoadClass.NATIONAL);
        assertThat(bridge.structure()).isEqualTo(Structure.BRIDGE);
        assertThat(bridge.name()).isEqualTo("沿江大道");
        assertThat(bridge.axleKilograms()).isEqualTo(8_500);
        assertThat(bridge.heightCentimetres()).isEqualTo(420);
        assertThat(bridge.kmPerHour()).isEqualTo(40);
        // Two hundredths of a degree east at 31° north: 2 × 0.01 × 111,195 m × cos 31°.
        assertThat((double) bridge.metres()).isCloseTo(1_906, within(1.0));
    }

    @Test
    void areDrivenAgainstTheDrawingWhereTheMapSaysSo() throws FileRefused, IOException {
        var network = read("map.xml", MAP);
        var street = road(network, "12-0");
        assertThat(street.oneWay()).isTrue();
        assertThat(network.nodes().get(street.from()).id()).isEqualTo("5");
        assertThat(network.nodes().get(street.to()).id()).isEqualTo("4");
        assertThat(road(network, "11-0").oneWay()).isFalse();
        assertThat(road(network, "13-0").structure()).isEqualTo(Structure.FERRY);
        assertThat(road(network, "13-0").kmPerHour()).isEqualTo(8);
    }

    private static Road road(RoadNetwork network, String id) {
        return network.roads().get(network.findRoad(id).orElseThrow());
    }

    @Test
    void areNotReadFromWhatIsNoMap() {
        refuses("map.txt", MAP, "must end in .osm, .xml or .pbf");
        refuses("map.osm", "<osm></osm>", "there is no road in it");
        refuses("map.osm", "<gpx></gpx>", "map.osm:1:");
        refuses("map.osm", "<osm><node id='x' lon='1' lat='1'/></osm>", "id ('x')");
        refuses("map.osm", "<osm><node id='1' lon='181' lat='1'/></osm>", "lon (181)");
        refuses("map.osm", "<osm>\n<node id='1' lat='1'/></osm>", "map.osm:2:");
        refuses("map.osm", "<osm>\n<way", "map.osm:2:");
        refuses("map.osm.pbf", "no map at all", "map.osm.pbf:0:0: it is no OpenStreetMap PBF");
    }

    @Test
    void letNoDocumentTypeFetchAnything() {
        var hostile =
                "<!DOCTYPE osm [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
                        + "<osm><node id='1' lon='1' lat='1'/><way id='2'><tag k='name' v='a'/>&x;</way></osm>";
        assertThatThrownBy(() -> read("map.osm", hostile)).isInstanceOf(FileRefused.class);
    }

    private void refuses(String name, String text, String words) {
        assertThatThrownBy(() -> read(name, text))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining(words);
    }
}
