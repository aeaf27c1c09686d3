package org.anlan.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.anlan.forecasting.lab.Lab;
import org.anlan.web.Json;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The lab command")
class LabCommandTest {

    @TempDir private Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        return Anlan.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }

    @Test
    void listsTheMethodsInTwoLanguages() {
        assertThat(run("lab")).isZero();
        Lab.methods().forEach(m -> assertThat(out.toString()).contains(m.name(), m.titleZh()));
    }

    @Test
    void printsTheShapeOfAMethodAsJson() {
        assertThat(run("lab", "kriging", "--help")).isZero();
        assertThat(Json.tree(out.toString()).at("/input/properties/gauges").isObject()).isTrue();
        assertThat(Json.tree(out.toString()).has("output")).isTrue();
    }

    @Test
    void readsAndWritesFiles() throws IOException {
        var in = folder.resolve("in.json");
        Files.writeString(in, "{\"Cs\":[0],\"P_percent\":[50]}");
        var answer = folder.resolve("out.json");
        assertThat(run("lab", "pearson3-phi", "--in", in.toString(), "--out", answer.toString()))
                .isZero();
        assertThat(Json.tree(Files.readString(answer)).at("/Phi/0").doubleValue())
                .isCloseTo(0, within(1e-12));
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void refusesBadInputInOneLineWithCodeTwo() throws IOException {
        var in = folder.resolve("in.json");
        Files.writeString(in, "{\"sample\":[3]}");
        assertThat(run("lab", "gev", "--in", in.toString())).isEqualTo(2);
        assertThat(err.toString().lines()).singleElement().asString().startsWith("sample ([3]): ");
    }

    @Test
    void refusesAMethodOrAFileThatIsNotThere() {
        assertThat(run("lab", "astrology")).isEqualTo(2);
        assertThat(err.toString()).startsWith("METHOD (astrology)");
        assertThat(run("lab", "gev", "--in", "/no/such/file")).isEqualTo(2);
    }
}
