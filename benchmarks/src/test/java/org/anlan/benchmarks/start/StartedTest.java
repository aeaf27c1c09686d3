package org.anlan.benchmarks.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.anlan.app.Main;
import org.anlan.benchmarks.house.Site;
import org.anlan.store.testing.TestDatabase;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A measured start")
class StartedTest {

    @TempDir private Path folder = Path.of("");

    @Test
    void endsWhenTheHouseAnswersThatItIsReady() throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command =
                List.of(
                        java,
                        "--enable-native-access=ALL-UNNAMED",
                        "-Danlan.home=" + Site.root(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "serve",
                        "--port",
                        "0",
                        "--data",
                        folder.resolve("data").toString(),
                        "--database",
                        TestDatabase.newUrl());
        try (var started = Started.serve(command, Map.of(), folder.resolve("log"))) {
            assertThat(started.ready()).isPositive();
        }
    }

    @Test
    void isNoneWhenTheHouseDoesNotOpen() {
        var command = List.of("sh", "-c", "echo broken >&2");
        assertThatThrownBy(() -> Started.serve(command, Map.of(), folder.resolve("log")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("broken");
    }
}
