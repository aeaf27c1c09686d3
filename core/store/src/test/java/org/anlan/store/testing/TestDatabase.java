package org.anlan.store.testing;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.anlan.store.Database;
import org.anlan.store.DatabaseSettings;
import org.anlan.store.server.EmbeddedServer;
import org.anlan.store.server.FolderLock;
import org.jdbi.v3.core.Jdbi;

/// One server for all tests of a JVM; each caller gets a database of its own.
///
/// The server is an embedded one, not flushed, or the one whose address is given as the system
/// property `anlan.test.database`, user included, who may make databases: so the tests run on any
/// server. What they made there is dropped at the end.
public final class TestDatabase {

    private static final String NAMED = "anlan.test.database";
    private static final String PREFIX = "test-pg-";
    private static final AtomicInteger COUNT = new AtomicInteger();

    /// A server by what it calls a database's address.
    private interface Server {
        String url(String database);
    }

    private static final class Holder {
        private static final Server SERVER =
                Optional.ofNullable(System.getProperty(NAMED))
                        .map(Holder::named)
                        .orElseGet(Holder::embedded);

        private static Server named(String url) {
            atExit(TestDatabase::dropAll);
            return database -> url.replaceFirst("(//[^/]+/)\\w+", "$1" + database);
        }

        private static Server embedded() {
            UsedFolders.deleteOfTheDead(Path.of("target"), PREFIX);
            var folder = Path.of("target", PREFIX + ProcessHandle.current().pid());
            var lock = FolderLock.take(folder);
            var server = EmbeddedServer.start(folder, false);
            atExit(
                    () -> {
                        server.close();
                        lock.close();
                        UsedFolders.delete(folder);
                    });
            return server::url;
        }

        private static void atExit(Runnable end) {
            Runtime.getRuntime().addShutdownHook(new Thread(end));
        }
    }

    private TestDatabase() {}

    /// The address of a new, empty database.
    public static String newUrl() {
        var name = database(COUNT.incrementAndGet());
        admin("create database " + name);
        return Holder.SERVER.url(name);
    }

    private static String database(int number) {
        return "test_%d_%d".formatted(ProcessHandle.current().pid(), number);
    }

    private static void dropAll() {
        try (var admin = Database.pool(Holder.SERVER.url("postgres"), 2)) {
            for (var number = 1; number <= COUNT.get(); number++) {
                var drop = "drop database if exists %s with (force)".formatted(database(number));
                Jdbi.create(admin).useHandle(h -> h.execute(drop));
            }
        }
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
        return url.replaceFirst(".*//[^/]+/(\\w+).*", "$1");
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
