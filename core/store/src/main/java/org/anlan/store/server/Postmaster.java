package org.anlan.store.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.anlan.store.StorageException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A postmaster left running by an Anlan that was killed.
///
/// It is known by the `postmaster.pid` of our own cluster, and believed only when the process of
/// that number is a postgres that was started on that very folder. The caller holds the data
/// folder's lock, so nobody can be using it.
final class Postmaster {

    private static final Logger LOG = LoggerFactory.getLogger(Postmaster.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Postmaster() {}

    /// Stops the postmaster that a crash left on a cluster folder, if there is one.
    static void stopOrphan(Path cluster) {
        var pidFile = cluster.resolve("postmaster.pid");
        var pid = readPid(pidFile);
        if (pid.isEmpty()) {
            return;
        }
        var process = ProcessHandle.of(pid.get()).filter(p -> isOurs(p, cluster));
        if (process.isPresent()) {
            LOG.info("Stopping the database server (pid {}) that an earlier run left.", pid.get());
            stop(process.get(), cluster);
        } else {
            LOG.info("An earlier run left {} without its server.", pidFile.getFileName());
        }
    }

    private static Optional<Long> readPid(Path pidFile) {
        try {
            return Files.exists(pidFile)
                    ? Optional.of(Long.valueOf(Files.readAllLines(pidFile).getFirst().strip()))
                    : Optional.empty();
        } catch (IOException | NumberFormatException e) {
            throw new StorageException("%s cannot be read.".formatted(pidFile), e);
        }
    }

    private static boolean isOurs(ProcessHandle process, Path cluster) {
        try {
            var line = Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"));
            var words = line.split("\0", -1);
            return words[0].endsWith("postgres") && line.contains(cluster.toString());
        } catch (IOException e) {
            LOG.debug("Process {} is gone or not ours to read.", process.pid(), e);
            return false;
        }
    }

    private static void stop(ProcessHandle process, Path cluster) {
        try {
            // SIGINT is PostgreSQL's fast shutdown: sessions are ended, the log is flushed.
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
            var _ = process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (IOException | ExecutionException | TimeoutException e) {
            throw new StorageException(
                    "The database server (pid %d) left on %s did not stop.\nMaybe end it by hand."
                            .formatted(process.pid(), cluster),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StorageException("Interrupted while a left server was stopping.", e);
        }
    }
}
