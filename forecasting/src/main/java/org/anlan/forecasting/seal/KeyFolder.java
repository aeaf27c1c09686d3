package org.anlan.forecasting.seal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;

/// The files of the signing keys: the one that signs, and the public halves of those before it.
///
/// A change is laid down whole in `next/` first; a start that finds it there finishes it, so that
/// a machine that stops in between has the old key or the new one, never halves of both.
final class KeyFolder {

    static final String PRIVATE = "cap-signing.key";
    static final String PUBLIC = "cap-signing.pub.pem";
    static final String TERM = "cap-signing.term";

    private static final List<String> FILES = List.of(PUBLIC, TERM, PRIVATE);
    private static final String RETIRED = "retired";
    private static final String NEXT = "next";

    private final Path folder;

    KeyFolder(Path folder) {
        this.folder = folder;
    }

    boolean hasKey() {
        return Files.exists(folder.resolve(PRIVATE));
    }

    String read(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    Optional<String> find(String file) throws IOException {
        return Files.exists(folder.resolve(file)) ? Optional.of(read(file)) : Optional.empty();
    }

    void write(String file, String text) throws IOException {
        write(folder, file, text);
    }

    /// Puts a new key in the place of the one that signs, if one does.
    ///
    /// @param before the name under which the public half of the old one is kept
    void replace(Optional<String> before, String open, String term, String own) throws IOException {
        Files.createDirectories(folder);
        if (before.isPresent()) {
            retire(before.get());
        }
        var draft = folder.resolve(NEXT + ".draft");
        Files.createDirectories(draft);
        write(draft, PUBLIC, open);
        write(draft, TERM, term);
        write(draft, PRIVATE, own);
        Files.move(draft, folder.resolve(NEXT), StandardCopyOption.ATOMIC_MOVE);
        flush(folder);
        finish();
    }

    private void retire(String name) throws IOException {
        var retired = Files.createDirectories(folder.resolve(RETIRED));
        write(retired, name + ".pub.pem", read(PUBLIC));
        write(retired, name + ".term", read(TERM));
    }

    /// Ends a change that was laid down whole.
    void finish() throws IOException {
        var next = folder.resolve(NEXT);
        if (!Files.exists(next)) {
            return;
        }
        for (var file : FILES) {
            if (Files.exists(next.resolve(file))) {
                Files.move(
                        next.resolve(file),
                        folder.resolve(file),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
        flush(folder);
        Files.delete(next);
    }

    /// The names of the keys that sign no more.
    List<String> retired() throws IOException {
        var retired = folder.resolve(RETIRED);
        if (!Files.exists(retired)) {
            return List.of();
        }
        try (var files = Files.list(retired)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(f -> f.endsWith(".term"))
                    .map(f -> f.substring(0, f.length() - ".term".length()))
                    .sorted()
                    .toList();
        }
    }

    String readRetired(String name, String ending) throws IOException {
        return Files.readString(folder.resolve(RETIRED).resolve(name + ending));
    }

    /// Writes a file whole or not at all: a key half written would be taken for one.
    private static void write(Path folder, String name, String text) throws IOException {
        var draft = folder.resolve(name + ".draft");
        Files.deleteIfExists(draft);
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            var mine = PosixFilePermissions.fromString("rw-------");
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(mine));
        }
        try (var channel =
                FileChannel.open(draft, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            var left = StandardCharsets.UTF_8.encode(text);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
        Files.move(
                draft,
                folder.resolve(name),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        flush(folder);
    }

    private static void flush(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
