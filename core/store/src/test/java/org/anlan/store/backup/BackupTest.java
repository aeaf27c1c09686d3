package org.anlan.store.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.store.Database;
import org.anlan.store.DatabaseSettings;
import org.anlan.store.StorageException;
import org.anlan.store.backup.BackupManifest.Table;
import org.anlan.store.journal.Head;
import org.anlan.store.journal.HeadSigner;
import org.anlan.store.journal.SealedFact;
import org.anlan.store.journal.SignedHead;
import org.anlan.store.journal.Verdict;
import org.anlan.store.open.OpenStore;
import org.anlan.store.open.Room;
import org.anlan.store.testing.TestDatabase;
import org.anlan.store.testing.TestProvince;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A backup")
class BackupTest {

    private static final List<Room> ROOMS = Filled.ROOMS;

    @TempDir private static Path folder;
    private static Path archive;
    private static SignedHead signed;
    private static SignedHead older;
    private static BackupManifest written;

    @TempDir private Path work;

    @BeforeAll
    static void backUpAFilledInstallation() throws IOException {
        archive = folder.resolve("anlan.backup");
        var filled = Filled.backedUpTo(archive, folder.resolve("data"));
        signed = filled.signed();
        older = filled.older();
        written = filled.manifest();
    }

    @Test
    void comesBackEqualOverAnEmbeddedServerAndAnotherDatabase() throws IOException {
        var there = DatabaseSettings.embeddedIn(work.resolve("embedded"));
        var second = work.resolve("second.backup");
        try (var database = Database.open(there)) {
            Restore.into(database, ROOMS, archive, witness(signed), (_, _) -> {});
            assertThat(backUp(database, second).tables()).isEqualTo(written.tables());
        }
        try (var back = Database.open(empty())) {
            var manifest = Restore.into(back, ROOMS, second, witness(signed), (_, _) -> {});
            assertThat(manifest.tables()).isEqualTo(written.tables());
            assertThat(manifest.sequences()).isEqualTo(written.sequences());
            assertThat(manifest.hash()).isEqualTo(signed.hash());
            assertThat(back.folder().resolve("attachments/ab/photo.txt")).hasContent("照片");
        }
    }

    @Test
    void holdsEveryRowOfEveryTableEachAfterThoseItNamesForItsOwnerOnly() throws IOException {
        assertThat(Files.getPosixFilePermissions(archive))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        var rows = new HashMap<String, Long>();
        written.tables().forEach(table -> rows.put(table.name(), table.rows()));
        assertThat(rows)
                .containsEntry("testroom.zebra", 3L)
                .containsEntry("testroom.apple", 3L)
                .containsEntry("testroom.reading", 12_000L)
                .containsEntry("testroom.keyless", 4L)
                .containsEntry("core.journal", 1_200L)
                .containsEntry("core.outbound", 1L)
                .doesNotContainKey("core.migration");
        assertThat(written.tables().stream().map(Table::name).toList())
                .containsSubsequence("testroom.zebra", "testroom.apple")
                .containsSubsequence("core.outbound", "core.outbound_attempt");
    }

    @Test
    void goesOnWhereItsSequencesStood() {
        try (var database = Database.open(empty())) {
            Restore.into(database, ROOMS, archive, witness(signed), (_, _) -> {});
            database.jdbi()
                    .useHandle(
                            handle -> {
                                assertThat(
                                                handle.createQuery(
                                                                "select nextval('testroom.ticket')")
                                                        .mapTo(Long.class)
                                                        .one())
                                        .isEqualTo(42);
                                assertThat(
                                                handle.createQuery(
                                                                "insert into testroom.zebra (name) values ('new') returning id")
                                                        .mapTo(Long.class)
                                                        .one())
                                        .isEqualTo(4);
                            });
        }
    }

    @Test
    void statesThatItWasRestoredUnlessAWitnessShowsThatNothingIsLost() {
        assertThat(typesAfter(witness(signed))).isEmpty();
        assertThat(typesAfter(Optional.empty())).containsExactly("core.Restored/1");
        assertThat(typesAfter(witness(signedAt(5_000, signed.installation()))))
                .containsExactly("core.Restored/1");
    }

    @Test
    void statesThatItWasRestoredWhereOnlyAnOlderHeadIsKnown() {
        assertThat(typesAfter(witness(older))).containsExactly("core.Restored/1");
    }

