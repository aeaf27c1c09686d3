package org.anlan.logistics.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.anlan.store.DatabaseSettings;
import org.anlan.store.testing.TestDatabase;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("After kill -9 while a planner is at work")
@Timeout(120)
class KilledPlannerTest {

    @TempDir private Path folder = Path.of("");

    @Test
    void thePlannerGoesOnWhereHeWasAndStillHasThePlanToHimself() throws Exception {
        var url = TestDatabase.newUrl();
        var process = start(url);
        var said = lastWords(process);
        assertThat(said).startsWith("KEPT 200 ");
        process.destroyForcibly(); // SIGKILL: nothing of it closes
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();

        var settings = new DatabaseSettings(folder, Optional.of(url), 8, false);
        try (var scene = Scene.again(settings)) {
            var token = Optional.of(said.split(" ", 3)[2]);
            var plan = scene.latest();
            var path = Scene.PLANS + "/" + plan.get("id").asText();
            var work = scene.server.send("GET", path + "/work", token, "", Map.of()).json();
            assertThat(work.at("/lease/own").asBoolean()).isTrue();
            assertThat(work.at("/draft/form/edits/0/quantity").asText()).isEqualTo("10");
            var edits = scene.read(path + "/work").at("/draft/form/edits/0");
            var taken = scene.server.post("接班值班长", path + "/lease", Map.of());
            assertThat(taken.status()).isEqualTo(409);
            assertThat(taken.body()).contains("值班长");
            assertThat(scene.edit(token, "接着改", List.of(Scene.map(edits))).status()).isEqualTo(201);
            assertThat(scene.latest().get("editReason").asText()).isEqualTo("接着改");
        }
    }

    private Process start(String url) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command =
                List.of(
                        java,
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PlannerAtWork.class.getName(),
                        folder.toString(),
                        url);
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /// The line it says when its work is kept; what it logs before is passed over.
    private static String lastWords(Process process) throws IOException {
        var in = process.inputReader();
        var log = new StringBuilder();
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("KEPT")) {
                return line;
            }
            log.append(line).append('\n');
        }
        throw new AssertionError("It ended:\n" + log);
    }
}
