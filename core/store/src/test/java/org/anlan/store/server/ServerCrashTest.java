package org.anlan.store.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.anlan.store.Database;
import org.anlan.store.DatabaseSettings;
import org.anlan.store.StorageException;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A data folder with an embedded server")
class ServerCrashTest {

    /// An account that every Linux has (`daemon`), and a number that none has.
    private static final int SOMEBODY = 1;

    private static final int NOBODY = 54_321;

    @TempDir private Path work;
    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        Files.setPosixFilePermissions(work, PosixFilePermissions.fromString("rwxr-xr-x"));
        folder = Files.createDirectory(work.resolve("data"));
    }

    @Test
    void letsNobodyInWithoutThePasswordThatOnlyItsOwnerCanRead() throws IOException {
        var key = folder.resolve("keys/database");
        try (var server = EmbeddedServer.start(folder, false)) {
            assertEntered(server.url("postgres"));
            assertShut(server);
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        Files.delete(key); // lost: the folder's owner is given a new one
        try (var server = EmbeddedServer.start(folder, false)) {
            assertEntered(server.url("postgres"));
            assertShut(server);
        }
    }

    private static void assertEntered(String url) {
        assertThatCode(() -> DriverManager.getConnection(url).close()).doesNotThrowAnyException();
    }

    private static void assertShut(EmbeddedServer server) {
        var open = server.url("postgres").replaceAll("&password=.*", "");
        assertThatThrownBy(() -> DriverManager.getConnection(open))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password");
    }

    @Test
    void isRefusedToASecondProcessAndFreeAfterTheFirstWasKilled()
            throws IOException, InterruptedException {
        try (var first = Child.start(folder, Map.of());
                var second = Child.start(folder, Map.of())) {
            // Whichever came second, one of them serves and the other says why not.
            var served = first.await("re");
            var other = second.await("re");
            assertThat(served + "\n" + other)
                    .contains("ready")
                    .contains("refused Data folder " + folder + " is in use by another Anlan.")
                    .contains("Maybe stop it, or name another folder with --data.");
            first.kill();
            second.kill();
        }
        try (var third = Child.start(folder, Map.of())) {
            assertThat(third.await("re")).contains("ready");
            third.kill();
        }
        assertThat(rowsAndSettings()).isEqualTo("2 rows, fsync on, synchronous_commit on");
        assertThat(new Postmaster(folder.resolve("pg")).isRunning()).isFalse();
    }

    @Test
    void opensWhenItsPidFileNamesALivingProcessOfSomebodyElse() throws IOException {
        Database.open(DatabaseSettings.embeddedIn(folder)).close();
        var us = ProcessHandle.current().pid();
        Files.writeString(
                folder.resolve("pg/postmaster.pid"),
                "%d\n%s\n1595000000\n5432\n\n127.0.0.1\n".formatted(us, folder.resolve("pg")));
        try (var database = Database.open(DatabaseSettings.embeddedIn(folder))) {
            assertThat(database.isReachable()).isTrue();
        }
        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }

    @Test
    void saysSoWhenItsPidFileMakesNoSense() throws IOException {
        Files.createDirectories(folder.resolve("pg"));
        Files.writeString(folder.resolve("pg/postmaster.pid"), "");
        assertThatThrownBy(() -> Database.open(DatabaseSettings.embeddedIn(folder)))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("postmaster.pid names no process")
                .hasMessageContaining("Maybe the disk was full");
    }

    @Test
    void isServedAsItsOwnerWhereRootIsDeniedNamespaces() throws IOException, InterruptedException {
        assumeRoot();
        Files.setAttribute(folder, "unix:uid", SOMEBODY);
        Files.setAttribute(folder, "unix:gid", SOMEBODY);
        for (var start = 1; start <= 2; start++) {
            try (var child = Child.start(folder, withoutUnshare())) {
                assertThat(child.await("re")).contains("ready");
                var pid = Files.readAllLines(folder.resolve("pg/postmaster.pid")).getFirst();
                assertThat(Files.getAttribute(Path.of("/proc", pid), "unix:uid"))
                        .isEqualTo(SOMEBODY);
                child.kill();
            }
        }
    }

    @ParameterizedTest(name = "user {0}")
    @ValueSource(ints = {0, NOBODY})
    void tellsRootWhatToDoWhereNoAccountButRootsOwnsIt(int owner) throws IOException {
        assumeRoot();
        Files.setAttribute(folder, "unix:uid", owner);
        try (var child = Child.start(folder, withoutUnshare())) {
            assertThat(child.await("refused"))
                    .contains(
                            "PostgreSQL does not run as root, and this machine denies user namespaces.")
                    .contains(
                            "Maybe give %s to an account other than root (chown)"
                                    .formatted(folder));
        }
    }

    @Test
    void tellsRootWhenTheOwnerCannotReachIt() throws IOException {
        assumeRoot();
        Files.setAttribute(folder, "unix:uid", SOMEBODY);
        Files.setPosixFilePermissions(work, PosixFilePermissions.fromString("rwx------"));
        try (var child = Child.start(folder, withoutUnshare())) {
            assertThat(child.await("refused"))
                    .contains("User %d owns the data folder but cannot reach".formatted(SOMEBODY));
        }
    }

    /// A machine that denies namespaces, as far as a process can see: `unshare` is not to be had.
    private Map<String, String> withoutUnshare() throws IOException {
        var programs = Files.createDirectories(work.resolve("bin"));
        for (var name : new String[] {"setpriv", "test", "true", "kill", "sh", "id", "cat"}) {
            var link = programs.resolve(name);
            if (!Files.exists(link)) {
                Files.createSymbolicLink(link, Path.of("/usr/bin").resolve(name));
            }
        }
        return Map.of("PATH", programs.toString());
    }

    private static void assumeRoot() {
        Assumptions.assumeTrue(
                "root".equals(System.getProperty("user.name")),
                "only root can show how root steps down");
    }

    private String rowsAndSettings() {
        try (var database = Database.open(DatabaseSettings.embeddedIn(folder))) {
            return database.jdbi()
                    .withHandle(
                            handle ->
                                    handle.createQuery(
                                                    """
                                                    select count(*) || ' rows, fsync ' || current_setting('fsync')
                                                           || ', synchronous_commit '
                                                           || current_setting('synchronous_commit')
                                                      from kept
                                                    """)
                                            .mapTo(String.class)
                                            .one());
        }
    }
}
