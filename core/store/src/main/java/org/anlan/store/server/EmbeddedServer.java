package org.anlan.store.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.anlan.store.StorageException;

/// PostgreSQL inside the data folder, durable by default: nothing has to be installed.
public final class EmbeddedServer implements AutoCloseable {

    private static final long LEAST_FREE_BYTES = 200L << 20;

    private final EmbeddedPostgres postgres;

    private EmbeddedServer(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /// Starts the server on a folder whose lock the caller holds; stops an orphan on it first.
    ///
    /// @param folder the data folder; the cluster lies in `pg` below it
    /// @param durable whether every commit is flushed to the disk
    /// @throws StorageException with one clear line when it cannot start
    public static EmbeddedServer start(Path folder, boolean durable) {
        var cluster = folder.resolve("pg").toAbsolutePath();
        SuperUser.refuseIfTrapped(folder);
        Postmaster.stopOrphan(cluster);
        try {
            Files.createDirectories(cluster);
            refuseFullDisk(folder);
            return new EmbeddedServer(builder(cluster, durable).start());
        } catch (IOException | IllegalStateException e) {
            throw new StorageException(
                    "The embedded database on %s did not start: %s\nMaybe look at its log, free disk space, or name a server with --database."
                            .formatted(folder, e.getMessage()),
                    e);
        }
    }

    private static EmbeddedPostgres.Builder builder(Path cluster, boolean durable) {
        var flush = durable ? "on" : "off";
        return EmbeddedPostgres.builder()
                .setDataDirectory(cluster)
                .setCleanDataDirectory(false)
                // Whoever opened it closes it, after what still writes to it.
                .setRegisterShutdownHook(false)
                .setOverrideWorkingDirectory(binaries().toFile())
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
    private static Path binaries() {
        var cache = System.getenv("XDG_CACHE_HOME");
        var base =
                cache == null || cache.isBlank()
                        ? Path.of(System.getProperty("user.home"), ".cache")
                        : Path.of(cache);
        return base.resolve("anlan").resolve("postgresql");
    }

    private static void refuseFullDisk(Path folder) throws IOException {
        var free = Files.getFileStore(folder).getUsableSpace();
        if (free < LEAST_FREE_BYTES) {
            throw new StorageException(
                    "The disk of %s has %d MB free; the database needs %d MB to start.\nMaybe free some space or name another folder with --data."
                            .formatted(folder, free >> 20, LEAST_FREE_BYTES >> 20),
                    null);
        }
    }

    /// The address of a database on this server.
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s?user=postgres"
                .formatted(postgres.getPort(), database);
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new StorageException("The embedded database did not stop cleanly.", e);
        }
    }
}
