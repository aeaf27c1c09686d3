package org.anlan.store;

import java.nio.file.Path;
import java.util.Optional;

/// Which database to use.
///
/// @param folder the data folder: lock, keys, and the embedded server's files
/// @param url an external PostgreSQL or TimescaleDB (`jdbc:postgresql://…`); empty for the embedded
///     server
/// @param connections the pool's size, 2 to 200
/// @param durable whether the embedded server flushes every commit; only tests may say no
public record DatabaseSettings(
        Path folder, Optional<String> url, int connections, boolean durable) {

    public DatabaseSettings {
        if (connections < 2 || connections > 200) {
            throw new IllegalArgumentException(
                    "database.connections (%d) must be from 2 to 200.\nMaybe leave it at 16."
                            .formatted(connections));
        }
        if (url.isPresent() && !url.get().startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException(
                    "database.url (%s…) must start with jdbc:postgresql:.\nMaybe jdbc:postgresql://HOST/anlan?user=NAME."
                            .formatted(url.get().replaceFirst("(?s):.*", ":")));
        }
    }

    /// The embedded, durable server in a folder, with the usual pool.
    public static DatabaseSettings embeddedIn(Path folder) {
        return new DatabaseSettings(folder, Optional.empty(), 16, true);
    }
}
