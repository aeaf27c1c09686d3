package org.anlan.app.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The project's files")
class ProjectFilesTest {
    @TempDir Path project;

    @Test
    void areThoseThatAreWantedInTheirOrder() throws IOException {
        write("b/two.txt");
        write("a/one.txt");
        write("a/one.md");
        assertThat(ProjectFiles.beneath(project, f -> f.toString().endsWith(".txt")))
                .containsExactly(project.resolve("a/one.txt"), project.resolve("b/two.txt"));
    }

    @Test
    void areFoundAlsoWhenOthersGoMeanwhile() throws IOException {
        for (var folder = 'a'; folder <= 'e'; folder++) {
            write(folder + "/file.txt");
        }
        var found = ProjectFiles.beneath(project, this::andDeleteTheOthers);
        assertThat(found).hasSize(1);
    }

    private boolean andDeleteTheOthers(Path seen) {
        for (var folder = 'a'; folder <= 'e'; folder++) {
            var file = project.resolve(folder + "/file.txt");
            if (!file.equals(seen)) {
                delete(file);
            }
        }
        return true;
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
            Files.deleteIfExists(file.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String name) throws IOException {
        var file = project.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, name);
    }
}
