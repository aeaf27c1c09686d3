package org.anlan.store.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.anlan.store.StorageException;
import org.anlan.store.loop.Loop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// PostgreSQL inside the data folder, durable by default: nothing has to be installed.
///
/// When the server ends by itself, or is killed, it is started again at the same address.
/// Thread-safe.
public final class EmbeddedServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final long LEAST_FREE_BYTES = 200L << 20;
    private static final long LONGEST_LOG_BYTES = 10L << 20;
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration AT_EXIT = Duration.ofSeconds(5);

    private final Path folder;
    private final Path cluster;
    private final boolean durable;
    private final Postmaster postmaster;
    private final Passage passage;
    private final Loop watch = new Loop("anlan-server", PAUSE, this::look);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread atExit = new Thread(this::closeAtExit, "anlan-server-exit");
    private volatile EmbeddedPostgres postgres;

    private EmbeddedServer(Path folder, boolean durable) {
        this.folder = folder;
        this.cluster = folder.resolve("pg").toAbsolutePath().normalize();
        this.durable = durable;
        this.postmaster = new Postmaster(cluster);
        this.passage = new Passage(folder, cluster);
        this.postgres = launch(0);
    }

    /// Starts the server on a folder whose lock the caller holds; stops an orphan on it first.
    ///
    /// @param folder the data folder; the cluster lies in `pg` below it, the log beside it
    /// @param durable whether every commit is flushed to the disk
    /// @throws StorageException with one clear line when it cannot start
    public static EmbeddedServer start(Path folder, boolean durable) {
        var server = new EmbeddedServer(folder, durable);
        server.watch.start();
        Runtime.getRuntime().addShutdownHook(server.atExit);
        return server;
    }

    private boolean look() {
        if (!postmaster.isRunning()) {
            LOG.error("The embedded database ended; starting it again. Its log: {}", log());
            var port = postgres.getPort();
            stop();
            postgres = launch(port);
            LOG.warn("The embedded database runs again.");
        }
        return false;
    }

    private EmbeddedPostgres launch(int port) {
        try {
            var owner = SuperUser.standIn(folder);
            Files.createDirectories(cluster);
            postmaster.stopOrphan();
            refuseFullDisk();
            turnLog();
            passage.prepare();
            var programs = owner.isPresent() ? folder.resolve("programs") : usersPrograms();
            var builder = builder(port, programs.toAbsolutePath());
            if (owner.isPresent()) {
                SuperUser.handOver(cluster, owner.get());
                builder.setPgBinaryResolver(new OwnersPrograms(owner.get()));
            }
            var started = builder.start();
            // The library lets everybody write where it unpacks programs; nobody else may.
            Files.setPosixFilePermissions(programs, PosixFilePermissions.fromString("rwxr-xr-x"));
            passage.shut(url(started, "postgres"));
            return started;
        } catch (IOException | IllegalStateException e) {
            throw new StorageException(
                    "The embedded database on %s did not start: %s\nMaybe look at its log %s, free disk space, or name a server with --database."
                            .formatted(folder, e.getMessage(), log()),
                    e);
        }
    }

    private EmbeddedPostgres.Builder builder(int port, Path programs) throws IOException {
        var flush = durable ? "on" : "off";
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setConnectConfig("password", passage.password())
                .setDataDirectory(cluster)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setOverrideWorkingDirectory(programs.toFile())
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .setPGStartupWait(Duration.ofSeconds(60))
                .setServerConfig("fsync", flush)
                .setServerConfig("synchronous_commit", flush)
                .setServerConfig("full_page_writes", flush)
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("max_connections", "220")
                .setServerConfig("shared_buffers", durable ? "512MB" : "128MB")
                .setServerConfig("jit", "off")
                .setServerConfig("timezone", "UTC")
                .setServerConfig("max_wal_size", "2GB");
    }

    /// The server's programs are unpacked once a user, not once a data folder.
    private static Path usersPrograms() {
        var cache = System.getenv("XDG_CACHE_HOME");
        var base =
                cache == null || cache.isBlank()
                        ? Path.of(System.getProperty("user.home"), ".cache")
                        : Path.of(cache);
        return base.resolve("anlan").resolve("postgresql");
    }

    private void refuseFullDisk() throws IOException {
        var free = Files.getFileStore(folder).getUsableSpace();
        if (free < LEAST_FREE_BYTES) {
            throw new StorageException(
                    "The disk of %s has %d MB free; the database needs %d MB to start.\nMaybe free some space or name another folder with --data."
                            .formatted(folder, free >> 20, LEAST_FREE_BYTES >> 20),
                    null);
        }
    }

    private Path log() {
        return folder.resolve("database.log").toAbsolutePath();
    }

    private void turnLog() throws IOException {
        if (Files.exists(log()) && Files.size(log()) > LONGEST_LOG_BYTES) {
            Files.move(
                    log(), folder.resolve("database.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// The address of a database on this server, password included: never for a message or a log.
    public String url(String database) {
        try {
            return url(postgres, database);
        } catch (IOException e) {
            throw new StorageException("The database's password cannot be read.", e);
        }
    }

    private String url(EmbeddedPostgres server, String database) throws IOException {
        return "jdbc:postgresql://127.0.0.1:%d/%s?user=postgres&password=%s"
                .formatted(server.getPort(), database, passage.password());
    }

    /// Why the server is not there, if it is not.
    public Optional<String> trouble() {
        return watch.trouble();
    }

    @Override
    public void close() {
        if (closed.getCount() == 0) {
            return;
        }
        watch.close();
        stop();
        closed.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            LOG.trace("The process ends already.", e);
        }
    }

    /// When the process ends, whoever uses the database may close it in good order first; if nobody
    /// does, the server is not left behind.
    private void closeAtExit() {
        try {
            if (!closed.await(AT_EXIT.toSeconds(), TimeUnit.SECONDS)) {
                close();
            }
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
        }
    }

    private void stop() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new StorageException("The embedded database did not stop cleanly.", e);
        }
    }
}
