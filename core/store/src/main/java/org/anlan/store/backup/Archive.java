package org.anlan.store.backup;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.zip.ZipFile;
import org.anlan.store.StorageException;

/// A backup file opened for reading; every entry was checked against the manifest.
final class Archive implements AutoCloseable {

    static final String MANIFEST = "manifest.json";
    static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();

    private final Path file;
    private final ZipFile zip;
    private final BackupManifest manifest;

    private Archive(Path file, ZipFile zip) throws IOException {
        this.file = file;
        this.zip = zip;
        try (var in = entry(MANIFEST)) {
            manifest = MAPPER.readValue(in, BackupManifest.class);
        } catch (IOException e) {
            throw damaged(MANIFEST, e);
        }
    }

    /// Opens a file and reads all of it once.
    ///
    /// @throws StorageException naming the first entry that is missing or not what was written
    static Archive open(Path file) throws IOException {
        var zip = zip(file);
        try {
            var archive = new Archive(file, zip);
            archive.check();
            return archive;
        } catch (IOException | StorageException e) {
            zip.close();
            throw e;
        }
    }

    private static ZipFile zip(Path file) {
        try {
            return new ZipFile(file.toFile());
        } catch (IOException e) {
            throw new StorageException(
                    "Backup %s cannot be opened: %s.\nMaybe it was not written to its end."
                            .formatted(file, e.getMessage()),
                    e);
        }
    }

    private void check() {
        for (var table : manifest.tables()) {
            check(table.entry(), table.sha256());
        }
        for (var attachment : manifest.attachments()) {
            check(attachment.entry(), attachment.sha256());
        }
    }

    private void check(String name, String sha256) {
        try (var in = new DigestInputStream(entry(name), TableCopy.sha256())) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            if (!HexFormat.of().formatHex(in.getMessageDigest().digest()).equals(sha256)) {
                throw damaged(name, null);
            }
        } catch (IOException e) {
            throw damaged(name, e);
        }
    }

    private StorageException damaged(
            String name, @org.jspecify.annotations.Nullable IOException e) {
        return new StorageException(
                "Backup %s is damaged: its entry %s is missing or not what was written."
                        .formatted(file, name),
                e);
    }

    BackupManifest manifest() {
        return manifest;
    }

    InputStream entry(String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException("no entry " + name);
        }
        return zip.getInputStream(entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
