package org.anlan.store.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.anlan.store.Database;
import org.anlan.store.StorageException;
import org.anlan.store.backup.BackupManifest.Attachment;
import org.anlan.store.backup.BackupManifest.Table;
import org.anlan.store.journal.StoredChain;
import org.anlan.store.open.Installation;
import org.anlan.store.open.Room;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/// Writes a whole installation to one archive that any database can be filled from.
///
/// All tables are read from one snapshot while the installation goes on working. The archive holds
/// what the database holds, sign-in secrets too, and is readable by its owner only; the key that
/// signs heads is not in it.
public final class Backup {

    private final Database database;
    private final NavigableSet<String> schemas;
    private final Progress progress;

    private Backup(Database database, Collection<Room> rooms, Progress progress) {
        this.database = database;
        this.schemas = schemas(rooms);
        this.progress = progress;
    }

    static NavigableSet<String> schemas(Collection<Room> rooms) {
        var schemas = new TreeSet<>(List.of("core"));
        rooms.forEach(room -> schemas.add(room.schema()));
        return schemas;
    }

    /// Writes an archive; the file appears when it is whole.
    ///
    /// @param machine the machine's clock
    /// @throws StorageException if there is no installation, the file cannot be written or the
    ///     database fails
    public static BackupManifest write(
            Database database,
            Collection<Room> rooms,
            Path file,
            InstantSource machine,
            Progress progress) {
        var part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.deleteIfExists(part);
            var manifest = new Backup(database, rooms, progress).writeTo(part, machine);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            return manifest;
        } catch (IOException | JdbiException e) {
            throw new StorageException(
                    "The backup could not be written to %s: %s.".formatted(file, e.getMessage()),
                    e);
        }
    }

    private BackupManifest writeTo(Path part, InstantSource machine) throws IOException {
        try (var zip = new ZipOutputStream(create(part))) {
            var manifest =
                    database.jdbi()
                            .inTransaction(
                                    TransactionIsolationLevel.REPEATABLE_READ,
                                    handle -> {
                                        handle.setReadOnly(true);
                                        return copy(handle, zip, machine);
                                    });
            zip.putNextEntry(new ZipEntry(Archive.MANIFEST));
            zip.write(Archive.MAPPER.writeValueAsBytes(manifest));
            zip.closeEntry();
            return manifest;
        }
    }

    private static OutputStream create(Path part) throws IOException {
        var owned = part.toAbsolutePath();
        if (Files.getFileStore(owned.resolveSibling(".")).supportsFileAttributeView("posix")) {
            Files.createFile(
                    owned,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
        }
        return Files.newOutputStream(owned);
    }

    private BackupManifest copy(Handle handle, ZipOutputStream zip, InstantSource machine)
            throws IOException {
        var installation =
                Installation.find(handle)
                        .orElseThrow(() -> new StorageException("There is no installation.", null));
        var head = StoredChain.head(handle);
        var versions = new TreeMap<String, String>();
        schemas.forEach(schema -> versions.put(schema, SqlCatalog.version(handle, schema)));
        SqlCatalog.settle(handle);
        return new BackupManifest(
                BackupManifest.FORMAT,
                installation.id(),
                installation.kind().word(),
                machine.instant(),
                versions,
                tables(handle, zip),
                SqlCatalog.sequences(handle, schemas),
                attachments(zip),
                head.position(),
                head.hash());
    }

    private List<Table> tables(Handle handle, ZipOutputStream zip) throws IOException {
        var tables = new ArrayList<Table>();
        for (var shape : SqlCatalog.tables(handle, schemas)) {
            zip.putNextEntry(new ZipEntry("tables/" + shape.name() + ".csv"));
            tables.add(TableCopy.out(handle, shape, zip, progress));
            zip.closeEntry();
        }
        return tables;
    }

    private List<Attachment> attachments(ZipOutputStream zip) throws IOException {
        return Attachments.write(database.folder(), zip, progress);
    }
}
