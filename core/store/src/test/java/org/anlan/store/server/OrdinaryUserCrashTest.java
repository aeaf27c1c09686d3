package org.anlan.store.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A data folder of a user who is not root")
class OrdinaryUserCrashTest {

    @TempDir private static Path work;
    private static OrdinaryUser user;

    @BeforeAll
    static void letIn() throws IOException {
        Files.setPosixFilePermissions(work, PosixFilePermissions.fromString("rwxr-xr-x"));
        user = OrdinaryUser.in(work);
    }

    @Test
    void opensAgainAfterAnlanWasKilledAndItsServerWasNot()
            throws IOException, InterruptedException {
        var folder = user.newFolder("killed");
        openAndKill(folder);
        var left = serverOf(folder);
        assertThat(left.isAlive()).isTrue();
        openAndKill(folder);
        assertThat(left.onExit()).succeedsWithin(Duration.ofSeconds(30));
        stopServer(folder);
    }

    /// Where the first process of the machine works, only root may read; that it began in the same
    /// second as a server that is gone, as all do after a power cut, proves nothing.
    @Test
    void opensWhenOthersProcessesBeganJustWhenItsDeadServerDid()
            throws IOException, InterruptedException {
        var folder = user.newFolder("same-second");
        openAndKill(folder);
        stopServer(folder);
        leavePidFile(folder, deadPid(), ProcessHandle.of(1).orElseThrow());
        openAndKill(folder);
        stopServer(folder);
    }

    private static void openAndKill(Path folder) throws IOException, InterruptedException {
        try (var child = user.open(folder)) {
            assertThat(child.await("re")).contains("ready");
            child.kill();
        }
    }

    private static ProcessHandle serverOf(Path folder) throws IOException {
        var pid = Files.readAllLines(folder.resolve("pg/postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    private static void stopServer(Path folder) throws IOException {
        new Postmaster(folder.resolve("pg").toRealPath()).stopOrphan();
    }

    private static void leavePidFile(Path folder, long pid, ProcessHandle begunWith)
            throws IOException {
        var pg = folder.resolve("pg");
        var began = begunWith.info().startInstant().orElseThrow().getEpochSecond();
        Files.writeString(
                user.own(Files.createFile(pg.resolve("postmaster.pid"))),
                "%d\n%s\n%d\n5432\n\n127.0.0.1\n".formatted(pid, pg, began));
    }

    private static long deadPid() throws IOException, InterruptedException {
        var process = new ProcessBuilder("true").start();
        process.waitFor();
        return process.pid();
    }
}
