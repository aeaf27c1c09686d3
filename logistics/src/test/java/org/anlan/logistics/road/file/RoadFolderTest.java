package org.anlan.logistics.road.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.anlan.logistics.flow.FileRefused;
import org.anlan.logistics.road.network.Closing;
import org.anlan.logistics.road.network.Road;
import org.anlan.logistics.road.network.RoadFamily;
import org.anlan.logistics.road.network.RoadNetwork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A folder of road files")
class RoadFolderTest {

    private static final String HEADER =
            "road,from,to,metres,kmh,class,structure,oneway,axle_t,height_m,name\n";

    @TempDir private Path folder = Path.of("");

    @BeforeEach
    void layOut() throws IOException {
        write("nodes.csv", "node,lon,lat\na,117.25,31.5\nb,117.3,31.5\n");
        write("roads.csv", HEADER + "r1,a,b,4700,,national,bridge,0,13,4.5,长江大桥\n");
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    private RoadNetwork read() throws FileRefused, IOException {
        return new RoadFolder(folder).read();
    }

    @Test
    void tellsLimitsAndTheUsualSpeedOfTheClass() throws FileRefused, IOException {
        var road = read().roads().getFirst();
        assertThat(road.axleKilograms()).isEqualTo(13_000);
        assertThat(road.heightCentimetres()).isEqualTo(450);
        assertThat(road.kmPerHour()).isEqualTo(60);
        assertThat(road.tenths()).isEqualTo(2_820);
        assertThat(road.name()).isEqualTo("长江大桥");
    }

    @Test
    void isReadAsItWasWritten() throws FileRefused, IOException {
        var network = new RoadFamily(12, 4).network();
        new RoadFolder(folder).write(network);
        assertThat(read().roads()).isEqualTo(network.roads());
        assertThat(read().nodes()).hasSize(144);
    }

    @Test
    void tellsWhatIsClosedAndWhen() throws FileRefused, IOException {
        assertThat(new RoadFolder(folder).readClosures(read())).isEmpty();
        write("closures.csv", "road,from,until,depth_cm\nr1,2020-07-20T00:00:00Z,,35\n");
        assertThat(new RoadFolder(folder).readClosures(read()))
                .containsExactly(
                        new Closing(0, Instant.parse("2020-07-20T00:00:00Z"), Instant.MAX, 35));
    }

    @Test
    void mayBeginWithAByteOrderMarkAndLeaveLimitsAway() throws FileRefused, IOException {
        write("roads.csv", "\uFEFF" + HEADER + "r1,a,b,0,1,local,ford,1,,,\n");
        assertThat(read().roads().getFirst().axleKilograms()).isEqualTo(Road.NO_LIMIT);
        assertThat(read().graph().edges()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    r1,a,b,4700,60,national,road,0,,,\\nr1,a,b,1,60,local,road,0,,, | 3:1: road ('r1') is there twice
                    ,a,b,4700,60,national,road,0,,,       | 2:1: road is empty
                    r1,x,b,4700,60,national,road,0,,,     | 2:2: from ('x') is not in nodes.csv
                    r1,a,,4700,60,national,road,0,,,      | 2:3: to is empty
                    r1,a,b,far,60,national,road,0,,,      | 2:4: metres ('far') is not a number
                    r1,a,b,1.5,60,national,road,0,,,      | 2:4: metres ('1.5') has more than 0 decimals
                    r1,a,b,-1,60,national,road,0,,,       | 2:4: metres (-1) must be between 0 and 1000000
                    r1,a,b,1,0,national,road,0,,,         | 2:5: kmh (0) must be between 1 and 200
                    r1,a,b,1,60,motorway,road,0,,,        | 2:6: class ('motorway') must be one of
                    r1,a,b,1,60,national,weir,0,,,        | 2:7: structure ('weir') must be one of
                    r1,a,b,1,60,national,road,2,,,        | 2:8: oneway (2) must be between 0 and 1
                    r1,a,b,1,60,national,road,0,0,,       | 2:9: axle_t (0) must be between 0.001 and 1000.000
                    r1,a,b,1,60,national,road,0,,tall,    | 2:10: height_m ('tall') is not a number
                    r1,a,b                                | 2:6: class is empty
                    """)
    void saysWhereARoadIsWrong(String rows, String problem) throws IOException {
        write("roads.csv", HEADER + rows.replace("\\n", "\n") + "\n");
        refuses("roads.csv:" + problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    a,181,31    | 2:2: lon (181) must be between -180.0000000 and 180.0000000
                    a,117,north | 2:3: lat ('north') is not a number
                    a,117,31\\na,117,31 | 3:1: node ('a') is there twice
                    """)
    void saysWhereAJunctionIsWrong(String rows, String problem) throws IOException {
        write("nodes.csv", "node,lon,lat\n" + rows.replace("\\n", "\n") + "\n");
        refuses("nodes.csv:" + problem);
    }

    @Test
    void saysWhereAClosureIsWrong() throws IOException {
        refusesClosure("r9,2020-07-20T00:00:00Z,,", "2:1: road ('r9') is not in roads.csv");
        refusesClosure("r1,today,,", "2:2: from ('today') must be like");
        refusesClosure(
                "r1,2020-07-20T00:00:00Z,2020-07-20T00:00:00Z,",
                "2:3: until (2020-07-20T00:00:00Z)");
        refusesClosure("r1,2020-07-20T00:00:00Z,,-5", "2:4: depth_cm (-5) must be between");
    }

    private void refusesClosure(String row, String problem) throws IOException {
        write("closures.csv", "road,from,until,depth_cm\n" + row + "\n");
        assertThatThrownBy(() -> new RoadFolder(folder).readClosures(read()))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("closures.csv:" + problem);
    }

    @Test
    void saysWhichColumnIsMissingAndWhatIsNoText() throws IOException {
        write("nodes.csv", "node,lat,lon\n");
        refuses("nodes.csv:1:2: column 2 must be 'lon'");
        write("nodes.csv", "");
        refuses("nodes.csv:1:1: the file is empty");
        Files.write(folder.resolve("nodes.csv"), "node,lon,lat\n合肥,1,2\n".getBytes(charset("GBK")));
        refuses("nodes.csv:");
        layOut();
        write("roads.csv", HEADER + "r1,\"a,b\n");
        refuses("roads.csv:2:");
    }

    private static Charset charset(String name) {
        return Charset.forName(name, StandardCharsets.UTF_8);
    }

    private void refuses(String words) {
        assertThatThrownBy(this::read).isInstanceOf(FileRefused.class).hasMessageContaining(words);
    }
}
