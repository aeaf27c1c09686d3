package org.anlan.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.anlan.store.server.EmbeddedServer;
import org.anlan.store.server.FolderLock;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;

/// The opened database: data folder taken, server reached, pool filled.
public final class Database implements AutoCloseable {

    private static final long PATIENCE_MS = 5_000;

    private final FolderLock lock;
    private final Optional<EmbeddedServer> server;
    private final HikariDataSource pool;

    private Database(FolderLock lock, Optional<EmbeddedServer> server, HikariDataSource pool) {
        this.lock = lock;
        this.server = server;
        this.pool = pool;
    }

    /// Takes the data folder and opens the database named by the settings.
    ///
    /// @throws StorageException if the folder is in use or the server cannot be reached
    public static Database open(DatabaseSettings settings) {
        var lock = FolderLock.take(settings.folder());
        try {
            var server =
                    settings.url().isPresent()
                            ? Optional.<EmbeddedServer>empty()
                            : Optional.of(
                                    EmbeddedServer.start(settings.folder(), settings.durable()));
            var url = settings.url().orElseGet(() -> server.orElseThrow().url("postgres"));
            return new Database(lock, server, pool(url, settings.connections()));
        } catch (StorageException e) {
            lock.close();
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
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("ApplicationName", "anlan");
        config.addDataSourceProperty("connectTimeout", "5");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        try {
            return new HikariDataSource(config);
        } catch (com.zaxxer.hikari.pool.HikariPool.PoolInitializationException e) {
            throw StorageException.unreachable("Opening the pool", e);
        }
    }

    /// The pool.
    public DataSource source() {
        return pool;
    }

    /// SQL on the pool.
    public Jdbi jdbi() {
        return Jdbi.create(pool).installPlugin(new PostgresPlugin());
    }

    /// Whether a connection answers now.
    public boolean isReachable() {
        try (var connection = pool.getConnection()) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public void close() {
        pool.close();
        server.ifPresent(EmbeddedServer::close);
        lock.close();
    }
}
