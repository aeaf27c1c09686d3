package org.anlan.store.journal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.zip.GZIPOutputStream;
import org.anlan.store.StorageException;
import org.anlan.store.Store;
import org.jdbi.v3.core.Handle;

/// Writes the chain as JSON lines, for anyone to check without this system: a [JournalManifest],
/// then one line a record. Page by page from one snapshot; compressed when the name ends in `.gz`.
public final class JournalExport {

    private static final int PAGE = 1_000;

    private final Store store;
    private final UUID installation;
    private final String kind;

    /// @param kind `real` or `exercise`
    public JournalExport(Store store, UUID installation, String kind) {
        this.store = store;
        this.installation = installation;
        this.kind = kind;
    }

    /// Writes all records after a position; the file appears when it is whole.
    ///
    /// @param after 0 for the whole chain
    /// @param progress told the position written last, about once a thousand records
    /// @throws StorageException if the file cannot be written or the database fails
    public JournalManifest write(Path file, long after, LongConsumer progress) {
        return store.read(handle -> write(handle, file, after, progress));
    }

    private JournalManifest write(Handle handle, Path file, long after, LongConsumer progress) {
        var manifest = manifest(handle, after);
        var part = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (var out = open(part, file.toString().endsWith(".gz"))) {
                out.write(JournalLines.write(manifest) + "\n");
                writeRecords(handle, manifest, out, progress);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            return manifest;
        } catch (IOException e) {
            throw new StorageException(
                    "The journal could not be written to %s: %s.".formatted(file, e.getMessage()),
                    e);
        }
    }

    private JournalManifest manifest(Handle handle, long after) {
        var head = SqlJournal.head(handle);
        if (after < 0 || after > head.position()) {
            throw new IllegalArgumentException(
                    "Position (%d) must be from 0 to the head's, %d."
                            .formatted(after, head.position()));
        }
        var previous =
                after == 0
                        ? HashChain.GENESIS
                        : SqlJournal.listAfter(handle, after - 1, 1).getFirst().hash();
        return new JournalManifest(
                JournalManifest.FORMAT,
                installation,
                kind,
                after + 1,
                head.position(),
                previous,
                head.hash());
    }

    private static BufferedWriter open(Path file, boolean compressed) throws IOException {
        var out = Files.newOutputStream(file);
        return new BufferedWriter(
                new OutputStreamWriter(
                        compressed ? new GZIPOutputStream(out, 1 << 16) : out,
                        StandardCharsets.UTF_8));
    }

    private static void writeRecords(
            Handle handle, JournalManifest manifest, BufferedWriter out, LongConsumer progress)
            throws IOException {
        var page = SqlJournal.listAfter(handle, manifest.first() - 1, PAGE);
        while (!page.isEmpty()) {
            for (var fact : page) {
                out.write(JournalLines.write(fact) + "\n");
            }
            var at = page.getLast().position();
            progress.accept(at);
            page = SqlJournal.listAfter(handle, at, PAGE);
        }
    }
}
