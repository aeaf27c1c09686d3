package org.anlan.dashboard.document;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.anlan.domain.indicator.CatalogueTable;
import org.anlan.store.StorageException;

/// Finds a font with Chinese that a PDF may embed, on the machine it is printed on.
///
/// Asked anew each time while none was found, so that installing one needs no restart. Thread-safe.
final class DocumentFont {

    private static final int DEEPEST = 6;

    private final List<Path> folders;
    private volatile Optional<Faces> found = Optional.empty();

    /// @param folders where fonts lie
    DocumentFont(List<Path> folders) {
        this.folders = List.copyOf(folders);
    }

    /// Looks where operating systems keep fonts.
    static DocumentFont ofMachine() {
        var home = Path.of(System.getProperty("user.home"));
        return new DocumentFont(
                List.of(
                        Path.of("/usr/share/fonts"),
                        Path.of("/usr/local/share/fonts"),
                        home.resolve(".local/share/fonts"),
                        home.resolve(".fonts"),
                        Path.of("/Library/Fonts"),
                        Path.of("C:/Windows/Fonts")));
    }

    /// The files as OpenPDF names them: each with its index in a collection after a comma.
    ///
    /// @param bold of the same hand; empty if the machine has none
    record Faces(String regular, Optional<String> bold) {}

    /// The first font of `fonts.tsv` that is there.
    Optional<Faces> find() {
        if (found.isEmpty()) {
            found =
                    CatalogueTable.resource(DocumentFont.class, "fonts.tsv").rows().stream()
                            .flatMap(row -> faces(row).stream())
                            .findFirst();
        }
        return found;
    }

    private Optional<Faces> faces(CatalogueTable.Row row) {
        var bold = row.find("bold").flatMap(this::file).map(f -> f + index(row));
        return file(row.get("file")).map(f -> new Faces(f + index(row), bold));
    }

    private static String index(CatalogueTable.Row row) {
        return row.find("index").map(i -> "," + i).orElse("");
    }

    private Optional<Path> file(String name) {
        return folders.stream().flatMap(f -> file(f, name).stream()).findFirst();
    }

    private static Optional<Path> file(Path folder, String name) {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (var files =
                Files.find(
                        folder,
                        DEEPEST,
                        (path, _) -> path.getFileName().toString().equalsIgnoreCase(name),
                        FileVisitOption.FOLLOW_LINKS)) {
            return files.findFirst();
        } catch (IOException e) {
            throw new StorageException("Fonts (%s) cannot be listed.".formatted(folder), e);
        }
    }
}
