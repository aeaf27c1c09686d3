package org.anlan.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The roads command")
class RoadsCommandTest {

    private static final String MAP =
            """
            <osm>
            <node id="1" lon="117.0" lat="31"/><node id="2" lon="117.1" lat="31"/>
            <way id="7"><nd ref="1"/><nd ref="2"/><tag k="highway" v="trunk"/></way>
            <way id="8"><nd ref="1"/><nd ref="2"/><tag k="highway" v="tertiary"/></way>
            </osm>
            """;

    @TempDir private Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        return Anlan.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void takesRoadsFromAMapAndTellsTimesAsDijkstraHasThem() throws IOException {
        assertThat(run("roads", "import", write("map.osm", MAP), "--out", at("roads"))).isZero();
        var one = write("one.csv", "node\n1\n");
        var other = write("other.csv", "node,name\n2,somewhere\n1,here\n");
        assertThat(
                        run(
                                "roads",
                                "matrix",
                                at("roads"),
                                "--from",
                                one,
                                "--to",
                                other,
                                "--out",
                                at("times.csv"),
                                "--check"))
                .isZero();
        // 9,531 m at 60 km/h, rounded up to a tenth of a second.
        assertThat(Files.readAllLines(folder.resolve("times.csv")))
                .containsExactly("from,to,seconds", "1,2,571.9", "1,1,0.0");
        assertThat(out.toString()).contains("2 junctions", "1 × 2", "as Dijkstra has it");
    }

    @Test
    void tellsUntilWhenToLeave() throws IOException {
        run("roads", "import", write("map.osm", MAP), "--out", at("roads"));
        write(
                "roads/closures.csv",
                """
                road,from,until,depth_cm
                7-0,2020-07-20T08:00:00Z,,40
                8-0,2020-07-20T09:00:00Z,,
                """);
        var when = "2020-07-20T07:00:00Z";
        String[] asked = {
            "roads", "departures", at("roads"), "--from", "1", "--to", "2", "--at", when
        };
        assertThat(run(asked)).isZero();
        assertThat(out.toString())
                .contains("2020-07-20T07:50:28.100Z: 571.9 s", "2020-07-20T08:45:42.200Z: 857.8 s");
        out.getBuffer().setLength(0);
        asked[8] = "2020-07-20T08:50:00Z";
        assertThat(run(asked)).isZero();
        assertThat(out.toString()).contains("too late 不通或已来不及");
    }

    @Test
    void makesUpRoadsForTrials() {
        assertThat(run("roads", "sample", "--out", at("made"), "--side", "8")).isZero();
        assertThat(out.toString()).contains("64 junctions");
        assertThat(run("roads", "sample", "--out", at("made"), "--side", "0")).isEqualTo(2);
        assertThat(err.toString()).contains("side (0) must be from 1");
    }

    @Test
    void saysWhichFileIsWrongAndWhere() throws IOException {
        assertThat(run("roads", "import", write("map.osm", "<osm>\n<x"), "--out", at("r")))
                .isEqualTo(2);
        assertThat(err.toString()).contains("map.osm:2:");
        assertThat(run("roads", "import", at("none.osm"), "--out", at("r"))).isEqualTo(2);
        assertThat(err.toString()).contains("没有这个文件");
        run("roads", "sample", "--out", at("made"), "--side", "3");
        var bad = write("bad.csv", "node\nn0\nn99\n");
        assertThat(
                        run(
                                "roads",
                                "matrix",
                                at("made"),
                                "--from",
                                bad,
                                "--to",
                                bad,
                                "--out",
                                at("t.csv")))
                .isEqualTo(2);
        assertThat(err.toString()).contains("bad.csv:3:1: node ('n99') is not in nodes.csv");
        assertThat(run("roads", "departures", at("made"), "--from", "x", "--to", "n1"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--from:0:0: ('x') is not in nodes.csv");
        assertThat(
                        run(
                                "roads",
                                "departures",
                                at("made"),
                                "--from",
                                "n0",
                                "--to",
                                "n1",
                                "--at",
                                "now"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("'now' must be like");
        assertThat(
                        run(
                                "roads",
                                "matrix",
                                at("made"),
                                "--axle",
                                "-1",
                                "--from",
                                bad,
                                "--to",
                                bad,
                                "--out",
                                at("t")))
                .isEqualTo(2);
        assertThat(err.toString()).contains("'-1' must be a number from 0 to 9999");
    }
}
