package org.anlan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.domain.Role;
import org.anlan.store.DatabaseSettings;
import org.anlan.store.Tx;
import org.anlan.store.journal.SealedFact;
import org.anlan.store.journal.Verdict;
import org.anlan.store.testing.Happened;
import org.anlan.store.testing.SmallDisk;
import org.anlan.web.testing.TestServer;
import org.anlan.web.testing.TestServer.Reply;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A house whose disk is full to the last byte, so that the database cannot log")
class FullDiskTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir private Path folder;

    @Test
    @Timeout(240)
    void saysThatItIsBusyAndGoesOnByItselfWithAllThatItAcknowledged() throws IOException {
        try (var disk = SmallDisk.mount(folder.resolve("disk"), 640);
                var server = serverOn(disk.path())) {
            var acknowledged = new ArrayList<String>();
            note(server, acknowledged);
            disk.fill(0);
            var refused = untilRefused(server, acknowledged);
            assertBusy(refused);
            assertBusy(note(server, acknowledged));
            var health = server.send("GET", "/health/ready", Optional.empty(), "", Map.of());
            assertThat(health.status()).isEqualTo(503);

            disk.empty();
            untilTaken(server, acknowledged);
            server.settle();
            assertThat(subjects(server)).containsAll(acknowledged).doesNotHaveDuplicates();
            assertThat(server.open().verifyJournal()).isInstanceOf(Verdict.Whole.class);
            assertThat(Files.readString(disk.path().resolve("database.log")))
                    .contains("PANIC")
                    .contains("No space left on device");
        }
    }

    private static TestServer serverOn(Path disk) {
        var server =
                new TestServer(
                        DatabaseSettings.embeddedIn(disk),
                        Happened.ROOMS,
                        (_, _) ->
                                List.of(
                                        new RoomContract("org/anlan/web/notes.openapi.yaml")
                                                .writes("writeNote", FullDiskTest::write)));
        return server.person("报灾", Role.REPORTER, "340102");
    }

    /// States the page as a fact, and asks the database for a new log file, as a thousand would.
    private static Answer write(Tx tx, Ask ask) {
        tx.state(new Happened(ask.at("page"), 1));
        tx.handle().execute("select pg_switch_wal()");
        return Answer.created("/api/v1/notes", Map.of());
    }

    /// Writes the next page; one that was acknowledged is remembered.
    private static Reply note(TestServer server, List<String> acknowledged) {
        var page = "%d-%d".formatted(acknowledged.size(), System.nanoTime());
        var reply = server.post("报灾", "/api/v1/notes/red/" + page, "");
        if (reply.status() == 201) {
            acknowledged.add(page);
        }
        return reply;
    }

    private static Reply untilRefused(TestServer server, List<String> acknowledged) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var reply = note(server, acknowledged);
        while (reply.status() == 201) {
            assertThat(System.nanoTime()).as("it never failed").isLessThan(deadline);
            reply = note(server, acknowledged);
        }
        return reply;
    }

    private static void untilTaken(TestServer server, List<String> acknowledged) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var reply = note(server, acknowledged);
        while (reply.status() != 201) {
            assertBusy(reply);
            assertThat(System.nanoTime()).as(reply.body()).isLessThan(deadline);
            reply = note(server, acknowledged);
        }
    }

    private static void assertBusy(Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(503);
        assertThat(reply.raw().headers().firstValue("Retry-After")).contains("2");
        assertThat(reply.json().get("type").asText()).endsWith("/storage");
    }

    private static List<String> subjects(TestServer server) {
        return server.open().journal().listAfter(0, 10_000).stream()
                .map(SealedFact::subject)
                .toList();
    }
}
