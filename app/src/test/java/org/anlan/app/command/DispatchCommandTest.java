package org.anlan.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.anlan.logistics.dispatch.DispatchFamily;
import org.anlan.logistics.dispatch.file.DispatchFolder;
import org.anlan.web.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("On the command line, a dispatch")
class DispatchCommandTest {

    @TempDir private Path home = Path.of("");

    @TempDir private Path folder = Path.of("");

    @BeforeEach
    void writeTask() throws Exception {
        DispatchFolder.write(folder, new DispatchFamily(15, 3).task(2));
    }

    @Test
    void isMadeToldAndChecked() throws Exception {
        var told = run("--out", loads(), "--tries", "60", "--json");
        assertThat(told.exit()).isZero();
        var figures = Json.tree(told.out());
        assertThat(figures.path("loadBound").asDouble())
                .isBetween(0.1, figures.path("vehicleTonHours").asDouble());
        assertThat(Json.tree(Files.readString(Path.of(loads()))).path("trips")).isNotEmpty();
        var checked = run("--check", loads());
        assertThat(checked.exit()).as(checked.out()).isZero();
        assertThat(checked.out()).contains("装车方案成立");
        assertThat(run("--out", loads(), "--tries", "0").out()).contains("车次 trips", "下界 bound");
    }

    @Test
    void isFoundOutWhenItDoesNotHold() throws Exception {
        run("--out", loads(), "--tries", "10");
        var path = Path.of(loads());
        Files.writeString(path, Files.readString(path).replace("\"drivers\":1", "\"drivers\":7"));
        var checked = run("--check", loads());
        assertThat(checked.exit()).isEqualTo(1);
        assertThat(checked.out()).contains("不成立", "is not there");
    }

    @Test
    void endsWithinItsTimeAndHoldsAllTheSame() {
        assertThat(run("--out", loads(), "--time-limit", "0.000001").exit()).isZero();
        assertThat(run("--check", loads()).exit()).isZero();
    }

    @Test
    void isRefusedAtThePlaceThatIsWrong() throws Exception {
        Files.writeString(
                folder.resolve("fleets.csv"),
                "depot,class,vehicles,drivers,from_min\nD0,ox,1,1,\n");
        var told = run("--out", loads());
        assertThat(told.exit()).isEqualTo(2);
        assertThat(told.err()).contains("fleets.csv:2:2").doesNotContain("\tat ");
        assertThat(run().exit()).isEqualTo(2);
        assertThat(run("--out", loads(), "--check", loads()).exit()).isEqualTo(2);
        assertThat(run("--out", loads(), "--hours", "400").exit()).isEqualTo(2);
    }

    private String loads() {
        return folder.resolve("loads.json").toString();
    }

    private Shell.Done run(String... more) {
        var words = new ArrayList<>(List.of("dispatch", folder.toString()));
        words.addAll(List.of(more));
        return new Shell(home).run(words.toArray(String[]::new));
    }
}
