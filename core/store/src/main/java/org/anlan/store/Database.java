package org.anlan.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import javax.sql.DataSource;
import org.anlan.store.server.EmbeddedServer;
import org.anlan.store.server.FolderLock;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.postgres.PostgresPlugin;

/// The opened database: data folder taken, server reached, pool filled.
public final class Database implements AutoCloseable {

    private static final long PATIENCE_MS = 5_000;

    private final FolderLock lock;
    private final Path folder;
    private final UUID node;
    private final Optional<EmbeddedServer> server;
    private final String url;
    private final HikariDataSource pool;
    private final Gauges gauges = new Gauges();

    private Database(
            FolderLock lock, Path folder, Optional<EmbeddedServer> server, String url, int most) {
        this.lock = lock;
        this.folder = folder;
        this.node = Node.of(folder);
        this.server = server;
        this.url = url;
        this.pool = supported(url, most);
        addGauges(pool.getHikariPoolMXBean());
    }

    private void addGauges(HikariPoolMXBean use) {
        gauges.add(
                        "anlan.store.pool.active",
                        "connections",
                        "Connections in use.",
                        use::getActiveConnections)
                .add(
                        "anlan.store.pool.idle",
                        "connections",
                        "Open connections free for use.",
                        use::getIdleConnections)
                .add(
                        "anlan.store.pool.waiting",
                        "threads",
                        "Threads that wait for a connection.",
                        use::getThreadsAwaitingConnection);
    }

    /// Takes the data folder and opens the database named by the settings.
    ///
    /// @throws StorageException if the folder is in use, or the server cannot be reached or is too
    ///     old
    public static Database open(DatabaseSettings settings) {
        var lock = FolderLock.take(settings.folder());
        Optional<EmbeddedServer> server = Optional.empty();
        try {
            if (settings.url().isEmpty()) {
                server = Optional.of(EmbeddedServer.start(settings.folder(), settings.durable()));
            }
            var url = settings.url().isPresent() ? settings.url().get() : urlOf(server);
            return new Database(lock, settings.folder(), server, url, settings.connections());
        } catch (StorageException e) {
            server.ifPresent(EmbeddedServer::close);
            lock.close();
            throw e;
        }
    }

    private static String urlOf(Optional<EmbeddedServer> server) {
        return server.orElseThrow().url("postgres");
    }

    private static HikariDataSource supported(String url, int connections) {
        var pool = pool(url, connections);
        try {
            OldestServer.refuseOlder(pool);
            return pool;
        } catch (StorageException e) {
            pool.close();
            throw e;
        }
    }

    /// A pool on a server that somebody else runs.
    public static HikariDataSource pool(String url, int connections) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(Math.min(4, connections));
        config.setConnectionTimeout(PATIENCE_MS);
        config.setInitializationFailTimeout(PATIENCE_MS);
        config.setPoolName("anlan");
        var driver = driverSettings();
        // A statement that waits for another's lock, or for a server that went silent, is given up.
        driver.setProperty("options", "-c lock_timeout=10s");
        driver.setProperty("socketTimeout", "300");
        config.setDataSourceProperties(driver);
        try {
            return new HikariDataSource(config);
        } catch (com.zaxxer.hikari.pool.HikariPool.PoolInitializationException e) {
            throw StorageException.unreachable("Opening the pool", e);
        }
    }

    /// The data folder: lock, keys, attachments, and the embedded server's files.
    public Path folder() {
        return folder;
    }

    /// What this data folder calls itself; leases are held under it.
    public UUID node() {
        return node;
    }

    /// A connection of the caller's own, outside the pool; the caller closes it.
    ///
    /// @throws SQLException if the server cannot be reached
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, driverSettings());
    }

    /// The pool.
    public DataSource source() {
        return pool;
    }

    /// SQL on the pool.
    public Jdbi jdbi() {
        var jdbi = Jdbi.create(pool).installPlugin(new PostgresPlugin());
        // What was bound may be a name or a telephone: it never belongs in a message or a log.
        jdbi.getConfig(StatementExceptions.class)
                .setMessageRendering(StatementExceptions.MessageRendering.NONE);
        return jdbi;
    }

    /// Whether a connection answers now.
    public boolean isReachable() {
        try (var connection = pool.getConnection()) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    private static Properties driverSettings() {
        var settings = new Properties();
        settings.setProperty("reWriteBatchedInserts", "true");
        settings.setProperty("ApplicationName", "anlan");
        settings.setProperty("connectTimeout", "5");
        settings.setProperty("tcpKeepAlive", "true");
        settings.setProperty("logServerErrorDetail", "false"); // it quotes stored values
        return settings;
    }

    /// Why the embedded server is not there, if it is not.
    public Optional<String> trouble() {
        return server.flatMap(EmbeddedServer::trouble);
    }

    @Override
    public void close() {
        gauges.close();
        pool.close();
        server.ifPresent(EmbeddedServer::close);
        lock.close();
    }
}
