package org.anlan.store.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import org.anlan.store.OwnersFile;

/// Who may enter the embedded server: this house alone, by a password in the data folder's keys.
///
/// Other users of the machine reach the port too. Where the password was lost it is made anew: who
/// owns the folder owns the data anyway.
final class Passage {

    private static final String RULES =
            """
            # Written by Anlan at each start. Nobody enters but from this machine.
            host all all 127.0.0.1/32 %s
            """;

    private final Path file;
    private final Path rules;

    Passage(Path folder, Path cluster) {
        this.file = folder.resolve("keys").resolve("database");
        this.rules = cluster.resolve("pg_hba.conf");
    }

    /// The password; empty while none was set.
    String password() throws IOException {
        return Files.exists(file) ? OwnersFile.read(file) : "";
    }

    /// Before a start: lets in without a password when it is not known.
    void prepare() throws IOException {
        if (Files.exists(rules) && !Files.exists(file)) {
            Files.writeString(rules, RULES.formatted("trust"));
        }
    }

    /// After a start: sets a password where there is none, and from now on demands it.
    void shut(String url) throws IOException {
        var demanded = RULES.formatted("scram-sha-256");
        if (Files.exists(file) && Files.readString(rules).equals(demanded)) {
            return;
        }
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            if (!Files.exists(file)) {
                var password = newPassword();
                // Letters, digits, - and _ only: nothing to quote.
                statement.execute("alter role postgres password '%s'".formatted(password));
                OwnersFile.write(file, password);
            }
            Files.writeString(rules, demanded);
            statement.execute("select pg_reload_conf()");
        } catch (SQLException e) {
            throw new IOException("the server's password cannot be set: " + e.getMessage(), e);
        }
    }

    private static String newPassword() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
