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
        admin("create database " + name);
        return Holder.SERVER.url(name);
    }

    /// Ends all sessions of a database and lets nobody in, as if its server were gone.
    public static void takeAway(String url) {
        admin("alter database %s with allow_connections false".formatted(name(url)));
        admin(
                "select pg_terminate_backend(pid) from pg_stat_activity where datname = '%s'"
                        .formatted(name(url)));
    }

    /// Lets everybody in again.
    public static void giveBack(String url) {
        admin("alter database %s with allow_connections true".formatted(name(url)));
    }

    private static String name(String url) {
        return url.replaceFirst(".*/(\\w+)\\?.*", "$1");
    }

    private static void admin(String statement) {
        try (var admin = Database.pool(Holder.SERVER.url("postgres"), 2)) {
            Jdbi.create(admin).useHandle(h -> h.execute(statement));
        }
    }

    /// Settings for a new, empty database with a data folder of its own.
    public static DatabaseSettings settings() {
        var folder = Path.of("target", "test-data", Integer.toString(COUNT.incrementAndGet()));
        return new DatabaseSettings(folder, Optional.of(newUrl()), 8, false);
    }
}
