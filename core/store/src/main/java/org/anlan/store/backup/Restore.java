package org.anlan.store.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.anlan.store.Cause;
import org.anlan.store.Database;
import org.anlan.store.FactCodec;
import org.anlan.store.Inbox;
import org.anlan.store.Migrations;
import org.anlan.store.StorageException;
import org.anlan.store.Store;
import org.anlan.store.backup.BackupManifest.Table;
import org.anlan.store.journal.SignedHead;
import org.anlan.store.journal.StoredChain;
import org.anlan.store.journal.Verdict;
import org.anlan.store.open.CivilClock;
import org.anlan.store.open.Installation;
import org.anlan.store.open.Restored;
import org.anlan.store.open.Room;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/// Fills an empty database from an archive and checks it before anyone may open it.
///
/// The tables come in one transaction: counts, digests and the journal's chain are verified in it,
/// and whatever does not agree leaves the database as empty as before. No right beyond owning the
/// tables is needed.
public final class Restore {

    private static final Pattern PARTITION = Pattern.compile("[a-z_]+\\.[a-z0-9_]+");
    private static final String LIMIT = "\\(('[-0-9 :+]+'|[0-9]+)\\)";
    private static final Pattern BOUND =
            Pattern.compile("(DEFAULT|FOR VALUES (FROM %1$s TO|IN) %1$s)".formatted(LIMIT));

    private final Database database;
    private final Collection<Room> rooms;
    private final Archive archive;
    private final BackupManifest manifest;
    private final Optional<Witness> witness;
    private final Progress progress;

    /// A head that was signed and kept outside the installation.
    ///
    /// @param head best the newest there is
    /// @param key the public key it must bear; empty to believe the key it brings
    public record Witness(SignedHead head, Optional<String> key) {}

    private Restore(
            Database database,
            Collection<Room> rooms,
            Archive archive,
            Optional<Witness> witness,
            Progress progress) {
        this.database = database;
        this.rooms = rooms;
        this.archive = archive;
        this.manifest = archive.manifest();
        this.witness = witness;
        this.progress = progress;
    }

    /// Restores an archive.
    ///
    /// Going back to an older head is itself a fact: a [Restored] is stated, unless the witness is
    /// the backup's own last record. An older head proves nothing about what came after the backup.
    ///
    /// @param rooms all rooms of this build
    /// @param witness the newest head kept outside, if there is one
    /// @throws StorageException if the database is not empty, the archive damaged or of a newer
    ///     build, or the chain not the one whose head the witness signed
    public static BackupManifest into(
            Database database,
            Collection<Room> rooms,
            Path file,
            Optional<Witness> witness,
            Progress progress) {
        try (var archive = Archive.open(file)) {
            new Restore(database, rooms, archive, witness, progress).run();
            return archive.manifest();
        } catch (IOException | JdbiException e) {
            throw unreadable(file, e);
        }
    }

    private static StorageException unreadable(Path file, Exception e) {
        return new StorageException(
                "Backup %s could not be restored: %s".formatted(file, e.getMessage()), e);
    }

    private void run() throws IOException {
        if (database.jdbi().withHandle(SqlCatalog::isFounded)) {
            throw new StorageException(
                    "This database holds an installation already.\nMaybe name an empty one, or another folder with --data.",
                    null);
        }
        witness.ifPresent(this::checkWitness);
        migrateToArchive();
        Attachments.putBack(database.folder(), archive, progress);
        database.jdbi().useTransaction(this::fill);
        migrate();
        if (mayHaveLostFacts()) {
            stateRestored();
        }
    }

    private void checkWitness(Witness told) {
        var head = told.head();
        if (!head.isSigned(told.key()) || !head.installation().equals(manifest.installation())) {
            throw new StorageException(
                    "The signed head given is not one of installation %s, or does not bear the key given."
                            .formatted(manifest.installation()),
                    null);
        }
    }

    private void migrateToArchive() {
        var known = Backup.schemas(rooms);
        var unknown =
                manifest.schemas().keySet().stream()
                        .filter(schema -> !known.contains(schema))
                        .sorted()
                        .toList();
        if (!unknown.isEmpty()) {
            throw new StorageException(
                    "This build does not know the schemas %s of the backup.\nMaybe use a newer Anlan."
                            .formatted(unknown),
                    null);
        }
        runTo("core", "org/anlan/store/migrations");
        rooms.forEach(room -> runTo(room.schema(), room.migrations()));
    }

