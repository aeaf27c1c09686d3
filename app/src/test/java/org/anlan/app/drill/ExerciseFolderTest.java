package org.anlan.app.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import org.anlan.store.StorageException;
import org.anlan.store.server.FolderLock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A drill's data folder")
class ExerciseFolderTest {

    private static final int FILES = 3_000;

    @TempDir private Path folder;

    @Test
    void isEmptiedAndMarkedAnew() throws IOException {
        ExerciseFolder.renew(folder);
        Files.createDirectories(folder.resolve("pg/base"));
        Files.writeString(folder.resolve("pg/base/1"), "row");
        ExerciseFolder.renew(folder);
        assertThat(inside()).containsExactly("EXERCISE", "anlan.lock");
    }

    @Test
    void isTakenWhenADrillWasKilledBeforeItCouldMarkIt() throws IOException {
        Files.createFile(folder.resolve("anlan.lock"));
        ExerciseFolder.renew(folder);
        assertThat(inside()).containsExactly("EXERCISE", "anlan.lock");
    }

    @Test
    void isLeftAloneWhenNoDrillMadeIt() throws IOException {
        Files.writeString(folder.resolve("letter.txt"), "dear");
        assertThatThrownBy(() -> ExerciseFolder.renew(folder))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("holds something that no drill made")
                .hasMessageContaining("Maybe name another folder with --data.");
        assertThat(folder.resolve("letter.txt")).hasContent("dear");
    }

    @Test
    void isLeftAloneWhileAnotherAnlanIsOnIt() throws IOException {
        ExerciseFolder.renew(folder);
        Files.writeString(folder.resolve("row"), "1");
        try (var _ = FolderLock.take(folder)) {
            assertThatThrownBy(() -> ExerciseFolder.renew(folder))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("is in use by another Anlan");
        }
        assertThat(folder.resolve("row")).exists();
    }

    /// Whoever is given the folder while it is emptied would find half of it.
    @Test
    void isGivenToNobodyWhileItIsEmptied() throws IOException {
        ExerciseFolder.renew(folder);
        for (var number = 0; number < FILES; number++) {
            Files.createFile(folder.resolve("row-" + number));
        }
        var found = new ArrayList<Integer>();
        try (var drill = Executors.newSingleThreadExecutor()) {
            var renewed = drill.submit(this::renewWhenFree);
            while (!renewed.isDone()) {
                lookIn(found);
            }
        }
        lookIn(found);
        assertThat(found).isSubsetOf(0, FILES).endsWith(0);
    }

    private void renewWhenFree() {
        while (true) {
            try {
                ExerciseFolder.renew(folder);
                return;
            } catch (StorageException e) {
                assertThat(e).hasMessageContaining("is in use by another Anlan");
            }
        }
    }

    private void lookIn(List<Integer> found) throws IOException {
        try (var _ = FolderLock.take(folder)) {
            found.add((int) inside().stream().filter(name -> name.startsWith("row-")).count());
        } catch (StorageException e) {
            assertThat(e).hasMessageContaining("is in use by another Anlan");
        }
    }

    private List<String> inside() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }
}
