package org.anlan.app.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.anlan.app.Main;
import org.anlan.app.house.House;
import org.anlan.domain.fact.ReportSubmitted;
import org.anlan.store.FactCodec;
import org.anlan.store.journal.Verdict;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("After kill -9 in the middle of a drill")
@Timeout(600)
class KilledDrillTest {

    private static final int ENOUGH = 300;

    @TempDir private Path folder = Path.of("");

    @Test
    void everyAcknowledgedReportIsThereOnceAndTheHouseGoesOnAsAnExercise() throws Exception {
        var receipts = folder.resolve("receipts");
        var drill = start(receipts);
        awaitLines(drill, receipts);
        drill.destroyForcibly(); // SIGKILL: nothing of it closes
        assertThat(drill.waitFor(30, TimeUnit.SECONDS)).isTrue();
        var acknowledged = complete(Files.readString(receipts));
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ENOUGH).doesNotHaveDuplicates();

        try (var house = House.open(Exercise.settings(folder.resolve("data"), Map.of()))) {
            assertThat(house.store().installation().isExercise()).isTrue();
            assertThat(house.store().journal().settle(Duration.ofMinutes(2))).isTrue();
            assertThat(house.store().verifyJournal()).isInstanceOf(Verdict.Whole.class);
            assertThat(house.store().journal().countParked()).isZero();
            assertThat(house.store().journal().lags().values()).allMatch(lag -> lag == 0);
            assertThat(stored(house, "select id::text from ingest.report"))
                    .doesNotHaveDuplicates()
                    .containsAll(acknowledged);
            assertThat(stored(house, facts())).doesNotHaveDuplicates().containsAll(acknowledged);
            assertThat(stored(house, followed())).containsAll(acknowledged);
        }
    }

    private Process start(Path receipts) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command =
                List.of(
                        java,
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Danlan.home=" + Exercise.HOME,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "drill",
                        "--exit",
                        "--speed=max",
                        "--port=0",
                        "--data=" + folder.resolve("data"),
                        "--scenario=" + MadeUp.TWIN_RIVERS,
                        "--receipts=" + receipts);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("drill.log").toFile())
                .start();
    }

    private void awaitLines(Process drill, Path receipts) throws Exception {
        while (!Files.exists(receipts) || lines(receipts) < ENOUGH) {
            assertThat(drill.isAlive())
                    .as(() -> "drill ended:\n" + text(folder.resolve("drill.log")))
                    .isTrue();
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private static long lines(Path file) throws IOException {
        return Files.readString(file).lines().count();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    /// The ids of lines that were written to their end.
    private static List<String> complete(String text) {
        var ids = new ArrayList<>(List.of(text.split("\n", -1)));
        ids.removeLast();
        return ids;
    }

    private static String facts() {
        return "select body::jsonb ->> 'report' from core.journal where type = '%s'"
                .formatted(FactCodec.nameOf(ReportSubmitted.class));
    }

    private static String followed() {
        return "select id::text from ingest.report where told_state <> 'UNSEALED'";
    }

    private static List<String> stored(House house, String query) {
        return house.store()
                .store()
                .read(handle -> handle.createQuery(query).mapTo(String.class).list());
    }
}
