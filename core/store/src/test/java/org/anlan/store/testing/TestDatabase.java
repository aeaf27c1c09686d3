package org.anlan.store.testing;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.anlan.store.Database;
import org.anlan.store.DatabaseSettings;
import org.anlan.store.server.EmbeddedServer;
import org.anlan.store.server.FolderLock;
import org.jdbi.v3.core.Jdbi;

/// One embedded server for all tests of a JVM, not flushed; each caller gets a database of its own.
public final class TestDatabase {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private static final class Holder {
        private static final Path FOLDER =
                Path.of("target", "test-pg-" + ProcessHandle.current().pid());
        private static final FolderLock LOCK = FolderLock.take(FOLDER);
        private static final EmbeddedServer SERVER = EmbeddedServer.start(FOLDER, false);

        static {
            Runtime.getRuntime()
                    .addShutdownHook(
                            new Thread(
                                    () -> {
                                        SERVER.close();
                                        LOCK.close();
                                    }));
        }
    }

    private TestDatabase() {}

    /// The address of a new, empty database.
    public static String newUrl() {
        var name = "test_%d_%d".formatted(ProcessHandle.current().pid(), COUNT.incrementAndGet());
        try (var admin = Database.pool(Holder.SERVER.url("postgres"), 2)) {
            Jdbi.create(admin).useHandle(h -> h.execute("create database " + name));
        }
        return Holder.SERVER.url(name);
    }

    /// Settings for a new, empty database with a data folder of its own.
    public static DatabaseSettings settings() {
        var folder = Path.of("target", "test-data", Integer.toString(COUNT.incrementAndGet()));
        return new DatabaseSettings(folder, Optional.of(newUrl()), 8, false);
    }
}
