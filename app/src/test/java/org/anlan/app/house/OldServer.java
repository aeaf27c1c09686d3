package org.anlan.app.house;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;

/// A server of the oldest version that is supported, with empty databases; ended with the test.
///
/// The build lays its programs down in `target/oldest`: on the class path they would hide the
/// embedded server's, which lie there under the same name.
final class OldServer implements AutoCloseable {

    private static final Path HOME = Path.of("target", "oldest");

    private final EmbeddedPostgres server;

    private OldServer(EmbeddedPostgres server) {
        this.server = server;
    }

    /// Starts it on an empty folder.
    static OldServer start(Path folder) throws IOException {
        return new OldServer(
                EmbeddedPostgres.builder()
                        .setPgBinaryResolver((_, _) -> programs())
                        .setOverrideWorkingDirectory(
                                Files.createDirectories(HOME.resolve("programs").toAbsolutePath())
                                        .toFile())
                        .setDataDirectory(folder)
                        .setServerConfig("timezone", "UTC")
                        .start());
    }

    private static InputStream programs() throws IOException {
        try (var jar = new JarFile(HOME.resolve("postgresql.jar").toFile())) {
            var packed =
                    jar.stream()
                            .filter(e -> e.getName().endsWith(".txz"))
                            .findFirst()
                            .orElseThrow();
            try (var in = jar.getInputStream(packed)) {
                return new ByteArrayInputStream(in.readAllBytes());
            }
        }
    }

    /// The address of a new, empty database.
    String newUrl(String name) throws IOException, java.sql.SQLException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return server.getJdbcUrl("postgres", name);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
