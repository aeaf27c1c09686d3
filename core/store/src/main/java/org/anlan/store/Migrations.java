package org.anlan.store;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
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
        migrate(schema, flyway(database, schema, folder));
    }

    /// As [#run], but no further than a version, so that rows of that version can be put back.
    ///
    /// @throws StorageException if this build does not know the version
    public static void runTo(DataSource database, String schema, String folder, String version) {
        var flyway = flyway(database, schema, folder);
        var wanted = MigrationVersion.fromVersion(version);
        var newest = newest(flyway.load());
        if (newest.compareTo(wanted) < 0) {
            throw new StorageException(
                    "Schema %s is of version %s, this build knows %s.\nMaybe use a newer Anlan."
                            .formatted(schema, version, newest),
                    null);
        }
        migrate(schema, flyway.target(wanted));
    }

    private static MigrationVersion newest(Flyway flyway) {
        return Arrays.stream(flyway.info().all())
                .map(MigrationInfo::getVersion)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(MigrationVersion.EMPTY);
    }

    private static FluentConfiguration flyway(DataSource database, String schema, String folder) {
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
        return flyway;
    }

    private static void migrate(String schema, FluentConfiguration flyway) {
        try {
            flyway.load().migrate();
        } catch (FlywayException e) {
            throw new StorageException(
                    "Schema %s could not be brought to this build's version: %s"
                            .formatted(schema, e.getMessage()),
                    e);
        }
    }
}
