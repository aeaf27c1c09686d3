package org.anlan.forecasting.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.anlan.store.testing.TestDatabase;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// In a process of its own, which is killed as `kill -9` does.
@DisplayName("A run whose process is killed")
@Timeout(120)
class RunKilledTest {

    @TempDir private Path folder;
    private final String url = TestDatabase.newUrl();

    @Test
    void isTakenAgainByTheSameNodeWhenItStartsAnew() throws Exception {
        killMidway(folder.resolve("node"));
        var model = new Adding(DoomedNode.MODEL);
        try (var engine = new Engine(folder.resolve("node"), url, model)) {
            engine.settle();
            var run = engine.of(DoomedNode.MODEL).getFirst();
            assertThat(run.state()).isEqualTo(Run.State.DONE);
            assertThat(run.attempts()).isEqualTo(2);
            assertThat(run.lines().getFirst()).startsWith("此前中断 1 次");
            assertThat(model.kept).hasSize(1);
        }
    }

    @Test
    void isTakenByAnotherNodeOnlyWhenItsLeaseRanOut() throws Exception {
        killMidway(folder.resolve("node"));
        var model = new Adding(DoomedNode.MODEL);
        try (var engine = new Engine(folder.resolve("other"), url, model)) {
            var held = engine.heldUntil(DoomedNode.MODEL);
            assertThat(engine.of(DoomedNode.MODEL).getFirst().state()).isEqualTo(Run.State.RUNNING);
            assertThat(held).isNotNull();
            assertThat(model.computed).isEmpty();
            engine.sql("update forecasting.run set lease_until = now() - interval '1 s'");
            engine.settle();
            assertThat(engine.of(DoomedNode.MODEL).getFirst().state()).isEqualTo(Run.State.DONE);
            assertThat(model.kept).hasSize(1);
        }
    }

    private void killMidway(Path node) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process =
                new ProcessBuilder(
                                java,
                                "-cp",
                                System.getProperty("java.class.path"),
                                DoomedNode.class.getName(),
                                node.toString(),
                                url)
                        .redirectErrorStream(true)
                        .start();
        try (var out = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(out.lines().anyMatch(DoomedNode.BEGUN::equals)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.waitFor(Duration.ofSeconds(20).toSeconds(), TimeUnit.SECONDS)).isTrue();
    }
}
