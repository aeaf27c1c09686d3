package org.anlan.app.check;

import static java.nio.file.FileVisitResult.CONTINUE;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// The files of a project in their order of names, also while a database beneath it writes and
/// deletes its own: a file that goes while it is looked at is not there, and stops nobody.
public final class ProjectFiles extends SimpleFileVisitor<Path> {
    private final Predicate<Path> wanted;
    private final List<Path> found = new ArrayList<>();

    private ProjectFiles(Predicate<Path> wanted) {
        this.wanted = wanted;
    }

    /// All files beneath a folder that are wanted, sorted.
    ///
    /// @throws IOException when a folder that is there cannot be read
    public static List<Path> beneath(Path folder, Predicate<Path> wanted) throws IOException {
        var files = new ProjectFiles(wanted);
        Files.walkFileTree(folder, files);
        return files.found.stream().sorted().toList();
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (wanted.test(file)) {
            found.add(file);
        }
        return CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
        if (e instanceof NoSuchFileException) {
            return CONTINUE;
        }
        throw e;
    }
}