    private static Optional<Restore.Witness> witness(SignedHead head) {
        return Optional.of(new Restore.Witness(head, Optional.empty()));
    }

    private List<String> typesAfter(Optional<Restore.Witness> witness) {
        var settings = empty();
        try (var database = Database.open(settings)) {
            Restore.into(database, ROOMS, archive, witness, (_, _) -> {});
        }
        try (var open = OpenStore.open(settings, TestProvince.birth(), ROOMS)) {
            open.journal().start();
            assertThat(open.journal().settle(Duration.ofSeconds(20))).isTrue();
            assertThat(open.verifyJournal()).isInstanceOf(Verdict.Whole.class);
            return open.journal().listAfter(1_200, 10).stream().map(SealedFact::type).toList();
        }
    }

    @Test
    void isNotPutIntoADatabaseThatHoldsAnInstallation() {
        var settings = empty();
        OpenStore.open(settings, TestProvince.birth(), ROOMS).close();
        assertRefused(settings, archive, Optional.empty(), "holds an installation already");
    }

    @Test
    void isNotPutBackAgainstAHeadOfAnotherChain() {
        var other = signedAt(7, signed.installation());
        assertRefused(
                empty(),
                archive,
                witness(other),
                "not the one whose head was signed at position 7");
        var stranger = signedAt(7, UUID.randomUUID());
        assertRefused(empty(), archive, witness(stranger), "is not one of installation");
    }

    private SignedHead signedAt(long position, UUID installation) {
        var at = signed.sealedAt();
        return HeadSigner.in(work, installation).sign(new Head(position, at, at, "a".repeat(64)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    cut in the middle      | Maybe it was not written to its end
                    a row changed          | its entry tables/testroom.apple.csv is missing or not what was written
                    a table missing        | its entry tables/testroom.apple.csv is missing or not what was written
                    an attachment changed  | its entry attachments/ab/photo.txt is missing or not what was written
                    manifest no JSON       | its entry manifest.json is missing or not what was written
                    another format         | its entry manifest.json is missing or not what was written
                    a newer schema         | is of version 99, this build knows
                    an unknown schema      | does not know the schemas [fishery]
                    journal falsified      | journal is broken at position 600
                    """)
    void isRefusedWhenItIsDamagedOrNotOurs(String damage, String message) throws IOException {
        var file = work.resolve("damaged.backup");
        Damage.apply(damage, archive, file);
        assertRefused(empty(), file, Optional.empty(), message);
    }

    @Test
    void leavesTheDatabaseEmptyWhenItIsRefused() throws IOException {
        var file = work.resolve("damaged.backup");
        Damage.apply("journal falsified", archive, file);
        var settings = empty();
        assertRefused(settings, file, Optional.empty(), "broken at position 600");
        try (var database = Database.open(settings)) {
            Restore.into(database, ROOMS, archive, witness(signed), (_, _) -> {});
        }
    }

    @Test
    void tellsHowFarItIs() throws IOException {
        var steps = new ArrayList<String>();
        try (var database = Database.open(empty())) {
            Restore.into(
                    database,
                    ROOMS,
                    archive,
                    witness(signed),
                    (table, rows) -> steps.add(table + " " + rows));
            Backup.write(
                    database,
                    ROOMS,
                    work.resolve("again.backup"),
                    Clock.systemUTC(),
                    (table, rows) -> steps.add(table + " " + rows));
        }
        assertThat(steps)
                .contains("testroom.reading 10000", "testroom.reading 12000", "attachments 1");
        assertThat(written.rows()).isGreaterThan(13_000);
    }

    private DatabaseSettings empty() {
        return new DatabaseSettings(
                work.resolve(UUID.randomUUID().toString()),
                Optional.of(TestDatabase.newUrl()),
                4,
                false);
    }

    private static BackupManifest backUp(Database database, Path file) {
        return Backup.write(database, ROOMS, file, Clock.systemUTC(), (_, _) -> {});
    }

    private static void assertRefused(
            DatabaseSettings settings,
            Path file,
            Optional<Restore.Witness> witness,
            String message) {
        try (var database = Database.open(settings)) {
            assertThatThrownBy(() -> Restore.into(database, ROOMS, file, witness, (_, _) -> {}))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining(message);
        }
    }
}
