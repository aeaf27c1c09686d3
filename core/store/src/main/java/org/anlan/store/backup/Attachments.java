package org.anlan.store.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.anlan.store.StorageException;
import org.anlan.store.backup.BackupManifest.Attachment;

/// The files that lie beside the database, in `attachments` of the data folder.
final class Attachments {

    private static final String FOLDER = "attachments";

    private Attachments() {}

    static List<Attachment> write(Path data, ZipOutputStream zip, Progress progress)
            throws IOException {
        var folder = data.resolve(FOLDER);
        var written = new ArrayList<Attachment>();
        for (var file : files(folder)) {
            var path = folder.relativize(file).toString().replace('\\', '/');
            zip.putNextEntry(new ZipEntry(FOLDER + "/" + path));
            var out = new DigestOutputStream(zip, TableCopy.sha256());
            Files.copy(file, out);
            zip.closeEntry();
            var digest = HexFormat.of().formatHex(out.getMessageDigest().digest());
            written.add(new Attachment(path, digest));
        }
        progress.advance(FOLDER, written.size());
        return written;
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }

    static void putBack(Path data, Archive archive, Progress progress) throws IOException {
        var folder = data.resolve(FOLDER).toAbsolutePath().normalize();
        for (var attachment : archive.manifest().attachments()) {
            var file = folder.resolve(attachment.path()).normalize();
            if (!file.startsWith(folder)) {
                throw new StorageException(
                        "The backup's attachment %s leads out of its folder."
                                .formatted(attachment.path()),
                        null);
            }
            Files.createDirectories(file.resolveSibling("."));
            try (var in = archive.entry(attachment.entry())) {
                Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        progress.advance(FOLDER, archive.manifest().attachments().size());
    }
}
