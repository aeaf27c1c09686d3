package org.anlan.store.server;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.anlan.store.StorageException;
import org.anlan.store.loop.Wake;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The processes of the database server on one cluster folder, also those that an Anlan left which
/// was killed.
///
/// A process is one of ours when it works in that very folder, as every PostgreSQL process does;
/// the number in `postmaster.pid` alone proves nothing, since numbers are given out again. Where
/// another user's process works may not be read: of these only the one that bears the number may be
/// ours, and is when it began as the file says. The caller holds the data folder's lock, so nobody
/// can be using them.
final class Postmaster {

    private static final Logger LOG = LoggerFactory.getLogger(Postmaster.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long CLOCKS_DIFFER = 5;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private final Path cluster;
    private final Path pidFile;

    Postmaster(Path cluster) {
        this.cluster = cluster;
        this.pidFile = cluster.resolve("postmaster.pid");
    }

    /// Whether the server that the pid file names is there.
    boolean isRunning() {
        return readPid().filter(this::isServer).isPresent();
    }

    /// Stops the server that an earlier run left, if there is one, and waits for its last process.
    ///
    /// @throws StorageException if it does not stop, or the pid file makes no sense
    void stopOrphan() {
        var pid = readPid();
        if (pid.isEmpty()) {
            return;
        }
        if (isServer(pid.get())) {
            LOG.info("Stopping the database server (pid {}) that an earlier run left.", pid.get());
            interrupt(pid.get());
        }
        awaitNobody(pid.get());
        forget();
    }

    /// A pid file without its server would keep the next one from starting when its number belongs
    /// to another process by now. None of ours runs any more, so nobody can miss it.
    private void forget() {
        try {
            if (Files.deleteIfExists(pidFile)) {
                LOG.info("An earlier run left {} without its server.", pidFile.getFileName());
            }
        } catch (IOException e) {
            throw new StorageException("%s cannot be removed.".formatted(pidFile), e);
        }
    }

    private Optional<Long> readPid() {
        try {
            return Files.exists(pidFile)
                    ? Optional.of(Long.valueOf(firstLine(pidFile)))
                    : Optional.empty();
        } catch (IOException | NumberFormatException e) {
            throw new StorageException(
                    "%s names no process: %s.\nMaybe the disk was full; if no postgres runs there, remove the file."
                            .formatted(pidFile, e.getMessage()),
                    e);
        }
    }

    private static String firstLine(Path file) throws IOException {
        return Files.readString(file).lines().findFirst().orElse("").strip();
    }

    /// Whether the process that the pid file names is the server still.
    private boolean isServer(long pid) {
        return worksHere(pid).orElseGet(() -> beganAsSaid(pid));
    }

    /// Whether a process is the server or one of its own.
    private boolean isOurs(long pid, long server) {
        return pid == server ? isServer(pid) : worksHere(pid).orElse(false);
    }

    /// Whether a process works in the cluster folder; empty where that may not be read.
    private Optional<Boolean> worksHere(long pid) {
        try {
            var place = Files.readSymbolicLink(Path.of("/proc", Long.toString(pid), "cwd"));
            return Optional.of(place.equals(cluster.toRealPath()));
        } catch (AccessDeniedException e) {
            LOG.trace("Where process {} of another user works may not be read.", pid, e);
            return Optional.empty();
        } catch (IOException e) {
            LOG.trace("Process {} is gone.", pid, e);
            return Optional.of(false);
        }
    }

    /// The server writes into its pid file when it began; no other process began just then under
    /// that number.
    private boolean beganAsSaid(long pid) {
        try (var lines = Files.lines(pidFile)) {
            var said = lines.skip(2).findFirst().map(String::strip).map(Long::valueOf);
            var began = ProcessHandle.of(pid).flatMap(p -> p.info().startInstant());
            return said.isPresent()
                    && began.isPresent()
                    && Math.abs(began.get().getEpochSecond() - said.get()) <= CLOCKS_DIFFER;
        } catch (IOException | NumberFormatException e) {
            LOG.debug("{} does not say when its server began.", pidFile, e);
            return false;
        }
    }

    private void interrupt(long pid) {
        try {
            // SIGINT is PostgreSQL's fast shutdown: sessions are ended, the log is flushed.
            new ProcessBuilder("kill", "-INT", Long.toString(pid)).start().waitFor();
        } catch (IOException e) {
            throw didNotStop(pid, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw didNotStop(pid, e);
        }
    }

    private void awaitNobody(long pid) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var pause = new Wake();
        while (ProcessHandle.allProcesses().anyMatch(process -> isOurs(process.pid(), pid))) {
            if (System.nanoTime() > deadline || !pause.await(LOOK_AGAIN)) {
                throw didNotStop(pid, null);
            }
        }
    }

    private StorageException didNotStop(
            long pid, @org.jspecify.annotations.Nullable Exception cause) {
        return new StorageException(
                "The database server (pid %d) left on %s did not stop.\nMaybe end it by hand."
                        .formatted(pid, cluster),
                cause);
    }
}
