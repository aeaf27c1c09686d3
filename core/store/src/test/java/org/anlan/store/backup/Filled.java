package org.anlan.store.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.anlan.store.Cause;
import org.anlan.store.DatabaseSettings;
import org.anlan.store.journal.SignedHead;
import org.anlan.store.open.OpenStore;
import org.anlan.store.open.Room;
import org.anlan.store.testing.Happened;
import org.anlan.store.testing.TestDatabase;
import org.anlan.store.testing.TestProvince;
import org.jdbi.v3.core.locator.ClasspathSqlLocator;

/// An installation for tests with every kind of column, partition and sequence, backed up.
///
/// @param manifest of its backup
/// @param signed its head at the same moment
record Filled(BackupManifest manifest, SignedHead signed, SignedHead older) {

    static final List<Room> ROOMS =
            List.of(
                    new Room("core", "org/anlan/store/migrations", List.of(Happened.class)),
                    new Room("testroom", "org/anlan/store/testroom", List.of()));

    private static final String ROWS =
            ClasspathSqlLocator.create().getResource("org/anlan/store/testroom-rows.sql");

    static Filled backedUpTo(Path archive, Path data) throws IOException {
        var settings = new DatabaseSettings(data, Optional.of(TestDatabase.newUrl()), 4, false);
        Files.createDirectories(data.resolve("attachments/ab"));
        Files.writeString(data.resolve("attachments/ab/photo.txt"), "照片");
        try (var open = OpenStore.open(settings, TestProvince.birth(), ROOMS)) {
            var older = fill(open);
            var manifest =
                    Backup.write(open.database(), ROOMS, archive, Clock.systemUTC(), (_, _) -> {});
            return new Filled(manifest, open.signHead(), older);
        }
    }

    private static SignedHead fill(OpenStore open) {
        open.journal().start();
        open.database().jdbi().useHandle(handle -> handle.createScript(ROWS).execute());
        Happened.state(open, "s1", 1);
        assertThat(open.journal().settle(Duration.ofSeconds(20))).isTrue();
        var older = open.signHead();
        for (var number = 2; number <= 1_200; number++) {
            Happened.state(open, "s" + number, number);
        }
        open.store()
                .useTransaction(
                        Cause.house(), tx -> open.outbound().send(tx, "sms", "k", "to", "hello"));
        assertThat(open.journal().settle(Duration.ofSeconds(20))).isTrue();
        open.journal().close();
        return older;
    }
}