    private void runTo(String schema, String migrations) {
        var version = manifest.schemas().get(schema);
        if (version != null) {
            Migrations.runTo(database.source(), schema, migrations, version);
        }
    }

    private void migrate() {
        Migrations.run(database.source(), "core", "org/anlan/store/migrations");
        rooms.forEach(r -> Migrations.run(database.source(), r.schema(), r.migrations()));
    }

    private void fill(Handle handle) throws IOException {
        SqlCatalog.settle(handle);
        refuseStrangeNames(handle);
        // Rows that migrations themselves put in are in the archive too.
        handle.execute(
                manifest.tables().stream()
                        .map(Table::name)
                        .collect(Collectors.joining(", ", "truncate ", " restart identity")));
        for (var table : manifest.tables()) {
            putBack(handle, table);
        }
        manifest.sequences().forEach(sequence -> SqlCatalog.setSequence(handle, sequence));
        verify(handle);
    }

    /// The archive's names become part of statements: they must be this build's own.
    private void refuseStrangeNames(Handle handle) {
        var known = new HashMap<String, Set<String>>();
        for (var shape : SqlCatalog.tables(handle, manifest.schemas().keySet())) {
            known.put(shape.name(), Set.copyOf(shape.columns()));
        }
        for (var table : manifest.tables()) {
            var columns = known.getOrDefault(table.name(), Set.of());
            if (!columns.containsAll(table.columns())
                    || !table.partitions().stream().allMatch(Restore::isPlain)) {
                throw new StorageException(
                        "Table %s of the backup is none of this build.".formatted(table.name()),
                        null);
            }
        }
    }

    private static boolean isPlain(BackupManifest.Partition partition) {
        return PARTITION.matcher(partition.name()).matches()
                && BOUND.matcher(partition.bound()).matches();
    }

    private void putBack(Handle handle, Table table) throws IOException {
        table.partitions().forEach(p -> SqlCatalog.addPartition(handle, table.name(), p));
        try (var in = archive.entry(table.entry())) {
            var rows = TableCopy.in(handle, table.name(), table.columns(), in);
            progress.advance(table.name(), rows);
            if (rows != table.rows()) {
                throw new StorageException(
                        "Table %s took %d rows, the backup says %d."
                                .formatted(table.name(), rows, table.rows()),
                        null);
            }
        }
    }

    private void verify(Handle handle) throws IOException {
        var expected =
                manifest.tables().stream().collect(Collectors.toMap(Table::name, Table::sha256));
        for (var shape : SqlCatalog.tables(handle, manifest.schemas().keySet())) {
            var stored =
                    TableCopy.out(handle, shape, OutputStream.nullOutputStream(), (_, _) -> {});
            if (!stored.sha256().equals(expected.get(shape.name()))) {
                throw new StorageException(
                        "Table %s does not read back as the backup holds it."
                                .formatted(shape.name()),
                        null);
            }
        }
        if (StoredChain.verify(handle, manifest.installation()) instanceof Verdict.Broken broken) {
            throw new StorageException(
                    "The backup's journal is broken at position %d: %s."
                            .formatted(broken.position(), broken.detail()),
                    null);
        }
        witness.ifPresent(told -> compare(handle, told.head()));
    }

    private void compare(Handle handle, SignedHead head) {
        var stored = StoredChain.hashAt(handle, head.position());
        if (stored.isPresent() && !stored.get().equals(head.hash())) {
            throw new StorageException(
                    "The backup's journal is not the one whose head was signed at position %d."
                            .formatted(head.position()),
                    null);
        }
    }

    private boolean mayHaveLostFacts() {
        return witness.isEmpty() || witness.get().head().position() != manifest.position();
    }

    private void stateRestored() {
        var jdbi = database.jdbi();
        var installation = jdbi.withHandle(Installation::find).orElseThrow();
        var civil = new CivilClock(Clock.systemUTC(), installation.civilOffset());
        var codec = new FactCodec(List.of(Restored.class));
        var fact =
                new Restored(
                        installation.province(),
                        manifest.takenAt(),
                        manifest.position(),
                        manifest.hash());
        new Store(jdbi, civil, new Inbox(codec))
                .useTransaction(Cause.house(), tx -> tx.state(fact));
    }
}
