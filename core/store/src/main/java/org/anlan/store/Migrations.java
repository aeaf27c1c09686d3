package org.anlan.store;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;

/// Brings one room's schema to this build's version, forward only, before anything is served.
public final class Migrations {

    private Migrations() {}

    /// Migrates a room's schema from the scripts beside its code.
    ///
    /// @param schema the room's schema, also its folder under `org/anlan/`
    /// @param folder class path folder of the scripts, such as `org/anlan/store/migrations`
    /// @throws StorageException if a script fails, or the schema is newer than this build
    public static void run(DataSource database, String schema, String folder) {
        try {
            var flyway =
                    Flyway.configure()
                            .dataSource(database)
                            .schemas(schema)
                            .createSchemas(true)
                            .locations("classpath:" + folder)
                            .failOnMissingLocations(true)
                            .ignoreMigrationPatterns(new String[0])
                            .table("migration");
            flyway.getConfigurationExtension(PostgreSQLConfigurationExtension.class)
                    .setTransactionalLock(false);
            flyway.load().migrate();
        } catch (FlywayException e) {
            throw new StorageException(
                    "Schema %s could not be brought to this build's version.".formatted(schema), e);
        }
    }
}
